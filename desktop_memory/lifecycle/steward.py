"""Applies what was planned."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.fact import Change, Fact, FactState
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.retention import (
    RetentionItem,
    RetentionPlan,
    RetentionPreview,
    RetentionReason,
)
from desktop_memory.lifecycle.decay import (
    half_life_grown_at,
    is_spaced,
    plan_fade,
    plan_passing,
)
from desktop_memory.lifecycle.fact_keeper import Speaker
from desktop_memory.lifecycle.retention import GIGABYTE, Holding, plan_retention
from desktop_memory.storage.backup_sets import backups_hold_frames
from desktop_memory.storage.doomed import Doomed, ForgetWork
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.sizes import measure_sizes
from desktop_memory.storage.store import Store

_CLOCK = "its date"
_EXAMPLES = 6
_REMOVALS = 4
_FRAMES_A_PART = 500
_ROWS_A_PART = 100
# Taking one out of the full text, and out of its bytes, takes 5 ms; others write in between.
_EPISODES_A_PART = 6


class Steward:
    """Belongs to the writer; each call runs inside of its transaction, but for `tidy_files`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def reinforce(self, fact_ids: Iterable[int], now: datetime, actor: str) -> Changes:
        """By hand: full strength now, and a longer half-life."""
        return self._each(
            fact_ids, now, lambda fact: self._strengthen(fact, Change.REINFORCED, now, actor)
        )

    def note_recalled(self, fact_ids: Iterable[int], now: datetime, actor: str) -> Changes:
        """An answer that held these facts was used. Too soon after the last time it only counts.

        Facts that are gone meanwhile are passed over.
        """
        known = self._store.facts.find_many(dict.fromkeys(fact_ids), now)
        self._store.fact_uses.note([fact.id for fact in known], now, actor)
        for fact in known:
            if is_spaced(fact, now):
                self._strengthen(fact, Change.RECALLED, now, actor)
            else:
                self._store.facts.touch(fact.id, now, recalled=True)
        return Changes(fact_ids=frozenset(fact.id for fact in known))

    def fade(self, fact_ids: Iterable[int], now: datetime, actor: str) -> Changes:
        """By hand: half the strength, half the half-life, no pin."""

        def fade(fact: Fact) -> None:
            faded = plan_fade(fact, now)
            self._store.facts.fade(
                fact.id,
                now,
                actor,
                half_life_days=faded.half_life_days,
                reinforced_at=faded.reinforced_at,
            )

        return self._each(fact_ids, now, fade)

    def set_ttl(self, fact_id: int, ttl_s: float | None, now: datetime, speaker: Speaker) -> None:
        """Who said a fact first says how long it stays; None: for good. An agent does not say so
        any more once the person has."""
        fact, expiry = self._store.facts.get(fact_id, now), self._store.expiry
        overruled = not speaker.is_person and expiry.find_setter(fact_id) == YOU
        expires_at = None if ttl_s is None else now + timedelta(seconds=ttl_s)
        if fact.agent_id == speaker.agent_id and not overruled and expires_at != fact.expires_at:
            expiry.set(fact_id, expires_at, now, speaker.actor)

    def retain(self, fact_ids: Iterable[int], now: datetime, actor: str) -> Changes:
        """What was set for a time stays."""

        def retain(fact: Fact) -> None:
            if fact.expires_at is not None:
                self._store.expiry.set(fact.id, None, now, actor)

        return self._each(fact_ids, now, retain)

    def make_current(self, fact_id: int, now: datetime, actor: str) -> Changes:
        """A superseded or proposed fact takes the place of its rivals."""
        facts = self._store.facts
        fact = facts.get(fact_id, now)
        rivals = facts.find_rivals(fact.subject, fact.predicate, now)
        rival_ids = [rival.id for rival in rivals if rival.id != fact_id]
        facts.make_current(fact_id, rival_ids, now, actor)
        return Changes(fact_ids=frozenset({fact_id, *rival_ids}))

    def accept(self, fact_ids: Iterable[int], now: datetime, actor: str) -> Changes:
        """Proposed facts are believed; what they contradict is superseded."""
        changes = Changes()
        for fact in self._get_all(fact_ids, now):
            if fact.state is not FactState.PROPOSED:
                continue
            rivals = self._store.facts.find_rivals(fact.subject, fact.predicate, now)
            ids = [rival.id for rival in rivals]
            self._store.facts.accept(fact.id, now, actor, ids)
            changes |= Changes(fact_ids=frozenset({fact.id, *ids}))
        return changes

    def forget(self, scope: ForgetScope, now: datetime, erase_after: timedelta) -> Changes:
        """Hide what the scope means at once; it is erased after `erase_after`."""
        doomed = self._store.forgets.find_doomed(scope)
        if doomed == Doomed():
            return Changes(message="Nothing to forget.")
        work = ForgetWork(scope, doomed)
        forget_id = self._store.forgets.mark(work, now, now + erase_after)
        self._store.consolidations.reopen(doomed.facts)
        return _touched(doomed, message=_counted(doomed), forget_id=forget_id)

    def undo_forget(self, forget_id: int) -> Changes:
        """Bring back what was hidden. Raises NotFound where it is erased already."""
        doomed = self._store.forgets.undo(forget_id)
        self._store.consolidations.reopen(doomed.facts)
        return _touched(doomed, message="Brought back.", forget_id=None)

    def erase_due(self, now: datetime) -> bool:
        """Erase a part of what can no longer be undone. True: call again, there may be more.

        When nothing is left after something was erased, `tidy_files` and the backups have work.
        """
        due = self._store.forgets.find_due(now)
        if due:
            self._store.forgets.erase_part(due[0], now)
        return bool(due)

    def tidy_files(self) -> bool:
        """Give freed pages back and empty the write-ahead logs, so that no file holds what was
        deleted. Not inside of a transaction. False: there are more pages, or a reader was in
        the way; call again."""
        return self._store.database.give_back_pages() and self._store.database.truncate_logs()

    def write_anew(self) -> bool:
        """Leave no copies of what was erased in the unused parts of pages, where memory.db is
        small enough. Not inside of a transaction. False: a reader was in the way; call again."""
        self._store.database.write_anew_if_small()
        return self._store.database.truncate_logs()

    def let_pass(self, now: datetime) -> Changes:
        """Events that are over begin to fade fast; each once."""
        passed = self._store.expiry.find_passed(now, _ROWS_A_PART)
        for fact in self._store.facts.find_many(passed, now):
            if fact.valid_until is not None:
                faded = plan_passing(fact, fact.valid_until)
                self._store.facts.fade(
                    fact.id,
                    now,
                    _CLOCK,
                    half_life_days=faded.half_life_days,
                    reinforced_at=faded.reinforced_at,
                )
        return Changes(fact_ids=frozenset(passed))

    def remove_expired(self, now: datetime) -> Changes:
        """Delete facts that were set for a time which is over."""
        expired = self._store.expiry.find_expired(now, _ROWS_A_PART)
        if not expired:
            return Changes()
        removed = self._store.holdings.remove_facts(expired)
        item = RetentionItem(RetentionReason.FACTS_EXPIRED, len(removed), 0)
        self._store.retention_log.add([item], now)
        return Changes(fact_ids=removed)

    def preview_retention(
        self, settings: Settings, paths: Paths, now: datetime
    ) -> RetentionPreview:
        """What age and budget would take under these settings. Writes nothing."""
        holding = self._measure(paths)
        plan = plan_retention(settings, holding, now)
        losing = plan.text_before or plan.frames_before
        holdings = self._store.holdings
        examples = holdings.find_episodes_before(losing, _EXAMPLES) if losing else []
        weakest = holdings.find_weakest_facts(min(plan.facts, _EXAMPLES), now)
        return RetentionPreview(
            plan=plan,
            bytes_now=holding.bytes,
            budget_bytes=round(settings.budget_gb * GIGABYTE),
            examples=tuple(self._store.episodes.find_many(examples)),
            facts=tuple(self._store.facts.find_many(weakest, now)),
            removals=tuple(self._store.retention_log.find(_REMOVALS)),
        )

    def apply_retention(self, plan: RetentionPlan, now: datetime) -> tuple[Changes, RetentionPlan]:
        """Take away a part of the plan, some rows. Returns what is left of it: call again
        until it is `done`, so that others may write in between."""
        holdings = self._store.holdings
        if plan.frames_before is not None:
            episodes = holdings.remove_frames_before(plan.frames_before, _FRAMES_A_PART)
            left = plan if episodes else replace(plan, frames_before=None)
            return Changes(episode_ids=episodes), left
        if plan.text_before is not None:
            episodes = holdings.remove_text_before(plan.text_before, _EPISODES_A_PART)
            left = plan if episodes else replace(plan, text_before=None)
            return Changes(episode_ids=episodes), left
        facts = holdings.remove_weakest_facts(min(plan.facts, _ROWS_A_PART), now)
        left = replace(plan, facts=plan.facts - len(facts) if facts else 0)
        return Changes(fact_ids=facts), left

    def _measure(self, paths: Paths) -> Holding:
        holdings = self._store.holdings
        memory_bytes, frame_bytes = self._store.database.used_bytes()
        sizes = measure_sizes(paths)
        return Holding(
            frames=holdings.find_frame_loads(),
            text=holdings.find_text_loads(),
            facts=holdings.count_removable_facts(),
            pinned=holdings.count_pinned_facts(),
            bytes=memory_bytes + frame_bytes + sizes.vectors + sizes.backups,
            memory_bytes=memory_bytes,
            frame_copies=1 + backups_hold_frames(paths),
        )

    def _each(
        self, fact_ids: Iterable[int], now: datetime, change: Callable[[Fact], None]
    ) -> Changes:
        facts = self._get_all(fact_ids, now)
        for fact in facts:
            change(fact)
        return Changes(fact_ids=frozenset(fact.id for fact in facts))

    def _get_all(self, fact_ids: Iterable[int], now: datetime) -> list[Fact]:
        return [self._store.facts.get(fact_id, now) for fact_id in dict.fromkeys(fact_ids)]

    def _strengthen(self, fact: Fact, change: Change, now: datetime, actor: str) -> None:
        grown = half_life_grown_at(fact, now)
        self._store.facts.reinforce(fact.id, change, now, actor, half_life_days=grown)


def _touched(doomed: Doomed, message: str, forget_id: int | None) -> Changes:
    return Changes(
        episode_ids=frozenset({*doomed.episodes, *doomed.cut_episodes}),
        fact_ids=frozenset({*doomed.facts, *doomed.facts_staying}),
        log=bool(doomed.requests or doomed.recalls),
        message=message,
        forget_id=forget_id,
    )


def _counted(doomed: Doomed) -> str:
    episodes = len(doomed.episodes) + len(doomed.cut_episodes)
    parts = [
        f"{count} {word if count == 1 else word + 's'}"
        for count, word in ((episodes, "episode"), (len(doomed.facts), "fact"))
        if count
    ]
    return f"{' and '.join(parts) or 'Entries of the log'} forgotten."
