"""What of a window its program shows as pictures."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.capture.accessibility.pictures import find_pictures
from desktop_memory.domain.box import Box

WINDOW = Box(0, 0, 800, 600)


def test_of_a_picture_that_is_partly_covered_the_rest_is_told() -> None:
    assert find_pictures([Box(600, 100, 400, 200)], [WINDOW]) == (Box(600, 100, 200, 200),)


def test_icons_and_lines_are_left_out() -> None:
    assert find_pictures([Box(0, 0, 48, 48), Box(0, 60, 800, 2)], [WINDOW]) == ()


def test_a_picture_in_another_counts_once() -> None:
    canvas, image = Box(0, 0, 400, 300), Box(10, 10, 200, 100)

    assert find_pictures([image, canvas, canvas], [WINDOW]) == (canvas,)


sides, sizes = st.integers(-200, 900), st.integers(1, 900)
boxes = st.lists(st.builds(Box, sides, sides, sizes, sizes), max_size=40)


@given(boxes, boxes)
def test_nothing_is_told_that_is_hidden(pictures: list[Box], visible: list[Box]) -> None:
    for found in find_pictures(pictures, visible):
        assert any(box.contains(found) for box in visible)
        assert any(box.contains(found) for box in pictures)
