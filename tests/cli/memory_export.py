"""An old computer's memory, and exports that can be compared."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.fact import Change, FactKind, FactState, FoundFact, Provenance
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import (
    CleanObservation,
    Origin,
    Place,
    RawLine,
    RawObservation,
    Source,
)
from desktop_memory.ingest.place_key import place_key
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.database import Database
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import Keys
from desktop_memory.storage.store import Store
from tests.cli.command_line import CommandLine

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
# What an import gives anew, or cannot bring: see the README of an export.
_NUMBERED = ("id", "episode_id", "fact_id", "agent_id", "frame_id", "imported_from", "operation")


def begin(folder: Path) -> CommandLine:
    """A data folder whose files are not encrypted."""
    SettingsFile(Paths(folder).settings_file).save(replace(Settings(), key_store="none"))
    return CommandLine(folder)


def fill(folder: Path) -> None:
    """Episodes of each source, and facts with a life behind them."""
    database = Database.open(Paths(folder), Keys(Paths(folder)).get("none"))
    store = Store(database)
    try:
        with store.transaction():
            _live(store)
    finally:
        database.close()


def read(folder: Path, kind: str) -> list[dict[str, Any]]:
    """The records of an export, as they are written."""
    text = (folder / f"{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def content(folder: Path) -> dict[str, list[str]]:
    """What an export tells, whatever the numbers of its rows."""
    sentences = {record["fact"]["id"]: record["fact"]["text"] for record in read(folder, "facts")}
    return {
        kind: sorted(json.dumps(_plain(record, sentences)) for record in read(folder, kind))
        for kind in ("episodes", "facts")
    }


def _plain(value: Any, sentences: dict[int, str]) -> Any:
    if isinstance(value, list):
        return [_plain(item, sentences) for item in value]
    if not isinstance(value, dict):
        return value
    told: dict[str, Any] = {}
    for name, item in value.items():
        if name in ("superseded_by", "other_id"):
            ids = item if isinstance(item, list) else [item]
            told[name] = [sentences.get(id) for id in ids]
        elif name in ("entity_ids", "frames", "strength"):
            continue
        elif name == "episode_ids":
            told[name] = len(item)
        elif name not in _NUMBERED:
            told[name] = _plain(item, sentences)
    return told


def _live(store: Store) -> None:
    agent_id = store.agents.add("Ada", [Scope.WRITE], AT).agent.id
    note = _see(store, "notes.txt", "Ann lives in Bremen.", "Milk is out.", minutes=20)
    _see(store, "mail", "Ann lives in Hamburg.", at=AT + timedelta(hours=2))
    _see(store, "copied", "A copied line.", source=Source.CLIPBOARD, at=AT + timedelta(hours=3))
    _tell(store, agent_id, "Remind me of the milk.")
    old = _learn(store, "Ann lives in Bremen.", note, subject="ann", predicate="lives in")
    new = _learn(store, "Ann lives in Hamburg.", note, subject="ann", predicate="lives in", days=10)
    store.facts.supersede(old, new, AT + timedelta(days=10), "screen", valid_until=AT)
    pinned = _learn(store, "The bins go out on Tuesday.", note, kind=FactKind.TASK)
    store.facts.set_pinned(pinned, True, AT + timedelta(days=1), YOU)
    store.expiry.set(pinned, AT + timedelta(days=4000), AT, "agent Ada")
    edited = _learn(store, "The key is at the nieghbours.", note)
    store.facts.set_text(edited, "The key is at the neighbours.", AT + timedelta(days=2), YOU)
    store.facts.reinforce(
        edited, Change.REINFORCED, AT + timedelta(days=3), YOU, half_life_days=33.0
    )
    twin = _learn(store, "The neighbours have the key.", note)
    store.fact_twins.fold(twin, edited, AT + timedelta(days=4), "screen")
    _learn(store, "The cat may be called Tom.", note, state=FactState.PROPOSED)
    day = _learn(store, "On 2 March notes.txt was open for 20 minutes.", note)
    store.consolidations.mark(day, "2026-03-02", [note])


def _see(  # each part of an episode has its turn
    store: Store,
    title: str,
    *texts: str,
    at: datetime = AT,
    minutes: float = 5,
    source: Source = Source.SCREEN,
) -> int:
    lines = tuple(
        RawLine(text, Origin.OCR, Box(0, 20 * place, 200, 18)) for place, text in enumerate(texts)
    )
    place = Place("Mousepad", title, "mousepad", f"https://notes.example.org/{title}", None)
    context = Context(
        folder="/home/ann/notes",
        repository="notes",
        network_up=True,
        focused=(FocusedElement(ElementRole.TEXT_FIELD, "Search the notes"),),
    )
    return _keep(store, RawObservation(source, at, place, lines, context=context), minutes)


def _tell(store: Store, agent_id: int, text: str) -> None:
    raw = RawObservation(
        Source.AGENT,
        AT + timedelta(hours=4),
        Place("Ada", "thread shopping"),
        (RawLine(text, Origin.AGENT),),
        external_id="m1",
        thread="shopping",
        role="user",
        agent_id=agent_id,
    )
    _keep(store, raw, 0)


def _keep(store: Store, raw: RawObservation, minutes: float) -> int:
    clean = Gate(Exclusions(()), Redaction("store")).admit(raw)
    assert isinstance(clean, CleanObservation)
    episode_id = store.episodes.add(
        clean.source,
        clean.place,
        place_key(clean),
        clean.at,
        external_id=clean.external_id,
        thread=clean.thread,
        role=clean.role,
        agent_id=clean.agent_id,
        context=clean.context,
    )
    until = clean.at + timedelta(minutes=minutes)
    store.episodes.extend(episode_id, until)
    new = store.episodes.add_lines(episode_id, clean.lines, clean.at)
    store.episodes.add_lines(episode_id, clean.lines[:1], until)
    if new:
        store.episodes.set_telling_line(episode_id, new[0].id)
    return episode_id


def _learn(  # each part of a fact has its turn
    store: Store,
    text: str,
    episode_id: int,
    *,
    kind: FactKind = FactKind.KNOWLEDGE,
    subject: str = "",
    predicate: str = "",
    days: float = 0,
    state: FactState = FactState.CURRENT,
) -> int:
    at = AT + timedelta(days=days)
    found = FoundFact(kind, text, text, subject, predicate, valid_from=at)
    box = Box(0, 0, 9, 9)
    fact_id = store.facts.add(found, at, app="Mousepad", half_life_days=12.5, state=state)
    store.facts.add_provenance(
        Provenance(
            fact_id,
            episode_id,
            text,
            at,
            "Mousepad",
            "notes.txt",
            Origin.OCR,
            None,
            (box,),
        )
    )
    return fact_id
