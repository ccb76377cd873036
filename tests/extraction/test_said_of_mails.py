"""What programs say of mails, further mails of a conversation, days and prices that are denied."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def mail(text: str) -> list[str]:
    head = "Ana Roca <ana@harbour.example>\nTo: Nora Vidal\nWed 10/3/2027 8:40\n"
    return texts(screen(head + text, app="thunderbird", title="Berths - Thunderbird"))


@pytest.mark.parametrize(
    "line",
    [
        "You replied to this message on 10/03/2027 09:12.",
        "Sie haben am 10.03.2027 09:12 auf diese Nachricht geantwortet.",
        "Vous avez répondu à ce message le 10/03/2027 09:12.",
        "This message was sent with High importance.",
        "Diese Nachricht wurde mit hoher Wichtigkeit gesendet.",
    ],
)
def test_what_a_program_says_of_a_mail_is_no_fact(line: str) -> None:
    assert mail(f"{line}\nThe crane is free.") == []


def test_each_mail_of_a_conversation_has_its_sender_and_its_requests() -> None:
    told = mail(
        """The crane costs 40 € an hour.
        Ana
        Mei Brandt
        09:20 (7 minutes ago)
        Nora pls book the crane today."""
    )
    assert told == [
        "Ana Roca: The crane costs 40 € an hour.",
        "To do: please book the crane 2027-03-10 (asked by Mei Brandt)",
    ]


@pytest.mark.parametrize(
    "denied",
    ["It is NOT on the 19th anymore.", "Es ist nicht am 19. März.", "Ce n'est plus le 19 mars."],
)
def test_a_day_that_is_denied_is_no_event(denied: str) -> None:
    told = texts(screen(f"Hello Nora,\n{denied}\nRegards\nAna Roca", title="Mail"), FactKind.EVENT)
    assert told == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The crane comes on 17 March, no longer on the 12th.",
            "The crane comes on 2027-03-17.",
        ),
        (
            "The crane costs 60 €, the 45 € I quoted in January was without fuel.",
            "The crane costs 60 €",
        ),
        (
            "Der Kran kostet 60 €, die 45 €, die ich im Januar genannt habe, waren ohne Sprit.",
            "Der Kran kostet 60 €",
        ),
    ],
)
def test_what_held_before_is_no_part_of_what_holds(sentence: str, told: str) -> None:
    assert [text.rpartition(": ")[2] for text in mail(sentence)] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Miete beträgt neu Fr. 62 pro Stunde.",
        "Die Fassung von Kap. 7 kostet 40 € im Monat.",
        "Le relevé de l'av. Foch coûte 40 € par mois.",
    ],
)
def test_short_forms_end_no_sentence(sentence: str) -> None:
    assert mail(sentence) == [f"Ana Roca: {sentence}"]
