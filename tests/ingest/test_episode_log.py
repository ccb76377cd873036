"""Observations of one place become one growing episode."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.observation import CleanLine, CleanObservation, Origin, Place, Source
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.ingest.episode_log import EpisodeLog, Stored
from desktop_memory.ingest.fact_finder import FactFinder
from desktop_memory.ingest.frame_keeper import EncodedFrame
from desktop_memory.ingest.place_key import place_key
from desktop_memory.storage.store import Store

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def log(store: Store) -> EpisodeLog:
    return EpisodeLog(store, Settings)


def shown(
    *texts: str, title: str = "notes.txt", after_s: float = 0, app: str = "Mousepad"
) -> CleanObservation:
    lines = tuple(
        CleanLine(text, Origin.ACCESSIBILITY, Box(10, 20 * row, 300, 16))
        for row, text in enumerate(texts)
    )
    at = AT + timedelta(seconds=after_s)
    return CleanObservation(Source.SCREEN, at, Place(app, title), lines)


def message(text: str, id: str) -> CleanObservation:
    lines = (CleanLine(text, Origin.AGENT),)
    place = Place("Ada", "thread")
    return CleanObservation(Source.AGENT, AT, place, lines, external_id=id, thread="thread")


def add(
    store: Store, log: EpisodeLog, clean: CleanObservation, picture: EncodedFrame | None = None
) -> Stored:
    with store.transaction():
        return log.add(clean, picture)


def texts(store: Store, episode_id: int) -> list[str]:
    return [line.text for line in store.episodes.find_lines(episode_id)]


def test_typing_for_five_minutes_in_one_document_is_one_episode(
    store: Store, log: EpisodeLog
) -> None:
    words = [
        "the",
        "quick",
        "brown",
        "fox",
        "jumps",
        "over",
        "the",
        "lazy",
        "dog",
        "and",
        "runs",
        "home",
    ]
    for count in range(1, len(words) + 1):
        typed = " ".join(words[:count])
        add(store, log, shown("Report", typed, title="*notes.txt", after_s=25 * count))

    (episode,) = store.episodes.find(EpisodeFilter(), 10)
    assert texts(store, episode.id) == ["Report", " ".join(words)]
    assert episode.ended_at == AT + timedelta(seconds=25 * len(words))


def test_coming_back_much_later_begins_another_episode(store: Store, log: EpisodeLog) -> None:
    first = add(store, log, shown("one"))
    later = add(store, log, shown("one", after_s=301))

    assert later.kept.episode_id != first.kept.episode_id


def test_an_episode_lasts_as_long_as_its_place_is_looked_at(store: Store, log: EpisodeLog) -> None:
    seen = shown("one")
    episode_id = add(store, log, seen).kept.episode_id

    with store.transaction():
        assert log.prolong(place_key(seen), AT + timedelta(minutes=4)).episode_ids == {episode_id}
        assert not log.prolong(place_key(shown("one", title="b")), AT + timedelta(minutes=4))
        assert not log.prolong(place_key(seen), AT + timedelta(minutes=20))

    assert store.episodes.get(episode_id).ended_at == AT + timedelta(minutes=4)


def test_a_page_whose_address_comes_late_is_one_episode(store: Store, log: EpisodeLog) -> None:
    first = add(store, log, shown("one", title="Handbook"))
    page = shown("one", "two", title="Handbook", after_s=2)
    page = replace(page, place=replace(page.place, url="https://a.example/handbook"))
    add(store, log, page)
    add(store, log, shown("two", title="Handbook", after_s=4))

    (episode,) = store.episodes.find(EpisodeFilter(), 10)
    assert (episode.id, episode.url) == (first.kept.episode_id, "https://a.example/handbook")


def test_lines_that_scrolled_away_stay_in_the_episode(store: Store, log: EpisodeLog) -> None:
    stored = add(store, log, shown("one", "two"))
    add(store, log, shown("two", "three", after_s=2))

    assert texts(store, stored.kept.episode_id) == ["one", "two", "three"]


def test_a_very_long_visit_goes_on_in_a_new_episode(store: Store, log: EpisodeLog) -> None:
    first = add(store, log, shown(*(f"row number {n}" for n in range(420))))
    second = add(store, log, shown("one more row", after_s=2))

    assert second.kept.episode_id != first.kept.episode_id


def test_a_message_that_is_sent_again_is_kept_once(store: Store, log: EpisodeLog) -> None:
    first = add(store, log, message("hello", "m1"))
    again = add(store, log, message("hello once more", "m1"))

    assert again.kept.episode_id == first.kept.episode_id
    assert texts(store, first.kept.episode_id) == ["hello"]


def test_a_patch_whose_key_frame_is_of_another_episode_is_refused(
    store: Store, log: EpisodeLog
) -> None:
    box = Box(0, 0, 10, 10)
    key = add(store, log, shown("one"), EncodedFrame(1, box, b"key"))
    patch = EncodedFrame(1, box, b"patch", key.frame_id)

    elsewhere = add(store, log, shown("two", title="other.txt"), patch)
    here = add(store, log, shown("two"), patch)

    assert elsewhere.frame_id is None
    assert here.frame_id is not None


def test_the_telling_line_is_a_sentence_and_not_the_menu(store: Store, log: EpisodeLog) -> None:
    stored = add(store, log, shown("File", "Edit", "The board accepted the budget.", "100 %"))

    episode = store.episodes.get(stored.kept.episode_id)
    assert episode.telling_line == "The board accepted the budget."


def test_facts_are_looked_for_once_a_line_has_settled(store: Store, log: EpisodeLog) -> None:
    finder = FactFinder(store, Extractor(), UTC, Settings)
    add(store, log, shown("We decided to accept rows without a checksum."))

    too_early = finder.find_settled(AT + timedelta(seconds=2))
    settled = finder.find_settled(AT + timedelta(seconds=10))
    with store.transaction():
        store.pending_lines.remove(settled[0].line_ids, settled[0].settled_at)
    again = finder.find_settled(AT + timedelta(seconds=20))

    assert (too_early, again) == ((), ())
    (decision,) = [f for one in settled for f in one.facts if f.kind is FactKind.DECISION]
    assert decision.quote in settled[0].lines[0].text
    assert store.pending_lines.count() == 0


def test_what_the_person_said_under_a_handle_is_told_as_their_own(
    store: Store, log: EpisodeLog
) -> None:
    settings = Settings(own_names=("Nora Vidal", "nvi"))
    finder = FactFinder(store, Extractor(), UTC, lambda: settings)
    lines = ("nvi  10:02", "I always pack two anchors", "jmo  10:03", "I always pack a kite")
    add(store, log, shown(*lines, app="discord", title="#boats"))

    (finding,) = finder.find_settled(AT + timedelta(seconds=10))

    told = {fact.text for fact in finding.facts if fact.kind is FactKind.PREFERENCE}
    assert told == {"I always pack two anchors", "jmo: I always pack a kite"}


def settled(store: Store, log: EpisodeLog, *looks: tuple[str, ...]) -> set[str]:
    """What is told by a group's window that was looked at some times, each a minute apart."""
    told: set[str] = set()
    finder = FactFinder(store, Extractor(), UTC, Settings)
    for number, lines in enumerate(looks):
        add(store, log, shown(*lines, app="Slack", title="#boats - Slack", after_s=60 * number))
        for found in finder.find_settled(AT + timedelta(seconds=60 * number + 10)):
            told |= {fact.text for fact in found.facts}
            with store.transaction():
                store.pending_lines.remove(found.line_ids, found.settled_at)
    return told


_FIRST = ("Alice Moreau", "Morning, did the invoice come?", "Bob Keller", "Not yet.")
_LATER = ("Alice Moreau", "I prefer short talks.", "Bob Keller", "I prefer long walks.")


def test_what_is_said_below_a_name_that_stands_there_twice_is_told_of_that_name(
    store: Store, log: EpisodeLog
) -> None:
    told = settled(store, log, (*_FIRST, *_LATER))

    assert {"Alice Moreau: I prefer short talks.", "Bob Keller: I prefer long walks."} <= told


def test_what_comes_later_is_read_where_it_stands_on_the_page(
    store: Store, log: EpisodeLog
) -> None:
    # Scrolled on: the first message is out of sight, and the box for typing stays at the end.
    below = ("Message #boats",)
    told = settled(store, log, (*_FIRST, *below), (*_FIRST[2:], *_LATER, *below))

    assert {"Alice Moreau: I prefer short talks.", "Bob Keller: I prefer long walks."} <= told


def test_the_layout_of_a_page_is_forgotten_when_its_facts_are_found(
    store: Store, log: EpisodeLog
) -> None:
    stored = add(store, log, shown("one", "two", "one"))
    place = stored.kept.episode_id
    one, two = (line.id for line in store.episodes.find_lines(place))
    assert store.layouts.find(place) == [one, two, one]

    with store.transaction():
        store.layouts.purge(AT + timedelta(days=1))
        assert store.layouts.find(place) != []
        store.pending_lines.remove([one, two], AT + timedelta(days=1))
        store.layouts.purge(AT)
        assert store.layouts.find(place) != []
        store.layouts.purge(AT + timedelta(days=1))

    assert store.layouts.find(place) == []


def test_a_card_that_moves_to_done_is_looked_at_again(store: Store, log: EpisodeLog) -> None:
    finder = FactFinder(store, Extractor(), UTC, Settings)
    card = ("Oil the winch", "Ines Roth, due 12 March")
    other = ("Paint the buoy", "Omar Diaz, due 14 March")
    boards = [("To do", *card, "Doing", *other, "Done"), ("To do", "Doing", *other, "Done", *card)]
    tasks: set[str] = set()
    for number, board in enumerate(boards):
        add(store, log, shown(*board, app="Kanban", title="Boat", after_s=60 * number))
        (finding,) = finder.find_settled(AT + timedelta(seconds=60 * number + 10))
        ended = {fact.ends for fact in finding.facts if fact.ends}
        assert ended == {task for task in tasks if "winch" in task}
        tasks |= {fact.text for fact in finding.facts if fact.kind is FactKind.TASK}
        with store.transaction():
            store.pending_lines.remove(finding.line_ids, finding.settled_at)
    assert len(tasks) == 2
