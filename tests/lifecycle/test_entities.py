"""Names of one person or thing are gathered, others stay apart; what the person says stays."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.entity import EntityKind, Relation
from desktop_memory.domain.fact import FactFilter, FactKind
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import Place
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.entity_relations import relation
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store
from tests.settled import get_entity, names, settle
from tests.store_samples import NOON, days, files_with, learn, minutes, opened, see

CHAT = Place("Slack", "general (Channel) - Halden Freight - Slack")
MAIL = Place("Thunderbird", "Site visit - Mozilla Thunderbird")
EDITOR = Place("Code", "parser.py - tidewater - Visual Studio Code")
TERMINAL = Place("Terminal", "mara@harrier: ~/src/tidewater")
REPOSITORY = Place(
    "Firefox",
    "Pull Request #4 - halden/tidewater",
    url="https://github.com/halden/tidewater/pull/4",
)


def talk(store: Store, *messages: tuple[str, str], at: datetime = NOON, place: Place = CHAT) -> int:
    """Messages (who, what) in a chat window."""
    lines = [line for who, what in messages for line in (f"{who}  9:4{len(what) % 10} AM", what)]
    return see(store, *lines, at=at, place=place, key=f"{place.title}{at}")


def say(store: Store, text: str, kind: FactKind = FactKind.KNOWLEDGE, at: datetime = NOON) -> int:
    return learn(store, text, kind=kind, at=at)


def test_all_names_of_a_person_are_one_person(store: Store) -> None:
    talk(store, ("Alice Meier", "The parser is done, you can look at it."))
    see(store, "From: Alice Meier <alice@meier.example>", "Hello,", place=MAIL)
    say(store, "To do for Alice Meier: write the release notes", FactKind.TASK)
    say(store, "Alice prefers short mails.", FactKind.PREFERENCE)
    settle(store)

    people = names(store, EntityKind.PERSON)

    assert people == {"Alice Meier": {"Alice Meier", "alice@meier.example", "Alice"}}
    assert get_entity(store, "Alice Meier").facts == 2


@pytest.mark.parametrize("handle", ["ameier", "alice.meier", "alicem"])
def test_a_handle_joins_the_one_it_is_made_from(store: Store, handle: str) -> None:
    tracker = Place("Firefox", "Retry - Issue 4 - Jira", url="https://t.example.org/browse/TW-4")
    see(store, f"{handle} commented 2 days ago", "I would wait.", place=tracker)
    talk(store, ("Alice Meier", "The parser is done, you can look at it."))
    settle(store)

    assert names(store, EntityKind.PERSON)["Alice Meier"] == {"Alice Meier", f"@{handle}"}


def test_a_first_name_that_fits_two_people_is_nobodys(store: Store) -> None:
    talk(store, ("Alice", "I am back from the harbor."))
    settle(store)
    talk(store, ("Alice Meier", "So am I, as you can see."), at=NOON + minutes(1))
    settle(store)
    assert names(store, EntityKind.PERSON) == {"Alice Meier": {"Alice Meier", "Alice"}}

    talk(store, ("Alice Kranz", "And I am the other one."), at=NOON + minutes(2))
    settle(store)

    assert set(names(store, EntityKind.PERSON)) == {"Alice", "Alice Kranz", "Alice Meier"}


def test_a_project_is_known_by_folder_repository_and_name(store: Store) -> None:
    for place in (EDITOR, TERMINAL, REPOSITORY):
        see(store, "some text", place=place, key=place.title)
    say(store, "We decided to ship the Tidewater release in March.", FactKind.DECISION)
    settle(store)

    projects = names(store, EntityKind.PROJECT)

    assert len(projects) == 1
    assert {"tidewater", "halden/tidewater"} <= next(iter(projects.values()))
    (project,) = store.entities.find("tidewater", [EntityKind.PROJECT])
    assert (project.facts, project.episodes) == (1, 3)


def test_repositories_of_one_name_and_two_owners_stay_apart(store: Store) -> None:
    for owner in ("halden", "brightmoor"):
        place = Place("Firefox", owner, url=f"https://github.com/{owner}/website/issues/1")
        see(store, "some text", place=place, key=owner)
    settle(store)

    assert set(names(store, EntityKind.PROJECT)) == {"halden/website", "brightmoor/website"}


def test_facts_read_in_a_project_are_about_it(store: Store) -> None:
    episode_id = see(store, "Rows without a checksum are accepted.", place=EDITOR)
    learn(store, "Rows without a checksum are accepted.", episodes=(episode_id,))
    settle(store)

    (project,) = store.entities.find("tidewater")
    about = store.facts.find(FactFilter(entity_id=project.id), NOON)

    assert [fact.text for fact in about] == ["Rows without a checksum are accepted."]


def test_a_name_that_becomes_known_is_found_in_older_memories(store: Store) -> None:
    fact_id = say(store, "Tidewater needs a new harbor gate.")
    settle(store)
    assert names(store) == {}

    see(store, "some text", place=EDITOR)
    settle(store)

    (project,) = store.entities.find("tidewater", [EntityKind.PROJECT])
    assert store.entities.find_linked((project.id,), 10)[HitType.FACT] == [fact_id]


def test_a_first_name_in_older_facts_is_the_persons_once_the_full_name_is_known(
    store: Store,
) -> None:
    fact_id = say(store, "Alice prefers calls before noon.")
    settle(store)
    full_id = say(store, "Alice Moreau leads the project Tidewater.")
    settle(store)

    (alice,) = store.entities.find("Alice Moreau", [EntityKind.PERSON])
    assert set(store.entities.find_linked((alice.id,), 10)[HitType.FACT]) == {fact_id, full_id}


@pytest.mark.parametrize(
    "text",
    [
        "Please Review the Pull Request.",
        "Save Changes before you close the window.",
        "The Build Server is in the old hall.",
        "Next Meeting: Tuesday at nine.",
        "I work at home on Fridays.",
    ],
)
def test_words_of_the_screen_are_nobodys_name(store: Store, text: str) -> None:
    for kind in (FactKind.KNOWLEDGE, FactKind.PROFILE, FactKind.EVENT, FactKind.ERROR):
        say(store, f"{text} ({kind})", kind)
    settle(store)

    assert names(store) == {}


@pytest.mark.parametrize(
    ("one", "other", "kinds", "told"),
    [
        (EntityKind.PERSON, EntityKind.PERSON, set(), Relation.WORKS_WITH),
        (EntityKind.PERSON, EntityKind.PROJECT, set(), Relation.WORKS_ON),
        (EntityKind.PERSON, EntityKind.ORGANISATION, {FactKind.PROFILE}, Relation.BELONGS_TO),
        (EntityKind.PERSON, EntityKind.ORGANISATION, {FactKind.EVENT}, Relation.SEEN_WITH),
        (EntityKind.DOCUMENT, EntityKind.PROJECT, set(), Relation.ABOUT),
        (EntityKind.PROJECT, EntityKind.ERROR, set(), Relation.HAS),
    ],
)
def test_a_relation_is_told_by_what_both_are(
    one: EntityKind, other: EntityKind, kinds: set[FactKind], told: Relation
) -> None:
    assert relation(one, other, kinds) is told


def _keep_alice_and_bob(store: Store) -> None:
    talk(store, ("Alice Meier", "The parser is done, you can look at it."))
    talk(store, ("Bob Kranz", "I will look at it tomorrow, not today."), at=NOON + minutes(1))
    settle(store)


def test_a_forgotten_name_is_out_of_every_answer_at_once_and_comes_back(store: Store) -> None:
    _keep_alice_and_bob(store)
    before = names(store)
    with store.transaction():
        forgotten = Steward(store).forget(ForgetScope(match="parser"), NOON, minutes(1))
    assert set(names(store, EntityKind.PERSON)) == {"Bob Kranz"}
    assert store.entities.find("Alice") == []

    assert forgotten.forget_id is not None
    with store.transaction():
        Steward(store).undo_forget(forgotten.forget_id)

    assert names(store) == before


@pytest.mark.parametrize("cut", [False, True])
def test_an_erased_name_is_in_no_file(tmp_path: Path, cut: bool) -> None:
    paths = Paths(tmp_path / "open")
    with opened(paths, NO_KEY) as store:
        _keep_alice_and_bob(store)
        place = Place("Slack", "general (Channel) - Halden Freight - Slack")
        see(
            store,
            *("Clementine Ashdown  9:41 AM", "I am here for an hour at least."),
            at=NOON + minutes(10),
            until=NOON + minutes(11),
            place=place,
            key="clementine",
        )
        if cut:
            with store.transaction():
                store.episodes.extend(3, NOON + minutes(20))
        settle(store)
        assert "Clementine Ashdown" in names(store)
        entity = get_entity(store, "Clementine Ashdown")
        with store.transaction():
            store.entity_edits.rename(entity.id, "Clementine of Halden", NOON)
        scope = ForgetScope(since=NOON + minutes(9), until=NOON + minutes(15))
        with store.transaction():
            Steward(store).forget(scope, NOON, minutes(1))
        settle(store)
        with store.transaction():
            while Steward(store).erase_due(NOON + minutes(2)):
                pass
        while not Steward(store).tidy_files():
            pass
        assert Steward(store).write_anew()
        assert set(names(store, EntityKind.PERSON)) == {"Alice Meier", "Bob Kranz"}

    assert files_with(paths.data, "Clementine") == []
    assert files_with(paths.data, "Ashdown") == []
    assert files_with(paths.data, "Meier") == ["memory.db"]


def test_a_name_the_person_gave_goes_with_the_words_in_it(store: Store) -> None:
    _keep_alice_and_bob(store)
    bob = get_entity(store, "Bob Kranz")
    with store.transaction():
        store.entity_edits.rename(bob.id, "Bob of the parser", NOON)
        Steward(store).forget(ForgetScope(match="parser"), NOON, minutes(0))
        while Steward(store).erase_due(NOON):
            pass

    assert set(names(store, EntityKind.PERSON)) == {"Bob Kranz"}


def test_text_that_grew_too_old_takes_its_names_along(store: Store) -> None:
    _keep_alice_and_bob(store)
    with store.transaction():
        store.holdings.remove_text_before(NOON + days(1), 100)

    assert store.database.find_rows("SELECT * FROM aliases") == []
    assert store.database.find_rows("SELECT * FROM entities") == []


def test_two_the_person_made_one_stay_one(store: Store) -> None:
    _keep_alice_and_bob(store)
    alice, bob = get_entity(store, "Alice Meier"), get_entity(store, "Bob Kranz")
    with store.transaction():
        store.entity_edits.merge(bob.id, alice.id, NOON)
    talk(store, ("Bob Kranz", "I looked at it, it is fine."), at=NOON + days(1))
    settle(store)

    (one,) = store.entities.find("kranz")
    assert (one.id, one.episodes) == (alice.id, 3)
    assert store.entities.find_many((bob.id,)) == []


_STEPS = st.lists(
    st.tuples(st.sampled_from(["rename", "merge", "split"]), st.integers(0, 5), st.integers(0, 5)),
    max_size=8,
)


def _rows(store: Store) -> list[tuple[Any, ...]]:
    return [
        *store.database.find_rows("SELECT * FROM entities ORDER BY id"),
        *store.database.find_rows("SELECT * FROM aliases ORDER BY id"),
        *store.database.find_rows("SELECT * FROM entity_steps"),
    ]


@settings(max_examples=30, deadline=None)
@given(_STEPS)
def test_any_steps_undone_lead_back_to_the_same_names(steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        _keep_alice_and_bob(store)
        see(store, "From: Alice Meier <alice@meier.example>", "Hello,", place=MAIL)
        settle(store)
        before = _rows(store)

        with store.transaction():
            taken = [done for step in steps if (done := _take(store, *step)) is not None]
        with store.transaction():
            for entity_id in reversed(taken):
                store.entity_edits.undo(entity_id)

        assert _rows(store) == before


def _take(store: Store, step: str, one: int, other: int) -> int | None:
    """Do it, if it can be done. Returns an entity whose last step it is."""
    people = store.entities.find(kinds=[EntityKind.PERSON])
    entity, second = people[one % len(people)], people[other % len(people)]
    if step == "rename":
        store.entity_edits.rename(entity.id, f"Number {other}", NOON)
    elif step == "merge" and entity.id != second.id:
        store.entity_edits.merge(entity.id, second.id, NOON)
    elif step == "split" and len(entity.aliases) > 1:
        names = [entity.aliases[other % len(entity.aliases)].id]
        store.entity_edits.split(names, entity.kind, entity.id, NOON)
    else:
        return None
    return entity.id
