"""The memory of a data folder, whether the app runs or not."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from desktop_memory.cli.running_app import find_running_app
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import EnvironmentFault

# What is not done by then is found by its words.
_CATCH_UP_S = 90.0


@contextmanager
def open_memory(
    paths: Paths, *, make: bool = False, by_meaning: bool = False
) -> Iterator[DesktopMemory]:
    """A client that speaks as the person: to the running app, else to the folder itself.

    `make` allows a new folder to be begun. `by_meaning` waits for the folder's vectors,
    which a running app has loaded. Raises EnvironmentFault where there is no memory.
    """
    running = find_running_app(paths)
    if running is None and not make and not paths.memory_db.exists():
        raise EnvironmentFault(
            f"There is no memory in {paths.data} yet.", "Begin one with: desktop-memory run"
        )
    with running or _open_folder(paths, by_meaning=by_meaning) as memory:
        yield memory


@contextmanager
def _open_folder(paths: Paths, *, by_meaning: bool) -> Iterator[DesktopMemory]:
    # These bring the whole app along, which a running app makes needless.
    from desktop_memory.cli.compose import compose  # noqa: PLC0415
    from desktop_memory.cli.copy_words import CopyWords  # noqa: PLC0415
    from desktop_memory.cli.passphrase import ask_passphrase  # noqa: PLC0415
    from desktop_memory.service.app import create_app  # noqa: PLC0415
    from desktop_memory.service.in_process import PORT, InProcess  # noqa: PLC0415

    # Nobody would be there to erase what can still be undone, nor to undo it.
    runtime = compose(paths, capture=False, passphrase=ask_passphrase(paths), erase_at_once=True)
    runtime.opening.listen(CopyWords().tell)
    runtime.start()
    try:
        if by_meaning:
            with suppress(TimeoutError):
                runtime.catch_up().result(_CATCH_UP_S)
        token = secrets.token_urlsafe()
        transport = InProcess(create_app(runtime, PORT, token))
        url = f"http://127.0.0.1:{PORT}"
        with DesktopMemory(url, token, timeout_s=None, transport=transport) as memory:
            yield memory
    finally:
        runtime.stop()
