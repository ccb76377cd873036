"""Screens and facts as plain records, for files and the command line."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from desktop_memory.domain.errors import UserError
from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.screen_text import ScreenText


def screen_from_record(record: Mapping[str, Any]) -> ScreenText:
    """A screen from `{"at", "app", "window_title", "url", "user", "user_handles", "text"}`.

    `at` is a local time with its offset. Raises UserError where a field is missing or wrong.
    """
    try:
        at = datetime.fromisoformat(record["at"])
        text = record["text"]
        lines = tuple(text.split("\n") if isinstance(text, str) else map(str, text))
        handles = tuple(str(handle) for handle in record.get("user_handles") or ())
        app, title = str(record["app"]), str(record.get("window_title") or "")
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UserError(
            f"The record {_name(record)} cannot be read ({fault!r}).",
            "Each line needs at least at, app, window_title and text.",
        ) from fault
    if at.tzinfo is None:
        raise UserError(
            f"The time of record {_name(record)} has no offset.", "Write it as +01:00 or Z."
        )
    return ScreenText(
        at=at,
        app=app,
        title=title,
        lines=lines,
        url=record.get("url"),
        user=str(record.get("user") or ""),
        handles=handles,
        time_zone=at.tzinfo,
    )


def plain_fact(fact: FoundFact) -> dict[str, Any]:
    """A fact as plain data. Times are ISO 8601, absent ones are left out."""
    plain: dict[str, Any] = {
        "kind": fact.kind.value,
        "text": fact.text,
        "quote": fact.quote,
        "subject": fact.subject,
        "predicate": fact.predicate,
        "confidence": fact.confidence,
        "lines": list(fact.line_indexes),
    }
    for name in ("valid_from", "valid_until"):
        if (moment := getattr(fact, name)) is not None:
            plain[name] = moment.isoformat()
    return plain


def extract_record(extractor: Extractor, record: Mapping[str, Any]) -> dict[str, Any]:
    """What would be kept of one record where nothing is known: `{"id", "facts": [...]}`.

    Raises UserError.
    """
    facts = extractor.extract(screen_from_record(record))
    kept = [plain_fact(fact) for fact in facts if not fact.ends]
    return {"id": record.get("id"), "facts": kept}


def _name(record: Any) -> str:
    return repr(record.get("id")) if isinstance(record, Mapping) else "that is no object"
