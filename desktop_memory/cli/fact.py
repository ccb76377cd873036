"""`desktop-memory fact`."""

import argparse
from datetime import datetime

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import local_time, one_line, print_json
from desktop_memory.client import DesktopMemory
from desktop_memory.client.answers import FactDetails
from desktop_memory.domain.fact import Change, HistoryEntry

_LAST = 0


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, help="the number of a fact, as `facts` and `search` tell")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--edit", metavar="TEXT", help="say it in these words")
    change.add_argument("--pin", action="store_true", help="let it keep full strength")
    change.add_argument("--unpin", action="store_true", help="let it fade again")
    change.add_argument("--reinforce", action="store_true", help="make it stronger")
    change.add_argument("--fade", action="store_true", help="make it weaker")
    change.add_argument("--retain", action="store_true", help="let it stay that was set for a time")
    change.add_argument(
        "--undo",
        type=int,
        nargs="?",
        const=_LAST,
        metavar="STEP",
        help="take back a step of its history, the last one that can be if none is named",
    )
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        _change(memory, arguments)
        details, history = memory.fact(arguments.id), memory.history(arguments.id)
    if arguments.json:
        print_json({"details": details, "history": history})
    else:
        _print(details, history)
    return 0


def _change(memory: DesktopMemory, arguments: argparse.Namespace) -> None:
    if arguments.edit is not None:
        memory.edit_fact(arguments.id, arguments.edit)
    elif arguments.undo is not None:
        memory.undo(arguments.id, arguments.undo or None)
    elif arguments.pin or arguments.unpin:
        memory.pin(arguments.id, pinned=arguments.pin)
    for name in ("reinforce", "fade", "retain"):
        if getattr(arguments, name):
            getattr(memory, name)(arguments.id)


def _print(details: FactDetails, history: tuple[HistoryEntry, ...]) -> None:
    fact = details.fact
    print(f"fact {fact.id}  {fact.kind.value}, {fact.state.value}")
    print(f"    {one_line(fact.text, 600)}")
    print(f"    {details.explanation}")
    if fact.expires_at is not None:
        kept = "; pinned, so it stays" if fact.pinned else ""
        print(f"    goes by itself at {local_time(fact.expires_at)}{kept}")
    for read in details.provenance:
        print(f"  read {local_time(read.at)}  {read.app}: {one_line(read.title, 80)}")
    for entry in history:
        undo = f"  (--undo {entry.id})" if entry.undoable else ""
        print(f"  {local_time(entry.at)}  {entry.by}: {_told(entry)}{undo}")


def _told(entry: HistoryEntry) -> str:
    if entry.change is Change.EXPIRY and not entry.after:
        return "let it stay"
    if entry.change is Change.EXPIRY:
        return f"{entry.change.value}: {local_time(datetime.fromisoformat(entry.after))}"
    if entry.before and entry.after:
        return f"{entry.change.value}: {one_line(entry.before)} -> {one_line(entry.after)}"
    other = entry.before or entry.after
    return f"{entry.change.value}: {one_line(other)}" if other else entry.change.value
