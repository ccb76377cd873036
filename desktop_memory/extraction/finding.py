"""How sources make facts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.asides import without_asides
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence, row_sentence
from desktop_memory.extraction.page.unsaid import without_struck
from desktop_memory.extraction.patterns import Form, pattern

# "If the cat lets me": a saying that hangs on to what somebody is to do.
_UNLESS = pattern(
    r",? \b(?:if|wenn|falls|si|s['’]il)\b[^,.;:]{1,25}?\b(?:lets? (?:me|us)|(?:me|nous) "
    r"laisse(?:nt)?|(?:me|nos) dejan?|(?:mich|uns) (?:\w+ ){0,2}(?:lässt|lassen)|(?:doesn't|ne) "
    r"(?:rain|pleut)|no llueve|nicht (?:\w+ )?regnet)\b[^,.;:]*"
)
# What held before, behind what holds now.
_BEFORE = pattern(
    r"(?:,? \b(?:instead of|rather than|statt|anstelle von|au lieu d(?:e|u|es)|en (?:vez|lugar) "
    r"de)|, (?:and |und |et |y )?(?:not|nicht(?: mehr)?|no longer|non|pas|plus|ya no|no)) (?:on |"
    r"am "
    r"|the |der |die |den |les? |los |las |el )*[€$£]?\d(?:[^\s.,;()]|[.,](?=\d))*(?:\s?(?:[%€]|"
    r"(?:uhr|h|euros?|"
    r"eur|am|pm)\b))?(?:\s(?-i:[^A-ZÀ-Þ\s.,;()])[^\s.,;()]*)*"
    r"(?=[.,;()]|$|\s(?-i:[A-ZÀ-Þ]))|"
    r",\s(?:and )?(?:no longer|nicht mehr|plus|ya no) (?:at|in|with|bei|chez|en|à|con) [^,.;]+$|"
    r",\s(?:you still have|it still says|bei dir steht(?: noch)?|chez toi c'est encore|te pone "
    r"(?:todavía|aún)) \d[\d.,]*(?=\W*$)"
)
# What a person is numbered with, behind what is told of them.
_NUMBERED = pattern(
    r"\s?\(?\b(?:pers(?:onal)?\.?-? ?(?:nr|nummer)\.?|employee (?:id|no\.?|number)|staff "
    r"(?:id|no\.?)|(?:numéro de )?matricule|n[°º] de (?:empleado|personal))\s?:?\s?"
    r"(?-i:[A-Z])?\d{4,}\)?|"
    r"\s(?:to|from|auf|von|vers|sur|a|en) (?:(?:your|the|ihr|das|votre|le|su|la|tu) )?(?:account|"
    r"konto|compte|cuenta) (?:ending(?: in)?|endend auf|finissant par|(?:terminada|acabada) en) "
    r"\d{3,4}\b|\s?\((?:no|nr|n°|nº|num)\.? ?\d{3,4}(?: \d{3,4}){2,}\)"
)
# Steps and titles are told as they stand.
_VERBATIM = (FactKind.PROCEDURE, FactKind.ACTIVITY)
_RULER = Form(r"[=─━_*~-]{4,}")

LONGEST = 300
LONGEST_PROCEDURE = 600


def found(
    kind: FactKind,
    text: str,
    source: Sentence | Row | Sequence[Row],
    subject: str = "",
    predicate: str = "",
    confidence: float = 0.7,
    valid_until: datetime | None = None,
) -> FoundFact:
    """A fact with its quote. `subject` and `predicate` are folded to lower case."""
    quote, indexes = _quote(source)
    if kind not in _VERBATIM:
        text = without_asides(_NUMBERED.sub("", _BEFORE.sub("", text)), kind)
    return FoundFact(
        kind=kind,
        text=tidy(text),
        quote=quote,
        subject=fold(subject),
        predicate=fold(predicate),
        valid_until=valid_until,
        confidence=confidence,
        line_indexes=indexes,
    )


def quoting(fact: FoundFact, source: Sentence) -> FoundFact:
    """The fact with what it answers, or is about, in its quote as well."""
    told = zip(fact.line_indexes, fact.quote.split("\n"), strict=True)
    pieces = {**dict(zip(source.indexes, source.quote.split("\n"), strict=True)), **dict(told)}
    places = tuple(sorted(pieces))
    return replace(fact, quote="\n".join(pieces[place] for place in places), line_indexes=places)


def end_of(day: date, zone: tzinfo) -> datetime:
    """The moment a day is over on the person's clock."""
    return datetime.combine(day + timedelta(days=1), time.min, zone)


def tidy(text: str) -> str:
    """One line without leading bullets, doubled blanks, dangling punctuation, what was struck out
    and what was said only for fun behind it."""
    plain = re.sub(r"\s+", " ", _RULER.sub(" ", without_struck(text))).strip()
    plain = _UNLESS.sub("", plain)
    return re.sub(r"^(?:[-*•–·▪◦‣]|\d{1,2}[.)])\s+", "", plain).strip(" ,;|")


def fold(text: str) -> str:
    """Lower case words only, for subjects and predicates."""
    return re.sub(r"[^\w@#/.+-]+", " ", text.lower()).strip(" .")


def _quote(source: Sentence | Row | Sequence[Row]) -> tuple[str, tuple[int, ...]]:
    if isinstance(source, Row):
        source = row_sentence(source)
    if isinstance(source, Sentence):
        return source.quote, source.indexes
    return "\n".join(row.text for row in source), tuple(row.index for row in source)
