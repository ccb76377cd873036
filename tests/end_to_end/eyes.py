"""What a person sees on the virtual desktop, read from its pixels."""

import io
import time
from dataclasses import dataclass
from pathlib import Path

import pytesseract
from PIL import Image, ImageOps

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from tests.end_to_end.waiting import LIMIT_S

# Menus and labels are set small; tesseract wants letters of about 30 pixels. It overlooks some
# words at one scale that it reads at another.
_SCALE = 3
_SCALES = (_SCALE, 2, 4)
_SURE = 30
_POLL_S = 0.2


@dataclass(frozen=True)
class Word:
    text: str
    box: Box


class Eyes:
    """Looks at a part of the desktop and finds words on it."""

    def __init__(self, desktop: VirtualDesktop, folder: Path) -> None:
        self._desktop = desktop
        self._picture = folder / "seen.png"

    def look(self) -> Image.Image:
        """The whole desktop as it is now."""
        self._desktop.screenshot(self._picture)
        with Image.open(self._picture) as picture:
            return picture.convert("RGB")

    def read(self, area: Box) -> str:
        """All words in an area, one space between them."""
        return " ".join(word.text for word in read_words(self.look(), area))

    def find(self, phrase: str, area: Box) -> Box | None:
        """Where `phrase` stands in an area, the first time; upper and lower case are one."""
        return find_phrase(read_words(self.look(), area), phrase)

    def get(self, phrase: str, area: Box) -> Box:
        """As `find`, but waits for it; fails with what was there instead."""
        found = self.find_within(LIMIT_S, phrase, area)
        if found is None:
            raise AssertionError(f"{phrase!r} is not to be seen, only: {self.read(area)}")
        return found

    def find_within(self, seconds: float, phrase: str, area: Box) -> Box | None:
        """As `find`, but waits for it so long, and reads at several scales."""
        deadline = time.monotonic() + seconds
        read, scales = b"", list(_SCALES)
        while time.monotonic() < deadline:
            picture = self.look()
            pixels = picture.crop((area.x, area.y, area.right, area.bottom)).tobytes()
            if pixels != read:
                read, scales = pixels, list(_SCALES)
            if not scales:  # reading takes much, and all of it was read already
                time.sleep(_POLL_S)
            elif found := find_phrase(read_words(picture, area, scales.pop(0)), phrase):
                return found
        return None


def read_words(picture: Image.Image, area: Box, scale: int = _SCALE) -> list[Word]:
    """The words in an area of a picture with their boxes in the picture's pixels."""
    part = picture.crop((area.x, area.y, area.right, area.bottom)).convert("L")
    large = part.resize((part.width * scale, part.height * scale), Image.Resampling.LANCZOS)
    histogram = large.histogram()
    if sum(histogram[:110]) > sum(histogram[110:]):
        large = ImageOps.invert(large)
    data = pytesseract.image_to_data(large, config="--psm 11", output_type=pytesseract.Output.DICT)
    columns = ("text", "conf", "left", "top", "width", "height")
    return [
        Word(text.strip(), _in_picture(area, place, scale))
        for text, sure, *place in zip(*(data[name] for name in columns), strict=True)
        if text.strip() and float(sure) > _SURE
    ]


def _in_picture(area: Box, place: list[int], scale: int) -> Box:
    x, y, width, height = (number // scale for number in place)
    return Box(area.x + x, area.y + y, width, height)


def find_phrase(words: list[Word], phrase: str) -> Box | None:
    """The box around the first run of words that spells `phrase`."""
    wanted = phrase.casefold().split()
    for start in range(len(words) - len(wanted) + 1):
        run = words[start : start + len(wanted)]
        if [_bare(word.text) for word in run] == [_bare(word) for word in wanted]:
            box = run[0].box
            for word in run[1:]:
                box = box.union(word.box)
            return box
    return None


def _bare(word: str) -> str:
    return word.casefold().strip(".,:;!?…'\"()[]|")


def all_pictures(owner: DesktopMemory) -> list[Image.Image]:
    """The pictures of all episodes, as the app gives them out."""
    pictures = []
    for episode in owner.episodes(limit=100).episodes:
        for frame in owner.episode(episode.id).frames:
            _, data = owner.picture(episode.id, frame.id)
            with Image.open(io.BytesIO(data)) as picture:
                pictures.append(picture.convert("RGB"))
    return pictures
