"""Days that are told without a word of what is to be on them."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, words
from desktop_memory.extraction.values.times import CLOCK_PATTERN, MOMENT_ROW

_WORD = Form(r"[^\W\d_]+")
_DAY = Form(r"\(?\b20\d\d-[01]\d-[0-3]\d\b\)?")
# What answers, suits and stands around a day.
_EMPTY = words(
    """yes yep yeah yup no nope ok okay sure fine great good perfect right well so then now again
    it is it's its that's that this the a an on at by from to till until for of in and or but i i'm
    i'll we we'll you you'll they they'll me us them can could will would do does be have has too
    very just only really maybe still also tight early late after before around about works work
    fits suits sounds promise promised deal done see morning afternoon evening night noon lunch
    week day sent when date time today tomorrow gmt utc cet cest bst est edt
    ja jo nein gut okay klar passt geht gern gerne super genau dann also doch noch schon erst
    wird werden wäre ist sind am um bis ab von vom zum zur der die das den dem ein eine ich wir du
    ihr sie es mir uns dir euch knapp spät früh eng zu auch nur vielleicht morgens mittags abends
    nachmittags uhr heute morgen versprochen gesendet wann zeit beginn ende datum
    oui non d'accord bon bien parfait super ça cela c'est va vas me te nous vous je j'ai tu il elle
    on le la les un une de du des à au aux en et ou mais donc alors plutôt encore aussi peut-être
    matin midi soir après-midi après avant vers promis juste serré demain envoyé
    quand début fin heure
    sí si vale bueno bien perfecto claro de acuerdo lo la los las el un una me te nos os le yo tú
    es está son a al en y o pero pues entonces mejor quizá quizás también por para con mañana tarde
    noche mediodía después antes sobre hacia justo prometido enviado subo subimos
    cuándo cuando inicio fecha hora"""
)


def is_bare_event(fact: FoundFact, page: Page) -> bool:
    """Whether an event tells a day, and perhaps that it suits, but not what is to be on it."""
    if fact.kind is not FactKind.EVENT or "\n" in fact.quote:
        return False
    if MOMENT_ROW.fullmatch(fact.quote.strip()):
        return True
    named, colon, rest = fact.text.partition(": ")
    text = rest if colon and page.people.is_known(named) else fact.text
    bare = CLOCK_PATTERN.sub(" ", _DAY.sub(" ", text))
    weekdays = frozenset(_WORD.findall(" ".join(_days_of(page, fact.quote)).lower()))
    return all(
        word in _EMPTY or word in weekdays
        for word in (match.lower() for match in _WORD.findall(bare))
    )


def _days_of(page: Page, text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in page.dates.find(text)]
