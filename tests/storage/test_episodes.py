"""Episodes grow, hold distinct lines, and are found by time, place and words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import Day, EpisodeFilter
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, NOTES, days, learn, minutes, see, shoot

MAIL = Place("Firefox", "Inbox", url="https://mail.example.com/inbox")


def found(store: Store, wanted: EpisodeFilter) -> list[int]:
    return [episode.id for episode in store.episodes.find(wanted, 100)]


def test_an_episode_keeps_its_place_and_counts_what_belongs_to_it(store: Store) -> None:
    episode_id = see(store, "one", "two", until=NOON + minutes(5), place=MAIL)
    learn(store, "A fact.", episodes=(episode_id,))
    frame_id = shoot(store, episode_id, (1, 2, 3))

    episode = store.episodes.get(episode_id)

    assert (episode.app, episode.title, episode.url) == ("Firefox", "Inbox", MAIL.url)
    assert (episode.started_at, episode.ended_at) == (NOON, NOON + minutes(5))
    assert (episode.lines, episode.facts, episode.frame_id) == (2, 1, frame_id)


def test_lines_seen_again_are_one_line_with_its_first_and_last_moment(store: Store) -> None:
    episode_id = see(store, "again", "again")
    box = Box(5, 6, 7, 8)
    with store.transaction():
        new = store.episodes.add_lines(
            episode_id,
            [CleanLine("again", Origin.OCR, box), CleanLine("fresh", Origin.OCR)],
            NOON + minutes(3),
        )

    assert [line.text for line in new] == ["fresh"]
    again, fresh = store.episodes.find_lines(episode_id)
    assert (again.first_seen_at, again.last_seen_at, again.box) == (NOON, NOON + minutes(3), box)
    assert fresh.box is None


def test_a_line_that_grows_stays_one_line_and_is_found_by_its_last_words_only(
    store: Store,
) -> None:
    episode_id = see(store, "dear Ali")
    line = store.episodes.find_lines(episode_id)[0]
    with store.transaction():
        grown = CleanLine("dear Alice Moreau", Origin.OCR)
        store.episodes.rewrite_line(line.id, grown, NOON + minutes(1))

    (kept,) = store.episodes.find_lines(episode_id)
    assert (kept.id, kept.text, kept.first_seen_at) == (line.id, "dear Alice Moreau", NOON)
    assert found(store, EpisodeFilter(match="moreau")) == [episode_id]
    assert found(store, EpisodeFilter(match="ali")) == []


def test_a_line_that_grows_into_a_known_one_becomes_that_one(store: Store) -> None:
    episode_id = see(store, "hel", "hello")
    first = store.episodes.find_lines(episode_id)[0]
    with store.transaction():
        store.episodes.rewrite_line(first.id, CleanLine("hello", Origin.OCR), NOON)

    assert [line.text for line in store.episodes.find_lines(episode_id)] == ["hello"]


def test_coming_back_to_a_place_soon_continues_its_episode_but_not_for_ever(store: Store) -> None:
    episode_id = see(store, "one", until=NOON + minutes(5), key="desk")

    open_episode = store.episodes.find_open("desk", NOON + minutes(2))

    assert open_episode is not None
    assert open_episode.id == episode_id
    assert store.episodes.find_open("desk", NOON + minutes(6)) is None
    assert store.episodes.find_open("elsewhere", NOON) is None
    with store.transaction():
        store.episodes.extend(episode_id, NOON + timedelta(hours=20))
    assert store.episodes.find_open("desk", NOON + timedelta(hours=19)) is None


def test_no_episode_is_longer_than_a_day(store: Store) -> None:
    episode_id = see(store, "one")

    with pytest.raises(ValueError, match="longer than a day"), store.transaction():
        store.episodes.extend(episode_id, NOON + timedelta(hours=25))


def test_a_new_title_is_found_and_the_old_one_is_not(store: Store) -> None:
    episode_id = see(store, "one", place=Place("Editor", "draft"), key="x")
    with store.transaction():
        store.episodes.extend(episode_id, NOON, Place("Editor", "final", url="https://a.org/x"))

    assert found(store, EpisodeFilter(match="final")) == [episode_id]
    assert found(store, EpisodeFilter(match="draft")) == []
    assert found(store, EpisodeFilter(site="a.org")) == [episode_id]


def test_a_span_holds_every_episode_that_reaches_into_it(store: Store) -> None:
    before = see(store, "a", at=NOON - minutes(30), until=NOON - minutes(20), key="a")
    into = see(store, "b", at=NOON - minutes(10), until=NOON + minutes(5), key="b")
    within = see(store, "c", at=NOON + minutes(6), key="c")
    at_its_end = see(store, "d", at=NOON + minutes(10), key="d")

    span = EpisodeFilter(since=NOON, until=NOON + minutes(10))

    assert found(store, span) == [within, into]
    assert store.episodes.count(span) == 2
    assert before not in found(store, span)
    assert at_its_end not in found(store, span)


def test_pages_follow_each_other_in_both_directions(store: Store) -> None:
    ids = [see(store, str(n), at=NOON + minutes(n), key=str(n)) for n in range(7)]

    newest = store.episodes.find(EpisodeFilter(), 3, offset=3)
    oldest = store.episodes.find(EpisodeFilter(), 3, offset=3, newest_first=False)

    assert [episode.id for episode in newest] == [ids[3], ids[2], ids[1]]
    assert [episode.id for episode in oldest] == [ids[3], ids[4], ids[5]]


@pytest.mark.parametrize(
    ("site", "there"),
    [
        ("example.com", True),
        ("mail.example.com", True),
        ("www.EXAMPLE.com", True),
        ("example.co", False),
        ("ample.com", False),
        ("other.example.com", False),
    ],
)
def test_a_site_holds_its_subdomains_and_no_other(store: Store, site: str, there: bool) -> None:
    see(store, "mail", place=MAIL)
    see(store, "lookalike", place=Place("Firefox", "x", url="https://example.com-x.org"), key="x")

    assert store.episodes.count(EpisodeFilter(site=site)) == there


def test_app_source_and_words_narrow_together(store: Store) -> None:
    wanted = see(store, "invoice from Tidewater", place=MAIL)
    see(store, "invoice from Tidewater", key="other app")
    see(store, "something else", place=MAIL, key="other words")
    copied = see(store, "invoice", source=Source.CLIPBOARD, place=MAIL, key="copied")

    assert found(store, EpisodeFilter(app="firefox", match='"from tidewater"')) == [wanted]
    assert found(store, EpisodeFilter(source=Source.CLIPBOARD)) == [copied]
    assert copied not in found(store, EpisodeFilter(source=Source.SCREEN))
    assert found(store, EpisodeFilter(match="   ")) == []


def test_a_message_of_an_agent_is_found_by_its_own_name(store: Store) -> None:
    with store.transaction():
        episode_id = store.episodes.add(
            Source.AGENT, NOTES, "k", NOON, external_id="m1", thread="t1", role="user"
        )

    known = store.episodes.find_by_external(None, "t1", "m1")

    assert known is not None
    assert (known.id, known.thread, known.role) == (episode_id, "t1", "user")
    assert store.episodes.find_by_external(None, "t2", "m1") is None
    assert store.episodes.count(EpisodeFilter(thread="t1")) == 1


def test_the_telling_line_is_the_one_that_was_chosen(store: Store) -> None:
    episode_id = see(store, "menu", "the point of it")
    with store.transaction():
        store.episodes.set_telling_line(episode_id, store.episodes.find_lines(episode_id)[1].id)

    assert store.episodes.get(episode_id).telling_line == "the point of it"


def test_an_episode_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(NotFound, match="episode 7"):
        store.episodes.get(7)
    assert store.episodes.find_many((7,)) == []


def test_days_are_those_of_the_persons_time_zone(store: Store) -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    see(store, "late in UTC", at=late, until=late + minutes(10))

    oslo = store.episodes.find_days(late - days(3), late + days(2), ZoneInfo("Europe/Oslo"))
    utc = store.episodes.find_days(late - days(3), late + days(2), UTC)

    assert oslo == [Day(late.date() + timedelta(days=1), 1, 600.0)]
    assert utc == [Day(late.date(), 1, 600.0)]


def test_a_day_of_23_hours_ends_at_its_own_midnight(store: Store) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evening = datetime(2026, 3, 29, 23, 0, tzinfo=berlin)
    see(store, "after the clocks changed", at=evening, until=evening + minutes(90))

    found_days = store.episodes.find_days(evening - days(2), evening + days(2), berlin)

    assert [(day.day.isoformat(), day.kept_s) for day in found_days] == [
        ("2026-03-29", 3600.0),
        ("2026-03-30", 1800.0),
    ]


def test_windows_kept_side_by_side_count_once(store: Store) -> None:
    see(store, "a", at=NOON, until=NOON + minutes(30), key="a")
    see(store, "b", at=NOON + minutes(10), until=NOON + minutes(20), key="b")
    see(store, "c", at=NOON + minutes(25), until=NOON + minutes(40), key="c")
    see(store, "d", at=NOON + minutes(50), until=NOON + minutes(60), key="d")

    (day,) = store.episodes.find_days(NOON, NOON + days(1), UTC)

    assert (day.episodes, day.kept_s) == (4, 50 * 60.0)


def test_the_context_is_what_was_last_known_of_it(store: Store) -> None:
    first = Context("/src/gulls", "gulls", "main", "Player: Low Tide", True, False)
    with store.transaction():
        episode_id = store.episodes.add(Source.SCREEN, NOTES, "k", NOON, context=first)
        store.episodes.extend(
            episode_id, NOON + minutes(1), context=Context(branch="nests", on_battery=True)
        )

    known = store.episodes.get(episode_id).context
    assert known == Context("/src/gulls", "gulls", "nests", "Player: Low Tide", True, True)


def test_the_last_few_elements_with_the_keyboard_are_kept_each_once(store: Store) -> None:
    fields = [FocusedElement(ElementRole.TEXT_FIELD, f"Field {n}") for n in range(7)]
    with store.transaction():
        episode_id = store.episodes.add(
            Source.SCREEN, NOTES, "k", NOON, context=Context(focused=(fields[0],))
        )
        for field in (*fields, fields[3]):
            store.episodes.extend(episode_id, NOON, context=Context(focused=(field,)))
        store.episodes.extend(episode_id, NOON, context=Context(branch="nests"))

    known = store.episodes.get(episode_id).context
    assert known == Context(branch="nests", focused=tuple(fields[n] for n in (2, 4, 5, 6, 3)))
    assert found(store, EpisodeFilter(match="field 4")) == [episode_id]


def test_another_folder_takes_its_repository_with_it(store: Store) -> None:
    with store.transaction():
        episode_id = store.episodes.add(
            Source.SCREEN, NOTES, "k", NOON, context=Context("/src/gulls", "gulls", "main")
        )
        store.episodes.extend(episode_id, NOON, context=Context("/tmp"))

    assert store.episodes.get(episode_id).context == Context("/tmp")


@pytest.mark.parametrize(
    "wanted",
    [
        EpisodeFilter(repository="Gulls"),
        EpisodeFilter(match="repository gulls"),
        EpisodeFilter(match="branch nests"),
        EpisodeFilter(match="low tide"),
    ],
)
def test_an_episode_is_found_by_its_context(store: Store, wanted: EpisodeFilter) -> None:
    context = Context("/src/gulls", "gulls", "nests", "Player: Low Tide")
    see(store, "elsewhere")
    with store.transaction():
        episode_id = store.episodes.add(Source.SCREEN, MAIL, "k", NOON, context=context)

    assert found(store, wanted) == [episode_id]
