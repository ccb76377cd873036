"""What two sentences have to share to be taken for one."""

import pytest

from desktop_memory.recall.wording import Wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The report is ready.", "The report is not ready."),
        ("Der Bericht ist fertig.", "Der Bericht ist nicht fertig."),
        ("Le rapport est prêt.", "Le rapport n'est pas prêt."),
        ("El informe está listo.", "El informe no está listo."),
        ("The flat costs 900 euros a month.", "The flat costs 950 euros a month."),
        ("The build failed at 14:05 on 3 May.", "The build failed at 05:14 on 3 May."),
        ("Alice pays Bob.", "Bob pays Alice."),
        ("Bob works on Tidewater with Alice.", "Carol works on Tidewater with Alice."),
        ("The tool is written in C++.", "The tool is written in C#."),
        ("Send it before the review.", "Send it after the review."),
    ],
)
def test_facts_that_differ_in_what_counts_are_two(one: str, other: str) -> None:
    assert not Wording.of(one).says_the_same(Wording.of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour project ends in May.", "the harbour project ends in may"),
        ("The release is on Friday.", "Release on Friday"),
        ("Das Treffen ist am Freitag.", "Treffen am Freitag"),
    ],
)
def test_facts_that_differ_in_words_without_meaning_are_one(one: str, other: str) -> None:
    assert Wording.of(one).says_the_same(Wording.of(other))


def test_a_number_that_only_one_of_them_has_is_no_other_number() -> None:
    short, long = Wording.of("The build failed."), Wording.of("14:05 The build failed.")

    assert not short.counts_otherwise(long)
    assert long.counts_otherwise(Wording.of("14:06 The build failed."))
