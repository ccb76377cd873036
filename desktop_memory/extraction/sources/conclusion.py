"""What a talk comes to: which of several ways is taken."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.statements.stance import is_joke, is_supposed
from desktop_memory.extraction.statements.wording import opened

Talk = list[tuple[Said, Message]]

# Asks which way to take, or puts one forward.
_OPTIONS = pattern(
    r"\b(?:or|oder|ou|o|versus|vs|instead of|statt|anstatt|au lieu de|en vez de)\b[^?]*\?|"
    r"\b(?:then|dann|also|alors|donc|entonces)\W*\?|"
    r"^\W*(?:should|shall|what about|how about|what if) (?:we|i)?\b|\b(?:sollen|wollen) wir\b|"
    r"\bwie wär'?e?s?\b|\bbleibt es bei\b|\bet si (?:on|nous)\b|\bon (?:prend|garde|part)\b[^?]*\?|"
    r"\b(?:qué tal|y si|vamos con|lo dejamos)\b|\d\s*(?:\.{3}|…)?\s*\?"
)
# Says what it is to be.
_CONCLUDES = pattern(
    r"^\W*(?:(?:ok(?:ay)?|k|right|so|well|alright|agreed?|fine(?: by me| with me)?|deal|good|great|"
    r"yes|yep|yeah|ja|jo|gut|also|dann|na gut|einverstanden|passt|genau|oui|d'accord|bon|ben|alors|"
    r"donc|va pour|sí|vale|venga|bueno|de acuerdo|hecho)\b[\s,.:]*)+"
    r"(?P<what>\S.{0,70})$|^\W*(?:es )?bleibt (?:also |dann )?(?:bei |beim )?(?P<stay>\S.{0,40})$|"
    r"^\W*(?P<what2>\S.{0,40}?)(?: it is| then| entonces| alors| y cerrado|, final)\W*$"
)
_COMMON = words(
    """ok okay then it is the a an to and or we you i no not by with at for of on in as so yes
    das die der den dem ein eine und oder wir ich ja nein nicht mit bei im am es so also dann
    le la les un une et ou on nous je oui non pas de du des en pour alors donc
    el los las uno una y o no sí con por para que entonces"""
)
_WORD = Form(r"\d[\d.,:]*\d|\d+|[^\W\d_]{3,}")
_LOOKED_BACK, _LOOKED_AHEAD = 8, 6
_MOST_WORDS = 12
_SAME_LETTERS = 6


def concluded(talk: Talk, place: int) -> FoundFact | None:
    """The decision that a sentence is, by what was asked before it."""
    picked = _picked(talk, place, by_asker=False) or _chosen(talk, place)
    return picked or _picked(talk, place, by_asker=True)


def _picked(talk: Talk, place: int, *, by_asker: bool) -> FoundFact | None:
    """Which of two ways that were asked about is named last, by somebody and nobody after them."""
    said, message = talk[place]
    text = said.sentence.text
    long = len(text.split()) > _MOST_WORDS_OF_PICK
    if long or "?" in text or is_no(text) or is_joke(said.sentence) or is_supposed(said.sentence):
        return None
    for before in range(place - 1, max(-1, place - 1 - _LOOKED_BACK), -1):
        asked, other = talk[before]
        match = _EITHER.search(asked.sentence.text)
        if match is None:
            continue
        of_one = asked.sentence.words & _OF_ONE or asked.voice.dates.find(asked.sentence.text)
        if other is message or of_one:
            return None
        first, second = _words(match["one"]), _words(match["two"])
        # Who asked may say what it comes to, once another has named the same.
        options = _words(text) & (first | second)
        answers = [item for item, _ in talk[before + 1 : place]]
        own = asked.voice.speaker == said.voice.speaker
        if own is not by_asker or (own and not any(_names_for(a, said, options) for a in answers)):
            return None
        if not _names_one(text, first, second) or _is_named_again(talk, place, first | second):
            return None
        told = said.voice.attributed(opened(text).rstrip(" ."))
        about = _without_choice(asked.sentence.text, match.start("one"))
        return found(FactKind.DECISION, f"{told} ({about})" if about else told, said.sentence)
    return None


OR_NOT = pattern(
    r",?(?: (?:yes|ja|oui|sí))? (?:or|oder|ou|o) (?:what|not|no|was|nicht|nein|quoi|pas|"
    r"non|qué)\W*$"
)
_OPEN_END = pattern(
    r"(?:\b(?:on|in|at|for|with|the|am|im|auf|für|mit|der|die|das|sur|en|à|pour|avec|les?|la|con|"
    r"para|el|los|las)\s*)+$"
)
# "Silk or matt?", perhaps behind what is asked about it.
_EITHER = pattern(
    r"(?:^|[\s:,(])(?P<one>\d{1,2}\.|[^\s?.,:]+(?: [^\s?.,:]+)?),? "
    r"(?:or|oder|ou|o) "
    r"(?P<two>[^?.,:]+?)(?:, [^?.,]{3,20})?\W*(?:\?|$)"
)
# Who asks these wants to know about somebody.
_OF_ONE = words(
    """you your he she they i du dir ihr sie er bist hast tu te vous il elle es toi je te tú
    usted él
    ella estás eres vas was is did anyone someone jemand quelqu'un alguien"""
)
_MOST_WORDS_OF_PICK = 6


def _without_choice(asked: str, start: int) -> str:
    """What is asked about, without the two things that begin at `start`."""
    plain = OR_NOT.sub("", asked)
    about = _OPEN_END.sub("", asked[:start]) if plain == asked else plain
    return about.strip(" ?¿,:(-") if _words(about) else ""


def _names_one(text: str, first: set[str], second: set[str]) -> bool:
    """Whether an answer names one of two things and not the other."""
    told = _words(text)
    one, two = bool(told & (first - second)), bool(told & (second - first))
    return one != two


def _names_for(answer: Said, said: Said, options: set[str]) -> bool:
    """Whether somebody but the speaker of `said` names one of the options."""
    other = answer.voice.speaker != said.voice.speaker
    return other and bool(_words(answer.sentence.text) & options)


def _is_named_again(talk: Talk, place: int, options: set[str]) -> bool:
    following = talk[place + 1 : place + 1 + _LOOKED_AHEAD]
    return any(options & _words(said.sentence.text) for said, _ in following)


def _chosen(talk: Talk, place: int) -> FoundFact | None:
    """Which of the ways is taken that somebody else asked about."""
    said, _ = talk[place]
    text = said.sentence.text
    match = _CONCLUDES.match(text)
    if match is None or text.rstrip().endswith("?") or len(text.split()) > _MOST_WORDS:
        return None
    what = _words(match["what"] or match["what2"] or match["stay"])
    asked = _asked(talk, place, what)
    if not asked or said.voice.dates.find(text) or _comes_again(talk, place, what):
        return None
    told = said.voice.attributed(opened(text).rstrip(" ."))
    about = _about_choice(asked, what)
    return found(FactKind.DECISION, f"{told} ({about})" if about else told, said.sentence)


# "3. April or 10.": the first of two days is cut in two.
_ENDS_IN_DAY = pattern(r"\d\.?\s*$")


def _about_choice(asked: str, chosen: set[str]) -> str:
    """What a question is about, with what was not chosen where it names two things."""
    options = _EITHER.search(asked)
    if options is None or _ENDS_IN_DAY.search(asked[: options.start("one")]):
        return asked.strip(" ?¿")
    about = _without_choice(asked, options.start("one"))
    one, two = options["one"].strip(), options["two"].strip()
    other = one if _shared(chosen, _words(two)) else two
    parts = (about if len(about.split()) > 1 or about[:1].isupper() else "", f"not {other}")
    return "; ".join(part for part in parts if part)


def _asked(talk: Talk, place: int, what: set[str]) -> str:
    """The last question that names what is chosen, of somebody else or answered by somebody."""
    speaker = talk[place][0].voice.speaker
    start = max(0, place - _LOOKED_BACK)
    answered = False
    for said, _ in reversed(talk[start:place]):
        text, other = said.sentence.text, said.voice.speaker != speaker
        shared = _shared(what, _words(text))
        if shared and _OPTIONS.search(text) and not _BEGS.match(text) and (other or answered):
            return text
        answered = answered or (other and shared)
    return ""


# Asks for a favour, which is no choice.
_BEGS = pattern(
    r"^\W*(?:\w+,? )?(?:can|could|will|would|kann|kannst|könnt\w*|peux|peut|pouvez|puedes?|podrías)"
    r"\b(?! we\b)"
)


def _comes_again(talk: Talk, place: int, what: set[str]) -> bool:
    """Whether the same is said once more further down."""
    for said, _ in talk[place + 1 : place + 1 + _LOOKED_AHEAD]:
        match = _CONCLUDES.match(said.sentence.text)
        if match is not None and _shared(
            what, _words(match["what"] or match["what2"] or match["stay"])
        ):
            return True
    return False


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if word not in _COMMON}


def shared(text: str, other: str) -> bool:
    """Whether two texts name something alike."""
    return _shared(_words(text), _words(other))


def _shared(some: set[str], others: set[str]) -> bool:
    return bool(some & others) or any(
        word[:_SAME_LETTERS] == other[:_SAME_LETTERS]
        for word in some
        for other in others
        if len(word) >= _SAME_LETTERS <= len(other)
    )
