"""Files with one JSON object on each line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from desktop_memory.domain.errors import UserError


def read_json_lines(lines: Iterable[str], name: str) -> Iterator[dict[str, Any]]:
    """The objects, empty lines left out. Raises UserError that tells which line is wrong."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as fault:
            raise UserError(f"Line {number} of {name} is not JSON ({fault}).") from fault
        if not isinstance(record, dict):
            raise UserError(f"Line {number} of {name} is not a JSON object.")
        yield record
