"""Plans are told before they are applied, and applied as they were told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import Change, FactFilter, FactState, FactView
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.retention import RetentionPlan, RetentionReason
from desktop_memory.lifecycle.forgetting import plan_forget
from desktop_memory.lifecycle.retention import GIGABYTE, Holding, plan_retention
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.holdings import Load
from desktop_memory.storage.key import Keys
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import NOON, days, learn, minutes, opened, see, shoot

_LEAF = 0x0D
SETTINGS = Settings(budget_gb=10.0, keep_frames_days=90, keep_text_days=730)


def apply_all(store: Store, plan: RetentionPlan) -> None:
    while not plan.done:
        with store.transaction():
            _, plan = Steward(store).apply_retention(plan, NOON)


def holding(frames: list[Load], text: list[Load], **more: int) -> Holding:
    defaults = {"facts": 100, "bytes": 0, "memory_bytes": 1_000_000, "frame_copies": 1}
    return Holding(frames=frames, text=text, **{**defaults, **more})


def loads(*ages_days: int, count: int = 10, size: int = 0) -> list[Load]:
    return [Load(NOON - days(age), count, size) for age in sorted(ages_days, reverse=True)]


def told(plan: RetentionPlan) -> dict[RetentionReason, int]:
    return {item.reason: item.count for item in plan.items if item.count}


def test_frames_go_by_age_before_text_does() -> None:
    plan = plan_retention(SETTINGS, holding(loads(200, 91, 89, size=5), loads(731, 200, 89)), NOON)

    assert told(plan) == {RetentionReason.FRAMES_BY_AGE: 20, RetentionReason.TEXT_BY_AGE: 10}
    assert plan.frames_before == NOON - days(91)
    assert plan.text_before == NOON - days(731)


def test_beyond_the_limit_the_weakest_facts_go_and_the_rest_stays() -> None:
    few = replace(SETTINGS, most_facts=60)

    plan = plan_retention(few, holding(loads(20), loads(20), facts=100), NOON)

    assert told(plan) == {RetentionReason.FACTS_OVER_CAPACITY: 40}
    assert plan.facts == 40


def test_pinned_facts_stay_and_count_for_the_limit() -> None:
    few = replace(SETTINGS, most_facts=60)

    assert plan_retention(few, holding([], [], facts=50, pinned=20), NOON).facts == 10
    assert plan_retention(few, holding([], [], facts=50, pinned=70), NOON).facts == 50


def test_the_facts_that_go_are_shown_before(store: Store, paths: Paths) -> None:
    ids = [learn(store, f"Fact {n}.", at=NOON - days(n)) for n in range(101)]

    preview = Steward(store).preview_retention(replace(SETTINGS, most_facts=100), paths, NOON)

    assert [fact.id for fact in preview.facts] == [ids[-1]]
    apply_all(store, preview.plan)
    assert store.facts.find_many(ids, NOON) == store.facts.find_many(ids[:-1], NOON)


def test_over_the_budget_the_oldest_frames_go_until_it_fits() -> None:
    frames = loads(40, 30, 20, 10, size=2 * GIGABYTE)

    plan = plan_retention(SETTINGS, holding(frames, loads(40), bytes=13 * GIGABYTE), NOON)

    assert told(plan) == {RetentionReason.FRAMES_OVER_BUDGET: 20}
    assert plan.bytes == 4 * GIGABYTE
    assert (plan.frames_before, plan.text_before, plan.facts) == (NOON - days(30), None, 0)


def test_frames_that_a_backup_holds_too_free_twice_their_bytes() -> None:
    frames = loads(40, 30, 20, size=2 * GIGABYTE)

    plan = plan_retention(
        SETTINGS, holding(frames, loads(40), bytes=13 * GIGABYTE, frame_copies=2), NOON
    )

    assert told(plan) == {RetentionReason.FRAMES_OVER_BUDGET: 10}


def test_text_goes_only_when_all_older_frames_are_gone_and_facts_last() -> None:
    whole = holding(
        loads(40, 30, size=GIGABYTE),
        loads(40, 30, count=50),
        facts=100,
        bytes=40 * GIGABYTE,
        memory_bytes=20 * GIGABYTE,
    )

    some_text = plan_retention(replace(SETTINGS, budget_gb=35.0), whole, NOON)
    facts_too = plan_retention(replace(SETTINGS, budget_gb=20.0), whole, NOON)

    assert told(some_text) == {
        RetentionReason.FRAMES_OVER_BUDGET: 20,
        RetentionReason.TEXT_OVER_BUDGET: 50,
    }
    assert told(facts_too) == {
        RetentionReason.FRAMES_OVER_BUDGET: 20,
        RetentionReason.TEXT_OVER_BUDGET: 100,
        RetentionReason.FACTS_OVER_BUDGET: 80,
    }


def test_nothing_of_the_last_day_goes_for_the_budget() -> None:
    fresh = [Load(NOON - timedelta(hours=2), 10, GIGABYTE)]

    plan = plan_retention(SETTINGS, holding(fresh, fresh, facts=0, bytes=99 * GIGABYTE), NOON)

    assert plan.done


def test_an_empty_store_has_nothing_to_lose() -> None:
    plan = plan_retention(SETTINGS, holding([], [], facts=0, memory_bytes=0), NOON)

    assert plan.done
    assert plan.bytes == 0


def test_a_preview_tells_what_its_application_takes(store: Store, paths: Paths) -> None:
    old = see(store, "old text", at=NOON - days(800))
    fact_id = learn(store, "Stays.", episodes=(old,), at=NOON - days(800))
    middle = see(store, "middle text", at=NOON - days(100), key="middle")
    shoot(store, middle, (1, 2, 3), at=NOON - days(100))
    new = see(store, "new text", at=NOON - days(1), key="new")
    new_frame = shoot(store, new, (1, 2, 3), at=NOON - days(1))

    preview = Steward(store).preview_retention(SETTINGS, paths, NOON)

    assert told(preview.plan) == {
        RetentionReason.FRAMES_BY_AGE: 1,
        RetentionReason.TEXT_BY_AGE: 1,
    }
    assert [episode.id for episode in preview.examples] == [old]
    assert preview.bytes_staying < preview.bytes_now
    assert store.episodes.count(EpisodeFilter()) == 3

    apply_all(store, preview.plan)

    assert [episode.id for episode in store.episodes.find(EpisodeFilter(), 9)] == [new, middle]
    assert store.episodes.get(middle).frame_id is None
    assert store.episodes.get(new).frame_id == new_frame
    (source,) = store.facts.find_provenance(fact_id)
    assert (source.episode_id, source.quote) == (None, "Stays.")
    assert verify(store).faults == ()
    again = Steward(store).preview_retention(SETTINGS, paths, NOON).plan
    assert again.done


def test_the_weakest_facts_go_first_and_pinned_ones_never(store: Store) -> None:
    pinned = learn(store, "Pinned.", at=NOON - days(999))
    learn(store, "Weak.", at=NOON - days(50))
    strong = learn(store, "Strong.", at=NOON)
    with store.transaction():
        store.facts.set_pinned(pinned, True, NOON, YOU)

    apply_all(store, RetentionPlan(items=(), facts=1))
    left = {fact.id for fact in store.facts.find(FactFilter(view=FactView.ALL), NOON)}
    apply_all(store, RetentionPlan(items=(), facts=5))

    assert left == {pinned, strong}
    assert store.facts.count(FactFilter(view=FactView.ALL), NOON).by_view[FactView.ALL] == 1
    assert not store.refusals.holds("Weak.")


def test_removed_pages_are_given_back_to_the_disk(store: Store, paths: Paths) -> None:
    for n in range(40):
        see(store, *(f"{n} {m} {'x' * 200}" for m in range(40)), at=NOON - days(900), key=str(n))
    assert Steward(store).tidy_files()
    before = paths.memory_db.stat().st_size

    apply_all(store, RetentionPlan(items=(), text_before=NOON - days(899)))
    assert Steward(store).tidy_files()

    assert paths.memory_db.stat().st_size < before / 2


def test_copies_that_sqlite_left_in_its_pages_go_with_what_was_deleted(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    key = Keys(paths).get("none")
    with opened(paths, key) as store:
        see(store, "kept")
    planted = _plant(paths.memory_db, b"left by SQLite")
    assert b"left by SQLite" in paths.memory_db.read_bytes()

    with opened(paths, key) as store:
        assert Steward(store).write_anew()
        assert verify(store).faults == ()

    assert planted > 10
    assert b"left by SQLite" not in paths.memory_db.read_bytes()


def _plant(file: Path, words: bytes) -> int:
    """Write words into the unused part of each leaf page (sqlite.org/fileformat2.html, 1.6), as
    SQLite leaves rows there that it moves to another page. Returns to how many."""
    data = bytearray(file.read_bytes())
    size, count = int.from_bytes(data[16:18]), 0
    for page in range(size, len(data), size):
        cells = int.from_bytes(data[page + 3 : page + 5])
        unused = page + 8 + 2 * cells, page + int.from_bytes(data[page + 5 : page + 7])
        if data[page] == _LEAF and unused[1] - unused[0] > len(words):
            data[unused[1] - len(words) : unused[1]] = words
            count += 1
    file.write_bytes(data)
    return count


def test_a_forget_is_previewed_with_its_numbers_and_examples(store: Store) -> None:
    episode_id = see(store, "one", "two", until=NOON + minutes(10))
    elsewhere = see(store, "three", at=NOON + days(1), key="elsewhere")
    frame = store.frames.get(shoot(store, episode_id, (1, 2, 3)))
    learn(store, "Goes.", episodes=(episode_id,))
    learn(store, "Stays.", episodes=(episode_id, elsewhere))
    with store.transaction():
        store.requests.add(None, NOON, "search", "q", status=200, given=0, took_ms=1)
    scope = ForgetScope(since=NOON - minutes(5), until=NOON + minutes(60))

    preview = plan_forget(store, scope, NOON)

    assert (preview.episodes, preview.lines, preview.frames) == (1, 2, 1)
    assert preview.frame_bytes == frame.bytes
    assert (preview.facts, preview.facts_staying, preview.log_entries) == (1, 1, 1)
    assert (preview.since, preview.until) == (NOON, NOON + minutes(10))
    assert [episode.id for episode in preview.examples] == [episode_id]
    assert [fact.text for fact in preview.facts_going_examples] == ["Goes."]
    assert [fact.text for fact in preview.facts_staying_examples] == ["Stays."]
    assert store.episodes.count(EpisodeFilter()) == 2


def test_forgetting_says_how_much_and_can_be_undone_until_its_time_is_over(store: Store) -> None:
    episode_id = see(store, "one")
    learn(store, "Goes.", episodes=(episode_id,))
    steward = Steward(store)
    scope = ForgetScope(episode_ids=(episode_id,))

    with store.transaction():
        changes = steward.forget(scope, NOON, minutes(1))
    assert changes.message == "1 episode and 1 fact forgotten."
    assert changes.forget_id is not None
    assert not steward.erase_due(NOON + timedelta(seconds=59))
    with store.transaction():
        steward.undo_forget(changes.forget_id)
    assert store.episodes.count(EpisodeFilter()) == 1

    with store.transaction():
        changes = steward.forget(scope, NOON, minutes(1))
        while steward.erase_due(NOON + minutes(2)):
            pass
    with pytest.raises(NotFound), store.transaction():
        steward.undo_forget(changes.forget_id or 0)


def test_nothing_to_forget_is_said_and_leaves_no_trace(store: Store) -> None:
    with store.transaction():
        changes = Steward(store).forget(ForgetScope(match="nowhere"), NOON, minutes(1))

    assert (changes.message, changes.forget_id) == ("Nothing to forget.", None)
    assert store.forgets.find_pending() == []


def test_by_hand_a_fact_grows_and_fades(store: Store) -> None:
    fact_id = learn(store, "A fact.", at=NOON - days(10), half_life_days=10)
    with store.transaction():
        Steward(store).reinforce([fact_id], NOON, YOU)
    strong = store.facts.get(fact_id, NOON)
    with store.transaction():
        Steward(store).fade([fact_id], NOON, YOU)
    weak = store.facts.get(fact_id, NOON)

    assert strong.strength == 1.0
    assert strong.half_life_days > 10
    assert weak.strength == pytest.approx(0.5)
    assert weak.half_life_days == pytest.approx(strong.half_life_days / 2)


def test_recalled_again_and_again_a_fact_is_counted_but_grows_once_an_hour(store: Store) -> None:
    fact_id = learn(store, "A fact.", at=NOON - days(1))
    with store.transaction():
        for second in range(20):
            Steward(store).note_recalled(
                [fact_id, 999], NOON + timedelta(seconds=second), "agent Ada"
            )

    fact = store.facts.get(fact_id, NOON)

    assert fact.recalled == 20
    changes = [entry.change for entry in store.facts.find_history(fact_id)]
    assert changes == [Change.RECALLED, Change.ADDED]
    (used,) = store.fact_uses.find(NOON, 10)
    assert (used.by, used.times) == ("Ada", 20)


def test_an_accepted_proposal_supersedes_what_it_contradicts(store: Store) -> None:
    old = learn(store, "Old.", subject="s", predicate="p")
    new = learn(store, "New.", subject="s", predicate="p")
    with store.transaction():
        store.database.change("UPDATE facts SET state = 'proposed' WHERE id = ?", (new,))
        changes = Steward(store).accept([new], NOON, YOU)

    assert changes.fact_ids == {old, new}
    assert [fact.state for fact in store.facts.find_many((old, new), NOON)] == [
        FactState.SUPERSEDED,
        FactState.CURRENT,
    ]

    with store.transaction():
        store.facts.undo(store.facts.find_history(new)[0].id)
    assert [fact.state for fact in store.facts.find_many((old, new), NOON)] == [
        FactState.CURRENT,
        FactState.PROPOSED,
    ]
