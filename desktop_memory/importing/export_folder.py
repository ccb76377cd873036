"""A folder that `desktop-memory export` wrote."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from desktop_memory.domain.errors import UserError
from desktop_memory.domain.imported import (
    ImportedEntity,
    ImportedEpisode,
    ImportedFact,
    ImportedKind,
)
from desktop_memory.importing.record import to_entity, to_episode, to_fact

R = TypeVar("R")


class ExportFolder:
    """Reads record by record; what is wrong raises UserError with file and line."""

    joins_touching = False

    def __init__(self, folder: Path) -> None:
        """Raises UserError where this is not such a folder."""
        self._folder = folder
        if not any(self._path(kind).is_file() for kind in ImportedKind):
            raise UserError(
                f"{folder} holds no episodes.jsonl, facts.jsonl or entities.jsonl.",
                "Name a folder that desktop-memory export wrote.",
            )

    @property
    def origin(self) -> str:
        """In words, for the memories that come from here."""
        return f"export {self._folder.absolute().name}"

    @property
    def skipped(self) -> Mapping[str, int]:
        """An export leaves nothing out of itself."""
        return {}

    @property
    def pictures(self) -> int:
        """How many pictures lie in the folder. They are composed for the eye, so none is taken."""
        pictures = self._folder / "pictures"
        return sum(1 for _ in pictures.iterdir()) if pictures.is_dir() else 0

    def read_episodes(self) -> Iterator[ImportedEpisode]:
        return self._read(ImportedKind.EPISODES, to_episode)

    def read_facts(self) -> Iterator[ImportedFact]:
        return self._read(ImportedKind.FACTS, to_fact)

    def read_entities(self) -> Iterator[ImportedEntity]:
        return self._read(ImportedKind.ENTITIES, to_entity)

    def _path(self, kind: ImportedKind) -> Path:
        return self._folder / f"{kind.value}.jsonl"

    def _read(self, kind: ImportedKind, to_record: Callable[[object], R]) -> Iterator[R]:
        path = self._path(kind)
        if not path.is_file():
            return
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _to_record(line, to_record, f"{path} line {number}")


def _to_record(line: bytes, to_record: Callable[[object], R], place: str) -> R:
    try:
        return to_record(json.loads(line))
    except (ValueError, RecursionError) as fault:
        what = "it is not JSON" if isinstance(fault, json.JSONDecodeError) else str(fault)
        if isinstance(fault, UnicodeDecodeError):
            what = "it is not UTF-8"
        raise UserError(
            f"{place} cannot be read: {what}.", "Nothing was written; mend it or export again."
        ) from None
