"""Options that several commands share."""

import argparse
from datetime import datetime
from pathlib import Path

from desktop_memory.cli.times import parse_moment
from desktop_memory.config.paths import Paths, default_data_dir
from desktop_memory.domain.errors import UserError


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """`--data-dir`, read back by `paths_of`."""
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help=f"the data folder (default: {default_data_dir()})",
    )


def paths_of(arguments: argparse.Namespace) -> Paths:
    """The data folder that was asked for."""
    chosen: Path = arguments.data_dir or default_data_dir()
    return Paths(chosen.expanduser().absolute())


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def add_span(parser: argparse.ArgumentParser) -> None:
    """`--since` and `--until`."""
    parser.add_argument(
        "--since", type=_start, metavar="TIME", help='e.g. "yesterday 14:00", "2 hours ago"'
    )
    parser.add_argument(
        "--until", type=_end, metavar="TIME", help="before this time; a whole day counts in full"
    )


def _start(text: str) -> datetime:
    return _moment(text, "start")


def _end(text: str) -> datetime:
    return _moment(text, "end")


def _moment(text: str, edge: str) -> datetime:
    try:
        return parse_moment(text, "end" if edge == "end" else "start")
    except UserError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault
