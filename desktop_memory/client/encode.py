"""Nouns as requests."""

from dataclasses import asdict, is_dataclass
from datetime import datetime
from typing import Any


def encode(value: Any) -> Any:
    """`value` as plain data for JSON: times as ISO 8601, dataclasses as tables."""
    if is_dataclass(value) and not isinstance(value, type):
        return encode(asdict(value))
    if isinstance(value, dict):
        return {name: encode(item) for name, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [encode(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return value
