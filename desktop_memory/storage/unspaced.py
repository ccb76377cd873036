"""Text of scripts that put no spaces between words: Chinese and Japanese.

SQLite's tokenizer takes a whole run of their signs for one word, so that no word within it is
found. In full text each sign stands apart, and a word is a phrase of signs: as fast as any other,
where an index of trigrams would be a second one over everything and miss words of two signs.
"""

import re

_HAN = "々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KATAKANA = "\u30a1-\u30fa\u30fc\u31f0-\u31ff\uff66-\uff9f"
_HIRAGANA = "\u3041-\u309f"
_SIGN = re.compile(f"[{_HAN}{_KATAKANA}{_HIRAGANA}]")
_BESIDE_A_SIGN = re.compile(
    f"(?<=[{_HAN}{_KATAKANA}{_HIRAGANA}])(?=\\w)|(?<=\\w)(?=[{_HAN}{_KATAKANA}{_HIRAGANA}])"
)
_RUN = re.compile(f"[{_HAN}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+|[^{_HAN}{_KATAKANA}{_HIRAGANA}]+")
_GRAMMAR = re.compile(f"[{_HIRAGANA}]+")


def has_signs(text: str) -> bool:
    """Whether any of it is written without spaces."""
    return not text.isascii() and _SIGN.search(text) is not None


def set_apart(text: str) -> str:
    """The text with a space between each such sign and what stands beside it."""
    return _BESIDE_A_SIGN.sub(" ", text) if has_signs(text) else text


def cut_into_words(run: str) -> list[str]:
    """What to search for instead of a run without spaces: its parts of one script, Chinese signs
    in pairs. Hiragana beside others is left out: it is mostly grammar."""
    parts = _RUN.findall(run)
    telling = [part for part in parts if not _GRAMMAR.fullmatch(part)] or parts
    return [word for part in telling for word in _pairs(part)]


def _pairs(part: str) -> list[str]:
    if len(part) < 3 or not re.fullmatch(f"[{_HAN}]+", part):
        return [part]
    return [part[n : n + 2] for n in range(len(part) - 1)]
