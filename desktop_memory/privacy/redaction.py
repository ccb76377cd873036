"""Secrets in text become black bars."""

import re
from collections.abc import Sequence
from typing import Literal

from desktop_memory.domain.observation import CleanLine, RawLine
from desktop_memory.privacy.secrets.address import find_addresses
from desktop_memory.privacy.secrets.bank import find_accounts, find_cards
from desktop_memory.privacy.secrets.codes import find_one_time_codes, find_recovery_codes
from desktop_memory.privacy.secrets.contact import find_contacts
from desktop_memory.privacy.secrets.identity import find_identity
from desktop_memory.privacy.secrets.labelled import find_labelled
from desktop_memory.privacy.secrets.labels import find_labels
from desktop_memory.privacy.secrets.private_keys import find_private_keys
from desktop_memory.privacy.secrets.seed_phrases import find_seed_phrases
from desktop_memory.privacy.secrets.shapes import find_shaped
from desktop_memory.privacy.secrets.tables import find_in_tables
from desktop_memory.privacy.secrets.values import is_mixed
from desktop_memory.privacy.secrets.web import find_in_web
from desktop_memory.privacy.span import Span, merge

BAR = "▮▮▮▮"
_REPEATED = ("password", "pass", "key", "token", "login", "argument", "header", "cookie")
_LONG_ENOUGH = 8
_MOST_REPEATED = 50
_BY_FORM = (find_private_keys, find_shaped, find_cards, find_accounts, find_in_web)
_BY_LABEL = (
    find_labelled,
    find_in_tables,
    find_identity,
    find_one_time_codes,
    find_recovery_codes,
    find_seed_phrases,
)


class Redaction:
    """Takes secrets out of text.

    Gate `store` guards what is written to disk: passwords, keys, tokens, card and account numbers.
    Gate `share` guards what leaves for another program or person: also how to reach or find
    somebody.
    """

    def __init__(self, gate: Literal["store", "share"] = "store") -> None:
        self.gate = gate

    def redact(self, text: str) -> str:
        """`text` with each secret replaced by a bar of fixed length."""
        return _cover(text, self._find(text))

    def redact_lines(self, lines: Sequence[RawLine]) -> tuple[CleanLine, ...]:
        """The lines, redacted. They are looked at as one text: a label may stand on one line and
        its value on the next, a key may run over many."""
        spans = self._find("\n".join(line.raw_text for line in lines))
        clean, start = [], 0
        for line in lines:
            end = start + len(line.raw_text)
            own = [
                Span(max(span.start, start) - start, min(span.end, end) - start, span.family)
                for span in spans
                if span.start < end and span.end > start
            ]
            text = _cover(line.raw_text, own)
            clean.append(CleanLine(text, line.origin, line.box, redacted=bool(own)))
            start = end + 1
        return tuple(clean)

    def _find(self, text: str) -> list[Span]:
        labels = find_labels(text)
        spans = [span for find in _BY_FORM for span in find(text)]
        spans += [span for find in _BY_LABEL for span in find(text, labels)]
        if self.gate == "share":
            spans += [*find_contacts(text, labels), *find_addresses(text)]
        return merge(spans + _repeated(text, spans))


def _repeated(text: str, spans: Sequence[Span]) -> list[Span]:
    """Where the same secrets stand again, without what gave them away."""
    secrets = {text[span.start : span.end] for span in spans if span.family in _REPEATED}
    return [
        Span(found.start(), found.end(), "repeated")
        for secret in sorted(secrets)[:_MOST_REPEATED]
        if len(secret) >= _LONG_ENOUGH and is_mixed(secret)
        for found in re.finditer(re.escape(secret), text)
    ]


def _cover(text: str, spans: Sequence[Span]) -> str:
    parts, end = [], 0
    for span in spans:
        parts += [text[end : span.start], BAR]
        end = span.end
    return "".join(parts) + text[end:]
