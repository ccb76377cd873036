"""Who speaks and what belongs together: talks without names, answers, reports, asides, lists."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts


def test_a_talk_of_two_is_read_where_only_ones_own_messages_have_a_name() -> None:
    given = screen(
        """
        Olga Brandt
        Today
        6:40 PM
        I'm allergic to lilies, no flowers please
        6:43 PM   You
        noted
        """,
        "signal-desktop",
        "Signal",
    )
    (told,) = texts(given, FactKind.PROFILE)
    assert told.startswith("Olga Brandt: ")


def test_the_time_at_the_end_of_a_message_is_no_part_of_it() -> None:
    given = screen(
        """
        Olga Brandt
        the new fence costs 420 euros   18:01
        Nora Vidal
        fine   18:05
        Olga Brandt
        the gate will need paint as well   18:06
        """,
        "telegram-desktop",
        "Garden crew - Telegram",
    )
    (fact,) = facts(given, FactKind.KNOWLEDGE)
    assert "18:01" not in fact.text
    assert "420 euros" in fact.text


@pytest.mark.parametrize(
    ("question", "answer", "thing"),
    [
        ("Who fetches the resin?", "me, tomorrow", "resin"),
        ("Wer holt das Harz?", "ich, morgen", "Harz"),
        ("Qui va chercher la résine ?", "moi, demain", "résine"),
        ("¿Quién trae la resina?", "yo, mañana", "resina"),
    ],
)
def test_who_answers_i_to_a_question_who_has_the_task(
    question: str, answer: str, thing: str
) -> None:
    given = screen(
        f"Jan Moor  09:50\n{question}\nRuth Amsel  09:55\n{answer}", "slack", "#yard - Slack"
    )
    (told,) = texts(given, FactKind.TASK)
    assert "Ruth Amsel" in told
    assert thing in told


def test_a_promise_that_says_it_tells_what_was_asked() -> None:
    given = screen(
        """
        Jan Moor  09:50
        Did you give Nils his drill back?
        Nora Vidal  09:55
        argh no. I'll drop it off on Friday
        """,
        "slack",
        "Jan Moor - Slack",
    )
    (told,) = texts(given, FactKind.TASK)
    assert "2027-03-12" in told
    assert "drill" in told


def test_a_request_that_was_met_in_a_commit_is_no_task() -> None:
    given = screen(
        """
        Jan Moor @jmoor   20 hours ago
        Please rename sync.timer to tables.timer before merging
        Nora Vidal @nvidal   2 hours ago
        Done in 5f00ac2e
        """,
        "firefox",
        "Swap cron for timers (!207) · Merge requests · tide · GitLab",
    )
    assert texts(given, FactKind.TASK) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mara mentioned she's vegan, remember that",
        "Mauthe berichtet: die Pumpe ist undicht",
        "Ysé précise que la pompe est en panne",
        "Rocío comenta que la bomba no funciona",
    ],
)
def test_what_somebody_is_said_to_have_told_is_told_with_their_name(text: str) -> None:
    given = screen(f"Jan Moor  09:50\nMoin\nRuth Amsel  09:55\n{text}", "slack", "#yard - Slack")
    (fact,) = facts(given)
    assert fact.kind in (FactKind.PROFILE, FactKind.ERROR)
    assert text.partition(" ")[0] in fact.text


def test_what_an_aside_takes_back_is_no_part_of_an_event() -> None:
    given = screen(
        """
        Jan Moor  09:50
        The courier comes on Monday 22 March (the 17th I mentioned on the phone is off the table)
        Ruth Amsel  09:55
        ok
        """,
        "slack",
        "#yard - Slack",
    )
    (fact,) = facts(given, FactKind.EVENT)
    assert "2027-03-22" in fact.text
    assert "17" not in fact.text


def test_a_newsletter_in_the_list_does_not_silence_the_mail_beside_it() -> None:
    given = screen(
        """
        Inbox  8
        Newsletter MuseumPlus   -20 % on all stands
        From  Jan Moor <jan@harbour.example>
        To  Nora Vidal
        Subject  Panels
        Dear Nora,
        We deliver the panels on Monday 22 March.
        Kind regards
        Jan Moor
        """,
        "thunderbird",
        "Panels - Inbox - Mozilla Thunderbird",
    )
    (told,) = texts(given, FactKind.EVENT)
    assert "2027-03-22" in told


def test_a_settings_dialog_of_an_editor_tells_what_is_liked() -> None:
    given = screen(
        """
        Settings
        Keymap
        Editor
        Theme:   High Contrast   Sync with OS  [ ]
        Keymap
        Emacs   based on Default keymap
        Font:   Iosevka   Size: 15
        """,
        "idea",
        "Settings - harvest-sim - IntelliJ IDEA",
    )
    told = " | ".join(texts(given, FactKind.PREFERENCE))
    assert all(value in told for value in ("High Contrast", "Emacs", "Iosevka"))


def test_dates_under_a_heading_are_events_unless_they_are_called_off() -> None:
    given = screen(
        """
        Steering group
        Who does what
        Jan: nothing this time
        Dates
        next steering group   11 April 2027, 9:30, Depot
        school visit day 12 April 2027 - cancelled
        """,
        "onenote",
        "Steering group - OneNote",
    )
    (event,) = texts(given, FactKind.EVENT)
    assert "2027-04-11" in event
    assert texts(given, FactKind.TASK) == []


def test_an_occasion_with_things_to_do_is_a_procedure() -> None:
    given = screen(
        """
        House notes
        - Tap freezes: close the stopcock behind the shed, open tap 3 to drain, empty the pipe
        """,
        "joplin",
        "House notes - Joplin",
    )
    (fact,) = facts(given, FactKind.PROCEDURE)
    assert "stopcock" in fact.text
