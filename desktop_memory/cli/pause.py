"""`desktop-memory pause`."""

import argparse
from datetime import UTC, datetime

from desktop_memory.cli.options import add_data_dir, paths_of
from desktop_memory.cli.printing import local_time
from desktop_memory.cli.running_app import get_running_app
from desktop_memory.cli.times import parse_until


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "duration",
        nargs="*",
        metavar="DURATION",
        help='e.g. 15m, 1h, tomorrow, "until 18:00"; until resumed if left out',
    )
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    written = " ".join(arguments.duration)
    until = parse_until(written, datetime.now(UTC)) if written else None
    with get_running_app(paths_of(arguments)) as memory:
        memory.owner.pause(until)
    print(f"Nothing is kept until {local_time(until) if until else 'you resume'}.")
    return 0
