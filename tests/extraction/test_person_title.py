"""Pages that their title says are about somebody."""

from tests.extraction.screens import screen, texts

_CARD = """
    Quay University
    Directory   Map   Library
    Dr. Ines Holm   (she/her)
    Reader in Tides
    Note: on leave in Bergen, Norway, 5 April - 28 May 2027.
"""


def _told(text: str, title: str) -> list[str]:
    return texts(screen(text, "firefox", f"{title} - Mozilla Firefox"))


def test_notes_on_the_page_of_somebody_are_about_them() -> None:
    told = _told(_CARD, "Profile: Dr. Ines Holm - Staff directory - Quay University")
    assert any("2027-04-05" in text and "Ines Holm" in text for text in told)


def test_the_name_of_a_site_is_nobodys() -> None:
    text = _CARD.replace("Quay University", "Energia Holm").replace("Dr. Ines Holm", "Our reader")
    told = _told(text, "Bill - Energia Holm - My account")
    assert not any("Energia Holm:" in text for text in told)


def test_on_a_page_of_the_persons_own_nobody_else_is_named() -> None:
    told = _told(_CARD.replace("Ines Holm", "Nora Vidal"), "Profile: Dr. Nora Vidal - Quay")
    assert told
    assert not any(text.startswith("Nora Vidal:") for text in told)
