"""Turns a sight into a raw observation: its text, and its pixels where pictures are kept."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawFrame, RawLine, RawObservation, Source
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.visible import overlap
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.reading.reader import Reader

_MOST = 64


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
        self._known: dict[tuple[int, int], tuple[tuple[Box, ...], tuple[RawLine, ...]]] = {}

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
            return (*sight.raw_lines, *self._picture_lines(sight, sight.raw_lines))
        if not self._read_pictures:
            return ()
        lines = self._reader.read_all(sight.rgb, sight.box)
        self._finds.note(sight, lines)
        return lines

    def _picture_lines(self, sight: WindowSight, told: tuple[RawLine, ...]) -> tuple[RawLine, ...]:
        """What stands in the pictures of a window whose program `told` the rest."""
        if not self._read_pictures or not sight.pictures:
            return ()
        part = (sight.window.id, sight.monitor)
        pictures, lines = self._known.get(part, ((), ()))
        if pictures == sight.pictures and not sight.must_be_read:
            return lines
        lines = tuple(self._read_parts(sight, told))
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[part] = (sight.pictures, lines)
        changed = overlap(sight.changed, sight.pictures)
        self._finds.note(replace(sight, changed=changed), (*told, *lines))
        return lines

    def _read_parts(self, sight: WindowSight, told: tuple[RawLine, ...]) -> Iterator[RawLine]:
        """Lines that the program did not tell itself."""
        boxes = [line.box for line in told if line.box]
        for picture in sight.pictures:
            for line in self._reader.read_all(sight.crop(picture), picture, boxes):
                if line.box and not overlap((line.box,), boxes):
                    yield line

    def _frame(self, sight: WindowSight) -> RawFrame | None:
        if not self._keep_pictures or not sight.changed:
            return None
        changed = () if (sight.box,) == sight.changed else sight.changed
        return RawFrame(sight.monitor, sight.box, sight.rgb.data, changed)
