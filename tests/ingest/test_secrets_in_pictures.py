"""A secret that was read from pixels is in none of the pictures that are kept."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanObservation, Place, Window
from desktop_memory.ingest.frame_keeper import EncodedFrame, FrameKeeper
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.window_sight import Pixels, WindowSight
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.regions import find_changed
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.storage.composition import compose
from tests.reading.pages import MONO, Page

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
SECRET = "hunter7-Quokka-9921"
SECRET_LINE = f"password: {SECRET}"
SIZE = 14


@dataclass
class Kept:
    """A window's pictures as they are kept, look by look."""

    reader: SightReader = field(
        default_factory=lambda: SightReader(
            Reader(Tesseract(), LineCache()), TextFinds(), keep_pictures=True, read_pictures=True
        )
    )
    gate: Gate = field(default_factory=lambda: Gate(Exclusions(()), Redaction("store")))
    keeper: FrameKeeper = field(default_factory=FrameKeeper)
    pictures: list[EncodedFrame] = field(default_factory=list)
    before: Pixels = field(default_factory=lambda: np.zeros((1, 1, 3), np.uint8))
    looks: int = 0

    def look(self, page: Page) -> CleanObservation:
        pixels, box = page.pixels, page.box
        changed = find_changed(self.before, pixels)
        self.before = pixels
        at = AT + timedelta(seconds=2 * self.looks)
        self.looks += 1
        window = Window(1, 101, Place("Viewer", "notes"), box)
        sight = WindowSight(at, window, 1, box, pixels, changed, None)
        clean = self.gate.admit(self.reader.read(sight))
        assert isinstance(clean, CleanObservation)
        assert clean.frame is not None
        self.keeper.note_changed(1, clean.frame, at)
        encoded = self.keeper.encode(1, "place", clean.frame, at)
        if encoded is not None:
            self.keeper.note_stored(1, "place", encoded, self.looks, at)
            self.pictures.append(encoded)
        return clean

    def chains(self) -> Iterator[list[EncodedFrame]]:
        """What is drawn for each picture: its key frame and the patches up to it."""
        chain: list[EncodedFrame] = []
        for picture in self.pictures:
            chain = [picture] if picture.key_id is None else [*chain, picture]
            yield chain

    def shown(self) -> Iterator[Pixels]:
        """Each picture as a person sees it, and each patch alone."""
        for chain in self.chains():
            for parts in (chain, chain[-1:]):
                layers = ((part.box, part.data) for part in parts)
                with Image.open(io.BytesIO(compose(chain[0].box, layers))) as picture:
                    yield np.asarray(picture.convert("RGB"))


def page_with(lines: dict[int, str], dark: bool) -> Page:
    page = Page(460, 240, dark=dark)
    for y, line in lines.items():
        page.write(16, y, line, SIZE, MONO)
    return page


def ink_of(y: int, dark: bool) -> npt.NDArray[np.bool_]:
    """Where the letters of the secret are when its line is written at `y`."""
    blank, label = page_with({}, dark), page_with({y: "password: "}, dark)
    written = page_with({y: SECRET_LINE}, dark).pixels
    inked = (written != label.pixels).any(axis=2) & (written != blank.pixels).any(axis=2)
    return np.asarray(inked)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_secret_is_black_in_key_frames_patches_and_beside_later_changes(dark: bool) -> None:
    kept = Kept()
    lines = {20: "Seven boats came home at nine", 44: "with rope, wet sails and lamps"}
    kept.look(page_with(lines, dark))
    lines[92] = SECRET_LINE
    assert all(SECRET not in line.text for line in kept.look(page_with(lines, dark)).lines)
    lines[110] = "a line right below it"
    kept.look(page_with(lines, dark))
    lines[74] = "and a line right above it"
    kept.look(page_with(lines, dark))
    moved = {y - 12: line for y, line in lines.items()}
    kept.look(page_with(moved, dark))

    assert len(kept.pictures) == 5
    assert {picture.key_id is None for picture in kept.pictures} == {True, False}
    inks = [None, *(ink_of(92, dark),) * 3, ink_of(80, dark)]
    for number, pixels in enumerate(kept.shown()):
        ink = inks[number // 2]
        assert ink is None or not pixels[ink].any()
        read = Reader(Tesseract(), LineCache()).read_all(pixels, Box(0, 0, 460, 240))
        text = "".join(line.raw_text for line in read).lower()
        assert not any(part in text for part in ("hunter", "quokka", "9921"))
