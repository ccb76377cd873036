"""Turns a sight into a raw observation: its text, and its pixels where pictures are kept."""

from dataclasses import dataclass, replace

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import (
    Place,
    RawFrame,
    RawLine,
    RawObservation,
    Source,
)
from desktop_memory.ingest.visible import overlap
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class _Text:
    place: Place
    box: Box
    raw_lines: tuple[RawLine, ...]


class SightReader:
    """Belongs to the processing thread. Reads by OCR only what a program did not offer as text,
    and of that only what changed; the other lines of the window are remembered."""

    def __init__(self, reader: Reader, *, keep_pictures: bool, read_pictures: bool) -> None:
        self._reader = reader
        self._keep_pictures = keep_pictures
        self._read_pictures = read_pictures
        self._texts: dict[tuple[int, int], _Text] = {}

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
        )

    def _lines(self, sight: WindowSight) -> tuple[RawLine, ...]:
        if sight.raw_lines is not None:
            return sight.raw_lines
        if not self._read_pictures:
            return ()
        key = (sight.window.id, sight.monitor)
        known = self._texts.get(key)
        kept: tuple[RawLine, ...] = ()
        if known and known.place == sight.window.place and known.box == sight.box:
            kept = tuple(line for line in known.raw_lines if not _touched(line, sight.changed))
        read = self._reader.read(sight.rgb, sight.box, sight.changed)
        again = {line.box for line in read}
        lines = tuple(line for line in kept if line.box not in again) + tuple(read)
        self._texts[key] = _Text(sight.window.place, sight.box, lines)
        return tuple(sorted(lines, key=_reading_order))

    def _frame(self, sight: WindowSight) -> RawFrame | None:
        if not self._keep_pictures:
            return None
        changed = () if (sight.box,) == sight.changed else sight.changed
        return RawFrame(sight.monitor, sight.box, sight.rgb.tobytes(), changed)

    def forget(self, window_ids: frozenset[int]) -> None:
        """Drop what is remembered of windows other than `window_ids`."""
        self._texts = {key: text for key, text in self._texts.items() if key[0] in window_ids}


def _touched(line: RawLine, changed: tuple[Box, ...]) -> bool:
    return line.box is not None and bool(overlap((line.box,), changed))


def _reading_order(line: RawLine) -> tuple[int, int]:
    return (line.box.y, line.box.x) if line.box else (0, 0)
