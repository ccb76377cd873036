"""Merges clean observations into episodes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.observation import CleanObservation, Origin, Place, Source
from desktop_memory.domain.status import Kept
from desktop_memory.ingest.frame_keeper import EncodedFrame
from desktop_memory.ingest.line_merge import find_moved, merge_layouts, plan_lines
from desktop_memory.ingest.place_key import is_same_page, place_key, plain_title
from desktop_memory.ingest.telling_line import find_telling_line
from desktop_memory.storage.store import Store

# A longer episode goes on in a new one: rows and full text of one stay small.
_LINES_AT_MOST = 400
_MERGED = (Source.SCREEN, Source.FILE)


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an observation. `frame_id` is None where its picture was not stored: a patch
    whose key frame belongs to another episode is refused."""

    kept: Kept
    changes: Changes
    frame_id: int | None


class EpisodeLog:
    """Belongs to the writer thread; each call runs inside of its transaction."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self._store = store
        self._settings = settings

    def add(self, clean: CleanObservation, picture: EncodedFrame | None = None) -> Stored:
        """Store one observation: in the open episode of its place, or in a new one.

        What an agent sends again under the same `external_id` changes nothing.
        """
        known_id = self._find_sent_before(clean)
        if known_id is not None:
            kept = Kept(clean.at, clean.place.app, clean.place.title, known_id)
            return Stored(kept, Changes(episode_ids=frozenset({known_id})), None)
        episode_id = self._find_or_add_episode(clean)
        self._merge_lines(episode_id, clean)
        frame_id = self.add_frame(episode_id, clean, picture) if picture else None
        kept = Kept(clean.at, clean.place.app, clean.place.title, episode_id, frame_id)
        return Stored(kept, Changes(episode_ids=frozenset({episode_id})), frame_id)

    def prolong(self, place_key: str, at: datetime) -> Changes:
        """The open episode of a place lasts until `at`, if there is one."""
        merge_gap = timedelta(seconds=self._settings().merge_gap_s)
        open_episode = self._store.episodes.find_open(place_key, at - merge_gap)
        if open_episode is None:
            return Changes()
        self._store.episodes.extend(open_episode.id, at)
        return Changes(episode_ids=frozenset({open_episode.id}))

    def add_picture(
        self, episode_id: int, clean: CleanObservation, picture: EncodedFrame
    ) -> Stored:
        """Store the picture of an observation that was added to an episode without it. Where the
        episode was forgotten meanwhile, it is not stored."""
        known = self._store.episodes.find_many((episode_id,))
        frame_id = self.add_frame(episode_id, clean, picture) if known else None
        kept = Kept(clean.at, clean.place.app, clean.place.title, episode_id, frame_id)
        changed = frozenset({episode_id}) if frame_id is not None else frozenset()
        return Stored(kept, Changes(episode_ids=changed), frame_id)

    def add_frame(
        self, episode_id: int, clean: CleanObservation, picture: EncodedFrame
    ) -> int | None:
        """Store the picture of an observation. None: its key frame is not of this episode."""
        if picture.key_id is not None and not self._is_key_of(picture.key_id, episode_id):
            return None
        return self._store.frames.add(
            episode_id, picture.monitor, clean.at, picture.box, picture.key_id, picture.data
        )

    def _is_key_of(self, frame_id: int, episode_id: int) -> bool:
        try:
            return self._store.frames.get(frame_id).episode_id == episode_id
        except NotFound:
            return False

    def _find_sent_before(self, clean: CleanObservation) -> int | None:
        if clean.source is not Source.AGENT or clean.external_id is None:
            return None
        known = self._store.episodes.find_by_external(
            clean.agent_id, clean.thread, clean.external_id
        )
        return known.id if known else None

    def _find_or_add_episode(self, clean: CleanObservation) -> int:
        episodes = self._store.episodes
        key, place = place_key(clean), clean.place
        if clean.source is Source.SCREEN:
            place = replace(place, title=plain_title(place.title))
        if clean.source in _MERGED:
            merge_gap = timedelta(seconds=self._settings().merge_gap_s)
            open_episode = episodes.find_open(key, clean.at - merge_gap)
            if open_episode is not None and _goes_on(open_episode, place):
                place = _completed(place, open_episode)
                episodes.extend(open_episode.id, clean.at, place, clean.context)
                return open_episode.id
        return episodes.add(
            clean.source,
            place,
            key,
            clean.at,
            external_id=clean.external_id,
            thread=clean.thread,
            role=clean.role,
            agent_id=clean.agent_id,
            context=clean.context,
        )

    def _merge_lines(self, episode_id: int, clean: CleanObservation) -> None:
        episodes = self._store.episodes
        lines = episodes.find_lines(episode_id)
        plan = plan_lines(lines, clean.lines)
        for line_id, line in plan.grown:
            episodes.rewrite_line(line_id, line, clean.at)
        new = episodes.add_lines(episode_id, [*plan.seen, *plan.new], clean.at)
        fresh_ids = [line.id for line in new] + [line_id for line_id, _ in plan.grown]
        if fresh_ids:
            lines = episodes.find_lines(episode_id)
            telling = find_telling_line(lines, clean.place.title)
            episodes.set_telling_line(episode_id, telling.id if telling else None)
        moved = self._arrange(episode_id, lines, clean, anew=bool(fresh_ids))
        if fresh_ids or moved:
            self._store.pending_lines.add(episode_id, [*fresh_ids, *moved], clean.at)

    def _arrange(
        self, episode_id: int, lines: Sequence[Line], clean: CleanObservation, *, anew: bool
    ) -> list[int]:
        """Keep how the lines stand on the page now. Returns those that moved among the others, as
        programs tell them; readings of pictures differ in their order."""
        read = any(line.origin is Origin.OCR for line in clean.lines)
        if read and not anew:
            return []
        ids = {line.text: line.id for line in lines}
        shown = [ids[line.text] for line in clean.lines if line.text in ids]
        before = self._store.layouts.find(episode_id)
        moved = [] if read else find_moved(before, shown)
        if anew or moved:
            self._store.layouts.set(episode_id, merge_layouts(before, shown))
        return moved


def _goes_on(episode: Episode, place: Place) -> bool:
    return episode.lines < _LINES_AT_MOST and is_same_page(episode.url, place.url)


def _completed(place: Place, episode: Episode) -> Place:
    """The place with what was known of it before and is not told this time."""
    return replace(place, url=place.url or episode.url, document=place.document or episode.document)
