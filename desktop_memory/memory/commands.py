"""All that can be done to the memory."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta, tzinfo

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.agent import NewAgent, Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import EpisodeFilter, Gap, GapKind
from desktop_memory.domain.errors import Conflict, UserError
from desktop_memory.domain.fact import Fact, FactKind, FoundFact
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.message import Message
from desktop_memory.domain.observation import CleanObservation, SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.ingest.episode_log import EpisodeLog, Stored
from desktop_memory.ingest.fact_finder import Finding
from desktop_memory.ingest.frame_keeper import EncodedFrame
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.memory.agent_message import to_observation
from desktop_memory.memory.consolidation_commands import ConsolidationCommands
from desktop_memory.memory.entity_commands import EntityCommands
from desktop_memory.memory.health_report import add_kept
from desktop_memory.memory.import_commands import ImportCommands
from desktop_memory.memory.proposals import ProposalCommands
from desktop_memory.memory.retention_commands import RetentionCommands
from desktop_memory.privacy.gate import Gate, Skipped
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.doomed import ForgetWork
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.store import Store

_LONGEST_FACT = 600
_SAID = 0.95
_GROWS_NO_MORE = timedelta(hours=3)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Commands:
    """Each call is one change, inside of one transaction of the writer; most return Changes."""

    def __init__(
        self,
        store: Store,
        *,
        gate: Gate,
        redaction: Redaction,
        settings: Callable[[], Settings],
        paths: Paths,
        now: Callable[[], datetime],
        time_zone: tzinfo,
    ) -> None:
        self._store = store
        self._episode_log = EpisodeLog(store, settings)
        self._fact_keeper = FactKeeper(store)
        self._steward = Steward(store)
        self.retention = RetentionCommands(store, now)
        self.proposals = ProposalCommands(store, now)
        self.consolidation = ConsolidationCommands(store, now)
        self.entities = EntityCommands(store, now)
        self.imports = ImportCommands(store, now, time_zone)
        self._gate = gate
        self._redaction = redaction
        self._settings = settings
        self._paths = paths
        self._now = now
        self._time_zone = time_zone

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; inside of another one, a part that can fail alone."""
        return self._store.transaction()

    @property
    def in_transaction(self) -> bool:
        """False as well where a fault has undone all of it, as a full disk does."""
        return self._store.database.in_transaction

    def close(self) -> None:
        """Close the connection."""
        self._store.database.close()

    def keep(self, clean: CleanObservation, picture: EncodedFrame | None = None) -> Stored:
        """Store an observation, with its encoded picture if there is one."""
        return self._episode_log.add(clean, picture)

    def add_picture(
        self, episode_id: int, clean: CleanObservation, picture: EncodedFrame
    ) -> Stored:
        """Store the picture of an observation that was kept without it, in the same episode."""
        return self._episode_log.add_picture(episode_id, clean, picture)

    def prolong(self, place_key: str, at: datetime) -> Changes:
        """The open episode of a place lasts until `at`, if there is one."""
        return self._episode_log.prolong(place_key, at)

    def add_messages(
        self, thread: str, messages: Sequence[Message], agent_id: int | None, app: str = ""
    ) -> Changes:
        """Keep messages of a thread, each as an episode, each `id` once. `app` names the agent."""
        changes = Changes()
        for message in messages:
            clean = self._gate.admit(to_observation(thread, message, agent_id, app))
            if not isinstance(clean, Skipped):
                changes |= self._episode_log.add(clean).changes
        return changes

    def keep_facts(self, findings: Sequence[Finding]) -> Changes:
        """Keep the facts that were found in settled lines; these are then done."""
        now = self._now()
        changes = Changes()
        for found in findings:
            self._store.pending_lines.remove(found.line_ids, found.settled_at)
            if found.facts:
                changes |= self._fact_keeper.keep_read(
                    found.facts, found.episode.id, found.lines, now
                )
        return changes

    def add_fact(
        self,
        text: str,
        kind: FactKind,
        subject: str = "",
        agent_id: int | None = None,
        agent_name: str = "",
        ttl_s: float | None = None,
    ) -> Changes:
        """Keep one sentence that the person (or an agent) said; `fact_ids` holds the fact.

        An equal fact is reinforced instead. After `ttl_s` it goes by itself. Raises
        UserError for an empty or too long text, Conflict where an agent says what the person has
        deleted.
        """
        clean_text = self._clean_sentence(text)
        speaker = Speaker(YOU if agent_id is None else f"agent {agent_name}", agent_id)
        found = FoundFact(
            kind, clean_text, quote=clean_text, subject=subject.strip().lower(), confidence=_SAID
        )
        fact_id, changes = self._fact_keeper.keep_said(found, self._now(), speaker, agent_name)
        if fact_id is None:
            raise Conflict("The person has deleted this fact.", "Do not send it again.")
        self._steward.set_ttl(fact_id, ttl_s, self._now(), speaker)
        return changes

    def edit_fact(self, fact_id: int, text: str, agent_name: str = "") -> Changes:
        """Other words take the place of a fact's; the person's own are the last ones.

        Raises NotFound, UserError, Conflict where an agent edits what the person corrected.
        """
        fact = self._store.facts.get(fact_id, self._now())
        if agent_name and fact.corrected:
            raise Conflict("The person has corrected this fact.", "Only the person can edit it.")
        text = self._clean_sentence(text)
        self._store.facts.set_text(fact_id, text, self._now(), _actor(agent_name))
        return _facts(fact_id)

    def pin_facts(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """Pinned facts keep strength 1. Raises NotFound."""
        return self._each(fact_ids, lambda fact, now: self._pin(fact, now, agent_name, True))

    def unpin_facts(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """The facts fade again. Raises NotFound."""
        return self._each(fact_ids, lambda fact, now: self._pin(fact, now, agent_name, False))

    def reinforce_facts(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """Full strength now, and slower to fade. Raises NotFound."""
        return self._steward.reinforce(fact_ids, self._now(), _actor(agent_name))

    def fade_facts(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """Half the strength, and faster to fade. Raises NotFound."""
        return self._steward.fade(fact_ids, self._now(), _actor(agent_name))

    def retain_facts(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """Facts that were set for a time stay. Raises NotFound."""
        return self._steward.retain(fact_ids, self._now(), _actor(agent_name))

    def accept_facts(self, fact_ids: Sequence[int]) -> Changes:
        """Proposed facts are believed; what they contradict is superseded. Raises NotFound."""
        return self._steward.accept(fact_ids, self._now(), YOU)

    def refuse_facts(self, fact_ids: Sequence[int]) -> Changes:
        """Proposed facts are deleted and do not come back; it can be undone like any delete."""
        return self.forget(ForgetScope(fact_ids=tuple(fact_ids)))

    def make_current(self, fact_id: int) -> Changes:
        """A superseded fact takes the place of what superseded it. Raises NotFound."""
        return self._steward.make_current(fact_id, self._now(), YOU)

    def undo_fact(
        self, fact_id: int, history_id: int | None = None, agent_name: str = ""
    ) -> Changes:
        """Take back a step of a fact's history, the last one that can be where none is named. An
        agent takes back its own steps only. Raises NotFound, Conflict.
        """
        self._store.facts.get(fact_id, self._now())
        steps = [
            step
            for step in self._store.facts.find_history(fact_id)
            if step.undoable and (not agent_name or step.by == _actor(agent_name))
        ]
        wanted = [step for step in steps if history_id in (None, step.id)]
        if not wanted:
            raise Conflict("There is nothing to undo in this fact's history.")
        return Changes(fact_ids=self._store.facts.undo(wanted[0].id))

    def note_recalled(self, fact_ids: Sequence[int], agent_name: str = "") -> Changes:
        """Facts were opened by the person or given to an agent: recall strengthens them."""
        return self._steward.note_recalled(fact_ids, self._now(), _actor(agent_name))

    def note_search(
        self,
        question: str,
        hits: int,
        took_ms: float,
        agent_id: int | None = None,
        *,
        used: bool = False,
    ) -> None:
        """A search was made; for the recall figures of the health page. `used`: an agent was given
        facts of the answer."""
        clean_question = self._redaction.redact(question)
        recalls = self._store.recalls
        recall_id = recalls.add(clean_question, self._now(), hits, took_ms, agent_id)
        if used:
            recalls.mark_used(recall_id)

    def forget(self, scope: ForgetScope) -> Changes:
        """Take what a scope means out of every query at once; `forget_id` can be undone until it
        is erased from the files. Raises UserError for an empty scope."""
        if scope.empty:
            raise UserError("Nothing was named to forget.", "Choose a time, an app or words.")
        erase_after = timedelta(seconds=self._settings().erase_after_s)
        return self._steward.forget(scope, self._now(), erase_after)

    def undo_forget(self, forget_id: int) -> Changes:
        """Bring back what was forgotten. Raises NotFound where it is erased already."""
        return self._steward.undo_forget(forget_id)

    def count_pending_deletes(self) -> int:
        """How many deletes can still be undone."""
        return len(self._store.forgets.find_pending())

    def ask_for_vectors(self, missing: Sequence[MemoryId], surplus: Sequence[MemoryId]) -> None:
        """Let the vectors follow these memories once more."""
        for memory in missing:
            self._store.outbox.add(memory.type, memory.id, OutboxOp.UPSERT)
        for memory in surplus:
            self._store.outbox.add(memory.type, memory.id, OutboxOp.DELETE)

    def note_indexed(self, seqs: Sequence[int]) -> None:
        """The vectors hold what these entries of the outbox asked for."""
        self._store.outbox.mark_done(seqs)

    def find_backup_work(self) -> dict[int, ForgetWork]:
        """What earlier backups still hold of erased memories, by delete."""
        return self._store.forgets.find_backup_work()

    def end_backup_work(self, forget_ids: Sequence[int]) -> None:
        """Earlier backups hold nothing of these deletes any more."""
        self._store.forgets.end_backup_work(forget_ids)

    def purge_logs(self) -> None:
        """Delete entries of the logs that are older than the person wants."""
        before = self._now() - timedelta(days=self._settings().log_keep_days)
        self._store.requests.purge(before)
        self._store.recalls.purge(before)
        self._store.skips.purge(before.date())
        self._store.retention_log.purge(before)
        self._store.layouts.purge(self._now() - _GROWS_NO_MORE)

    def note_backup(self) -> None:
        """A backup was made now."""
        self._store.meta.set_moment("backup_at", self._now())

    def note_verified(self, finding: str) -> None:
        """Both stores were verified now; `finding` says in words what was found."""
        self._store.meta.set_moment("verified_at", self._now())
        self._store.meta.set("verify_finding", finding)

    def start_up(self) -> None:
        """Clear up what a crash left, and note since when the app was not running."""
        self._store.frames.purge_orphans()
        last_at = self._find_last_moment()
        if last_at is not None:
            self._store.gaps.note(GapKind.STOPPED, last_at, self._now())

    def erase_due(self) -> bool:
        """Erase a part of what can no longer be undone. True: call again, there may be more."""
        return self._steward.erase_due(self._now())

    def tidy_files(self) -> bool:
        """As `Steward.tidy_files`."""
        return self._steward.tidy_files()

    def write_anew(self) -> bool:
        """As `Steward.write_anew`."""
        return self._steward.write_anew()

    def note_skips(
        self, counts: Mapping[tuple[SkipReason, str], int], gaps: Sequence[Gap], kept: int
    ) -> None:
        """Write down how much was kept, and what not: (reason, name of the rule) -> how often."""
        now = self._now()
        today = now.astimezone(self._time_zone).date()
        for (reason, rule), count in counts.items():
            self._store.skips.add(Skip(now, reason, rule), today, count)
        for gap in gaps:
            self._store.gaps.note(gap.kind, gap.started_at, gap.ended_at)
        if kept:
            add_kept(self._store, today, kept)

    def set_pace(self, factor: float) -> None:
        """How many times slower than built in facts fade."""
        self._store.meta.set_pace(factor)

    def note_pause(self, until: datetime | None) -> None:
        """Recording rests until then; None: it does not."""
        self._store.meta.set("paused_until", until.isoformat() if until else "")

    def add_agent(self, name: str, scopes: Sequence[Scope]) -> NewAgent:
        """A new agent with its token. Raises Conflict for a name that is taken."""
        return self._store.agents.add(name, scopes, self._now())

    def set_scopes(self, agent_id: int, scopes: Sequence[Scope]) -> Changes:
        """What an agent may do from now on. Raises NotFound."""
        self._store.agents.set_scopes(agent_id, scopes)
        return Changes(agents=True)

    def revoke_agent(self, agent_id: int) -> Changes:
        """The agent's token is worth nothing from now on. Raises NotFound."""
        self._store.agents.revoke(agent_id, self._now())
        return Changes(agents=True)

    def log_request(
        self,
        *,
        agent_id: int | None,
        at: datetime,
        route: str,
        question: str,
        status: int,
        given: int,
        took_ms: float,
        refused: str = "",
    ) -> Changes:
        """Write down what was asked over the socket, for the person to read."""
        self._store.requests.add(
            agent_id,
            at,
            route,
            self._redaction.redact(question),
            status=status,
            given=given,
            took_ms=took_ms,
            refused=refused,
        )
        return Changes(log=True)

    def _clean_sentence(self, text: str) -> str:
        sentence = " ".join(text.split())
        if not sentence:
            raise UserError("A fact needs a sentence.", "Write one and save again.")
        if len(sentence) > _LONGEST_FACT:
            raise UserError(
                f"A fact holds at most {_LONGEST_FACT} characters, this one has {len(sentence)}.",
                "Shorten it, or keep it as several facts.",
            )
        return self._redaction.redact(sentence)

    def _find_last_moment(self) -> datetime | None:
        newest = self._store.episodes.find(EpisodeFilter(), 1)
        moments = [episode.ended_at for episode in newest]
        moments += [gap.ended_at for gap in self._store.gaps.find(_BEGINNING, self._now())[-1:]]
        return max(moments, default=None)

    def _each(self, fact_ids: Sequence[int], act: Callable[[Fact, datetime], object]) -> Changes:
        now = self._now()
        for fact_id in fact_ids:
            act(self._store.facts.get(fact_id, now), now)
        return _facts(*fact_ids)

    def _pin(self, fact: Fact, now: datetime, agent_name: str, pinned: bool) -> None:
        if fact.pinned is not pinned:
            self._store.facts.set_pinned(fact.id, pinned, now, _actor(agent_name))


def _actor(agent_name: str) -> str:
    """As the history names who did it; without a name it is the person."""
    return f"agent {agent_name}" if agent_name else YOU


def _facts(*fact_ids: int) -> Changes:
    return Changes(fact_ids=frozenset(fact_ids))
