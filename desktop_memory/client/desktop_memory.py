"""The client."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from desktop_memory.client.answers import (
    EpisodeDetails,
    EpisodePage,
    FactDetails,
    FactPage,
    ForgetOutcome,
    Forgotten,
    HealthReport,
    Now,
    Observed,
    Stats,
)
from desktop_memory.client.change_events import read_changes
from desktop_memory.client.decode import decode
from desktop_memory.client.encode import encode
from desktop_memory.client.owner_control import OwnerControl
from desktop_memory.client.session import Session
from desktop_memory.config.paths import Paths, default_data_dir
from desktop_memory.config.service_file import ServiceFile
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.entity import About, Entity, EntityKind
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.fact import Fact, FactKind, FactSort, FactView, HistoryEntry, Provenance
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.recall import Answer, Context, HitType


class DesktopMemory:
    """The memory of this computer, for a local program that holds a token.

    Every method raises an error of `desktop_memory.domain.errors` where the service refuses:
    NotFound, Forbidden (wrong token, missing scope), Conflict, UserError, EnvironmentFault. Its
    message is the sentence that the service gave. A time without an offset is local time.
    """

    def __init__(
        self,
        url: str,
        token: str,
        *,
        timeout_s: float | None = 30.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._session = Session(url, token, timeout_s, transport)
        self.owner = OwnerControl(self._session)

    @classmethod
    def local(
        cls, data_dir: Path | str | None = None, token: str | None = None, timeout_s: float = 30.0
    ) -> "DesktopMemory":
        """The app that runs on a data folder (by default the user's own).

        Without a token this speaks as the person whose folder it is. Raises EnvironmentFault
        where no app runs.
        """
        paths = Paths(Path(data_dir) if data_dir else default_data_dir())
        address = ServiceFile(paths.service_file).find()
        if address is None:
            raise EnvironmentFault(
                f"Desktop Memory does not run on {paths.data}.",
                "Start it with: desktop-memory run",
            )
        return cls(address.url, token or address.token, timeout_s=timeout_s)

    def health(self) -> HealthReport:
        """How the app fares."""
        return decode(HealthReport, self._session.ask("GET", "/v1/health"))

    def now(self) -> Now:
        """What the person is doing, as far as it was stored."""
        return decode(Now, self._session.ask("GET", "/v1/now"))

    def stats(self) -> Stats:
        """How much is remembered."""
        return decode(Stats, self._session.ask("GET", "/v1/stats"))

    def changes(self) -> AbstractContextManager[Iterator[Changes | None]]:
        """`with memory.changes() as changes:` iterates over what is committed from then on, until
        the app stops; None where some were missed."""
        return read_changes(self._session)

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        thread: str | None = None,
        types: Iterable[HitType | str] = (),
        kinds: Iterable[FactKind | str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        app: str | None = None,
        site: str | None = None,
    ) -> Answer:
        """What matches `query`, best first."""
        asked = _filters(query, thread, types, kinds, since, until, app, site) | {"limit": limit}
        return decode(Answer, self._session.ask("POST", "/v1/search", asked))

    def context(
        self,
        query: str,
        *,
        tokens: int = 400,
        thread: str | None = None,
        types: Iterable[HitType | str] = (),
        kinds: Iterable[FactKind | str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        app: str | None = None,
        site: str | None = None,
    ) -> Context:
        """What matches `query`, as text for a prompt that marks itself as quoted material."""
        asked = _filters(query, thread, types, kinds, since, until, app, site) | {"tokens": tokens}
        return decode(Context, self._session.ask("POST", "/v1/context", asked))

    def observe(
        self, text: str, *, id: str | None = None, thread: str = "", at: datetime | None = None
    ) -> Observed:
        """Keep a text as an episode. The same `id` in the same thread is kept once."""
        asked = {"text": text, "id": id, "thread": thread, "at": encode(at)}
        return decode(Observed, self._session.ask("POST", "/v1/observations", asked))

    def add_messages(self, thread: str, messages: Iterable[Mapping[str, Any]]) -> Observed:
        """Keep messages (`id`, `role`, `content`, `at`) of a thread, each as an episode, once."""
        asked = {"thread": thread, "messages": [encode(dict(message)) for message in messages]}
        return decode(Observed, self._session.ask("POST", "/v1/observations", asked))

    def remember(
        self,
        text: str,
        *,
        kind: FactKind | str = FactKind.KNOWLEDGE,
        subject: str = "",
        ttl_s: float | None = None,
    ) -> Fact:
        """Keep a fact, one sentence. An equal one is reinforced instead. After `ttl_s` seconds it
        goes by itself, unless the person pins it."""
        asked = {"text": text, "kind": kind, "subject": subject, "ttl_s": ttl_s}
        return decode(Fact, self._session.ask("POST", "/v1/facts", asked))

    def facts(
        self,
        words: str = "",
        *,
        view: FactView | str = FactView.CURRENT,
        kinds: Iterable[FactKind | str] = (),
        app: str | None = None,
        sort: FactSort | str = FactSort.STRENGTH,
        descending: bool = True,
        limit: int = 50,
        offset: int = 0,
    ) -> FactPage:
        """A page of facts."""
        asked = {
            "words": words,
            "view": view,
            "kinds": list(kinds),
            "app": app,
            "sort": sort,
            "descending": descending,
            "limit": limit,
            "offset": offset,
        }
        return decode(FactPage, self._session.ask("GET", "/v1/facts", params=asked))

    def fact(self, id: int) -> FactDetails:
        """A fact with where it was read."""
        told = self._session.ask("GET", f"/v1/facts/{id}")
        return FactDetails(
            fact=decode(Fact, told),
            explanation=told["explanation"],
            provenance=decode(tuple[Provenance, ...], told["provenance"]),
        )

    def history(self, id: int) -> tuple[HistoryEntry, ...]:
        """The life of a fact, newest step first."""
        told = self._session.ask("GET", f"/v1/facts/{id}/history")
        return decode(tuple[HistoryEntry, ...], told["history"])

    def edit_fact(self, id: int, text: str) -> Fact:
        """Correct a fact. The sentence before stays in its history."""
        return decode(Fact, self._session.ask("PATCH", f"/v1/facts/{id}", {"text": text}))

    def reinforce(self, id: int) -> Fact:
        """Give a fact full strength again."""
        return decode(Fact, self._session.ask("POST", f"/v1/facts/{id}/reinforce"))

    def fade(self, id: int) -> Fact:
        """Make a fact less present."""
        return decode(Fact, self._session.ask("POST", f"/v1/facts/{id}/decay"))

    def pin(self, id: int, *, pinned: bool = True) -> Fact:
        """Let a fact keep full strength, or no longer."""
        return decode(Fact, self._session.ask("POST", f"/v1/facts/{id}/pin", {"pinned": pinned}))

    def retain(self, id: int) -> Fact:
        """Let a fact stay that was set to go by itself."""
        return decode(Fact, self._session.ask("POST", f"/v1/facts/{id}/retain"))

    def undo(self, id: int, history_id: int | None = None) -> Fact:
        """Take back a step of a fact's history, by default the last one."""
        asked = {"history_id": history_id}
        return decode(Fact, self._session.ask("POST", f"/v1/facts/{id}/undo", asked))

    def entities(
        self, query: str = "", *, kinds: Iterable[EntityKind | str] = (), limit: int = 50
    ) -> tuple[Entity, ...]:
        """People, projects and things with all words of a query in one of their names."""
        asked = {"query": query, "kinds": list(kinds), "limit": limit}
        told = self._session.ask("GET", "/v1/entities", params=asked)
        return decode(tuple[Entity, ...], told["entities"])

    def about(self, id: int) -> About:
        """All about an entity: facts, episodes, and who and what stands beside it."""
        return decode(About, self._session.ask("GET", f"/v1/entities/{id}"))

    def episodes(
        self,
        filter: EpisodeFilter | None = None,
        *,
        newest_first: bool = True,
        limit: int = 50,
        offset: int = 0,
    ) -> EpisodePage:
        """A page of episodes."""
        asked = {
            **encode(filter or EpisodeFilter()),
            "newest_first": newest_first,
            "limit": limit,
            "offset": offset,
        }
        return decode(EpisodePage, self._session.ask("GET", "/v1/episodes", params=asked))

    def episode(self, id: int) -> EpisodeDetails:
        """An episode with its lines, facts and pictures."""
        return decode(EpisodeDetails, self._session.ask("GET", f"/v1/episodes/{id}"))

    def picture(
        self, episode_id: int, frame_id: int | None = None, max_width: int | None = None
    ) -> tuple[str, bytes]:
        """Media type and bytes of a picture of an episode, by default the last one."""
        response = self._session.get_response(
            "GET",
            f"/v1/episodes/{episode_id}/frame",
            params={"frame_id": frame_id, "max_width": max_width},
        )
        return response.headers["content-type"], response.content

    def forget(self, scope: ForgetScope, *, dry_run: bool = False) -> ForgetOutcome:
        """Forget what `scope` names, or only tell what would go."""
        asked = {**encode(scope), "dry_run": dry_run}
        asked.pop("agent_id")
        return decode(ForgetOutcome, self._session.ask("POST", "/v1/forget", asked))

    def forget_episode(self, id: int) -> Forgotten:
        """Forget an episode and the facts found only there."""
        return decode(Forgotten, self._session.ask("DELETE", f"/v1/episodes/{id}"))

    def forget_fact(self, id: int) -> Forgotten:
        """Forget a fact."""
        return decode(Forgotten, self._session.ask("DELETE", f"/v1/facts/{id}"))

    def close(self) -> None:
        self._session.close()

    def __enter__(self) -> "DesktopMemory":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _filters(
    query: str,
    thread: str | None,
    types: Iterable[HitType | str],
    kinds: Iterable[FactKind | str],
    since: datetime | None,
    until: datetime | None,
    app: str | None,
    site: str | None,
) -> dict[str, Any]:
    return {
        "query": query,
        "thread": thread,
        "types": list(types),
        "kinds": list(kinds),
        "since": encode(since),
        "until": encode(until),
        "app": app,
        "site": site,
    }
