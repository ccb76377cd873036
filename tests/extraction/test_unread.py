"""Sentences on pages nobody knows are heard by the judge. The embedding is the real one."""

from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.storage.embedding import Embedding
from tests.extraction.screens import screen


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(Embedding(model_dir(Paths(Path("/nonexistent")))).embed)


def _told(given: ScreenText, judge: Judge | None) -> list[FoundFact]:
    found = Extractor(judge).extract(given)
    return [fact for fact in found if fact.kind is not FactKind.ACTIVITY]


_MAIL = """
    Verzonden   Concepten   Archief
    Kinderchor Sankt Anna
    Die Probe am 18. März fällt aus, weil die Kirche gestrichen wird.
    Bitte geben Sie die unterschriebene Liste bis Freitag im Büro ab.
    Der Beitrag kostet ab April 12 Euro im Monat.
"""


def test_a_mail_without_any_header_is_heard(judge: Judge) -> None:
    given = screen(_MAIL, "thunderbird", "Posteingang - Thunderbird")
    told = {fact.kind: fact.text for fact in _told(given, judge)}
    assert "2027-03-12" in told[FactKind.TASK]
    assert "12 Euro" in told[FactKind.KNOWLEDGE]
    assert _told(given, None) == []


def test_what_is_written_for_everybody_is_not_heard(judge: Judge) -> None:
    forum = """
        Gardeners' corner
        muddyboots   412 posts   10 March, 08:12
        The old pump stops every twenty minutes since Monday.
        I always water in the morning, never at night.
    """
    given = screen(forum, "firefox", "Pumps and hoses — Mozilla Firefox")
    assert _told(given, judge) == []


def test_the_heading_of_a_ticket_is_told_once(judge: Judge) -> None:
    ticket = """
        Label printer prints the wrong dates
        Status: Open
        Priority: High
        Assignee: Ruth Amsel
    """
    given = screen(ticket, "firefox", "PRT-31 printing — Tracker — Mozilla Firefox")
    assert not any("wrong dates" in fact.text for fact in _told(given, judge))
