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


def _has_long_aside(text: str) -> bool:
    return any(
        len(re.findall(r"\w+", item["told"])) >= _LONG_ASIDE for item in _ASIDE.finditer(text)
    )


def _like(sentence: Sentence, text: str) -> Sentence:
    return Sentence(text.strip(), sentence.quote, sentence.indexes)
