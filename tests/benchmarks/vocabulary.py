"""Words of an invented language, as often as in speech: a word's share falls with its rank."""

from itertools import accumulate, pairwise

import numpy as np

from desktop_memory.recall.stop_words import ENGLISH

_WORDS = 60_000
# What stands in the menus and on the buttons of many windows.
_EVERYWHERE = (
    *("file", "edit", "view", "help", "search", "window", "tools", "settings"),
    *("open", "new", "save", "close", "tab", "home"),
)
_CONSONANTS = "bdfglmnprstvk"


class Vocabulary:
    """`words` are sorted by how common they are. The same seed gives the same texts."""

    def __init__(self, seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        self.words = self._make_words()
        ranks = np.arange(1, _WORDS + 1)
        # Zipf's law with Mandelbrot's shift, so that the first word is not in every line.
        shares = 1 / (ranks + 2.7)
        self._bounds = np.cumsum(shares / shares.sum())

    def texts(self, lengths: np.ndarray) -> list[str]:
        """Texts of so many words each."""
        count = int(lengths.sum())
        places = np.searchsorted(self._bounds, self._chance.random(count)).clip(max=_WORDS - 1)
        words = [self.words[place] for place in places.tolist()]
        ends = accumulate(lengths.tolist(), initial=0)
        return [" ".join(words[start:end]) for start, end in pairwise(ends)]

    def _make_words(self) -> list[str]:
        common = [word for pair in zip(_EVERYWHERE, sorted(ENGLISH), strict=False) for word in pair]
        made = dict.fromkeys(common)
        while len(made) < _WORDS:
            # Common words are short ones.
            syllables = 2 + (len(made) > 2_000) + int(self._chance.integers(0, 2))
            made["".join(self._syllable() for _ in range(syllables))] = None
        return list(made)

    def _syllable(self) -> str:
        consonant = _CONSONANTS[int(self._chance.integers(0, len(_CONSONANTS)))]
        return consonant + "aeiou"[int(self._chance.integers(0, 5))]
