"""Questions to the memory and their answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.fact import FactKind


class HitType(StrEnum):
    EPISODE = "episode"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched. None and empty mean any. `types` empty means both. `site` is a host with
    its subdomains, or an address on it.

    `as_words` are parts of the query not to be understood as a filter, as typed.
    """

    query: str
    limit: int = 20
    types: frozenset[HitType] = frozenset()
    kinds: frozenset[FactKind] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    app: str | None = None
    thread: str | None = None
    agent_id: int | None = None
    site: str | None = None
    as_words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer. `why` says in one line why it matched; `id` is of an episode or a fact.

    `text` is the passage that matched; `similar` counts near-twins folded into this hit; `role`
    is who said it, of a message. `strength` of a fact and `recency` of an episode are 0..1 as they
    counted at the moment of the answer; None where they did not. `site` is the host of the page an
    episode saw.
    """

    type: HitType
    id: int
    text: str
    at: datetime
    app: str
    title: str
    score: float
    why: str
    external_id: str | None = None
    kind: FactKind | None = None
    line_ids: tuple[int, ...] = ()
    frame_id: int | None = None
    similar: int = 0
    similar_ids: tuple[int, ...] = ()
    role: str | None = None
    strength: float | None = None
    recency: float | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A part of the query taken to mean a filter, e.g. words "yesterday", meaning "Fri 20 Nov", or
    another word: words "tidwater", filter "spelling", meaning "tidewater".

    Of a time `since` and `until` are its edges; None is open.
    """

    words: str
    filter: str
    meaning: str
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits, best first. `words_only` tells that vectors were not used (index behind or broken)."""

    hits: tuple[Hit, ...]
    took_ms: float
    words: tuple[str, ...] = ()
    understood: tuple[Understood, ...] = ()
    words_only: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Recall packed for a prompt. `text` marks itself as quoted, untrusted material."""

    text: str
    tokens: int
    fact_ids: tuple[int, ...]
    episode_ids: tuple[int, ...]
