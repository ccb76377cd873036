"""Boxes that can be asked for by their height on the page."""

from desktop_memory.domain.box import Box

_BAND = 32


class Shelf:
    """Boxes by the bands of the page they are in, give or take `margin` pixels."""

    def __init__(self, margin: int) -> None:
        self._margin = margin
        self._boxes: list[Box] = []
        self._at: dict[int, list[int]] = {}

    def put(self, box: Box) -> None:
        self._boxes.append(box)
        self._enter(len(self._boxes) - 1, box)

    def find_near(self, box: Box) -> list[tuple[int, Box]]:
        """Boxes that may be as high on the page, with their numbers, the last put first."""
        numbers = {number for band in self._bands(box) for number in self._at.get(band, ())}
        return [(number, self._boxes[number]) for number in sorted(numbers, reverse=True)]

    def widen(self, number: int, by: Box) -> None:
        """Make a box hold another one as well."""
        self._boxes[number] = self._boxes[number].union(by)
        self._enter(number, self._boxes[number])

    def take_all(self) -> list[Box]:
        return self._boxes

    def _enter(self, number: int, box: Box) -> None:
        for band in self._bands(box):
            numbers = self._at.setdefault(band, [])
            if number not in numbers:
                numbers.append(number)

    def _bands(self, box: Box) -> range:
        return range((box.y - self._margin) // _BAND, (box.bottom + self._margin) // _BAND + 1)
