"""Which files of a folder are left alone."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

_WORK_FILES = (
    "*~",
    "*.swp",
    "*.swx",
    ".#*",
    "#*#",
    "*.tmp",
    "*.part",
    "*.crdownload",
    ".goutputstream-*",
)
_LARGEST_RULE_FILE = 256_000


class FileIgnores:
    """The person's patterns, then the .gitignore files on the way to a file, as git reads them
    (git-scm.com/docs/gitignore): the deepest that says something wins, and nothing inside an
    ignored folder comes back. The person's patterns and editors' work files always win.
    """

    def __init__(self, folder: Path, patterns: Iterable[str]) -> None:
        """`folder` is watched; rules of the git repository it lies in hold too."""
        self._top = _find_repository(folder) or folder
        self._always = GitIgnoreSpec.from_lines((*patterns, *_WORK_FILES))
        self._specs: dict[Path, tuple[float, GitIgnoreSpec]] = {}

    def is_ignored(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether `path` or a folder it lies in is ignored. Outside of the folder: True."""
        try:
            parts = path.relative_to(self._top).parts
        except ValueError:
            return True
        return any(
            self._is_named(parts[:depth], is_folder or depth < len(parts))
            for depth in range(1, len(parts) + 1)
        )

    def _is_named(self, parts: tuple[str, ...], is_folder: bool) -> bool:
        """Whether a rule names this very path."""
        end = "/" if is_folder else ""
        if self._always.match_file(str(PurePosixPath(*parts)) + end):
            return True
        for depth in range(len(parts) - 1, -1, -1):
            spec = self._find_spec(self._top.joinpath(*parts[:depth]))
            verdict = spec.check_file(str(PurePosixPath(*parts[depth:])) + end) if spec else None
            if verdict is not None and verdict.include is not None:
                return verdict.include
        return False

    def _find_spec(self, folder: Path) -> GitIgnoreSpec | None:
        file = folder / ".gitignore"
        try:
            told = file.stat()
            if told.st_size > _LARGEST_RULE_FILE:
                return None
            known = self._specs.get(folder)
            if known is None or known[0] != told.st_mtime:
                lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
                known = self._specs[folder] = (told.st_mtime, GitIgnoreSpec.from_lines(lines))
        except (OSError, ValueError):
            self._specs.pop(folder, None)
            return None
        return known[1]


def _find_repository(folder: Path) -> Path | None:
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)
