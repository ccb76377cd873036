"""The pinned packages: all there, all with hashes, and no word of where they come from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN_LOCK = ROOT / "installer/requirements.lock"
TEST_LOCK = ROOT / "installer/requirements-test.lock"
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def _pins(lock: Path) -> set[tuple[str, str, str]]:
    return set(PIN.findall(lock.read_text(encoding="utf-8")))


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s<>=;\[]", requirement, maxsplit=1)[0] for requirement in requirements}


def _declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = (project["dependencies"], *(project["optional-dependencies"][name] for name in extras))
    return set().union(*map(_names, lists))


@pytest.mark.parametrize("lock", [RUN_LOCK, TEST_LOCK], ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    assert not re.search(r"://|\.org|\.com|index-url|find-links|trusted-host", lock.read_text())


@pytest.mark.parametrize("lock", [RUN_LOCK, TEST_LOCK], ids=lambda lock: lock.name)
def test_each_pinned_package_has_its_hashes(lock: Path) -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", lock.read_text(encoding="utf-8"))

    assert len(blocks) == len(_pins(lock))
    assert [block.split("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize(
    ("lock", "extras"), [(RUN_LOCK, ("set-up",)), (TEST_LOCK, ("set-up", "test"))]
)
def test_a_lock_holds_all_that_the_project_declares(lock: Path, extras: tuple[str, ...]) -> None:
    assert _declared(*extras) - {name for name, _, _ in _pins(lock)} == set()


def test_the_tests_run_with_the_versions_that_the_app_runs_with() -> None:
    assert {pin[:2] for pin in _pins(RUN_LOCK)} <= {pin[:2] for pin in _pins(TEST_LOCK)}
