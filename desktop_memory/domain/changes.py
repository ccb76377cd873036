"""What a command changed, so that every view refreshes just what it shows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed. `message` tells the person, in one sentence; `forget_id` can be undone, and
    so can the last step of the names of `entity_ids`."""

    episode_ids: frozenset[int] = field(default_factory=frozenset)
    fact_ids: frozenset[int] = field(default_factory=frozenset)
    agents: bool = False
    entities: bool = False
    entity_ids: frozenset[int] = field(default_factory=frozenset)
    settings: bool = False
    log: bool = False
    message: str = ""
    forget_id: int | None = None

    def __bool__(self) -> bool:
        return bool(
            self.episode_ids
            or self.fact_ids
            or self.agents
            or self.entities
            or self.settings
            or self.log
        )

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            episode_ids=self.episode_ids | other.episode_ids,
            fact_ids=self.fact_ids | other.fact_ids,
            agents=self.agents or other.agents,
            entities=self.entities or other.entities,
            entity_ids=self.entity_ids | other.entity_ids,
            settings=self.settings or other.settings,
            log=self.log or other.log,
            message=self.message or other.message,
            forget_id=self.forget_id if self.forget_id is not None else other.forget_id,
        )
