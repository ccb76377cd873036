"""The rows a forget means."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.storage.milliseconds import from_ms_or_none, to_ms_or_none

Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Doomed:
    """Ids of rows. `cut_episodes` reach over the edge of the span: only `lines` and `frames` of
    them go. `lines` are of cut episodes only; whole episodes take theirs along.

    `facts_staying` lose the rows of `provenance` and `history`.
    """

    episodes: Ids = ()
    cut_episodes: Ids = ()
    lines: Ids = ()
    frames: Ids = ()
    facts: Ids = ()
    facts_staying: Ids = ()
    provenance: Ids = ()
    history: Ids = ()
    requests: Ids = ()
    recalls: Ids = ()

    def __or__(self, other: Self) -> "Doomed":
        """What either means. An episode that goes whole in one is not cut."""
        both = {
            item.name: tuple(sorted({*getattr(self, item.name), *getattr(other, item.name)}))
            for item in fields(Doomed)
        }
        both["cut_episodes"] = tuple(set(both["cut_episodes"]) - set(both["episodes"]))
        return Doomed(**both)


@dataclass(frozen=True, slots=True)
class ForgetWork:
    """What was asked and which rows it means, as kept until it is done."""

    scope: ForgetScope
    doomed: Doomed

    def to_json(self) -> str:
        scope = asdict(self.scope)
        for edge in ("since", "until"):
            scope[edge] = to_ms_or_none(scope[edge])
        return json.dumps({"scope": scope, "doomed": asdict(self.doomed)})

    @classmethod
    def from_json(cls, text: str) -> Self:
        kept = json.loads(text)
        doomed = Doomed(**{name: tuple(ids) for name, ids in kept["doomed"].items()})
        return cls(_to_scope(kept["scope"]), doomed)


def _to_scope(kept: dict[str, Any]) -> ForgetScope:
    for edge in ("since", "until"):
        kept[edge] = from_ms_or_none(kept[edge])
    for ids in ("episode_ids", "fact_ids"):
        kept[ids] = tuple(kept[ids])
    return ForgetScope(**kept)
