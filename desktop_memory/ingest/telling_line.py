"""The line that best says what an episode was about."""

import re
from collections.abc import Sequence

from desktop_memory.domain.episode import Line

_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_SCORED = 14
_WIDE = 120


def find_telling_line(lines: Sequence[Line], title: str) -> Line | None:
    """The line with most to say: a sentence rather than a menu, not the title once more.

    Later lines win over earlier ones of the same worth: they are what was done last.
    """
    heading = {word.lower() for word in _WORD.findall(title)}
    best: tuple[float, Line] | None = None
    for line in lines:
        worth = _worth(line.text, heading)
        if worth > 0 and (best is None or worth >= best[0]):
            best = (worth, line)
    return best[1] if best else (lines[-1] if lines else None)


def _worth(text: str, heading: set[str]) -> float:
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 2:
        return 0.0
    letters = sum(len(word) for word in words)
    prose = letters / max(1, len(text.replace(" ", "")))
    fresh = sum(word not in heading for word in words) / len(words)
    length = min(len(words), _LONGEST_SCORED) / _LONGEST_SCORED
    sentence = 0.15 if text.rstrip().endswith((".", "!", "?", ":")) else 0.0
    return (length + sentence) * prose * fresh - (0.3 if len(text) > _WIDE else 0.0)
