"""Agents and what they asked, skips, gaps, recalls, and what the vectors still have to follow."""

from datetime import date

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.episode import Gap, GapKind
from desktop_memory.domain.errors import Conflict, NotFound
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.recall import HitType
from desktop_memory.domain.skip import Skip
from desktop_memory.domain.status import FactUse, UsedFact
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.key import Keys
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.recalls import RecallCounts
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, learn, minutes, opened, see

TODAY = date(2026, 11, 20)


def test_a_token_is_shown_once_and_known_again_until_it_is_revoked(store: Store) -> None:
    with store.transaction():
        new = store.agents.add("Ada", [Scope.SEARCH, Scope.READ], NOON)

    known = store.agents.find_by_token(new.token, NOON)
    assert known == new.agent
    assert known.scopes == {Scope.SEARCH, Scope.READ}
    assert store.agents.find_by_token(new.token + "x", NOON) is None
    assert store.agents.find_by_token("", NOON) is None

    with store.transaction():
        store.agents.revoke(new.agent.id, NOON)
    assert store.agents.find_by_token(new.token, NOON) is None
    with pytest.raises(NotFound), store.transaction():
        store.agents.revoke(new.agent.id, NOON)


def test_what_an_agent_may_do_can_be_changed(store: Store) -> None:
    with store.transaction():
        agent_id = store.agents.add("Ada", [Scope.SEARCH], NOON).agent.id
        store.agents.set_scopes(agent_id, [Scope.WRITE])

    assert store.agents.get(agent_id, NOON).scopes == {Scope.WRITE}
    with pytest.raises(NotFound), store.transaction():
        store.agents.set_scopes(77, [])


def test_no_file_holds_a_token(paths: Paths) -> None:
    with opened(paths, Keys(paths).get("none")) as store:
        with store.transaction():
            token = store.agents.add("Ada", [Scope.SEARCH], NOON).token
        store.database.truncate_logs()

        assert token.encode() not in paths.memory_db.read_bytes()
        assert b"Ada" in paths.memory_db.read_bytes()


def test_two_agents_in_use_cannot_share_a_name(store: Store) -> None:
    with store.transaction():
        first = store.agents.add("Ada", [], NOON)
    with pytest.raises(Conflict), store.transaction():
        store.agents.add("ada", [], NOON)
    with store.transaction():
        store.agents.revoke(first.agent.id, NOON)
        store.agents.add("Ada", [], NOON)

    assert [agent.revoked_at is None for agent in store.agents.find(NOON)] == [True, False]


def test_requests_are_paged_newest_first_counted_for_today_and_purged_by_age(store: Store) -> None:
    with store.transaction():
        agent_id = store.agents.add("Ada", [], NOON).agent.id
        for n in range(5):
            store.requests.add(
                agent_id,
                NOON + days(n - 3),
                "search",
                f"q{n}",
                status=200,
                given=n,
                took_ms=1.5,
            )
        store.requests.add(None, NOON, "health", "", status=401, given=0, took_ms=0.1, refused="no")

    page = store.requests.find(agent_id, limit=2)
    rest = store.requests.find(agent_id, before_id=page[-1].id)
    assert [request.question for request in (*page, *rest)] == ["q4", "q3", "q2", "q1", "q0"]
    assert store.requests.find(limit=1)[0].refused == "no"
    agent = store.agents.get(agent_id, today=NOON)
    assert (agent.requests_today, agent.last_request_at) == (2, NOON + days(1))

    with store.transaction():
        assert store.requests.purge(NOON) == 3
    assert [request.question for request in store.requests.find(agent_id)] == ["q4", "q3"]


def test_skips_are_counted_by_day_reason_and_rule(store: Store) -> None:
    with store.transaction():
        store.skips.add(Skip(NOON, SkipReason.UNCHANGED), TODAY, count=40)
        store.skips.add(Skip(NOON, SkipReason.UNCHANGED), TODAY)
        store.skips.add(Skip(NOON, SkipReason.EXCLUDED, "Banking"), TODAY)
        store.skips.add(Skip(NOON, SkipReason.EXCLUDED, "Banking"), date(2026, 11, 19))

    assert store.skips.count(TODAY) == {SkipReason.UNCHANGED: 41, SkipReason.EXCLUDED: 1}
    assert store.skips.count_by_rule(TODAY) == {"Banking": 1}
    with store.transaction():
        store.skips.purge(TODAY)
    assert store.skips.count(date(2026, 11, 19)) == {}


def test_an_excluded_window_is_not_even_listed_by_its_app(store: Store) -> None:
    with store.transaction():
        store.skips.add(Skip(NOON, SkipReason.EXCLUDED, "Banking", "My Bank"), TODAY)
        store.skips.add(Skip(NOON, SkipReason.PRIVATE, "", "Firefox"), TODAY)
        store.skips.add(Skip(NOON, SkipReason.UNCHANGED, "", "Editor"), TODAY)

    assert store.skips.find_last(SkipReason.EXCLUDED)[0].app == ""
    assert store.skips.find_last(SkipReason.PRIVATE)[0].app == ""
    assert store.skips.find_last(SkipReason.UNCHANGED)[0].app == "Editor"


def test_only_the_last_skips_of_a_reason_are_listed(store: Store) -> None:
    with store.transaction():
        store.skips.add(Skip(NOON, SkipReason.LOCKED), TODAY)
        for n in range(130):
            store.skips.add(Skip(NOON + minutes(n), SkipReason.IDLE), TODAY)

    assert len(store.skips.find_last(SkipReason.IDLE, 500)) == 100
    assert store.skips.find_last(SkipReason.IDLE, 1)[0].at == NOON + minutes(129)
    assert len(store.skips.find_last(SkipReason.LOCKED)) == 1


def test_a_gap_told_again_and_again_is_one_gap(store: Store) -> None:
    with store.transaction():
        for n in range(5):
            store.gaps.note(GapKind.IDLE, NOON + minutes(n), NOON + minutes(n + 1))
        store.gaps.note(GapKind.LOCKED, NOON + minutes(5), NOON + minutes(6))
        store.gaps.note(GapKind.IDLE, NOON + minutes(30), NOON + minutes(31))

    assert store.gaps.find(NOON, NOON + days(1)) == [
        Gap(GapKind.IDLE, NOON, NOON + minutes(5)),
        Gap(GapKind.LOCKED, NOON + minutes(5), NOON + minutes(6)),
        Gap(GapKind.IDLE, NOON + minutes(30), NOON + minutes(31)),
    ]
    assert len(store.gaps.find(NOON + minutes(3), NOON + minutes(4))) == 1


def test_recalls_tell_how_many_were_empty_and_used(store: Store) -> None:
    with store.transaction():
        store.recalls.add("long ago", NOON - days(30), 0, 1.0)
        store.recalls.add("nothing there", NOON, 0, 1.0)
        used = store.recalls.add("found", NOON, 3, 1.0)
        store.recalls.mark_used(used)

    assert store.recalls.count(NOON - days(7)) == RecallCounts(
        asked=2, empty=1, used=1, p50_ms=1.0, p95_ms=1.0
    )
    assert [empty.question for empty in store.recalls.find_empty(NOON - days(7))] == [
        "nothing there"
    ]


def test_the_outbox_holds_the_last_wish_for_each_row_until_it_is_done(store: Store) -> None:
    episode_id = see(store, "one")
    fact_id = learn(store, "A fact.")
    entries = store.outbox.pending()
    assert [(entry.type, entry.id, entry.op) for entry in entries] == [
        (HitType.EPISODE, episode_id, OutboxOp.UPSERT),
        (HitType.FACT, fact_id, OutboxOp.UPSERT),
    ]
    see(store, "news meanwhile", key="other")
    with store.transaction():
        store.outbox.add(HitType.FACT, fact_id, OutboxOp.DELETE)
        store.outbox.mark_done([entry.seq for entry in entries])

    left = store.outbox.pending()
    assert [(entry.type, entry.op) for entry in left] == [
        (HitType.EPISODE, OutboxOp.UPSERT),
        (HitType.FACT, OutboxOp.DELETE),
    ]
    assert store.outbox.waiting() == 2


def test_recalls_tell_how_long_most_of_them_took(store: Store) -> None:
    with store.transaction():
        for took_ms in range(1, 101):
            store.recalls.add("how long", NOON, 1, float(took_ms))

    counts = store.recalls.count(NOON - days(7))
    assert (counts.p50_ms, counts.p95_ms) == (50.0, 95.0)
    assert store.recalls.count(NOON + days(1)).p95_ms is None


def test_facts_that_were_used_are_told_with_who_used_them(store: Store) -> None:
    first, second = learn(store, "Tea at four."), learn(store, "Coffee at nine.")
    long_ago = learn(store, "Cocoa at ten.")
    with store.transaction():
        store.fact_uses.note([long_ago], NOON - days(30), "agent Ada")
        store.fact_uses.note([first, second], NOON, "agent Ada")
        store.fact_uses.note([second], NOON + minutes(1), "agent Ada")
        store.fact_uses.note([first], NOON + minutes(2), "you")

    assert store.fact_uses.count(NOON - days(7)) == [FactUse("Ada", 2), FactUse("you", 1)]
    assert store.fact_uses.find(NOON - days(7), 10) == [
        UsedFact(first, "Tea at four.", "you", 1, NOON + minutes(2)),
        UsedFact(second, "Coffee at nine.", "Ada", 2, NOON + minutes(1)),
        UsedFact(first, "Tea at four.", "Ada", 1, NOON),
    ]


def test_a_use_is_hidden_with_its_fact_and_goes_with_it(store: Store) -> None:
    fact = learn(store, "Tea at four.")
    with store.transaction():
        store.fact_uses.note([fact], NOON, "agent Ada")
        changes = Steward(store).forget(ForgetScope(fact_ids=(fact,)), NOON, minutes(1))

    assert store.fact_uses.find(NOON - days(7), 10) == []
    assert store.fact_uses.count(NOON - days(7)) == []
    assert changes.forget_id is not None
    with store.transaction():
        while not store.forgets.erase_part(changes.forget_id, NOON + minutes(2)):
            pass
    assert store.database.find_value("SELECT count(*) FROM fact_uses") == 0
