"""`desktop-memory remember`."""

import argparse
from datetime import UTC, datetime

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import one_line, print_json
from desktop_memory.cli.times import parse_until
from desktop_memory.domain.fact import FactKind


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="+", metavar="TEXT", help="one sentence")
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in FactKind],
        default=FactKind.KNOWLEDGE.value,
        help="(default: %(default)s)",
    )
    parser.add_argument("--subject", default="", help="what it is about")
    parser.add_argument(
        "--for", dest="time", metavar="DURATION", help='it goes by itself after this, e.g. "7d"'
    )
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    ends_at = parse_until(arguments.time, now) if arguments.time else None
    with open_memory(paths_of(arguments), make=True) as memory:
        fact = memory.remember(
            " ".join(arguments.text),
            kind=arguments.kind,
            subject=arguments.subject,
            ttl_s=(ends_at - now).total_seconds() if ends_at else None,
        )
    if arguments.json:
        print_json(fact)
    else:
        print(f"Kept as fact {fact.id}: {one_line(fact.text, 300)}")
    return 0
