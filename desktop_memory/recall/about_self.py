"""Questions about who asks: "what do you know of me?", "wer bin ich?"."""

import re
from collections.abc import Sequence

from desktop_memory.domain.fact import Fact, FactFilter, FactKind, FactSort
from desktop_memory.domain.recall import HitType, Question, Understood
from desktop_memory.recall.ranked import Ranked
from desktop_memory.storage.memory_id import MemoryId

KINDS = frozenset({FactKind.PROFILE, FactKind.PREFERENCE})
WANTED = FactFilter(kinds=KINDS)
SORT = FactSort.STRENGTH
_ASKS = re.compile(
    r"(?:(?:so |and )?what (?:do|does|did|is|else) ?(?:you|it|this|(?:the|my) (?:memory|app|"
    r"computer)|desktop memory)? ?(?:already |still )?(?:know|known|remember|learnt|learn) "
    r"(?:about|of) me"
    r"|who am i|what am i like|what do i (?:like|prefer)|what are my preferences"
    r"|was (?:weißt|weiß|wissen) (?:du|er|es|sie|man) (?:alles )?(?:über|von) mi(?:ch|r)"
    r"|wer bin ich|was mag ich"
    r"|(?:qu'est-ce que|que) (?:tu |il |elle |on )?sai(?:s|t)(?:-(?:tu|il|elle|on))? (?:de|sur) moi"
    r"|qui suis-je"
    r"|qué (?:sabe|sabes|se sabe) (?:de|sobre) mí|quién soy(?: yo)?)",
    re.IGNORECASE,
)
_MARKS = " \t\n?!.¿¡"


def find_about_self(question: Question) -> Understood | None:
    """The whole question as what it means, if it asks for nothing but who asks."""
    words = question.query.strip(_MARKS)
    plain = " ".join(words.replace("’", "'").split())
    no_facts = question.types and HitType.FACT not in question.types
    if no_facts or question.kinds or question.site or question.thread is not None:
        return None
    if words in question.as_words or _ASKS.fullmatch(plain) is None:
        return None
    return Understood(words, "about", "about you")


def is_of_others(fact: Fact) -> bool:
    """Whether somebody else said it of themselves: such facts begin with who said it."""
    subject = fact.subject.casefold()
    return bool(subject) and fact.text.casefold().startswith(f"{subject}:")


def ranked_about_self(facts: Sequence[Fact]) -> list[Ranked]:
    """What is known of the person, in the order of the facts."""
    return [
        Ranked(
            MemoryId(HitType.FACT, fact.id),
            fact.strength,
            nudges=("about you",),
            strength=fact.strength,
        )
        for fact in facts
        if not is_of_others(fact)
    ]
