"""Decisions that take an earlier one back: "MySQL instead of Postgres", "von Slack auf Zulip"."""

import re

from desktop_memory.lifecycle.twins import words_of_meaning

_THING = r"(?P<what>[^\s,;.!?][^,;.!?]{0,50}?)"
_END = r"(?=[,;!?]|\.(?:\s|$)|$|\s(?:for|because|as|since|in|für|weil|da|pour|car|para|porque)\b)"
_GIVEN_UP = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:instead of|rather than|in place of)\s+{_THING}{_END}",
        rf"\b(?:statt|anstatt|anstelle von)\s+{_THING}{_END}",
        rf"\b(?:au lieu de|plutôt que|à la place de)\s+{_THING}{_END}",
        rf"\b(?:en lugar de|en vez de)\s+{_THING}{_END}",
        rf"\b(?:switch|move|migrat|chang)\w*(?: \w+){{0,5}}? from\s+{_THING}(?= to\s)",
        rf"\breplac\w+\s+{_THING}(?= (?:with|by)\s)",
        rf"\bdrop\w*\s+{_THING}(?= in favou?r of\s)",
        rf"\bvon\s+{_THING}(?= (?:auf|zu)\s)",
        rf"\b(?:passer|migrer) de\s+{_THING}(?= (?:à|vers)\s)",
        rf"\b(?:cambiar|pasar|migrar) de\s+{_THING}(?= a\s)",
    )
)
# What every decision says.
_DECIDING = frozenset(
    """decided decide decides decision agreed agree chose choose chosen go going went use used using
    take taking took pick picked adopt keep stay switch switched move moving will now new with
    our let s team
    entschieden beschlossen nehmen verwenden nutzen setzen bleiben wir haben uns jetzt mit zu auf
    décidé choisi utiliser prendre nous avons on a maintenant avec équipe
    decidido elegido usar utilizar hemos ahora con equipo""".split()  # noqa: SIM905
)


def find_given_up(text: str) -> list[str]:
    """The words of what a decision gives up; none where it names nothing such."""
    match = next((found for form in _GIVEN_UP if (found := form.search(text))), None)
    return words_of_meaning(match["what"]) if match else []


def overturns(text: str, earlier: str) -> bool:
    """Whether a decision gives up what an earlier one chose, in the same matter: all that the
    earlier one says besides is said again."""
    given_up = set(find_given_up(text))
    chosen = _matter(earlier)
    if not given_up or not given_up <= chosen or given_up <= set(find_given_up(earlier)):
        return False
    return chosen - given_up <= _matter(text)


def _matter(text: str) -> set[str]:
    """The words that tell a decision from others, without who told it."""
    return set(words_of_meaning(text.rpartition(": ")[2])) - _DECIDING
