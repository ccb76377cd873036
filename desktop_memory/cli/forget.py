"""`desktop-memory forget`."""

import argparse
import sys
import time
from datetime import UTC, datetime

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, add_span, paths_of
from desktop_memory.cli.printing import local_time, one_line, plural, print_json, size
from desktop_memory.client import DesktopMemory
from desktop_memory.client.answers import ForgetCounts, ForgetOutcome
from desktop_memory.domain.errors import NotFound, UserError
from desktop_memory.domain.forget import ForgetScope

_LOOK_EVERY_S = 0.2


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--id",
        action="append",
        default=[],
        metavar="ID",
        help="episode:12 or fact:3; may be given more than once",
    )
    parser.add_argument("--app", help="what was seen in this app")
    parser.add_argument("--site", help="what was seen on this site, e.g. example.org")
    parser.add_argument("--match", metavar="WORDS", help="what holds these words")
    add_span(parser)
    parser.add_argument("--dry-run", action="store_true", help="only tell what would go")
    parser.add_argument("--yes", action="store_true", help="do not ask on a terminal")
    parser.add_argument("--undo", type=int, metavar="NUMBER", help="take back a delete")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        if arguments.undo is not None:
            print(memory.owner.undo_forget(arguments.undo).message)
            return 0
        scope = _scope(memory, arguments)
        if scope.empty:
            raise UserError(
                "It was not said what to forget.",
                "Give --id, --since, --until, --app, --site or --match.",
            )
        if not arguments.dry_run and not _confirmed(memory, scope, arguments):
            print("Nothing was forgotten.")
            return 1
        outcome = memory.forget(scope, dry_run=arguments.dry_run)
        erased = _await_erasure(memory, outcome)
    if arguments.json:
        print_json(outcome)
    else:
        _print(outcome, erased)
    return 0


def _scope(memory: DesktopMemory, arguments: argparse.Namespace) -> ForgetScope:
    found = [_find_id(memory, written) for written in arguments.id]
    return ForgetScope(
        episode_ids=tuple(number for kind, number in found if kind == "episode"),
        fact_ids=tuple(number for kind, number in found if kind == "fact"),
        since=arguments.since,
        until=arguments.until,
        app=arguments.app,
        site=arguments.site,
        match=arguments.match,
    )


def _find_id(memory: DesktopMemory, written: str) -> tuple[str, int]:
    """What an id names. A bare number names whichever memory there is with it, if there is one."""
    kind, _, number = written.rpartition(":")
    if kind not in ("", "episode", "fact") or not number.isdecimal():
        raise UserError(f"{written!r} is not an id.", "Write episode:12 or fact:3.")
    kinds = (kind,) if kind else ("episode", "fact")
    found = [(kind, int(number)) for kind in kinds if _exists(memory, kind, int(number))]
    if len(found) == 2:
        raise UserError(
            f"There is an episode and a fact {number}.",
            f"Write episode:{number} or fact:{number}.",
        )
    if not found:
        raise NotFound(f"There is no memory {written} (any more).")
    return found[0]


def _exists(memory: DesktopMemory, kind: str, id: int) -> bool:
    try:
        _ = memory.fact(id) if kind == "fact" else memory.episode(id)
    except NotFound:
        return False
    return True


def _confirmed(memory: DesktopMemory, scope: ForgetScope, arguments: argparse.Namespace) -> bool:
    """A person at a terminal sees what goes before it goes; a script has decided already."""
    if arguments.yes or not sys.stdin.isatty():
        return True
    _print_counts(memory.forget(scope, dry_run=True).preview)
    return input("Forget this? Type yes: ").strip().lower() == "yes"


def _await_erasure(memory: DesktopMemory, outcome: ForgetOutcome) -> bool:
    """What cannot be undone is erased before the command ends."""
    if outcome.forget_id is None or outcome.erase_at is None:
        return outcome.forget_id is not None
    if outcome.erase_at > datetime.now(UTC):
        return False
    while outcome.forget_id in [pending.id for pending in memory.owner.forgets()]:
        time.sleep(_LOOK_EVERY_S)
    return True


def _print(outcome: ForgetOutcome, erased: bool) -> None:
    if outcome.dry_run:
        _print_counts(outcome.preview)
        print("Nothing was forgotten; this only counted.")
        return
    print(outcome.message)
    if erased:
        print("It is erased from the files.")
    elif outcome.forget_id is not None and outcome.erase_at is not None:
        left_s = max(0, round((outcome.erase_at - datetime.now(UTC)).total_seconds()))
        undo = f"desktop-memory forget --undo {outcome.forget_id}"
        print(f"It is erased from the files in {left_s} s; until then undo it with: {undo}")


def _print_counts(preview: ForgetCounts) -> None:
    pictures = f"{plural(preview.frames, 'picture')} ({size(preview.frame_bytes)})"
    goes = (plural(preview.episodes, "episode"), plural(preview.lines, "line"), pictures)
    print(f"{', '.join(goes)}, {plural(preview.facts, 'fact')} would go.")
    if preview.since and preview.until:
        print(f"From {local_time(preview.since)} to {local_time(preview.until)}.")
    if preview.facts_staying:
        print(f"{plural(preview.facts_staying, 'fact')} found elsewhere too would stay.")
    for episode in preview.examples:
        place = one_line(f"{episode.app} · {episode.title}")
        print(f"    {local_time(episode.started_at)}  {place}")
    for fact in preview.facts_going_examples:
        print(f"    fact: {one_line(fact.text)}")
