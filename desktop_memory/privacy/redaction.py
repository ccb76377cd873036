"""Secrets in text become black bars."""

from collections.abc import Sequence
from typing import Literal

from desktop_memory.domain.observation import CleanLine, RawLine
from desktop_memory.privacy.secrets.bank import find_accounts, find_cards
from desktop_memory.privacy.secrets.private_keys import find_private_keys
from desktop_memory.privacy.secrets.shapes import find_shaped
from desktop_memory.privacy.span import Span, merge

BAR = "▮▮▮▮"
_STORE = (find_private_keys, find_shaped, find_cards, find_accounts)


class Redaction:
    """Takes secrets out of text.

    Gate `store` guards what is written to disk: passwords, keys, tokens, card and account numbers.
    Gate `share` guards what leaves for another program or person: also how to reach or find
    somebody.
    """

    def __init__(self, gate: Literal["store", "share"] = "store") -> None:
        self._finders = _STORE
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
        return merge([span for find in self._finders for span in find(text)])


def _cover(text: str, spans: Sequence[Span]) -> str:
    parts, end = [], 0
    for span in spans:
        parts += [text[end : span.start], BAR]
        end = span.end
    return "".join(parts) + text[end:]
