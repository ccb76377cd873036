"""`desktop-memory import`."""

import argparse
from dataclasses import asdict
from pathlib import Path

from desktop_memory.cli.import_run import ImportRun, ImportTold
from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import plural, print_json
from desktop_memory.domain.imported import ImportOutcome
from desktop_memory.importing.source import open_source

_LEFT_OUT = {
    ImportOutcome.EXCLUDED: "kept out by your exclusions",
    ImportOutcome.PRIVATE: "private",
    ImportOutcome.DELETED: "deleted here before",
}


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "source",
        metavar="SOURCE",
        type=Path,
        help="a folder that desktop-memory export wrote, or an export of ActivityWatch (JSON)",
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would come")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    source = open_source(arguments.source)
    run = ImportRun(source, dry_run=arguments.dry_run, quiet=arguments.json)
    # Whatever is wrong with the source is told before the memory is opened.
    run.check()
    with open_memory(paths_of(arguments), make=not arguments.dry_run) as memory:
        told = run.bring_into(memory)
    if arguments.json:
        print_json(asdict(told))
    else:
        _print(told, dry_run=arguments.dry_run)
    return 0


def _print(told: ImportTold, *, dry_run: bool) -> None:
    for noun, counts in (("episode", told.episodes), ("fact", told.facts)):
        if not counts and noun == "fact":
            continue
        new, more = counts.get(ImportOutcome.NEW, 0), counts.get(ImportOutcome.COMPLETED, 0)
        known = counts.get(ImportOutcome.KNOWN, 0)
        verb = "would be new" if dry_run else "new"
        print(f"{plural(new, noun)} {verb}, {more:,} added to, {known:,} known already.")
        for outcome, words in _LEFT_OUT.items():
            if count := counts.get(outcome, 0):
                print(f"  {plural(count, noun)} left out: {words}.")
    for reason, count in sorted(told.reasons.items()):
        print(f"  Rule {reason!r}: {count:,}.")
    for words, count in told.skipped.items():
        print(f"  {count:,} left out: {words}.")
    if told.days:
        print(f"They are of {plural(told.days, 'day')}, {told.first_day} to {told.last_day}.")
    if told.pictures:
        print(f"{plural(told.pictures, 'picture')} cannot be brought in; the texts are.")
