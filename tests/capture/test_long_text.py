"""Long paragraphs are taken apart."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.capture.accessibility.long_text import find_paragraph_lines
from desktop_memory.domain.box import Box

BOX = Box(10, 100, 400, 300)
SENTENCES = [f"Sentence number {number} tells of pier {number}." for number in range(30)]


def _texts(raw_text: str) -> list[str]:
    return [line.raw_text for line in find_paragraph_lines(raw_text, BOX)]


def test_a_short_paragraph_stays_one_line() -> None:
    assert _texts("One. Two! Three?") == ["One. Two! Three?"]


def test_a_long_paragraph_becomes_its_sentences() -> None:
    assert _texts(" ".join(SENTENCES)) == SENTENCES


def test_the_sentences_stay_the_same_when_another_part_is_visible() -> None:
    scrolled = "half of a sentence. " + " ".join(SENTENCES[7:])

    assert _texts(scrolled)[1:] == SENTENCES[7:]


def test_the_box_of_a_sentence_is_near_where_it_stands() -> None:
    lines = find_paragraph_lines(" ".join(SENTENCES), BOX)

    assert lines[0].box and lines[-1].box
    assert lines[0].box.y == BOX.y
    assert lines[0].box.height < BOX.height / 2
    assert lines[-1].box.bottom == BOX.bottom


@given(st.text(alphabet=st.sampled_from("ab .!?…\n"), min_size=1, max_size=3000))
def test_no_word_is_lost(raw_text: str) -> None:
    told = "".join("".join(text.split()) for text in _texts(raw_text))

    assert told == "".join(raw_text.split())
