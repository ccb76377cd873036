"""Locked or not, by all that may know."""

from collections.abc import Sequence
from typing import Protocol


class LockWitness(Protocol):
    """One service that may know whether the session is locked."""

    name: str

    def find_locked(self) -> bool | None:
        """None where it cannot tell. Never raises, never waits for long."""


class SessionLock:
    """Locked as soon as one witness says so."""

    def __init__(self, witnesses: Sequence[LockWitness]) -> None:
        self._witnesses = witnesses
        self._told_by = ""

    def is_locked(self) -> bool:
        """As `Lock.is_locked`."""
        answers = {witness.name: witness.find_locked() for witness in self._witnesses}
        told = [name for name, locked in answers.items() if locked is not None]
        self._told_by = ", ".join(told)
        return any(answers.values())

    @property
    def told_by(self) -> str:
        """As `Lock.told_by`."""
        return self._told_by
