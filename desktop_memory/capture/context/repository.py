"""Which git repository a folder lies in, by its files (see gitrepository-layout of git)."""

from dataclasses import dataclass
from pathlib import Path

_LONGEST = 4096
_SHORT_COMMIT = 9
_REFS = "ref: refs/heads/"


@dataclass(frozen=True, slots=True)
class Repository:
    """`name` is its folder's; `branch` is None where it cannot be read."""

    name: str
    branch: str | None


def find_repository(folder: Path) -> Repository | None:
    """The innermost repository `folder` lies in. No git is run and nothing is written."""
    for place in (folder, *folder.parents):
        git = _find_git(place / ".git")
        if git is not None:
            return Repository(_name(place, git), _find_branch(git))
    return None


def _find_git(path: Path) -> Path | None:
    """The folder with HEAD: a work tree or submodule only names it."""
    try:
        if path.is_dir():
            return path if (path / "HEAD").is_file() else None
        told = _read(path)
    except OSError:
        return None
    if not told.startswith("gitdir: "):
        return None
    return (path.parent / told.removeprefix("gitdir: ")).resolve()


def _name(place: Path, git: Path) -> str:
    """A work tree has the name of the repository it was made from."""
    if git.parent.name == "worktrees":
        main = git.parent.parent
        return main.parent.name if main.name == ".git" else main.name.removesuffix(".git")
    return place.name


def _find_branch(git: Path) -> str | None:
    try:
        head = _read(git / "HEAD")
    except OSError:
        return None
    return head.removeprefix(_REFS) if head.startswith(_REFS) else head[:_SHORT_COMMIT] or None


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_LONGEST).decode(errors="replace").strip()
