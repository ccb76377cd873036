"""Sentences that are only a day, which belongs to what was said before."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.sentence import Sentence, joined
from desktop_memory.extraction.values.dates import DateReader
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_LEAST_WORDS_BEFORE = 4
_MOST_WORDS_LEFT = 1


def with_days_joined(sentences: Sequence[Sentence], dates: DateReader) -> list[Sentence]:
    """The sentences, a lone day joined to the statement before it: "We booked it!! 3 to 5 May"."""
    kept: list[Sentence] = []
    for sentence in sentences:
        if kept and _takes_day(kept[-1], dates) and _is_day(sentence, dates):
            kept[-1] = joined(kept[-1], sentence)
        else:
            kept.append(sentence)
    return kept


def _takes_day(sentence: Sentence, dates: DateReader) -> bool:
    return (
        "?" not in sentence.text
        and len(sentence.text.split()) >= _LEAST_WORDS_BEFORE
        and not dates.find(sentence.text)
    )


def _is_day(sentence: Sentence, dates: DateReader) -> bool:
    text = sentence.text
    mentions = [mention for mention in dates.find(text) if mention.day > dates.today]
    if not mentions or "?" in text:
        return False
    for mention in reversed(mentions):
        text = text[: mention.start] + text[mention.end :]
    left = re.findall(r"[^\W\d_]{2,}", CLOCK_PATTERN.sub("", text))
    return len(left) <= _MOST_WORDS_LEFT
