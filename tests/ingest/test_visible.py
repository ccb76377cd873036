"""What can be seen of each window."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Place, Window
from desktop_memory.ingest.visible import find_visible

boxes = st.builds(
    Box, st.integers(0, 20), st.integers(0, 20), st.integers(1, 15), st.integers(1, 15)
)


def window(id: int, box: Box) -> Window:
    return Window(id, 100 + id, Place("App", f"window {id}"), box)


def pixels(boxes: tuple[Box, ...]) -> list[tuple[int, int]]:
    return [
        (x, y) for box in boxes for x in range(box.x, box.right) for y in range(box.y, box.bottom)
    ]


def test_a_covered_window_cannot_be_seen() -> None:
    below, above = window(1, Box(10, 10, 50, 50)), window(2, Box(0, 0, 100, 100))

    assert find_visible([below, above])[1] == ()


@given(st.lists(boxes, max_size=6))
def test_each_pixel_belongs_to_the_topmost_window_over_it(stack: list[Box]) -> None:
    windows = [window(id, box) for id, box in enumerate(stack)]

    visible = find_visible(windows)

    owner = {pixel: w.id for w in windows for pixel in pixels((w.box,))}
    for one in windows:
        shown = pixels(visible[one.id])
        assert len(shown) == len(set(shown))
        assert set(shown) == {pixel for pixel, id in owner.items() if id == one.id}
