"""Stores what windows showed: only news, and of the pixels only what changed."""

from contextlib import suppress
from datetime import datetime

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import CleanObservation, SkipReason
from desktop_memory.ingest.episode_log import Stored
from desktop_memory.ingest.frame_keeper import EncodedFrame, FrameKeeper
from desktop_memory.ingest.place_key import place_key
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
        self._anew = False

    def start_anew(self) -> None:
        """Memories were deleted: the next picture of each window is whole. Any thread."""
        self._anew = True

    def keep(self, window_id: int | None, clean: CleanObservation) -> None:
        """Store an observation and wait until it is committed.

        Raises EnvironmentFault where the store cannot take it now; it may be given again.
        """
        if self._anew:
            self._anew = False
            self._news.forget_all()
            self._frames.forget_all()
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

    def _keep_window(self, window_id: int, clean: CleanObservation) -> None:
        news = self._news.judge(window_id, clean)
        if clean.frame is not None:
            self._frames.note_changed(window_id, clean.frame)
        if not news.any:
            self._skip_log.note(SkipReason.UNCHANGED)
            return
        place = place_key(clean)
        picture = None
        if clean.frame is not None and (news.text or news.picture):
            picture = self._frames.encode(window_id, place, clean.frame, clean.at)
        stored = self._store(clean, picture)
        if picture is not None and stored.frame_id is None and clean.frame is not None:
            picture = self._frames.encode_key(clean.frame)
            stored = self._store(clean, picture)
        if picture is not None and stored.frame_id is not None:
            self._frames.note_stored(window_id, place, picture, stored.frame_id, clean.at)
        self._news.note_kept(window_id, clean, news)
        if news.text or news.picture:
            self._note(stored)

    def _store(self, clean: CleanObservation, picture: EncodedFrame | None) -> Stored:
        return self._writer.submit(lambda commands: commands.keep(clean, picture)).result()

    def _note(self, stored: Stored) -> None:
        self._board.note_kept(stored.kept)
        self._skip_log.note_kept()
