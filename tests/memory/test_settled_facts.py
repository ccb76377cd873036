"""Facts are looked for by a reader; what happens before the writer keeps them counts."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import FactFilter, FactKind
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import CleanLine, CleanObservation, Origin, Place, Source
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.ingest.fact_finder import FactFinder, Finding, in_turns
from desktop_memory.memory.commands import Commands
from desktop_memory.storage.store import Store
from tests.memory.conftest import Clock

_OF_TASKS = frozenset({FactKind.TASK, FactKind.TASK_OUTCOME})
_DECISION = "We decided to accept rows without a checksum."


def look(store: Store, clock: Clock) -> tuple[Finding, ...]:
    return FactFinder(store, Extractor(), UTC, Settings).find_settled(clock.at)


def see(commands: Commands, clock: Clock, text: str = _DECISION, box: Box | None = None) -> int:
    line = CleanLine(text, Origin.ACCESSIBILITY, box)
    shown = CleanObservation(Source.SCREEN, clock.at, Place("Mousepad", "notes.txt"), (line,))
    kept = commands.keep(shown).kept
    clock.at += timedelta(minutes=1)
    return kept.episode_id


def keep(commands: Commands, found: tuple[Finding, ...]) -> None:
    for turn in in_turns(found):
        commands.keep_facts(turn)


def decisions(store: Store, clock: Clock) -> list[str]:
    wanted = FactFilter(kinds=frozenset({FactKind.DECISION}))
    return [fact.text for fact in store.facts.find(wanted, clock.at)]


@pytest.mark.parametrize("box", [None, Box(40, 80, 300, 20)])
def test_a_box_that_is_ticked_while_it_is_in_sight_ends_its_task(
    commands: Commands, store: Store, clock: Clock, box: Box | None
) -> None:
    for text in ("[ ] Send the fair copy to Ines", "[x] Send the fair copy to Ines"):
        see(commands, clock, text, box)
        keep(commands, look(store, clock))
    told = store.facts.find(FactFilter(kinds=_OF_TASKS), clock.at)
    assert [fact.text for fact in told] == ["Done: Send the fair copy to Ines"]


def test_what_was_found_is_kept_once_and_its_lines_are_done(
    commands: Commands, store: Store, clock: Clock
) -> None:
    see(commands, clock)
    found = look(store, clock)
    keep(commands, found)

    assert len(decisions(store, clock)) == 1
    assert look(store, clock) == ()
    assert store.pending_lines.count() == 0


def test_nothing_is_kept_of_what_was_deleted_after_it_was_looked_at(
    commands: Commands, store: Store, clock: Clock
) -> None:
    episode_id = see(commands, clock)
    found = look(store, clock)
    assert any(one.facts for one in found)
    commands.forget(ForgetScope(episode_ids=(episode_id,)))
    keep(commands, found)

    assert decisions(store, clock) == []
    assert look(store, clock) == ()


def test_a_line_that_changed_after_it_was_looked_at_is_looked_at_again(
    commands: Commands, store: Store, clock: Clock
) -> None:
    episode_id = see(commands, clock)
    found = look(store, clock)
    store.pending_lines.add(episode_id, found[0].line_ids, clock.at)
    keep(commands, found)

    assert look(store, clock) == ()
    clock.at += timedelta(minutes=1)
    assert [one.line_ids for one in look(store, clock)] == [found[0].line_ids]


def test_many_facts_are_kept_a_few_at_a_time_and_the_lines_done_with_the_last(
    commands: Commands, store: Store, clock: Clock
) -> None:
    see(commands, clock)
    (found,) = look(store, clock)
    twelve = replace(found, facts=found.facts[:1] * 12)
    turns = [part for turn in in_turns([twelve, found]) for part in turn]

    assert [len(part.facts) for part in turns[:3]] == [5, 5, 2]
    assert [part.line_ids for part in turns[:3]] == [(), (), found.line_ids]
    assert turns[3:] == [found]
