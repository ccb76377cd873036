"""Words of a table become lines."""

from desktop_memory.domain.box import Box
from desktop_memory.reading.word_table import find_lines

NAMES = "level page_num block_num par_num line_num word_num left top width height conf text"


def row(line: int, x: int, text: str, confidence: float = 96.0) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{x}\t{line * 20}\t40\t12\t{confidence}\t{text}"


def test_words_of_a_line_come_together() -> None:
    (first, second) = find_lines(
        "\n".join([row(1, 10, "two"), row(1, 60, "boats"), row(2, 10, "x")])
    )
    assert (first.text, first.box) == ("two boats", Box(10, 20, 90, 12))
    assert second.text == "x"


def test_names_of_columns_are_no_line() -> None:
    assert len(find_lines("\n".join([NAMES.replace(" ", "\t"), row(1, 10, "word")]))) == 1


def test_ligatures_are_letters_one_can_type() -> None:
    assert find_lines(row(1, 10, "oﬃce ﬁles ﬂow"))[0].text == "office files flow"


def test_marks_read_without_certainty_are_left_out() -> None:
    assert find_lines("\n".join([row(1, 10, "©", 90.0), row(1, 60, "--", 20.0)])) == []
    assert find_lines("\n".join([row(1, 10, "--", 90.0), row(1, 60, "word")]))[0].text == "-- word"
