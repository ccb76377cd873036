"""Notes with arrows: what came up, and behind the arrow who does what."""

from collections.abc import Callable

from desktop_memory.extraction.page.attendees import Duty
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import NAME, are_initials

_ARROW = r"(?:[-=]{1,2}>|[→⇒➜])"
_LED = Form(rf"^(?P<topic>\S.*?)??\s*{_ARROW}\s*(?P<who>{NAME})(?P<what>[\s,:].*)$")
_LEADING = Form(rf"^(?:[-*•]\s+)?(?P<who>{NAME})\s*:?\s*{_ARROW}\s*(?P<what>\S.+)$")
_TO_BE_DONE = pattern(r"^(?::\s*)?(?:(?:to|soll|muss|va|doit|debe|will|wird)\s+)?")
_BY_DAY = pattern(
    r"^\W*(?:by|until|till|before|due|bis|zum|pour|avant|d'ici|antes|para|hasta|el|on|am|le|asap)\b|"
    r"^\W*\d"
)
_NO_DEED = pattern(
    r"^(?:is|was|has|had|are|were|said|says|agreed?s?|ist|war|hat|sind|sagt|est|a|était|ont|dit|"
    r"es|ha|era|son|dijo|dice|ok|yes|no)\b"
)
_LEAST_WORDS = 2


def find_arrow(text: str, is_known: Callable[[str], bool]) -> Duty | None:
    """Who is to do what: "roof leaks -> Emil calls the roofer", "=> EM by Friday", "EM -> roof"."""
    if text.endswith("?"):
        return None
    if match := _LED.match(text):
        who, what = match["who"], match["what"].strip()
        if not _is_somebody(who, is_known):
            first, _, rest = who.partition(" ")
            who, what = first, f"{rest} {what}"
        if _is_somebody(who, is_known):
            return _behind(who, what, (match["topic"] or "").strip(" -*•"))
    match = _LEADING.match(text)
    if match is None or not _is_somebody(match["who"], is_known):
        return None
    what = match["what"]
    return Duty(match["who"], what) if _is_deed(what) else None


def _behind(who: str, what: str, topic: str) -> Duty | None:
    if topic and _BY_DAY.match(what):
        return Duty(who, f"{topic}, {what}")
    told = _TO_BE_DONE.sub("", what)
    if not _is_deed(told):
        return None
    return Duty(who, f"{told} ({topic})" if topic else told)


def _is_deed(text: str) -> bool:
    return _NO_DEED.match(text) is None and len(text.split()) >= _LEAST_WORDS


def _is_somebody(who: str, is_known: Callable[[str], bool]) -> bool:
    return are_initials(who) or is_known(who)
