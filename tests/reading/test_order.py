"""Lines come in the order a person reads them."""

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.reading.order import in_reading_order


def line(text: str, box: Box | None) -> RawLine:
    return RawLine(text, Origin.OCR, box)


def test_cells_of_a_row_come_left_to_right_though_one_is_a_pixel_higher() -> None:
    cells = [
        line("owner", Box(200, 21, 40, 9)),
        line("below", Box(10, 44, 40, 12)),
        line("version", Box(300, 20, 40, 12)),
        line("service", Box(10, 22, 40, 10)),
    ]
    assert [cell.raw_text for cell in in_reading_order(cells)] == [
        "service",
        "owner",
        "version",
        "below",
    ]


def test_lines_without_a_box_keep_their_order_in_front() -> None:
    lines = [line("b", None), line("placed", Box(0, 0, 9, 9)), line("a", None)]
    assert [item.raw_text for item in in_reading_order(lines)] == ["b", "a", "placed"]
