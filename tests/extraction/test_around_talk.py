"""What stands around messages and between them is said by nobody."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def test_a_handle_of_any_letters_before_a_long_dash_begins_a_message() -> None:
    told = texts(
        screen(
            """
            #fleet
            hugo — Today at 09:10
            who takes the tiller on sunday?
            ninaV — Today at 09:12
            I'll take the tiller on Sunday
            ropeMaster MOD — Today at 09:15
            the mooring costs 40 euros a month now
            Message #fleet
            """,
            "discord",
            "#fleet - Harbour - Discord",
            handles=("hugo",),
        )
    )
    assert any("ninaV" in text and "tiller" in text for text in told)
    assert "ropeMaster: The mooring costs 40 euros a month now" in told


def test_a_bot_has_no_ways_and_wishes_of_its_own() -> None:
    given = """
        Mara   9:10 AM
        the tests are slow today
        {who}   9:12 AM
        I prefer the blue mugs.
        Deploy of harbour-api to production failed: disk full
        Message #dev
        """
    by_bot = texts(screen(given.format(who="MugBot BOT"), "slack", "#dev - Quay - Slack"))
    assert any("Deploy" in text for text in by_bot)
    assert not any("mugs" in text for text in by_bot)
    by_person = texts(screen(given.format(who="Paul Aune"), "slack", "#dev - Quay - Slack"))
    assert any("mugs" in text for text in by_person)


@pytest.mark.parametrize(
    "end",
    [
        "New order   Export   Print\nWe always refund within 30 days.",
        "Neuer Auftrag   Drucken\nDie Pumpe läuft ab Montag nur noch nachts.",
        "Nouvel ordre   Imprimer\nL'offre coûte 40 € par mois.",
    ],
)
def test_a_row_of_buttons_ends_the_last_message(end: str) -> None:
    told = texts(
        screen(
            "Log\nVera Holt, 10.03. 08:10\nThe pump is on bypass until the new seal is in.\n"
            f"Timo Aas, 10.03. 08:40\nok, I'll order the seal\n{end}",
            "portal",
            "Work order 7 - Plant",
        )
    )
    assert any("seal" in text for text in told)
    assert not any(word in text for text in told for word in ("refund", "Pumpe", "offre"))


@pytest.mark.parametrize(
    "line",
    [
        "Jonas hat auf deine Nachricht reagiert: 👍",
        "Jonas reacted to your message",
        "Jonas a réagi à votre message",
        "Never share your password with an agent.",
        "Teilen Sie niemals Ihr Passwort.",
    ],
)
def test_what_a_program_writes_between_messages_is_said_by_nobody(line: str) -> None:
    told = texts(
        screen(
            f"Mara   09:10\nI'll bring the charts on Friday\n{line}\nMessage Mara",
            "element",
            "Mara - Element",
        )
    )
    assert len(told) == 1
    assert "charts" in told[0]


def test_legs_of_a_journey_to_come_are_no_messages() -> None:
    told = texts(
        screen(
            """
            Your journey
            OUTBOUND   Fri 9 Jul 2027
            Ferry 12   Pier 3
            RETURN   Sun 11 Jul 2027
            Ferry 19   Pier 1
            The saver fare is not refundable.
            """,
            title="Journey - Ferries",
        ),
        FactKind.KNOWLEDGE,
    )
    assert not any(text.startswith("RETURN") for text in told)


def test_messages_that_end_with_their_time_are_heard() -> None:
    given = screen(
        """
        Chats   Search
        Ruth Amsel   typing...   19:31
        Jan   Photo   18:02
        Ruth Amsel   online
        TODAY
        can you bring the tide tables on Friday?   19:04
        sure   19:05 ✓✓
        the harbour office is closed on 19 March   19:09
        I'll pay the berth tomorrow   19:12 ✓✓
        """,
        "whatsapp",
        "WhatsApp",
    )
    found = texts(given)
    assert any(text.startswith("To do: bring the tide tables") for text in found), found
    assert any("Ruth Amsel" in text and "2027-03-19" in text for text in found), found
    assert any(text.startswith("To do: pay the berth") for text in found), found


def test_a_message_without_a_name_is_ones_own_where_names_come_back_after_it() -> None:
    given = screen(
        """
        Crew
        Jan, Ruth, You
        TODAY
        Ruth
        who takes the keys on Friday?   18:55
        I'll take the keys   18:58
        Ruth
        the crane is booked for 19 March   19:01
        """,
        "whatsapp",
        "WhatsApp",
    )
    found = texts(given)
    assert any(text.startswith("To do: ") and "keys" in text for text in found), found
    assert any(text.startswith("Ruth: ") and "2027-03-19" in text for text in found), found


def test_a_day_between_messages_is_no_speaker_and_frames_are_not_said() -> None:
    given = screen(
        """
        Herr Moor
        Di., 2. März
        ┌ Nora 09:14
        │ Der Motor ist seit gestern defekt.
        └
        ┌ Moor 09:40
        │ Ich komme am 16. März um 8 Uhr vorbei.
        └
        """,
        "signal",
        "Herr Moor – Signal",
    )
    found = texts(given)
    assert any(text.startswith("Moor: ") and "2027-03-16" in text for text in found), found
    assert not [text for text in found if "│" in text or text.startswith("Di.")]


def test_a_log_with_times_people_and_gaps_is_talk() -> None:
    given = screen(
        """
        Harbour control   Page 2/3
        Shift log
        0812 Roca     crane 2 is out of order since 0750
        0830 Vidal    tow for the ferry is ordered
        0841 Vidal    who briefs the night crew?
        0843 Roca     me, at 1900
        Acknowledge   Print
        """,
        "harbourdesk",
        "Control - Harbour desk",
    )
    found = texts(given)
    assert any(text.startswith("To do for Roca: ") and "night crew" in text for text in found), (
        found
    )
    assert any(text.startswith("Roca: ") and "out of order" in text.lower() for text in found), (
        found
    )


def test_times_and_titles_without_people_are_no_log() -> None:
    given = screen(
        """
        Schedule
        09:00 Yoga    with Anna and her friends
        10:00 Rowing    on the long pontoon
        11:00 Yoga    for all who missed the first
        """,
        "firefox",
        "Schedule - Club",
    )
    assert not [text for text in texts(given) if text.startswith(("Yoga:", "Rowing:"))]
