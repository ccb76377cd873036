"""Why a result is here, in sentences."""

from collections.abc import Sequence

from desktop_memory.domain.recall import Hit
from desktop_memory.gui import phrasing
from desktop_memory.gui.views.marked_text import find_marks

_WORDS, _NEAR = "words: ", "near in meaning"
_SAID = {
    "latest": "It is among the latest of that time.",
    "about you": "It is a fact about you.",
    "pinned": "You pinned it.",
    "fading": "It is fading, so it stands lower.",
    "superseded": "A newer fact took its place, so it stands lower.",
    "proposed": "It is only proposed, so it stands lower.",
}
# Of 1, and what it does.
_MEASURED = {
    "strength": "Its strength is {} of 1: stronger facts stand higher.",
    "recency": "Its recency is {} of 1: newer episodes stand higher.",
}


def why(hit: Hit, lines: Sequence[str] = (), words: Sequence[str] = ()) -> str:
    """What recall said in a few words, as sentences. `lines` are those of an episode: how many
    of them hold one of the `words` is told."""
    return " ".join(_sentence(part, lines, words) for part in hit.why.split("; ") if part)


def _sentence(part: str, lines: Sequence[str], words: Sequence[str]) -> str:
    if part.startswith(_WORDS):
        return _of_words(part.removeprefix(_WORDS).split(", "), lines, words)
    if part.startswith(_NEAR):
        return f"Its meaning is near to that of your question{part.removeprefix(_NEAR)}."
    name, _, number = part.partition(" ")
    if name in _MEASURED:
        return _MEASURED[name].format(number)
    return _SAID.get(part, f"{part[:1].upper()}{part[1:]}.")


def _of_words(found: Sequence[str], lines: Sequence[str], words: Sequence[str]) -> str:
    named = found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"
    noun, verb = ("word", "stands") if len(found) == 1 else ("words", "stand")
    holding = sum(bool(find_marks(line, words)) for line in lines)
    if not holding:
        return f"It has the {noun} {named}."
    if holding == len(lines) == 1:
        return f"The {noun} {named} {verb} in its only line."
    return f"The {noun} {named} {verb} in {holding:,} of {phrasing.counted(len(lines), 'line')}."
