"""Single values about the store itself."""

import secrets
from datetime import datetime

from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms

_SALT = "salt"
_PACE = "pace"


class Meta:
    """Named values, e.g. when the store was last verified."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, key: str) -> str | None:
        value = self._database.find_value("SELECT value FROM meta WHERE key = ?", (key,))
        return None if value is None else str(value)

    def set(self, key: str, value: str) -> None:
        self._database.change("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def find_moment(self, key: str) -> datetime | None:
        value = self.find(key)
        return None if value is None else from_ms(int(value))

    def set_moment(self, key: str, at: datetime) -> None:
        self.set(key, str(to_ms(at)))

    @property
    def pace(self) -> float:
        """How many times slower than built in facts fade: setting `half_life_factor`."""
        return float(self.find(_PACE) or 1.0)

    def set_pace(self, factor: float) -> None:
        """Takes effect in every query at once; no fact is rewritten."""
        self.set(_PACE, str(factor))

    def find_salt(self) -> bytes | None:
        """The salt of this store's fingerprints, None before the first fact."""
        value = self.find(_SALT)
        return None if value is None else bytes.fromhex(value)

    def make_salt(self) -> bytes:
        """The salt of this store's fingerprints, made where there is none."""
        salt = self.find_salt()
        if salt is None:
            salt = secrets.token_bytes(16)
            self.set(_SALT, salt.hex())
        return salt
