"""Where files are."""

import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

APP_NAME = "desktop-memory"


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one data folder. Nothing is created here."""

    data: Path

    @property
    def memory_db(self) -> Path:
        return self.data / "memory.db"

    @property
    def frames_db(self) -> Path:
        return self.data / "frames.db"

    @property
    def vectors(self) -> Path:
        return self.data / "vectors"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def service_file(self) -> Path:
        return self.data / "service.json"

    @property
    def settings_file(self) -> Path:
        return self.data / "settings.json"

    @property
    def window_file(self) -> Path:
        return self.data / "window.ini"

    @property
    def lock_file(self) -> Path:
        return self.data / "lock"

    @property
    def key_file(self) -> Path:
        return self.data / "key"

    @property
    def key_record(self) -> Path:
        """Where the key is and how a passphrase is stretched; no secret."""
        return self.data / "key.json"

    @property
    def log_file(self) -> Path:
        return self.data / "desktop-memory.log"


def default_data_dir() -> Path:
    """The data folder of this user, e.g. ~/.local/share/desktop-memory."""
    return Path(user_data_path(APP_NAME, appauthor=False))


def model_dir(paths: Paths) -> Path:
    """Where the embedding model is: in the data folder, else where set-up built it."""
    own = paths.data / "models"
    return own if own.is_dir() else Path(sys.prefix) / "share" / APP_NAME / "models"


def resources_dir() -> Path:
    """Icons and other files that ship with the app."""
    packaged = Path(__file__).parents[1] / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"
