"""A WHERE clause put together from parts."""

import json
from collections.abc import Iterable
from typing import Self

from desktop_memory.storage.sqlite_file import Binding


class SqlCondition:
    """Parts that must all hold, with their bindings in order. SQL text comes from code only."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.bindings: list[Binding] = []

    def add(self, part: str, *bindings: Binding) -> Self:
        """One more part that must hold."""
        self._parts.append(f"({part})")
        self.bindings.extend(bindings)
        return self

    def add_ids(self, column: str, ids: Iterable[int]) -> Self:
        """`column` must be one of `ids`, however many they are."""
        return self.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(list(ids)))

    @property
    def sql(self) -> str:
        return " AND ".join(self._parts) or "TRUE"
