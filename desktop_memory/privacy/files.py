"""Globs looked for in the path of a file."""

from collections.abc import Iterable
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

from pathspec import GitIgnoreSpec


class Files:
    """A set of file globs, compiled once: patterns as in .gitignore, case ignored.

    `~` is the home folder, `folder/name` is looked for in any folder; a later `!pattern` is an
    exception.
    """

    def __init__(self, patterns: Iterable[str], home: Path | None = None) -> None:
        self._home = (home or Path.home()).as_posix()
        self._spec = GitIgnoreSpec.from_lines(self._expand(pattern) for pattern in patterns)

    def find(self, path: str) -> str | None:
        """The path, where one of the patterns matches it, or None. `file:` addresses will do."""
        name = _local(path)
        if name.startswith("~/"):
            name = self._home + name[1:]
        return name if self._spec.match_file(name.casefold().lstrip("/")) else None

    def _expand(self, pattern: str) -> str:
        sign, rest = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
        if rest.startswith("~/"):
            rest = self._home + rest[1:]
        elif "/" in rest.rstrip("/") and not rest.startswith("/"):
            rest = "**/" + rest
        return (sign + rest).casefold()


def _local(path: str) -> str:
    if path.startswith("file:"):
        path = unquote(urlsplit(path).path)
    return PurePath(path).as_posix()
