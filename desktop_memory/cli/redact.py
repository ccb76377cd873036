"""`desktop-memory redact`: from standard input to standard output."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from desktop_memory.cli.json_lines import read_json_lines
from desktop_memory.cli.printing import print_json_line
from desktop_memory.domain.errors import UserError
from desktop_memory.privacy.redaction import Redaction


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--gate",
        choices=("store", "share"),
        default="store",
        help="store: secrets; share: also how to reach or find somebody (default: %(default)s)",
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='lines like {"id": 1, "text": "..."} in and out, each a text of its own',
    )


def run(arguments: argparse.Namespace) -> int:
    redaction = Redaction(arguments.gate)
    if arguments.jsonl:
        for record in _texts():
            print_json_line({**record, "text": redaction.redact(record["text"])})
            sys.stdout.flush()
    else:
        sys.stdout.write(redaction.redact(sys.stdin.read()))
    return 0


def _texts() -> Iterator[dict[str, Any]]:
    for record in read_json_lines(sys.stdin, "standard input"):
        if not isinstance(record.get("text"), str):
            raise UserError('A record has no "text".', 'Write {"id": 1, "text": "..."}.')
        yield record
