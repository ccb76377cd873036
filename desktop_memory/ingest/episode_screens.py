"""Episodes as extraction reads them."""

from collections.abc import Callable
from datetime import tzinfo

from desktop_memory.config.account import read_account
from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.ingest.own_names import own_names
from desktop_memory.storage.store import Store


class EpisodeScreens:
    """Reads the lines of an episode as they stand on its page, for the person it belongs to."""

    def __init__(self, store: Store, time_zone: tzinfo, settings: Callable[[], Settings]) -> None:
        self._store = store
        self._time_zone = time_zone
        self._settings = settings
        self._account = read_account()

    def read(
        self, episode: Episode, is_new: Callable[[Line], bool]
    ) -> tuple[tuple[Line, ...], ScreenText]:
        """The lines of an episode, some more than once, and the screen they make."""
        distinct = self._store.episodes.find_lines(episode.id)
        lines = self._store.layouts.arrange(episode.id, distinct)
        names = own_names(self._settings().own_names, self._account)
        screen = ScreenText(
            user=names.user,
            handles=names.handles,
            at=episode.ended_at,
            time_zone=self._time_zone,
            app=episode.app,
            title=episode.title,
            url=episode.url,
            lines=tuple(line.text for line in lines),
            new_lines=frozenset(place for place, line in enumerate(lines) if is_new(line)),
        )
        return lines, screen
