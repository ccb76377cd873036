"""Which of the supported languages a text is in."""

from collections.abc import Iterable
from enum import StrEnum

from desktop_memory.extraction.patterns import Form, words


class Language(StrEnum):
    EN = "en"
    DE = "de"
    FR = "fr"
    ES = "es"


_WORD = Form(r"[^\W\d_]+")

_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    Language.EN: words(
        """the is are and to of for we you it at with that this be will by from our your i'll
        i'm can has have was not they would should please what who when which into
        about my i on do as an or if but so there their his her up out"""
    ),
    Language.DE: words(
        """der die das und ist nicht wir ich ein eine einen einem einer mit für zu auf bis den
        dem im am vom zum zur haben hat wird sind auch noch bei nach aus als oder
        wenn dass kannst du sie er es ihr uns mir dir mich dich sich bitte um morgen
        heute schon nur mehr kein keine über unter vor ab danke kann soll muss"""
    ),
    Language.FR: words(
        """le la les des et est nous vous je pour avec une dans sur du pas que qui au aux ce
        cette il elle on ne se sont été plus d'ici c'est j'ai tu ton ta tes mon ma
        mes votre vos notre nos merci avant après être sera fait demain leur ou où
        si de un en"""
    ),
    Language.ES: words(
        """el los las es que para con una por del al se lo su sus como pero más está están hay
        hemos nos ya mi tu este esta ese esa muy también hoy gracias antes desde
        hasta sin sobre fue ser tiene cuando yo le les un en de la y o no si"""
    ),
}
_LETTERS: dict[Language, str] = {Language.DE: "äöüß", Language.FR: "êèçœîàâ", Language.ES: "ñ¿¡"}

_MINIMUM = 2


def guess_language(text: str, otherwise: Language = Language.EN) -> Language:
    """The language of `text`, or `otherwise` where it is too short to tell."""
    told = _WORD.findall(text.lower())
    scores = {
        language: sum(word in known for word in told)
        + 0.5 * sum(text.count(letter) for letter in _LETTERS.get(language, ""))
        for language, known in _FUNCTION_WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    if scores[best] < _MINIMUM or scores[best] == scores[otherwise]:
        return otherwise
    return best


def guess_page_language(lines: Iterable[str]) -> Language:
    """The language most of the lines are in."""
    return guess_language(" ".join(lines))
