"""Words of a question that stand nowhere are read as those spelt nearly so."""

import pytest

from desktop_memory.domain.recall import Question, Understood
from tests.recall.memories import NOW, Memories


@pytest.mark.parametrize("typed", ["tidwater", "tidewatter", "tidewxter", "tiedwater", "Tidewaetr"])
def test_a_word_with_a_letter_less_more_other_or_exchanged_is_found(
    memories: Memories, typed: str
) -> None:
    seen = memories.see("The harbour plan of Tidewater", "Call Jonas")
    memories.see("Groceries and the rent")

    answer = memories.search(f"{typed} plan")

    assert answer.hits[0].id == seen
    assert answer.understood == (Understood(typed.lower(), "spelling", "tidewater"),)
    assert answer.words == ("tidewater", "plan")


def test_what_was_misread_from_the_screen_is_found_by_the_right_word(memories: Memories) -> None:
    seen = memories.see("The harbour plan of Tidevvater and Tiidewater")

    assert memories.find("tidewater") == [seen]


def test_a_fact_is_found_by_a_mistyped_word(memories: Memories) -> None:
    fact = memories.know("Osterwald pays within thirty days.")

    assert memories.find("osterwalt") == [fact]


def test_accents_may_be_left_out_of_a_mistyped_word(memories: Memories) -> None:
    seen = memories.see("Mit Frau Müllershausen telefoniert")

    assert memories.find("mulershausen") == [seen]


def test_a_word_that_stands_somewhere_is_meant_as_it_is(memories: Memories) -> None:
    memories.see("Tidewater and more Tidewater")
    seen = memories.see("Tidewatex is another firm")

    answer = memories.search("tidewatex")

    assert (answer.hits[0].id, answer.understood) == (seen, ())


def test_the_beginning_of_a_word_is_meant_as_such(memories: Memories) -> None:
    seen = memories.see("The Tidewaterside, and tidewatch")

    answer = memories.search("tidewate")

    assert ([hit.id for hit in answer.hits], answer.understood) == ([seen], ())


@pytest.mark.parametrize("typed", ["horses", "tdwtr", "tide2water", "xidewatxr"])
def test_words_spelt_right_short_ones_codes_and_strangers_are_left_as_they_are(
    memories: Memories, typed: str
) -> None:
    memories.see("The houses of Tidewater")

    assert memories.search(typed).understood == ()


def test_what_stands_in_quotes_is_meant_letter_by_letter(memories: Memories) -> None:
    memories.see("The harbour plan of Tidewater")

    assert memories.search('"tidwater"').understood == ()


def test_what_the_person_takes_as_plain_words_is_not_mended(memories: Memories) -> None:
    memories.see("The harbour plan of Tidewater")

    answer = memories.recall.search(Question("tidwater", as_words=frozenset({"Tidwater"})))

    assert answer.understood == ()


def test_several_words_that_may_be_meant_are_all_looked_for(memories: Memories) -> None:
    ids = {memories.see("Dr Marquardt called"), memories.see("Dr Marquerdt wrote")}

    answer = memories.search("marqurdt")

    assert {hit.id for hit in answer.hits} == ids
    assert answer.understood[0].meaning == "marquardt or marquerdt"


def test_a_time_beside_a_mistyped_word_is_understood_too(memories: Memories) -> None:
    seen = memories.see("The harbour plan of Tidewater", at=NOW)

    answer = memories.search("tidwater today")

    assert [part.filter for part in answer.understood] == ["time", "spelling"]
    assert [hit.id for hit in answer.hits] == [seen]
