"""What programs and sites say for themselves is no fact."""

import pytest

from desktop_memory.extraction.page.plain_rows import plain_rows
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.window_kind import WindowKind


def _kept(text: str, kind: WindowKind = WindowKind.OTHER) -> list[str]:
    (rows,) = read_panes(text.split("\n"))
    return [row.text for row in plain_rows(rows, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Custom status: feeding the ducks, back at two",
        "Kundenstimme: Ich nehme immer die blaue Plane",
        "Avis de Marcel : je prends toujours la petite",
        "Menu du jour : soupe à l'oignon",
        "Talked over, not agreed: a second kiln",
        "Propuesta de Iria «cenar en la playa»: descartada",
        "Beware of callers who ask for your code: fraud is on the rise",
        "You can't reply because messages are closed here",
        "Ihre kostenlose Testversion endet am Montag",
        "Letzte Synchronisierung 09:14",
        "You have finished 12 tasks this week",
        "Printed copies are not controlled",
        "In your cart: clay, 5 kg",
        "glazes that never fail, link in bio",
        "Otis says he'd move to the lighthouse. (he won't)",
        "Töpferkurs am 3.4. - noch 2 Plätze frei!",
        "Karriere im Rathaus   Flohmarkt bis 3.4.",
    ],
)
def test_what_a_site_says_for_itself_is_left_out(text: str) -> None:
    assert _kept(f"Kiln notes\n{text}\nThe kiln is fired on Mondays.") == [
        "Kiln notes",
        "The kiln is fired on Mondays.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[ ] order clay, only 3 left",
        "Status: open",
        "Jobs waiting    31",
        "Suggestion of Marta: fire twice",
        "Review of the kiln: Friday at nine",
        "The trial of the new glaze ends on Friday",
    ],
)
def test_what_somebody_means_is_kept(text: str) -> None:
    assert text in _kept(f"Kiln notes\n{text}\nThe kiln is fired on Mondays.")
