"""Talks as programs copy them out, and what they write around what is said."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts


def test_a_talk_with_times_in_brackets_tells_who_speaks() -> None:
    rows = """
    Regatta
    4 members
    Olaf, [09.03.2027 17:31]
    the mast of the blue boat is broken again
    Ines, [09.03.2027 17:35]
    who orders a new one?
    Olaf, [09.03.2027 17:41]
    me. tomorrow
    Ines, [09.03.2027 17:45]
    fine
    """
    (told,) = texts(screen(rows, "telegram", "Telegram"), FactKind.TASK)
    assert told.startswith("To do for Olaf") and "orders a new one" in told and "2027-03-10" in told


def test_what_stands_below_a_receipt_is_said_by_nobody() -> None:
    rows = """
    Olaf Berg
    +49 170 5550142
    lundi 8 mars
    Olaf : le quai ferme à 19 h cette année
    Moi : noté
    Olaf : je ramène la voile demain
    Moi : merci
    18:50 Distribué
    Info conso : il vous reste 12 Go ce mois-ci
    """
    told = facts(screen(rows, "messages", "Messages – Olaf Berg"))
    assert told and not any("12 Go" in fact.text or "Distribué" in fact.text for fact in told)


def test_a_name_with_a_time_below_a_title_that_counts_what_is_new_is_no_title_bar() -> None:
    rows = """
    Olaf
    last seen recently
    Olaf   22:40
    I moved to the new berth on the old pier
    Nora   22:44
    good
    Olaf   22:45
    the club fee is 40 euros now
    """
    told = facts(screen(rows, "telegram-desktop", "Olaf – (2)"), FactKind.KNOWLEDGE)
    assert [fact.text for fact in told] == ["Olaf: The club fee is 40 euros now"]
