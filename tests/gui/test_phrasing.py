"""Times, sizes and counts read as people say them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Source
from desktop_memory.gui import phrasing

NOW = datetime(2026, 11, 17, 15, 30).astimezone()


def _before(**span: float) -> datetime:
    return (NOW - timedelta(**span)).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (_before(seconds=1), "just now"),
        (_before(seconds=4), "4 s ago"),
        (_before(minutes=6), "6 min ago"),
        (_before(hours=3), "3 h ago"),
        (_before(days=1, hours=1, minutes=32), "Mon 13:58"),
        (_before(seconds=-30), "just now"),
    ],
)
def test_how_long_ago(at: datetime, words: str) -> None:
    assert phrasing.ago(at, NOW) == words


def test_a_moment_names_as_much_as_is_needed() -> None:
    assert phrasing.moment(_before(hours=1), NOW) == "14:30"
    assert phrasing.moment(_before(days=3), NOW) == "Sat 15:30"
    assert phrasing.moment(_before(days=19), NOW) == "29 Oct"
    assert phrasing.moment(_before(days=365), NOW) == "17 Nov 2025"
    assert phrasing.dated_moment(_before(days=5), NOW) == "Thu 12 Nov 15:30"


def test_a_day_tells_its_year_only_where_it_is_another() -> None:
    today = date(2026, 11, 17)

    assert phrasing.long_date(today, today) == "Tuesday 17 November"
    assert phrasing.long_date(date(2025, 11, 17), today) == "Monday 17 November 2025"


def test_the_exact_time_leaves_nothing_out() -> None:
    assert phrasing.exact(NOW) == "Tuesday 17 November 2026, 15:30:00"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(42, "42 s"), (540, "9 min"), (25_800, "7 h 10 min"), (7200, "2 h"), (59.6, "1 min")],
)
def test_how_long(seconds: float, words: str) -> None:
    assert phrasing.length(seconds) == words


def test_a_span_within_one_minute_is_one_time() -> None:
    assert phrasing.span(NOW, NOW + timedelta(seconds=20)) == "15:30"
    assert phrasing.span(NOW, NOW + timedelta(minutes=20)) == "15:30 – 15:50"


def test_sizes_are_rounded_to_what_matters() -> None:
    assert phrasing.size(18_400_000_000) == "18.4 GB"
    assert phrasing.size(40_000_000_000) == "40 GB"
    assert phrasing.size(31_200_000) == "31 MB"
    assert phrasing.size(512) == "512 bytes"
    assert phrasing.size_of(18_400_000_000, 40_000_000_000) == "18.4 of 40 GB"
    assert phrasing.size_of(31_000_000, 40_000_000_000) == "31 MB of 40 GB"


def test_counts_agree_with_their_noun() -> None:
    assert phrasing.counted(1, "episode") == "1 episode"
    assert phrasing.counted(1284, "episode") == "1,284 episodes"
    assert phrasing.counted(2, "memory", "memories") == "2 memories"


SUBJECT = FocusedElement(ElementRole.TEXT_FIELD, "Subject")
NAMELESS = FocusedElement(ElementRole.TEXT_AREA)
SEND = FocusedElement(ElementRole.BUTTON, "Send")


def _episode(**fields: str | None) -> Episode:
    known: dict[str, str | None] = {"app": "Firefox", "title": "", **fields}
    return Episode(1, Source.SCREEN, NOW, NOW, **known)  # type: ignore[arg-type]


def test_an_episode_is_never_nameless() -> None:
    assert phrasing.heading(_episode(title="Retrying a feed")) == "Retrying a feed"
    assert phrasing.heading(_episode()) == "Firefox"
    assert phrasing.heading(_episode(app="")) == "Unknown program"


def test_a_place_is_the_site_or_the_file_before_the_program() -> None:
    home = Path.home()

    assert phrasing.where(_episode(url="https://www.tidewater.example/board")) == (
        "tidewater.example"
    )
    assert phrasing.where(_episode(document=f"{home}/src/parser.py")) == "~/src/parser.py"
    assert phrasing.where(_episode()) == "Firefox"
    page = _episode(url=f"file://{home}/src/form.html", document=f"{home}/src/form.html")
    assert phrasing.where(page) == "~/src/form.html"


def test_a_file_of_which_only_the_name_is_known_is_no_place() -> None:
    named = _episode(app="Writer", document="report.odt")

    assert (phrasing.where(named), phrasing.near(named)) == ("Writer", "Writer")


@pytest.mark.parametrize(
    ("context", "words"),
    [
        (Context("/src/gulls", "gulls", "nests"), ("gulls on branch nests",)),
        (Context("/src/notes"), ("/src/notes",)),
        (
            Context(playing="Player: Low Tide", network_up=False, on_battery=True),
            ("Player: Low Tide", "offline", "on battery"),
        ),
        (Context(network_up=True, on_battery=False), ()),
        (Context(focused=(SEND, SUBJECT, NAMELESS)), ("cursor in: Subject (text field)",)),
        (Context(focused=(SEND, NAMELESS)), ("at: Send (button)",)),
        (Context(focused=(NAMELESS,)), ()),
    ],
)
def test_what_was_true_around_an_episode(context: Context, words: tuple[str, ...]) -> None:
    episode = Episode(1, Source.SCREEN, NOW, NOW, "xterm", "shell", context=context)

    assert phrasing.around(episode) == words


def test_an_imported_episode_tells_where_it_came_from() -> None:
    episode = Episode(
        1, Source.SCREEN, NOW, NOW, "xterm", "shell", imported_from="export old laptop"
    )

    assert phrasing.around(episode) == ("from export old laptop",)


def test_counts_of_times_read_as_people_say_them() -> None:
    assert [phrasing.times(count) for count in (1, 2, 37)] == ["once", "twice", "37 times"]


def test_a_subject_is_written_as_in_the_sentence() -> None:
    text = "Mira Holm: I prefer pytest; PEL-218 waits."

    assert phrasing.cased("mira holm", text) == "Mira Holm"
    assert phrasing.cased("pel-218 of nobody", text) == "PEL-218 of nobody"
    assert phrasing.cased("mira holm i prefer pytest", text) == ""


def test_a_title_loses_the_name_of_its_program_at_either_end() -> None:
    assert phrasing.short_title("Element | # pelican", "Element") == "# pelican"
    assert phrasing.short_title("notes.txt - Mousepad", "Mousepad") == "notes.txt"
    assert phrasing.short_title("Mousepad", "Mousepad") == "Mousepad"


def test_a_title_that_is_the_path_of_a_file_is_told_by_its_name() -> None:
    assert phrasing.short_title("*/srv/gulls/notes.txt - Mousepad", "Mousepad") == "notes.txt"
    assert phrasing.short_title("C:\\gulls\\ledger.xlsx", "Excel") == "ledger.xlsx"
    assert phrasing.short_title("~/src/gulls", "XTerm") == "~/src/gulls"
    assert phrasing.short_title("/r/birds: which gull is v2.1", "Chromium") == (
        "/r/birds: which gull is v2.1"
    )


def test_a_time_in_a_question_is_told_without_this_year() -> None:
    today = date(2026, 11, 21)

    short = phrasing.understood("Mon 9 Nov 2026 to Sun 15 Nov 2026", today)
    across = phrasing.understood("Mon 28 Dec 2026 to Sun 3 Jan 2027", today)

    assert short == "Mon 9 Nov – Sun 15 Nov"
    assert across == "Mon 28 Dec 2026 – Sun 3 Jan 2027"


def test_a_short_line_tells_the_last_folders_of_a_document() -> None:
    home = Path.home()

    assert phrasing.near(_episode(document="/srv/data/pelican/feed/parser.py")) == "pelican/feed"
    assert phrasing.near(_episode(document=f"{home}/notes.txt")) == "~"
    assert phrasing.near(_episode(url="https://www.tidewater.example/board")) == "tidewater.example"


def test_a_stretch_of_one_day_names_the_day_once() -> None:
    since = NOW.replace(hour=9, minute=44) - timedelta(days=3)

    one_day = phrasing.stretch(since, since + timedelta(minutes=52), NOW)
    two_days = phrasing.stretch(since, since + timedelta(days=1), NOW)

    assert one_day == "Sat 14 Nov 09:44 to 10:36"
    assert two_days == "Sat 14 Nov 09:44 to Sun 15 Nov 09:44"
