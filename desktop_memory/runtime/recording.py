"""Stores what windows showed: only news, and of the pixels only what changed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import CleanObservation, SkipReason
from desktop_memory.ingest.episode_log import Stored
from desktop_memory.ingest.frame_keeper import EncodedFrame, FrameKeeper
from desktop_memory.ingest.place_key import place_key
from desktop_memory.ingest.waiting_pictures import WaitingPicture, WaitingPictures
from desktop_memory.ingest.window_news import WindowNews
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.skip_log import SkipLog
from desktop_memory.runtime.writer import Writer


class Recording:
    """Belongs to the process thread, but for `start_anew`."""

    def __init__(self, writer: Writer, board: Board, skip_log: SkipLog) -> None:
        self._writer = writer
        self._board = board
        self._skip_log = skip_log
        self._news = WindowNews()
        self._frames = FrameKeeper()
        self._waiting = WaitingPictures()
        self._anew = False

    def start_anew(self) -> None:
        """Memories were deleted: the next picture of each window is whole. Any thread."""
        self._anew = True

    def keep(self, window_id: int | None, clean: CleanObservation) -> None:
        """Store an observation and wait until it is committed.

        Raises EnvironmentFault where the store cannot take it now; it may be given again.
        """
        self._begin_anew()
        if window_id is None:
            self._note(self._store(clean, None))
        else:
            self._keep_window(window_id, clean)

    def prolong(self, window_id: int, at: datetime) -> None:
        """The person still has this window before them, though nothing in it changes."""
        place = self._news.find_still(window_id, at)
        if place is None or self._anew:
            return
        # Where the store cannot take it, the next observation says so.
        with suppress(EnvironmentFault):
            self._writer.submit(lambda commands: commands.prolong(place, at)).result()
            self._news.note_still(window_id, at)

    def store_rested(self, at: datetime) -> None:
        """Store the pictures of windows that rest by now."""
        self._store_waiting(at)

    def store_all(self) -> None:
        """Store all pictures that wait, as before the app ends."""
        self._store_waiting(None)

    def _begin_anew(self) -> None:
        if self._anew:
            self._anew = False
            self._news.forget_all()
            self._frames.forget_all()
            self._waiting.forget_all()

    def _store_waiting(self, at: datetime | None) -> None:
        self._begin_anew()
        for window_id, waiting in self._waiting.take_rested(at).items():
            self._add_picture(window_id, waiting)

    def _keep_window(self, window_id: int, clean: CleanObservation) -> None:
        place = place_key(clean)
        before = self._waiting.take_before(window_id, place, clean)
        if before is not None:
            self._add_picture(window_id, before)
        news = self._news.judge(window_id, clean)
        if clean.frame is not None:
            self._frames.note_changed(window_id, clean.frame, clean.at)
        if not news.any:
            self._skip_log.note(SkipReason.UNCHANGED)
            return
        if clean.frame is None or not (news.text or news.picture):
            stored = self._store(clean, None)
        elif news.text and self._waiting.may_wait(window_id, place, clean):
            stored = self._store(clean, None)
            self._waiting.note_waiting(window_id, place, clean, stored.kept.episode_id)
        else:
            stored = self._store_picture(
                window_id, place, clean, partial(self._store, clean)
            ) or self._store(clean, None)
            self._waiting.note_stored(window_id, place, clean)
        self._news.note_kept(window_id, clean, news)
        if news.text or news.picture:
            self._note(stored)

    def _store_picture(
        self,
        window_id: int,
        place: str,
        clean: CleanObservation,
        store: Callable[[EncodedFrame], Stored],
    ) -> Stored | None:
        """Store a patch; where it is refused, a key frame. None: there are no new pixels."""
        frame = clean.frame
        picture = self._frames.encode(window_id, place, frame, clean.at) if frame else None
        if frame is None or picture is None:
            return None
        stored = store(picture)
        if stored.frame_id is None:
            picture = self._frames.encode_key(frame)
            stored = store(picture)
        if stored.frame_id is not None:
            self._frames.note_stored(window_id, place, picture, stored.frame_id, clean.at)
        return stored

    def _add_picture(self, window_id: int, waiting: WaitingPicture) -> None:
        """Store a picture that waited. Where nothing can be stored, only the picture is lost."""
        with suppress(EnvironmentFault):
            place, clean = waiting.place, waiting.clean
            self._store_picture(window_id, place, clean, partial(self._append, waiting))
            self._waiting.note_stored(window_id, place, clean)

    def _append(self, waiting: WaitingPicture, picture: EncodedFrame) -> Stored:
        return self._writer.submit(
            lambda commands: commands.add_picture(waiting.episode_id, waiting.clean, picture)
        ).result()

    def _store(self, clean: CleanObservation, picture: EncodedFrame | None) -> Stored:
        return self._writer.submit(lambda commands: commands.keep(clean, picture)).result()

    def _note(self, stored: Stored) -> None:
        self._board.note_kept(stored.kept)
        self._skip_log.note_kept()
