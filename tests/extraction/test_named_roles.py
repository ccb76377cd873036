"""Who somebody is, by a name with a role beside it, and who the person is by labels."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def case(row: str, title: str = "Case K-17 - Reedbase") -> ScreenText:
    return screen(f"Reedbase   Cases\nNora Vidal\nContact\n{row}\n", "chrome", title)


@pytest.mark.parametrize(
    "row",
    [
        "Ines Roe, Harbour Director, Port of Holm",
        "Requester   Ines Roe, Einkaufsleiterin, Hafen Holm",
        "Ines Roe, directrice, port de Holm",
        "Ines Roe, jefa de compras, Puerto de Holm",
    ],
)
def test_a_name_with_role_and_employer_between_commas_tells_who_it_is(row: str) -> None:
    (told,) = texts(case(row), FactKind.PROFILE)
    assert told.startswith("Ines Roe is ")
    assert "Holm" in told


@pytest.mark.parametrize("row", ["Kassierer: Ines Roe, roe@holm.example"])
def test_a_role_before_a_name_with_an_address_tells_who_it_is(row: str) -> None:
    assert texts(case(row), FactKind.PROFILE) == ["Ines Roe is Kassierer"]


@pytest.mark.parametrize(
    "row",
    [
        "Similar people: Ines Roe, Harbour Director",
        '"The best!" Ines Roe, Harbour Director',
        "Sample: Ines Roe, Harbour Director, Port of Holm",
        "Ines Roe, Holm, tomorrow",
        "Nora Vidal, Harbour Director, Port of Holm",
    ],
)
def test_samples_reviews_and_names_without_a_role_tell_nobody(row: str) -> None:
    assert not texts(case(row), FactKind.PROFILE)


@pytest.mark.parametrize(
    ("name", "role", "days"),
    [
        ("Name", "Position", "Availability"),
        ("Anzeigename", "Funktion", "Verfügbarkeit"),
        ("Nom", "Fonction", "Disponibilité"),
        ("Nombre", "Oficio", "Disponible"),
    ],
)
def test_the_persons_own_particulars_stand_beside_labels(name: str, role: str, days: str) -> None:
    text = (
        "Quayside HR   Home   Pay\nDraft\n"
        f"{name}      Vidal, Nora     (from the register)\n"
        f"{role}      Tide planner\n{days}      Mon-Thu 8-16\n"
    )
    told = texts(screen(text, "chrome", "Profile - Quayside HR"), FactKind.PROFILE)
    assert any("Tide planner" in one for one in told)
    assert any("Mon-Thu" in one for one in told)
