"""What a question asks for: words, phrases, times."""

import re
from dataclasses import dataclass, replace

from desktop_memory.recall.stop_words import DOING, LANGUAGES, find_language
from desktop_memory.recall.word_forms import forms_of
from desktop_memory.recall.wording import folded
from desktop_memory.storage.text_match import TextTerm
from desktop_memory.storage.unspaced import cut_into_words, has_signs

MOST_CHARACTERS = 2_000
MOST_TERMS = 16
_PHRASE = re.compile(r"[\"“„«]([^\"”“»]+)[\"”“»]")
# Words as people write them, and names of things: foo_bar, main.py, a@b.example, O'Brien.
_WORD = re.compile(r"\w(?:[\w'’.@+#/\\:-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s$")
_WHOLE_WORDS = re.compile(rf".{{{MOST_CHARACTERS - 100},{MOST_CHARACTERS}}}(?=\s)", re.DOTALL)
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_LEAST_FOR_STEM = 6
_WHEN = re.compile(
    r"\W*(?:(?:since|seit|depuis|desde|à|bis) )?(?:when|wann|quand|cu[aá]ndo)\b"
    r"|\W*(?:(?:in|on|an|en|à|at) )?(?:what|which|welche[nmrs]?|quel(?:le)?|qu[eé])"
    r" (?:year|month|day|date|jahr|monat|tag|datum|année|mois|jour|date|año|mes|día|fecha)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question, as typed and as searched for."""

    typed: str
    term: TextTerm


@dataclass(frozen=True, slots=True)
class Query:
    """A question without what was understood as a time. `phrases` must stand word for word."""

    text: str
    words: tuple[Word, ...]
    phrases: tuple[str, ...]

    @property
    def terms(self) -> list[TextTerm]:
        return [word.term for word in self.words]

    @property
    def asks_when(self) -> bool:
        """Whether it asks for a time."""
        return _WHEN.match(self.text) is not None

    @property
    def names_no_topic(self) -> bool:
        """Whether beside a time it asks for nothing in particular: what was read, done, seen."""
        doing = [folded(word.typed) in DOING for word in self.words]
        return not self.phrases and bool(doing) and all(doing)

    @property
    def loosened(self) -> "Query | None":
        """The question with its phrases as plain words: what is in quotes may be a title spelt
        otherwise. None where it asks for nothing but phrases: they are meant word for word."""
        asked = {word.typed for word in self.words}
        within = {part for phrase in self.phrases for part in _words_in(phrase)}
        return replace(self, phrases=()) if self.phrases and asked - within else None

    def text_without(self, typed: frozenset[str]) -> str:
        """The question without some of its words; as it is, where nothing would be left."""
        kept = [
            part
            for part in self.text.split()
            if _POSSESSIVE.sub("", part.strip(".,;:!?()\"'’").lower()) not in typed
        ]
        return " ".join(kept) or self.text


def cut_off(text: str) -> str:
    """The first 2,000 characters of a longer text, where a word of usual length would be cut in
    two without it."""
    if len(text) <= MOST_CHARACTERS:
        return text
    whole = _WHOLE_WORDS.match(text)
    return whole[0] if whole else text[:MOST_CHARACTERS]


def parse_query(text: str, *, stop_words_too: bool = True) -> Query:
    """Words that say something, in the order typed, each once.

    Where none does, all words count if `stop_words_too`: some names are made of them.
    Text over 2,000 characters and words over 16 are cut off.
    """
    text = cut_off(text)
    phrases = tuple(part for part in _PHRASE.findall(text) if any(map(str.isalnum, part)))
    plain = text.replace('"', " ")
    typed = _words_in(plain)
    language = find_language(typed)
    telling = [word for word in typed if word not in LANGUAGES[language]]
    if not telling and stop_words_too:
        telling = typed
    words = [Word(word, _term(word, language)) for word in dict.fromkeys(telling)]
    return Query(" ".join(plain.split()), tuple(words[:MOST_TERMS]), phrases)


def _words_in(text: str) -> list[str]:
    words = [_POSSESSIVE.sub("", word.lower()) for word in _WORD.findall(text)]
    return [part for word in words for part in _cut(word)]


def _cut(word: str) -> list[str]:
    return cut_into_words(word) if has_signs(word) else [word]


def _term(word: str, language: str) -> TextTerm:
    ordinal = _ORDINAL.match(word)
    if ordinal:
        return TextTerm((word, ordinal[1]))
    if language == "en":
        return TextTerm(forms_of(word))
    # The index stems English; elsewhere a word's beginning stands for its forms.
    if len(word) >= _LEAST_FOR_STEM and word.isalpha():
        return TextTerm((word[:-2],), prefix=True)
    return TextTerm((word,))
