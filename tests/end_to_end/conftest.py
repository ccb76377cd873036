"""The real app as a process on a real desktop."""

import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from mss.exception import ScreenShotError

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from tests.end_to_end.app_window import AppWindow
from tests.end_to_end.eyes import Eyes
from tests.end_to_end.tray import Tray

_LAST_CHARS = 3000
_WHOLE = Box(0, 0, 1920, 1080)
# Without a key the bytes of the data folder can be searched.
SETTINGS = Settings(started=True, key_store="none", erase_after_s=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.desktop)
            item.add_marker(pytest.mark.timeout(600))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With a failure what the app has said last is told, and what was to be seen."""
    report = yield
    for given in getattr(item, "funcargs", {}).values() if report.failed else ():
        if isinstance(given, VirtualDesktop):
            report.sections.append(("what the app said last", _said_last(given)))
        if type(given) is VirtualDesktop:  # others have no screen that eyes can read
            report.sections.append(("what was on the screen", _seen_last(given)))
    return report


def _said_last(desktop: VirtualDesktop) -> str:
    said = desktop.log_of(sys.executable)
    lines = said.read_text(errors="replace").splitlines() if said.exists() else ["nothing"]
    return "\n".join(line for line in lines if not line.startswith("qt.qpa."))[-_LAST_CHARS:]


def _seen_last(desktop: VirtualDesktop) -> str:
    try:
        with TemporaryDirectory() as folder:
            return Eyes(desktop, Path(folder)).read(_WHOLE)
    except (ScreenShotError, OSError) as fault:
        return str(fault)


@pytest.fixture(scope="session", autouse=True)
def read_on_one_core() -> Iterator[None]:
    """Tesseract on two cores takes five times the time of both where they have much else to do."""
    with pytest.MonkeyPatch.context() as variables:
        variables.setenv("OMP_THREAD_LIMIT", "1")
        yield


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualDesktop]:
    """A desktop of this module's own, on which nothing else is open."""
    with VirtualDesktop() as desktop:
        yield desktop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("end_to_end")


@pytest.fixture(scope="module")
def programs(stage: VirtualDesktop, folder: Path) -> RealPrograms:
    return RealPrograms(stage, folder)


@pytest.fixture(scope="module")
def eyes(stage: VirtualDesktop, folder: Path) -> Eyes:
    return Eyes(stage, folder)


@pytest.fixture(scope="module")
def app(stage: VirtualDesktop, folder: Path) -> Iterator[AppProcess]:
    with AppProcess(stage, folder / "data", SETTINGS) as started:
        yield started


@pytest.fixture(scope="module")
def owner(app: AppProcess) -> Iterator[DesktopMemory]:
    with app.client() as memory:
        yield memory


@pytest.fixture(scope="module")
def tray(
    app: AppProcess, stage: VirtualDesktop, programs: RealPrograms, eyes: Eyes, folder: Path
) -> Tray:
    return Tray(stage, programs, eyes, folder)


@pytest.fixture
def window(tray: Tray, programs: RealPrograms, eyes: Eyes) -> Iterator[AppWindow]:
    shown = AppWindow(tray, programs, eyes)
    yield shown
    shown.close()
