"""Facts: filters, counts, what makes them equal, and each step of their life."""

import pytest

from desktop_memory.domain.errors import Conflict, NotFound
from desktop_memory.domain.fact import (
    Change,
    FactFilter,
    FactKind,
    FactSort,
    FactState,
    FactView,
    Provenance,
)
from desktop_memory.domain.observation import Origin
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.sightings import find_sightings
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, learn, minutes, see


def ids(store: Store, wanted: FactFilter, sort: FactSort = FactSort.LAST_SEEN) -> list[int]:
    return [fact.id for fact in store.facts.find(wanted, NOON, sort=sort)]


def test_a_new_fact_is_current_at_full_strength_and_has_a_history_of_one(store: Store) -> None:
    fact_id = learn(store, "The harbour opens at nine.")

    fact = store.facts.get(fact_id, NOON)

    assert (fact.state, fact.strength, fact.seen) == (FactState.CURRENT, 1.0, 1)
    assert [entry.change for entry in store.facts.find_history(fact_id)] == [Change.ADDED]


def test_strength_is_half_after_the_half_life_and_the_pace_of_the_person_slows_it(
    store: Store,
) -> None:
    fact_id = learn(store, "Fades.", half_life_days=10)

    assert store.facts.get(fact_id, NOON + days(10)).strength == pytest.approx(0.5)
    with store.transaction():
        store.meta.set_pace(2.0)

    assert store.facts.get(fact_id, NOON + days(20)).strength == pytest.approx(0.5)
    assert store.facts.get(fact_id, NOON).half_life_days == pytest.approx(20)


def test_the_views_and_their_counts_agree(store: Store) -> None:
    current = learn(store, "Current.", at=NOON - days(1))
    fading = learn(store, "Fading.", at=NOON - days(51), half_life_days=10)
    pinned = learn(store, "Pinned.", at=NOON - days(51), half_life_days=10)
    old = learn(store, "Old.", at=NOON - days(2))
    with store.transaction():
        store.facts.set_pinned(pinned, True, NOON, YOU)
        store.facts.supersede(old, current, NOON, "screen", valid_until=NOON)

    shown = {view: ids(store, FactFilter(view=view)) for view in FactView}
    counted = store.facts.count(FactFilter(), NOON).by_view

    assert {view: len(found) for view, found in shown.items()} == counted
    assert set(shown[FactView.CURRENT]) == {current, fading, pinned}
    assert shown[FactView.FADING] == [fading]
    assert shown[FactView.SUPERSEDED] == [old]
    assert shown[FactView.PINNED] == [pinned]


def test_fading_is_what_the_strength_says_at_any_pace(store: Store) -> None:
    learn(store, "At the edge.", at=NOON - days(50), half_life_days=10)
    just_over = NOON + minutes(1)

    assert store.facts.count(FactFilter(), just_over).by_view[FactView.FADING] == 1
    with store.transaction():
        store.meta.set_pace(1.01)
    assert store.facts.count(FactFilter(), just_over).by_view[FactView.FADING] == 0


def test_each_count_is_for_the_other_filters_as_they_stand(store: Store) -> None:
    learn(store, "Buy bread.", kind=FactKind.TASK, app="Notes")
    learn(store, "Buy milk.", kind=FactKind.TASK, app="Chat")
    learn(store, "Likes tea.", kind=FactKind.PREFERENCE, app="Chat")
    wanted = FactFilter(kinds=frozenset({FactKind.TASK}), app="chat", words="buy")

    counts = store.facts.count(wanted, NOON)

    assert counts.by_view[FactView.CURRENT] == 1
    assert counts.by_kind[FactKind.TASK] == 1
    assert counts.by_kind[FactKind.PREFERENCE] == 0
    assert counts.apps == ("Chat", "Notes")
    in_chat = store.facts.count(FactFilter(app="Chat"), NOON)
    assert in_chat.by_kind[FactKind.PREFERENCE] == in_chat.by_kind[FactKind.TASK] == 1


def test_every_column_sorts_in_the_database(store: Store) -> None:
    strong = learn(store, "b", at=NOON, app="x", kind=FactKind.TASK, subject="m")
    weak = learn(store, "A", at=NOON - days(9), app="Y", kind=FactKind.EVENT, subject="N")
    ascending = {
        FactSort.KIND: [weak, strong],
        FactSort.TEXT: [weak, strong],
        FactSort.SUBJECT: [strong, weak],
        FactSort.STRENGTH: [weak, strong],
        FactSort.LAST_SEEN: [weak, strong],
        FactSort.SOURCE: [strong, weak],
    }

    for sort, order in ascending.items():
        up = store.facts.find(FactFilter(), NOON, sort=sort, descending=False)
        down = store.facts.find(FactFilter(), NOON, sort=sort, descending=True)
        assert [fact.id for fact in up] == order, sort
        assert [fact.id for fact in down] == order[::-1], sort


def test_a_pinned_fact_sorts_as_the_strongest(store: Store) -> None:
    pinned = learn(store, "Old and pinned.", at=NOON - days(300))
    fresh = learn(store, "Fresh.")
    with store.transaction():
        store.facts.set_pinned(pinned, True, NOON, YOU)

    assert ids(store, FactFilter(), FactSort.STRENGTH) == [pinned, fresh]
    assert store.facts.get(pinned, NOON).strength == 1.0


def test_facts_of_an_episode_are_those_that_were_read_there(store: Store) -> None:
    episode_id = see(store, "text")
    there = learn(store, "There.", episodes=(episode_id,))
    learn(store, "Elsewhere.")

    assert ids(store, FactFilter(episode_id=episode_id)) == [there]


@pytest.mark.parametrize("same", ["likes  TEA", "Likes tea", "Likes tea.", "Likes ｔea"])
def test_spacing_case_and_a_last_dot_do_not_make_another_fact(store: Store, same: str) -> None:
    fact_id = learn(store, "Likes tea.")

    equal = store.facts.find_equal(same, NOON)

    assert equal is not None
    assert equal.id == fact_id
    assert store.facts.find_equal("Likes teas", NOON) is None


def test_an_edited_fact_is_still_known_by_its_old_sentence(store: Store) -> None:
    fact_id = learn(store, "Works at Tidewater.")
    with store.transaction():
        store.facts.set_text(fact_id, "Works at Pelican.", NOON, YOU)

    known = store.facts.find_equal("works at tidewater", NOON)

    assert known is not None
    assert (known.id, known.text, known.corrected) == (fact_id, "Works at Pelican.", True)
    assert ids(store, FactFilter(words="pelican")) == [fact_id]
    assert ids(store, FactFilter(words="tidewater")) == []


def test_the_history_tells_each_step_with_what_it_changed(store: Store) -> None:
    fact_id = learn(store, "One.", at=NOON)
    with store.transaction():
        store.facts.set_text(fact_id, "Two.", NOON + minutes(1), YOU)
        store.facts.set_pinned(fact_id, True, NOON + minutes(2), YOU)
        store.facts.fade(
            fact_id,
            NOON + minutes(3),
            YOU,
            half_life_days=5,
            reinforced_at=NOON + minutes(3) - days(5),
        )
        store.facts.reinforce(fact_id, Change.SEEN, NOON + minutes(4), "screen", half_life_days=6)

    entries = store.facts.find_history(fact_id)

    assert [(entry.change, entry.by, entry.undoable) for entry in entries] == [
        (Change.SEEN, "screen", False),
        (Change.FADED, YOU, True),
        (Change.PINNED, YOU, True),
        (Change.EDITED, YOU, True),
        (Change.ADDED, "screen", False),
    ]
    assert (entries[3].before, entries[3].after) == ("One.", "Two.")
    assert (entries[1].before, entries[1].after) == ("1.00", "0.50")
    assert (entries[0].before, entries[0].after) == ("0.50", "1.00")


def test_superseding_is_told_in_both_histories_and_one_undo_takes_both_back(store: Store) -> None:
    old = learn(store, "Meets on Monday.")
    new = learn(store, "Meets on Tuesday.")
    with store.transaction():
        store.facts.supersede(old, new, NOON + days(1), "screen", valid_until=NOON + days(1))

    superseded = store.facts.get(old, NOON)
    assert (superseded.state, superseded.superseded_by) == (FactState.SUPERSEDED, new)
    assert (superseded.valid_until, superseded.known_until) == (NOON + days(1), NOON + days(1))
    told_by_old = store.facts.find_history(old)[0]
    told_by_new = store.facts.find_history(new)[0]
    assert told_by_old.after == "Meets on Tuesday."
    assert told_by_new.before == "Meets on Monday."

    with store.transaction():
        changed = store.facts.undo(told_by_new.id)

    assert changed == {old, new}
    restored = store.facts.get(old, NOON)
    assert (restored.state, restored.superseded_by) == (FactState.CURRENT, None)
    assert (restored.valid_until, restored.known_until) == (None, None)
    assert len(store.facts.find_history(old)) == len(store.facts.find_history(new)) == 1


def test_made_current_again_a_fact_takes_back_its_end_and_its_rival_is_over(store: Store) -> None:
    old, new = learn(store, "Old."), learn(store, "New.")
    with store.transaction():
        store.facts.supersede(old, new, NOON, "screen", valid_until=NOON)
        step = store.facts.make_current(old, [new], NOON + days(1), YOU)

    revived, rival = store.facts.find_many((old, new), NOON)
    assert (revived.state, revived.valid_until, revived.corrected) == (
        FactState.CURRENT,
        None,
        True,
    )
    assert (rival.state, rival.superseded_by) == (FactState.SUPERSEDED, old)

    with store.transaction():
        store.facts.undo(step)

    assert [fact.state for fact in store.facts.find_many((old, new), NOON)] == [
        FactState.SUPERSEDED,
        FactState.CURRENT,
    ]


def test_an_undone_fade_gives_back_its_half_life_even_after_the_fact_was_seen_again(
    store: Store,
) -> None:
    fact_id = learn(store, "Faded by mistake.", half_life_days=10)
    with store.transaction():
        fade = store.facts.fade(fact_id, NOON, YOU, half_life_days=5, reinforced_at=NOON - days(5))
        store.facts.reinforce(fact_id, Change.SEEN, NOON + days(1), "screen", half_life_days=8)
        store.facts.undo(fade)

    fact = store.facts.get(fact_id, NOON + days(1))

    assert fact.half_life_days == pytest.approx(16)
    assert (fact.reinforced_at, fact.seen) == (NOON + days(1), 2)


def test_what_only_happened_cannot_be_undone(store: Store) -> None:
    fact_id = learn(store, "Added.")
    added = store.facts.find_history(fact_id)[0]

    with pytest.raises(Conflict), store.transaction():
        store.facts.undo(added.id)
    with pytest.raises(NotFound), store.transaction():
        store.facts.undo(12345)


def test_a_fact_read_twice_in_one_episode_has_one_source(store: Store) -> None:
    episode_id = see(store, "text")
    fact_id = learn(store, "Read.", episodes=(episode_id,))
    with store.transaction():
        store.facts.add_provenance(
            Provenance(fact_id, episode_id, "later", NOON, "App", "t", Origin.OCR)
        )

    (read,) = store.facts.find_provenance(fact_id)
    assert read.quote == "later"


def test_sightings_tell_when_facts_were_read_in_episodes(store: Store) -> None:
    first = see(store, "The harbour opens at nine.", at=NOON)
    second = see(store, "The harbour opens at nine.", at=NOON + minutes(9))
    learn(store, "The harbour opens at nine.", at=NOON, episodes=(first, second))

    assert [(found.at, found.episode_id) for found in find_sightings(store.database, [first])] == [
        (NOON, first)
    ]
    assert len(find_sightings(store.database, [first, second])) == 2
    assert find_sightings(store.database, []) == []
