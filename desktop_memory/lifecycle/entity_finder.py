"""Which names stand in an episode or a fact: those told outright and those known already."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from desktop_memory.domain.entity import Alias, EntityKind, Mention
from desktop_memory.domain.fact import Fact, FactKind
from desktop_memory.extraction.mentions.finder import (
    find_in_episode,
    find_in_found,
    find_lone_names,
    find_possible_names,
)
from desktop_memory.extraction.mentions.names import is_everyday_name, is_telling_first_name
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.lifecycle.entity_names import key_of
from desktop_memory.storage.store import Store

_NAMED_IN_TEXT = (EntityKind.PERSON, EntityKind.PROJECT, EntityKind.ORGANISATION)
_PLACES = 5


class EntityFinder:
    """Reads only. Names are returned as mentions, known ones as ids of aliases."""

    def __init__(self, store: Store, time_zone: tzinfo) -> None:
        self._store = store
        self._time_zone = time_zone

    def find_in_episode(self, episode_id: int) -> tuple[list[Mention], list[int]]:
        """The names of an episode. Raises NotFound."""
        episode = self._store.episodes.get(episode_id)
        texts = tuple(line.text for line in self._store.episodes.find_lines(episode_id))
        screen = ScreenText(
            at=episode.ended_at,
            time_zone=self._time_zone,
            app=episode.app,
            title=episode.title,
            url=episode.url,
            lines=texts,
        )
        mentions = find_in_episode(screen, episode.document, episode.role)
        return mentions, self._find_known((episode.title, *texts))

    def find_in_fact(self, fact_id: int, now: datetime) -> tuple[Fact, list[Mention], list[int]]:
        """The names of a fact, and the projects of the places it was read in. Raises NotFound."""
        fact = self._store.facts.get(fact_id, now)
        read_in = [
            read.episode_id
            for read in self._store.facts.find_provenance(fact_id)[:_PLACES]
            if read.episode_id is not None
        ]
        mentions = find_in_found(fact.kind, fact.text, fact.subject)
        mentions += self._find_first_names(fact.text)
        known = self._find_known((fact.text,))
        kinds = [EntityKind.PROJECT]
        if fact.kind is FactKind.ACTIVITY:
            kinds.append(EntityKind.DOCUMENT)
        known += self._store.entities.find_named_in(read_in, kinds)
        return fact, mentions, known

    def _find_known(self, texts: Sequence[str]) -> list[int]:
        """Names that are known already wherever they stand. A bare first name that is also an
        everyday word counts for nothing."""
        names = [name for name in find_possible_names(texts) if not is_everyday_name(name)]
        keys: dict[tuple[EntityKind, str], str] = {
            (kind, key_of(kind, name)): name for name in names for kind in _NAMED_IN_TEXT
        }
        found = self._store.entities.find_aliases_by_key({key for _, key in keys}, _NAMED_IN_TEXT)
        lone = find_lone_names(texts)
        return [
            alias.id
            for alias in found
            if (name := keys.get((alias.kind, alias.key)))
            and (alias.kind is not EntityKind.PERSON or " " in name or name in lone)
        ]

    def _find_first_names(self, text: str) -> list[Mention]:
        """Bare first names of people who are known by their full ones."""
        return [
            Mention(EntityKind.PERSON, name)
            for name in sorted(find_lone_names((text,)))
            if is_telling_first_name(name) and len(_owners(self._find_people(name))) == 1
        ]

    def _find_people(self, first: str) -> list[Alias]:
        key = key_of(EntityKind.PERSON, first)
        return self._store.entities.find_aliases_beginning(EntityKind.PERSON, f"{key} ")


def _owners(aliases: Iterable[Alias]) -> set[int]:
    return {alias.entity_id for alias in aliases}
