"""What a sentence says once what stands around it is taken off: asides, and who reports it."""

import re

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern

_ASIDE = Form(r"\s*\((?P<told>[^()]*)\)")
_LONG_ASIDE = 6
_REPORTED = pattern(
    r"^(?P<who>(?:(?-i:Frau|Herr|Dr\.?|Mme|M\.|Mr\.?|Ms\.?|Mrs\.?|Ing\.|Sr\.?|Sra\.?) )?"
    r"(?-i:[A-ZÀ-Þ][\w-]+)(?: (?-i:[A-ZÀ-Þ][\w-]+))?) (?:(?:just |also |has |had )?"
    r"(?:mentions?|mentioned|says|said|reports|reported|notes|noted|told us|confirms|confirmed|"
    r"announced|points out)|berichtet|meldet|sagt|erwähnt|teilt mit|merkt an|gibt an|bestätigt|"
    r"signale|précise|indique|annonce|rapporte|dit|mentionne|confirme|"
    r"comenta|informa|dice|avisa|señala|menciona|confirma)"
    r"(?: that|,? dass| que| qu['’])?\s?[:,]? (?P<told>\S.+)$"
)


def without_asides(sentence: Sentence) -> Sentence:
    """The sentence without what stands in brackets at length."""
    text = _ASIDE.sub("", sentence.text) if _has_long_aside(sentence.text) else sentence.text
    return sentence if text == sentence.text else _like(sentence, text)


def reported(sentence: Sentence) -> Sentence | None:
    """What somebody named is said to have told: "Ana mentioned (that) …"."""
    match = _REPORTED.match(sentence.text)
    return _like(sentence, match["told"]) if match else None


def find_clauses(sentence: Sentence) -> list[Sentence]:
    """Its clauses, where one after the first has a subject of its own: "…, I'll bring the tape".

    Only of sentences that stand in one line; none of others.
    """
    if len(sentence.indexes) != 1 or "?" in sentence.text:
        return []
    cuts = [(match.start(), match.start("clause")) for match in _CLAUSE.finditer(sentence.text)]
    if not cuts:
        return []
    starts = [0, *(start for _, start in cuts)]
    ends = [*(end for end, _ in cuts), len(sentence.text)]
    clauses = [
        sentence.text[start:end].rstrip(" ,;–-") for start, end in zip(starts, ends, strict=True)
    ]
    return [
        Sentence(clause, clause, sentence.indexes)
        for clause in clauses
        if len(clause.split()) >= _LEAST_WORDS and clause in sentence.quote
    ]


_LEAST_WORDS = 4
_CLAUSE = pattern(
    r"(?:[,;–] |\s-\s|\s(?=(?:and|but|und|aber|et|mais|y|pero)\s))(?:and |but |so |und |aber |"
    r"also |et |mais |donc |y |pero |así que )?"
    r"(?P<clause>(?:i|i'll|i've|i'm|we|we'll|we've|you|the|our|my|(?-i:[A-ZÀ-Þ][\w-]+) (?:will|"
    r"has|is|"
    r"wants|prefers)|ich|wir|der|die|das|unsere?|mein\w?|je|j'|nous|on|le|la|les|l'|notre|mon|ma|"
    r"yo|"
    r"nosotros|el|los|las|mi|nuestr[oa])\b[' ](?=.{8,}))"
)


def _has_long_aside(text: str) -> bool:
    return any(
        len(re.findall(r"\w+", item["told"])) >= _LONG_ASIDE for item in _ASIDE.finditer(text)
    )


def _like(sentence: Sentence, text: str) -> Sentence:
    return Sentence(text.strip(), sentence.quote, sentence.indexes)
