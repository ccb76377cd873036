"""What may be done, what is mended at once, and what is offered or measured twice, is no news."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.untold import is_untold
from tests.extraction.screens import facts, screen, texts

LETTER = (
    "Von: Ruth Olsen <ruth@holm.example>\nAn: Nora Vidal\nBetreff: Glasur\nLiebe Nora,\n{said}\n"
    "Herzliche Grüße\nRuth Olsen"
)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Die alte Glasur ist aus, den Eintrag dazu, den können Sie streichen.", False),
        ("Die Liste von gestern ist alt, die kannst du wegwerfen.", False),
        ("Können Sie mir bitte die Liste der Glasuren schicken?", True),
        ("Kannst du mir noch die Liste der Glasuren schicken?", True),
    ],
)
def test_who_may_do_a_thing_is_asked_for_nothing(said: str, *, asked: bool) -> None:
    given = screen(LETTER.format(said=said), "thunderbird", "Glasur - Thunderbird")
    assert bool(texts(given, FactKind.TASK)) is asked


@pytest.mark.parametrize(
    "said",
    [
        "the drain of the kiln was clogged, fine now",
        "der Abfluss war verstopft, läuft wieder",
        "le tuyau était bouché, ça remarche",
        "el desagüe estaba atascado, ya funciona",
    ],
)
def test_what_is_mended_in_one_breath_is_no_error(said: str) -> None:
    row = Row(0, said, (said,))
    assert is_untold(found(FactKind.ERROR, said, row))
    broken = said.partition(",")[0]
    assert not is_untold(found(FactKind.ERROR, broken, Row(0, broken, (broken,))))


@pytest.mark.parametrize(
    ("hits", "cart", "order", "seen"),
    [
        ("142 results", "My cart (2)", "Sort by: Price", "Recently viewed"),
        ("142 Ergebnisse", "Warenkorb (2)", "Sortieren nach: Preis", "Zuletzt angesehen"),
        ("142 resultados", "Mi cesta (2)", "Ordenar por: Precio", "Vistos recientes"),
    ],
)
def test_a_list_of_things_to_buy_is_for_everybody(
    hits: str, cart: str, order: str, seen: str
) -> None:
    text = (
        f"Holmglaze\n{cart}\n{hits}\n{order}\nCeladon 5 kg   6,90 €\nTasting 20 March, 7 pm\n"
        f"{seen}\nSlip white   24,00 €"
    )
    assert not facts(screen(text, "firefox", "celadon - Holmglaze"))


def test_an_alert_is_told_once() -> None:
    text = (
        "Kiln hall\nAlerts\nFiring (1)\n"
        "KilnTempHigh  kiln-b  severity critical  since 08:47  value 71 C  (threshold 60 C)"
    )
    given = screen(text, "grafana", "Kiln hall - Dashboards - Grafana")
    assert len(texts(given, FactKind.ERROR)) == 1


def test_days_below_the_calendars_of_others_are_days() -> None:
    text = (
        "Otros calendarios\nAyuntamiento\nFestivos\nLUN 8\nHorno, de 10:00 a 11:30\nMIÉ 10\n"
        "Jurado, de 12:30 a 13:15"
    )
    given = screen(text, "firefox", "Calendario - Nextcloud")
    assert texts(given, FactKind.EVENT) == ["Jurado: 2027-03-10, 12:30 a 13:15"]
