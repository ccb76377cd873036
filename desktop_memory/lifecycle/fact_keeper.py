"""Keeps what was found or said as facts: equal ones reinforce, newer ones supersede."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import (
    Change,
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FoundFact,
    Provenance,
)
from desktop_memory.domain.observation import Origin, Source
from desktop_memory.lifecycle.attribute import say_the_same, with_attribute
from desktop_memory.lifecycle.conflicts import Decision, Verdict, as_proposal, plan_found
from desktop_memory.lifecycle.decay import first_half_life_days, grown_half_life_days, is_spaced
from desktop_memory.lifecycle.overturned import find_given_up, overturns
from desktop_memory.lifecycle.revisions import Revisions
from desktop_memory.storage.facts import MODEL, SCREEN, YOU
from desktop_memory.storage.store import Store

_ORIGINS = {
    Source.SCREEN: Origin.OCR,
    Source.CLIPBOARD: Origin.CLIPBOARD,
    Source.FILE: Origin.FILE,
    Source.AGENT: Origin.AGENT,
}
# Seen once more in another place: half of what is missing to certainty, at most this.
_MOST_CONFIDENT = 0.97
_DECISIONS = frozenset({FactKind.DECISION})
# An entry that is open on a later day is to be done again; before, it may be an older page.
_AGAIN_AFTER = timedelta(hours=12)
# Of decisions on the same thing the latest are looked at.
_OVERTURNED = 50


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who told a fact: `actor` in words for the history, e.g. "you" or "agent Ada"."""

    actor: str = SCREEN
    agent_id: int | None = None
    scope: str = ""

    @property
    def is_person(self) -> bool:
        return self.actor == YOU


class FactKeeper:
    """Belongs to the writer; each call runs inside of its transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._revisions = Revisions(store)

    def keep_found(
        self,
        facts: Sequence[FoundFact],
        episode: Episode,
        lines: Sequence[Line],
        now: datetime,
        *,
        proposed: bool = False,
    ) -> Changes:
        """Keep the facts found in `lines` of an episode (as their `line_indexes` count them).

        `proposed`: a model found them; new ones wait until they recur or the person accepts them.
        """
        speaker = Speaker(MODEL if proposed else SCREEN, agent_id=episode.agent_id)
        changed: set[int] = set()
        for told in facts:
            found = with_attribute(told)
            at = _first_seen(found, lines, episode)
            if self._was_deleted_there(found, episode, at):
                continue
            if found.ends:
                decision = self._decide_on_end(found, at)
            else:
                find_replaced = partial(self._revisions.find, found, episode, lines, at)
                decision = self._decide(found, at, speaker, find_replaced)
            if proposed:
                decision = as_proposal(decision)
            if decision.verdict is Verdict.DROP:
                continue
            fact_id = self._apply(decision, found, at, now, episode.app, speaker, episode.id)
            self._store.facts.add_provenance(_read_in(fact_id, found, episode, lines, at))
            changed |= {fact_id, *(rival.id for rival in decision.rivals)}
        touched = frozenset({episode.id}) if changed else frozenset()
        return Changes(episode_ids=touched, fact_ids=frozenset(changed))

    def keep_read(
        self,
        facts: Sequence[FoundFact],
        episode_id: int,
        lines: Sequence[Line],
        now: datetime,
        *,
        proposed: bool = False,
    ) -> Changes:
        """`keep_found` of what was looked for some time ago. Nothing where the episode, or a
        quoted line, was deleted meanwhile."""
        try:
            episode = self._store.episodes.get(episode_id)
        except NotFound:
            return Changes()
        there = {(line.id, line.text) for line in self._store.episodes.find_lines(episode_id)}
        left = [
            fact
            for fact in facts
            if all((lines[place].id, lines[place].text) in there for place in fact.line_indexes)
        ]
        return self.keep_found(left, episode, lines, now, proposed=proposed)

    def keep_said(
        self, found: FoundFact, at: datetime, speaker: Speaker, app: str = ""
    ) -> tuple[int | None, Changes]:
        """Keep what the person or an agent said outright. Returns the fact, None where an agent
        says what the person has deleted."""
        found = with_attribute(found, said=True)
        decision = self._decide(found, at, speaker, outright=True)
        if decision.verdict is Verdict.DROP:
            return None, Changes(message="Not kept: you deleted this before.")
        if speaker.is_person:
            self._store.refusals.lift(found.text)
        fact_id = self._apply(decision, found, at, at, app, speaker, None)
        changed = frozenset({fact_id, *(rival.id for rival in decision.rivals)})
        return fact_id, Changes(fact_ids=changed)

    def _decide(
        self,
        found: FoundFact,
        at: datetime,
        speaker: Speaker,
        find_replaced: Callable[[], Sequence[Fact]] = tuple,
        *,
        outright: bool = False,
    ) -> Decision:
        equal = self._find_equal(found.text, at, said=speaker.is_person)
        # What is known and current takes no other fact's place.
        known = equal is not None and equal.state is FactState.CURRENT
        replaced = () if known else find_replaced()
        rivals = self._find_rivals(found, at)
        rivals += [fact for fact in replaced if fact not in rivals]
        outcome = self._find_outcome(equal, at) if equal else None
        return plan_found(
            found,
            at,
            equal=equal,
            rivals=[*rivals, outcome] if outcome else rivals,
            refused=self._store.refusals.holds(found.text),
            said=speaker.is_person,
            anew=outright
            or bool(replaced)
            or (outcome is not None and at - outcome.last_seen_at > _AGAIN_AFTER),
        )

    def _was_deleted_there(self, found: FoundFact, episode: Episode, at: datetime) -> bool:
        """Whether the person deleted what these lines of this window told, in whatever words."""
        if not self._store.refusals.holds_quote(episode.title, found.quote):
            return False
        return self._find_equal(found.text, at, said=False) is None

    def _decide_on_end(self, found: FoundFact, at: datetime) -> Decision:
        """That a task is done counts only where the task is known and waits to be done; nothing
        that is seen ends what the person said themselves."""
        task = self._find_equal(found.ends, at, said=False)
        if task is None or task.state is not FactState.CURRENT or task.corrected:
            return Decision(Verdict.DROP)
        return plan_found(
            found,
            at,
            equal=self._find_equal(found.text, at, said=False),
            rivals=[task],
            refused=self._store.refusals.holds(found.text),
            said=False,
            anew=True,
        )

    def _find_outcome(self, task: Fact, at: datetime) -> Fact | None:
        """What tells that a task was done, None where nothing does."""
        if task.kind is not FactKind.TASK or task.superseded_by is None:
            return None
        (told,) = self._store.facts.find_many((task.superseded_by,), at) or (None,)
        return told if told is not None and told.kind is FactKind.TASK_OUTCOME else None

    def _find_rivals(self, found: FoundFact, at: datetime) -> list[Fact]:
        """The current facts that cannot hold beside this one."""
        facts = self._store.facts
        rivals = facts.find_rivals(found.subject, found.predicate, at)
        rivals = [rival for rival in rivals if not say_the_same(rival.text, found.text)]
        given_up = find_given_up(found.text) if found.kind is FactKind.DECISION else []
        if given_up:
            wanted = FactFilter(kinds=_DECISIONS, words=" ".join(given_up))
            known = {rival.id for rival in rivals}
            rivals += [
                fact
                for fact in facts.find(wanted, at, limit=_OVERTURNED)
                if fact.id not in known and overturns(found.text, fact.text)
            ]
        return rivals

    def _find_equal(self, text: str, at: datetime, *, said: bool) -> Fact | None:
        """The fact that says this; where it was folded into its twin, the twin. What the person
        says is meant as it stands, also where they once edited it away."""
        equal = self._store.facts.find_equal(text, at, as_it_stands=said)
        twin_id = self._store.fact_twins.find_speaker_for(equal.id) if equal else None
        twins = self._store.facts.find_many((twin_id,), at) if twin_id is not None else []
        return twins[0] if twins else equal

    def _apply(
        self,
        decision: Decision,
        found: FoundFact,
        at: datetime,
        now: datetime,
        app: str,
        speaker: Speaker,
        episode_id: int | None,
    ) -> int:
        if decision.equal is not None:
            self._apply_to_known(decision, decision.equal, found, now, speaker, episode_id)
            return decision.equal.id
        return self._add(decision, found, at, app, speaker)

    def _add(
        self, decision: Decision, found: FoundFact, at: datetime, app: str, speaker: Speaker
    ) -> int:
        facts = self._store.facts
        fact_id = facts.add(
            found,
            at,
            app=app,
            half_life_days=first_half_life_days(found.kind) * self._store.meta.pace,
            state=FactState.PROPOSED if decision.verdict is Verdict.PROPOSE else FactState.CURRENT,
            actor=speaker.actor,
            agent_id=speaker.agent_id,
            scope=speaker.scope,
        )
        if decision.verdict is Verdict.ADD_AS_PAST:
            newest = decision.rivals[0]
            ended = newest.valid_from or newest.known_from
            facts.supersede(fact_id, newest.id, at, speaker.actor, valid_until=ended)
        else:
            for rival in decision.rivals:
                begun = found.valid_from or at
                facts.supersede(rival.id, fact_id, at, speaker.actor, valid_until=begun)
        return fact_id

    def _apply_to_known(
        self,
        decision: Decision,
        equal: Fact,
        found: FoundFact,
        now: datetime,
        speaker: Speaker,
        episode_id: int | None,
    ) -> None:
        facts = self._store.facts
        rivals = [rival.id for rival in decision.rivals]
        if decision.verdict is Verdict.REINFORCE and speaker.is_person and not equal.corrected:
            # Only now it is their own word, which nothing that is seen supersedes.
            facts.accept(equal.id, now, speaker.actor)
        if decision.verdict is Verdict.REVIVE:
            facts.make_current(equal.id, rivals, now, speaker.actor)
        elif decision.verdict is Verdict.ACCEPT and self._recurs(equal, speaker, episode_id):
            facts.accept(equal.id, now, speaker.actor, rivals)
        self._see_again(equal, found, now, speaker, episode_id)

    def _recurs(self, fact: Fact, speaker: Speaker, episode_id: int | None) -> bool:
        """Whether it is told anew: by the person, or in another episode."""
        return speaker.is_person or not self._was_read_in(fact, episode_id)

    def _see_again(
        self,
        fact: Fact,
        found: FoundFact,
        now: datetime,
        speaker: Speaker,
        episode_id: int | None,
    ) -> None:
        facts = self._store.facts
        anew = speaker.is_person or not self._was_read_in(fact, episode_id)
        if not (anew and is_spaced(fact, now)):
            facts.touch(fact.id, now)
            return
        surer = fact.confidence + (1 - fact.confidence) * found.confidence / 2
        facts.reinforce(
            fact.id,
            Change.SEEN,
            now,
            speaker.actor,
            half_life_days=grown_half_life_days(fact.half_life_days, fact.strength),
            confidence=max(fact.confidence, min(surer, _MOST_CONFIDENT)),
        )

    def _was_read_in(self, fact: Fact, episode_id: int | None) -> bool:
        if episode_id is None:
            return False
        provenance = self._store.facts.find_provenance(fact.id)
        return any(read.episode_id == episode_id for read in provenance)


def _quoted(found: FoundFact, lines: Sequence[Line]) -> list[Line]:
    return [lines[index] for index in found.line_indexes if 0 <= index < len(lines)]


def _first_seen(found: FoundFact, lines: Sequence[Line], episode: Episode) -> datetime:
    return min((line.first_seen_at for line in _quoted(found, lines)), default=episode.ended_at)


def _read_in(
    fact_id: int, found: FoundFact, episode: Episode, lines: Sequence[Line], at: datetime
) -> Provenance:
    quoted = _quoted(found, lines)
    return Provenance(
        fact_id=fact_id,
        episode_id=episode.id,
        quote=found.quote,
        at=at,
        app=episode.app,
        title=episode.title,
        origin=quoted[0].origin if quoted else _ORIGINS[episode.source],
        frame_id=episode.frame_id,
        boxes=tuple(line.box for line in quoted if line.box is not None),
    )
