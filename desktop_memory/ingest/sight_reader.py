"""Turns a sight into a raw observation: its text, and its pixels where pictures are kept."""

from dataclasses import replace

from desktop_memory.domain.observation import RawFrame, RawLine, RawObservation, Source
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.reading.reader import Reader


class SightReader:
    """Belongs to the processing thread. Reads by OCR only what a program did not offer as text,
    and of that only rows that were not seen before."""

    def __init__(
        self, reader: Reader, finds: TextFinds, *, keep_pictures: bool, read_pictures: bool
    ) -> None:
        self._reader = reader
        self._finds = finds
        self._keep_pictures = keep_pictures
        self._read_pictures = read_pictures

    def read(self, sight: WindowSight) -> RawObservation:
        """The observation of a sight. Raises MissingProgram where reading needs what is not there;
        the sight can then be read again later."""
        told = sight.window.place
        place = replace(told, url=sight.url or told.url, document=sight.document or told.document)
        return RawObservation(
            source=Source.SCREEN,
            at=sight.at,
            place=place,
            raw_lines=self._lines(sight),
            frame=self._frame(sight),
            context=sight.context,
        )

    def _lines(self, sight: WindowSight) -> tuple[RawLine, ...]:
        if sight.raw_lines is not None:
            return sight.raw_lines
        if not self._read_pictures:
            return ()
        lines = self._reader.read_all(sight.rgb, sight.box)
        self._finds.note(sight, lines)
        return lines

    def _frame(self, sight: WindowSight) -> RawFrame | None:
        if not self._keep_pictures or not sight.changed:
            return None
        changed = () if (sight.box,) == sight.changed else sight.changed
        return RawFrame(sight.monitor, sight.box, sight.rgb.data, changed)
