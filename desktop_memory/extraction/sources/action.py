"""Entries of lists of things to do."""

import re
from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.names import PERSON

_OWNED = pattern(
    rf"^(?:(?P<who>@[\w.-]+|(?-i:{PERSON}))(?: ?(?:&|and|und|et|y|\+|/) "
    rf"(?-i:{PERSON}))?\s*(?:[:–—>]|-(?= )|→|[-=]>|(?:\. ?){{3,}})\s*(?P<what>\S.+)|"
    rf"(?P<what2>\S.+?)\s*(?:[–—→(\[@]|- )\s*@?(?P<who2>(?-i:{PERSON}))(?P<rest>[,;)\]].*)?)$"
)
_NAMED = Form(r"^(?P<who>[A-ZÀ-Þ][\w-]+) (?P<what>[a-zà-ÿ]\S+ .+)$")
_LAST = Form(r"^(?P<what2>\S.+\S), (?P<who2>[A-ZÀ-Þ][\w-]+)$")
_ADDRESSED = pattern(
    r"^@?(?P<who>[A-ZÀ-Þ][\w-]+) (?:to|will|should|soll|muss|va|doit|debe|tiene que) "
    r"(?P<what>\S.+)$"
)
_NO_DEED = pattern(
    r"^(?:\w+ed|is|was|has|had|says|said|thinks|wonders|prefers|likes|wants|asks|suggests|"
    r"ist|war|hat|sagt|meint|fragt|findet|schlägt|mag|bevorzugt|möchte|"
    r"est|a|était|pense|trouve|propose|demande|préfère|aime|se demande|"
    r"es|ha|era|dice|cree|propone|pregunta|prefiere|opina) "
)
_NOTHING = pattern(
    r"(?:^|[:–-]\s*)(?:nothing|nichts|rien|nada|none|cancel(?:l)?ed|abgesagt|entfällt|annulée?s?|"
    r"cancelad[oa]s?|done|erledigt|fait|hecho)\b(?: (?:this time|diesmal|cette fois|"
    r"esta vez))?\W*$|"
    r"(?:^|[:–-]\s*)(?:nothing|nichts|rien|nada)\b"
)
_LEAST_LETTERS = 8


def is_nothing(text: str) -> bool:
    """Whether an entry says that there is nothing to do, or no longer."""
    return _NOTHING.search(text) is not None


def tell_action(text: str, row: Row, voice: Voice) -> Iterator[FoundFact]:
    """One entry of a list of things to do, with who is to do it where that is written."""
    if (
        len(text) < _LEAST_LETTERS
        or text.startswith("~~")
        or text.rstrip().endswith("?")
        or is_nothing(text)
    ):
        return
    match = _OWNED.match(text) or _ADDRESSED.match(text) or _known_owner(text, voice)
    groups = match.groupdict() if match else {}
    who = groups.get("who") or groups.get("who2") or ""
    what = groups.get("what") or groups.get("what2") or text
    rest = (groups.get("rest") or "").strip(" ,;)]")
    name = voice.name_of(who) if who else ""
    mentions = voice.dates.find(f"{what} {rest}")
    told = voice.dates.resolve(f"{what}, {rest}" if rest else what)
    yield found(
        FactKind.TASK,
        f"To do{f' for {name}' if name else ''}: {told}",
        row,
        subject=f"{name} {what}" if mentions else "",
        predicate="due" if mentions else "",
    )


def has_owner(text: str) -> bool:
    """Whether an entry begins with the name of who is to do it, set off by a sign."""
    match = _OWNED.match(text)
    return match is not None and match["who"] is not None


def _known_owner(text: str, voice: Voice) -> re.Match[str] | None:
    """An entry that begins with somebody's name, as in "Emil checks the insurance", or ends with
    it behind a comma."""
    last = _LAST.match(text)
    if last is not None and voice.people.is_known(last["who2"]):
        return last
    match = _NAMED.match(text)
    if match is None or _NO_DEED.match(match["what"]):
        return None
    return match if voice.people.is_known(match["who"]) else None
