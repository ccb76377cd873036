"""What is asked: the words in the field and the choices beside it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.recall import Hit, HitType, Question, Understood

MOST_HITS = 80


class Sort(StrEnum):
    """The order of results."""

    BEST = "best match"
    NEWEST = "newest first"
    OLDEST = "oldest first"


@dataclass(frozen=True, slots=True)
class Query:
    """`plain` are parts of the words that must be taken as they are written, not as a filter."""

    words: str = ""
    plain: frozenset[str] = frozenset()
    types: frozenset[HitType] = frozenset()
    kind: FactKind | None = None
    app: str = ""
    site: str = ""
    sort: Sort = Sort.BEST

    @property
    def empty(self) -> bool:
        return not self.words.strip()

    def question(self) -> Question:
        """As recall wants it. Quoted words are never taken as a filter."""
        words = self.words
        for part in sorted(self.plain, key=len, reverse=True):
            words = _quoted(words, part)
        return Question(
            words.strip(),
            limit=MOST_HITS,
            types=self.types,
            kinds=frozenset({self.kind}) if self.kind else frozenset(),
            app=self.app or None,
            site=self.site or None,
        )

    def taken_plain(self, part: Understood) -> "Query":
        """With a part that was understood taken as plain words."""
        return replace(self, plain=self.plain | {part.words})

    def without(self, part: Understood) -> "Query":
        """With a part that was understood taken out of the words."""
        return self.without_word(part.words)

    def without_word(self, word: str) -> "Query":
        """With a word taken out."""
        place = self.words.casefold().find(word.casefold())
        if place < 0:
            return self
        rest = self.words[:place] + self.words[place + len(word) :]
        return replace(self, words=" ".join(rest.split()))

    def ordered(self, hits: tuple[Hit, ...]) -> list[Hit]:
        """The hits in the chosen order."""
        if self.sort == Sort.BEST:
            return list(hits)
        return sorted(hits, key=lambda hit: hit.at, reverse=self.sort == Sort.NEWEST)


def _quoted(words: str, part: str) -> str:
    place = words.casefold().find(part.casefold())
    if place < 0:
        return words
    end = place + len(part)
    return f'{words[:place]}"{words[place:end]}"{words[end:]}'
