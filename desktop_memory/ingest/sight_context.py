"""What was true around a sight."""

from datetime import datetime, timedelta
from typing import Protocol

from desktop_memory.capture.context.media import Playing
from desktop_memory.capture.context.repository import find_repository
from desktop_memory.capture.context.working_folder import find_working_folder
from desktop_memory.capture.desktop import Desktop
from desktop_memory.domain.context import Context
from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import Environment, Place, Window
from desktop_memory.ingest.judged_desktop import JudgedDesktop
from desktop_memory.privacy.exclusion import Exclusions

_ENVIRONMENT_FOR = timedelta(seconds=30)


class Seen(Protocol):
    """What was seen of a window, by picture or by text."""

    @property
    def at(self) -> datetime: ...
    @property
    def window(self) -> Window: ...
    @property
    def url(self) -> str | None: ...
    @property
    def document(self) -> str | None: ...
    @property
    def focused(self) -> FocusedElement | None: ...


class SightContexts:
    """Belongs to the capture thread. Network and power are read anew twice a minute at most."""

    def __init__(self, desktop: Desktop, exclusions: Exclusions) -> None:
        self._desktop = desktop
        self._exclusions = exclusions
        self._environment: Environment | None = None
        self._read_at: datetime | None = None

    def find(self, sight: Seen, judged: JudgedDesktop) -> Context:
        """The context of a sight that may be kept, taken while the desktop was so judged."""
        document = sight.document or sight.window.place.document
        # What the title of a page names like a path is seldom one of this computer.
        folder = find_working_folder(sight.window, document) if document or not sight.url else None
        repository = find_repository(folder) if folder else None
        environment = self._find_environment(sight.at)
        return Context(
            folder=str(folder) if folder else None,
            repository=repository.name if repository else None,
            branch=repository.branch if repository else None,
            playing=self._find_playing(judged),
            network_up=environment.network_up,
            on_battery=environment.on_battery,
            focused=(sight.focused,) if sight.focused else (),
        )

    def _find_playing(self, judged: JudgedDesktop) -> str | None:
        """What plays, but nothing of a program that has an excluded window or is excluded."""
        hidden = {window.pid for window in judged.windows if window.id in judged.verdicts}
        playing = [
            one.in_words
            for one in self._desktop.media.find_playing()
            if one.pid not in hidden and not self._is_excluded(one)
        ]
        return "; ".join(playing) or None

    def _is_excluded(self, playing: Playing) -> bool:
        file = playing.url.removeprefix("file://") if playing.url else ""
        place = Place(playing.app, playing.title, playing.program, playing.url)
        return (
            self._exclusions.find_verdict(place) is not None
            or self._exclusions.find_file_verdict(file) is not None
        )

    def _find_environment(self, at: datetime) -> Environment:
        known = self._environment
        if known is None or self._read_at is None or at - self._read_at > _ENVIRONMENT_FOR:
            self._environment = known = self._desktop.environment.read()
            self._read_at = at
        return known
