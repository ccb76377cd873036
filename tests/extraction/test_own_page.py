"""Whether what stands on a page may be anybody's."""

from desktop_memory.extraction.page.own_page import is_for_anybody
from desktop_memory.extraction.page.page import read_page
from tests.extraction.screens import screen

_LETTER = """
    Alder Grove School
    Messages   Clubs   Dinner money
    Year 5 walks to the mill on Friday, bring boots
"""


def _anybody(text: str, app: str = "firefox", title: str = "Alder Grove - Mozilla Firefox") -> bool:
    return is_for_anybody(read_page(screen(text, app, title)))


def test_a_page_with_a_part_of_the_name_on_it_is_the_persons() -> None:
    assert _anybody(_LETTER)
    assert not _anybody(f"{_LETTER}\n    Children: Elio Vidal (5b)")
    assert not _anybody(f"{_LETTER}\n    N. Vidal   Account")


def test_settings_are_of_whoever_sits_there_whatever_they_offer() -> None:
    text = """
        Sound & Light
        Subscribe to our newsletter   Cookies   Sign up
        Preset   Low tide
    """
    assert not _anybody(text, "tidelab-settings", "Settings")


def test_a_calendar_of_a_site_without_the_name_may_be_anybodys() -> None:
    text = """
        9:00  Opening of the fair
        11:00  Talk in the round barn
        14:30  Sheep, judged
    """
    assert _anybody(text, title="Calendar - Mozilla Firefox")
    assert not _anybody(text, "gnome-calendar", "Calendar")


def test_what_its_maker_advertises_does_not_make_a_program_anybodys() -> None:
    text = """
        Deal: Round barn, new roof   Stage: offer sent
        Similar deals
    """
    assert _anybody(text, title="Deal - Mozilla Firefox")
    assert not _anybody(f"{text}\n        Owner   Nora Vidal", title="Deal - Mozilla Firefox")
