"""The settings as they are now."""

from desktop_memory.config.settings import Settings


class LiveSettings:
    """Holds the present settings. Read from any thread, replaced as a whole."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def get(self) -> Settings:
        return self._settings

    def replace(self, settings: Settings) -> None:
        self._settings = settings
