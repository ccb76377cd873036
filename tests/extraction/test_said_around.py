"""Sentences of a talk that say what they mean only with those around them."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def talk(text: str, kind: FactKind) -> list[str]:
    return texts(screen(text, app="slack", title="# choir - Parish - Slack"), kind)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("do we sing without the organ?", "no, I'll rent one from Brandt by Friday"),
        ("on chante sans orgue ?", "non, j'en loue un chez Brandt avant vendredi"),
    ],
)
def test_what_is_refused_is_no_part_of_what_is_done_instead(asked: str, answered: str) -> None:
    told = talk(f"Odo Brandt  09:01\n{asked}\nMia Keller  09:03\n{answered}", FactKind.TASK)
    assert told and not any(asked.strip("¿? ") in text for text in told)


def test_a_day_of_another_question_does_not_move_a_task() -> None:
    told = talk(
        """
        Mia Keller  09:03
        I'll fetch the organ on Thursday
        Odo Brandt  09:05
        the concert is on Saturday, right?
        Mia Keller  09:06
        Sunday. Sunday the 14th
        """,
        FactKind.TASK,
    )
    assert told == ["To do for Mia Keller: fetch the organ on Thursday (2027-03-11)"]


@pytest.mark.parametrize(
    ("remark", "sentence"),
    [
        ("The stage arrives in week 12 after all.", "More precisely: Tue 23 March."),
        ("Die Bühne kommt nun erst in KW 12.", "Genauer: Di 23.03."),
        ("La scène arrive en semaine 12.", "Plus précisément : mardi 23 mars."),
    ],
)
def test_a_day_that_is_told_more_closely_says_of_what(remark: str, sentence: str) -> None:
    (told,) = talk(f"Mia Keller  09:03\n{remark} {sentence}", FactKind.EVENT)
    assert "2027-03-23" in told
    assert remark.rstrip(".") in told


@pytest.mark.parametrize(
    ("planned", "moved"),
    [
        ("rehearsal of the mass planned for Monday 15 March", "right, we're moving it to 17 March"),
        ("Probe der Messe ist am Montag, 15. März", "genau, wir verschieben auf den 17. März"),
        ("répétition de la messe prévue lundi 15 mars", "exact, on décale au mercredi 17 mars"),
    ],
)
def test_what_is_moved_is_named_and_its_old_day_is_gone(planned: str, moved: str) -> None:
    told = talk(
        f"Mia Keller  09:03\n{planned}\nOdo Brandt  09:05\nthe bishop is there then\n"
        f"Mia Keller  09:06\n{moved}",
        FactKind.EVENT,
    )
    assert len(told) == 1
    assert "2027-03-17" in told[0]
    assert "2027-03-15" not in told[0]
    assert planned.partition(" ")[0] in told[0]


@pytest.mark.parametrize(
    ("asked", "done", "thing"),
    [
        ("@Nora please send the scores to the press by Friday", "did that yesterday", "scores"),
        ("@Nora bitte die Noten zur Presse schicken", "hab ich gestern schon 😀", "Noten"),
    ],
)
def test_a_request_that_was_met_before_is_no_task(asked: str, done: str, thing: str) -> None:
    text = f"Mia Keller  09:03\n{asked}\nNora Vidal  09:06\n{done}"
    assert talk(text, FactKind.TASK) == []
    (outcome,) = talk(text, FactKind.TASK_OUTCOME)
    assert thing in outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "oscillos déposés dans /releves/21N",
        "programme de la messe imprimé",
        "cuarta de forros de Polvo subida a Drive",
        "contrato del coro firmado",
    ],
)
def test_a_thing_and_what_was_done_with_it_are_an_outcome(sentence: str) -> None:
    told = talk(f"Mia Keller  09:03\n{sentence}\nOdo Brandt  09:05\nmerci", FactKind.TASK_OUTCOME)
    assert [text.lower().endswith(sentence.lower().split()[-1]) for text in told] == [True]


def test_a_day_and_with_whom_answers_when() -> None:
    told = talk(
        """
        Odo Brandt  09:05
        when do you tune the small organ?
        Mia Keller  09:06
        Friday morning, with Ana
        """,
        FactKind.EVENT,
    )
    assert told == [
        "Mia Keller: Friday (2027-03-12) morning, with Ana (when do you tune the small organ)"
    ]


@pytest.mark.parametrize(
    "box", ["Nachricht eingeben", "Saisissez un message", "Escriba un mensaje"]
)
def test_the_box_to_write_into_is_no_part_of_the_last_message(box: str) -> None:
    told = talk(
        f"Odo Brandt  09:05\nok\nMia Keller  09:06\nwe meet on Friday at the\n{box}\nSend",
        FactKind.EVENT,
    )
    assert not any(box.partition(" ")[0] in text for text in told)


@pytest.mark.parametrize("row", ["👍 2", "3 likes", "1 reaction", "❤️ 1 🎉 2"])
def test_what_others_think_of_a_message_is_no_part_of_it(row: str) -> None:
    told = talk(
        f"Mia Keller  09:06\nI'll fetch the organ on Thursday\n{row}\nOdo Brandt  09:08\nthanks",
        FactKind.TASK,
    )
    assert told == ["To do for Mia Keller: fetch the organ on Thursday (2027-03-11)"]
