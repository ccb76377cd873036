"""All that can be asked of the memory."""

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, tzinfo

from PIL import Image

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.agent import Agent, AgentRequest
from desktop_memory.domain.episode import (
    Day,
    Episode,
    EpisodeFilter,
    Frame,
    Gap,
    Line,
    Picture,
)
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import (
    Fact,
    FactCounts,
    FactFilter,
    FactSort,
    FactView,
    HistoryEntry,
    Provenance,
    Sighting,
)
from desktop_memory.domain.forget import ForgetPreview, ForgetScope, Forgotten
from desktop_memory.domain.imported import Consolidation, FactStep
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.recall import Answer, Context, Question
from desktop_memory.domain.retention import RetentionPreview
from desktop_memory.domain.skip import Skip
from desktop_memory.domain.status import Health, UsedFact
from desktop_memory.domain.strength_curve import StrengthCurve
from desktop_memory.domain.work import WorkDay
from desktop_memory.ingest.fact_finder import FactFinder, Finding
from desktop_memory.lifecycle.consolidation.work_day import day_bounds, plan_work_day
from desktop_memory.lifecycle.curve import plan_curve
from desktop_memory.lifecycle.decay import explain
from desktop_memory.lifecycle.forgetting import plan_forget
from desktop_memory.lifecycle.settling import SettlingPlan
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.memory.consolidation_queries import ConsolidationQueries
from desktop_memory.memory.entity_queries import EntityQueries
from desktop_memory.memory.health_report import HealthReport
from desktop_memory.memory.import_queries import ImportQueries
from desktop_memory.memory.proposals import ProposalQueries
from desktop_memory.recall.recall import Recall
from desktop_memory.storage.recalls import EmptyRecall
from desktop_memory.storage.sightings import find_sightings
from desktop_memory.storage.store import Store

_ALL_OF_AN_EPISODE = 500
_ALL_OF_A_DAY = 20_000


class Queries:
    """Reads only. Belongs to the thread that made it; `now` tells the time of each answer."""

    def __init__(
        self,
        store: Store,
        *,
        recall: Recall,
        settling: SettlingPlan,
        facts: FactFinder,
        health: HealthReport,
        imports: ImportQueries,
        settings: Callable[[], Settings],
        paths: Paths,
        now: Callable[[], datetime],
        time_zone: tzinfo,
    ) -> None:
        self._store = store
        self.entities = EntityQueries(store, settling, now)
        self.proposals = ProposalQueries(store, now, time_zone, settings)
        self.consolidation = ConsolidationQueries(store, now, time_zone)
        self.imports = imports
        self._facts = facts
        self._recall = recall
        self._health = health
        self._settings = settings
        self._paths = paths
        self._now = now
        self._time_zone = time_zone

    def close(self) -> None:
        """Close the connection."""
        self._store.database.close()

    def set_wanted(self, wanted: bool) -> None:
        """False ends the query under way, which raises GivenUp, until True. From any thread."""
        self._store.database.set_wanted(wanted)

    def find_days(self, since: datetime, until: datetime, time_zone: tzinfo) -> list[Day]:
        """The local days of a span that hold anything, in order."""
        return self._store.episodes.find_days(since, until, time_zone)

    def find_work_day(self, day: date) -> WorkDay | None:
        """What a local day was spent on, None for a day without anything."""
        since, until = day_bounds(day, self._time_zone)
        wanted = EpisodeFilter(since=since, until=until)
        episodes = self._store.episodes.find(wanted, _ALL_OF_A_DAY, newest_first=False)
        return plan_work_day(day, episodes, self._time_zone)

    def find_episodes(
        self,
        wanted: EpisodeFilter,
        limit: int = 100,
        offset: int = 0,
        newest_first: bool = True,
    ) -> list[Episode]:
        """A page of episodes, by the time they began."""
        return self._store.episodes.find(wanted, limit, offset=offset, newest_first=newest_first)

    def find_many_episodes(self, episode_ids: Sequence[int]) -> list[Episode]:
        """Those of the episodes that there are, in the order given."""
        return self._store.episodes.find_many(episode_ids)

    def count_episodes(self, wanted: EpisodeFilter) -> int:
        return self._store.episodes.count(wanted)

    def get_episode(self, episode_id: int) -> Episode:
        """Raises NotFound."""
        return self._store.episodes.get(episode_id)

    def find_lines(self, episode_id: int) -> list[Line]:
        """The distinct lines of an episode in the order they were first seen."""
        return self._store.episodes.find_lines(episode_id)

    def find_frames(self, episode_id: int) -> list[Frame]:
        """The frames of an episode in the order of their moments."""
        return self._store.frames.find_of_episode(episode_id)

    def get_picture(self, frame_id: int, max_width: int | None = None) -> Picture:
        """What a window showed at the moment of a frame, patches drawn in, as WebP.

        `max_width` (pixels) asks for a smaller one. Raises NotFound.
        """
        box, data = self._store.frames.compose(frame_id)
        if max_width is None or box.width <= max_width:
            return Picture("image/webp", data, box)
        with Image.open(io.BytesIO(data)) as full:
            small = full.copy()
        small.thumbnail((max_width, max(1, box.height * max_width // box.width)))
        buffer = io.BytesIO()
        small.save(buffer, "WEBP", quality=80, method=0)
        return Picture("image/webp", buffer.getvalue(), box)

    def find_gaps(self, since: datetime, until: datetime) -> list[Gap]:
        """Spans in which nothing was kept, and why."""
        return self._store.gaps.find(since, until)

    def find_facts(
        self,
        wanted: FactFilter,
        sort: FactSort = FactSort.LAST_SEEN,
        descending: bool = True,
        limit: int = 100,
        offset: int = 0,
    ) -> list[Fact]:
        """A page of the facts of a filter."""
        return self._store.facts.find(
            wanted, self._now(), sort=sort, descending=descending, limit=limit, offset=offset
        )

    def count_facts(self, wanted: FactFilter) -> FactCounts:
        """Counts for the filters of the facts page, each for the other filters as they stand."""
        return self._store.facts.count(wanted, self._now())

    def get_fact(self, fact_id: int) -> Fact:
        """Raises NotFound, also where its time is over."""
        now = self._now()
        fact = self._store.facts.get(fact_id, now)
        if fact.is_expired(now):
            raise NotFound(f"There is no fact {fact_id} any more.", "It was set for a time.")
        return fact

    def find_settled_facts(self) -> tuple[Finding, ...]:
        """What is found in some lines that have settled, for the writer to keep; empty when facts
        were looked for in all of them."""
        return self._facts.find_settled(self._now())

    def count_pending_lines(self) -> int:
        """In how many lines facts have not been looked for yet."""
        return self._store.pending_lines.count()

    def find_history(self, fact_id: int) -> list[HistoryEntry]:
        """What happened to a fact, newest first. Raises NotFound."""
        self.get_fact(fact_id)
        return self._store.facts.find_history(fact_id)

    def find_steps(self, fact_id: int) -> list[FactStep]:
        """What happened to a fact, column by column, oldest first."""
        return self._store.fact_steps.find(fact_id)

    def find_consolidation(self, fact_id: int) -> Consolidation | None:
        """What a fact was consolidated from, None where it was not."""
        return self._store.consolidations.find_of(fact_id)

    def find_provenance(self, fact_id: int) -> list[Provenance]:
        """Where a fact was read, newest first. Raises NotFound."""
        self.get_fact(fact_id)
        return self._store.facts.find_provenance(fact_id)

    def find_facts_of_episode(self, episode_id: int) -> list[Fact]:
        """The facts read in an episode."""
        wanted = FactFilter(view=FactView.ALL, episode_id=episode_id)
        return self.find_facts(wanted, limit=_ALL_OF_AN_EPISODE)

    def find_sightings(self, episode_ids: Sequence[int]) -> list[Sighting]:
        """When facts were read in these episodes, oldest first."""
        return find_sightings(self._store.database, episode_ids)

    def search(self, question: Question) -> Answer:
        """Episodes and facts that answer a question, best first."""
        return self._recall.search(question)

    def get_context(self, question: Question, tokens: int) -> Context:
        """What is current and relevant, packed for a prompt of about `tokens` tokens."""
        return self._recall.get_context(question, tokens)

    def find_curve(self, fact_id: int, ahead: timedelta = timedelta(days=90)) -> StrengthCurve:
        """How strong a fact was, is and will be. Raises NotFound."""
        now = self._now()
        steps = self._store.facts.find_strength_steps(fact_id, now)
        return plan_curve(self._store.facts.get(fact_id, now), steps, now, ahead)

    def explain_strength(self, fact_id: int) -> str:
        """Why a fact is as strong as it is, in words. Raises NotFound."""
        return explain(self.get_fact(fact_id), self._now())

    def plan_forget(self, scope: ForgetScope) -> ForgetPreview:
        """What a forget would take, counted now."""
        return plan_forget(self._store, scope, self._now())

    def find_forgotten(self) -> list[Forgotten]:
        """Deletes that can still be undone, newest first."""
        return self._store.forgets.find_pending()

    def plan_retention(self, settings: Settings | None = None) -> RetentionPreview:
        """What age and budget would take, under other settings where they are given."""
        wanted = settings or self._settings()
        return Steward(self._store).preview_retention(wanted, self._paths, self._now())

    def get_health(self) -> Health:
        """How the app and its stores fare."""
        return self._health.get(self._store, self.today_at())

    def find_skips(self, reason: SkipReason, limit: int = 20) -> list[Skip]:
        """The last observations not kept for a reason, newest first."""
        return self._store.skips.find_last(reason, limit)

    def count_skips_by_rule(self) -> dict[str, int]:
        """How often each exclusion rule struck today, by its name."""
        return self._store.skips.count_by_rule(self.today_at().date())

    def find_empty_recalls(self, since: datetime, limit: int = 50) -> list[EmptyRecall]:
        """The questions that found nothing, newest first."""
        return self._store.recalls.find_empty(since, limit)

    def find_used_facts(self, since: datetime, limit: int = 50) -> list[UsedFact]:
        """The facts used since a moment, each with who used it, the latest use first."""
        return self._store.fact_uses.find(since, limit)

    def find_last_questions(self, limit: int) -> list[str]:
        """What the person asked last and got an answer to, newest first."""
        return self._store.recalls.find_last_questions(limit)

    def find_agents(self) -> list[Agent]:
        """All agents, those in use first."""
        return self._store.agents.find(self.today_at())

    def find_agent_by_token(self, token: str) -> Agent | None:
        """The agent that holds a token and was not revoked."""
        return self._store.agents.find_by_token(token, self.today_at())

    def find_requests(
        self, agent_id: int | None, limit: int = 100, before_id: int | None = None
    ) -> list[AgentRequest]:
        """The log of requests, newest first; of one agent or of all."""
        return self._store.requests.find(agent_id, limit, before_id)

    def find_pause(self) -> datetime | None:
        """Until when recording was told to rest, None where it was not."""
        written = self._store.meta.find("paused_until")
        return datetime.fromisoformat(written) if written else None

    def today_at(self) -> datetime:
        """When the local day began."""
        local = self._now().astimezone(self._time_zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0)
