"""Facts from rows that no other source has read, as the judge of rows sees them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.bare_event import is_bare_event
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.choice import leaves_choice
from desktop_memory.extraction.page.header import is_name
from desktop_memory.extraction.page.mail import end_of_new
from desktop_memory.extraction.page.own_page import is_for_anybody
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.page.terminal import match_prompt
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.rows.row_judge import Floats, RowJudge
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.rows.verdict import find_kind, find_other_kind, is_doubted
from desktop_memory.extraction.sources.answers import is_settled, with_deadline, with_question
from desktop_memory.extraction.sources.context import with_context
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.sources.spoken_lines import SpokenLine, SpokenLines
from desktop_memory.extraction.sources.talk import by_either
from desktop_memory.extraction.statements.judged import tell_as
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_joke,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.unowned import is_unowned

_NOT_READ = (
    WindowKind.CONFIDENTIAL,
    WindowKind.LEISURE,
    WindowKind.ASSISTANT,
    WindowKind.PUBLIC,
    WindowKind.UNTRUSTED,
    WindowKind.LOGS,
)
# What programs print has sources of its own, which know how it went in the end.
_PRINTED = (WindowKind.TERMINAL, WindowKind.BUILD)
_KNOWN_OF_PROGRAMS = (FactKind.ERROR, FactKind.PROCEDURE)
_OF_COMMANDS = (FactKind.PROCEDURE, FactKind.TASK_OUTCOME)
# What is said for fun nobody means; what is told with a smile may be so.
_OF_MEANING = (FactKind.DECISION, FactKind.PREFERENCE)
# What is to be chosen is neither done nor to be done.
_NEVER_SET = (FactKind.TASK, FactKind.TASK_OUTCOME)
# So sure are only sources that know the fields of a program.
_SURE = 0.9
_NEAR_ROWS = 2
# Where who sent a bill, or has to pay it, has their house.
_ADDRESS = pattern(
    r"(?!.*\d[.,]\d\d\b)(?:.*\b\d{4,5} (?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?(?: "
    r"tél\.?)?\W*$|"
    r"(?:po box|postfach|boîte postale|apartado) \d.*|unit \d.*|\d{1,5},? (?:rue|quai|avenue|place|"
    r"boulevard|chemin|allée)\b.*|\d{1,5} (?:[\w'’]+ ){1,3}(?:rd|road|st|street|ave|avenue|lane|"
    r"drive),.*)"
)
# Where rules tell of an outcome, the other rows that look like one are its parts.
_OF_ONE_OUTCOME = (
    WindowKind.CONFIRMATION,
    WindowKind.OTHER,
    WindowKind.EDITOR,
    WindowKind.BUILD,
)
# What is handed on is to be read.
_HANDED_ON = pattern(r"^(?:fwd?|wg|tr|rv|i)\s?:\s")
_LEAST_LETTERS = 8
_TOLD = Form(r"[^\W\d_]{3,}")
_QUOTE_SIGN = Form(r"[\"“”„«»]")
_NAMED_IN_QUOTES = Form(r"[\"“„«][^\"“”„«»]*[\"“”»]")
_MOST_WORDS_OF_A_NAME = 4
_CHECKED = Form(r"^\W{0,3}(?:\[[xX✓]\]|[☑☒✓✔])")
# What a form has one choose.
_CHOOSES = pattern(r"^\W*(?:choose|select|pick|wähle\w*|choisi\w*|elig\w*|elij\w*|seleccion\w*)\b")


def reads_rows(page: Page) -> bool:
    """Whether the judge of rows is asked about a page."""
    return not (page.window.kind in _NOT_READ or is_for_anybody(page))


def judge_rows(page: Page, told: Sequence[FoundFact], judge: RowJudge) -> list[FoundFact]:
    """The facts of `told` that `judge` does not doubt, some as another kind, and what it is sure of
    in units that none of them is from."""
    if not reads_rows(page):
        return list(told)
    units = read_units(page)
    answered = _answered(page)
    unread = {
        place
        for place, unit in enumerate(units)
        if answered.isdisjoint(unit.sentence.indexes) and _is_wanted(unit, page, told)
    }
    places = {n: _places(fact, units) for n, fact in enumerate(told) if _may_err(fact, page)}
    odds = judge.probabilities(page, units, unread.union(*places.values()))
    teller = _Teller(page, units, odds)
    judged = (
        teller.judged(fact, places[n]) if n in places else fact for n, fact in enumerate(told)
    )
    return [
        *(fact for fact in judged if fact is not None),
        *(fact for fact in teller.find(sorted(unread & odds.keys())) if _is_news(fact, page, told)),
    ]


def _answered(page: Page) -> frozenset[int]:
    """The lines of the mail that a mail answers."""
    handed_on = _HANDED_ON.match(page.window.title.subject)
    if page.window.kind is not WindowKind.MAIL or handed_on is not None:
        return frozenset()
    return frozenset(row.index for pane in page.panes for row in pane[end_of_new(pane) :])


def _is_news(fact: FoundFact, page: Page, told: Sequence[FoundFact]) -> bool:
    """Whether rules for what programs print could have missed it: what was typed or shown there,
    and failures where they found none. Of one outcome a page has several rows."""
    kind = page.window.kind
    if kind is WindowKind.INVOICE and _ADDRESS.match(fact.text):
        return False
    if kind is WindowKind.SETTINGS and (fact.kind in _NEVER_SET or _is_set(fact, told)):
        return False
    if _told_again(fact, kind) and any(_is_near(fact, other) for other in told):
        return False
    if kind in _OF_ONE_OUTCOME and fact.kind is FactKind.TASK_OUTCOME:
        return not any(other.kind is FactKind.TASK_OUTCOME for other in told)
    if kind in _PRINTED and fact.kind is FactKind.ERROR:
        known = any(other.kind in _KNOWN_OF_PROGRAMS for other in told)
        mended = kind is WindowKind.BUILD and any(_ends_well_below(fact, other) for other in told)
        return not (known or mended)
    typed = fact.kind in _OF_COMMANDS or match_prompt(fact.quote) is not None
    return kind is not WindowKind.TERMINAL or not typed


def _ends_well_below(fact: FoundFact, other: FoundFact) -> bool:
    """Whether what fails in one fact is over in another, further down."""
    below = max(other.line_indexes, default=-1) > max(fact.line_indexes, default=0)
    return other.kind is FactKind.TASK_OUTCOME and below


def _is_set(fact: FoundFact, told: Sequence[FoundFact]) -> bool:
    """Whether a row shows once more what a setting is known to be."""
    value = fact.text.partition(" (")[0]
    return any(other.text.partition(": ")[2].startswith(value) for other in told)


def _told_again(fact: FoundFact, window: WindowKind) -> bool:
    """Whether rows beside a fact of this kind mostly tell the same once more."""
    return fact.kind in (FactKind.TASK_OUTCOME, FactKind.ERROR) or (
        fact.kind is FactKind.DECISION and window is WindowKind.CHAT
    )


def _is_near(fact: FoundFact, other: FoundFact) -> bool:
    """Whether two facts of one kind are from rows that stand close together."""
    apart = (abs(a - b) for a in fact.line_indexes for b in other.line_indexes)
    return fact.kind is other.kind and min(apart, default=_NEAR_ROWS + 1) <= _NEAR_ROWS


class _Teller:
    """Tells what the judge sees in the units of a page."""

    def __init__(self, page: Page, units: Sequence[Unit], odds: Mapping[int, Floats]) -> None:
        self._page, self._units, self._odds = page, units, odds

    @cached_property
    def _lines(self) -> SpokenLines:
        return SpokenLines(self._page)

    def judged(self, fact: FoundFact, places: Sequence[int]) -> FoundFact | None:
        """A fact that rules found, as the kind that it surely is; None where it is doubted."""
        if is_doubted(fact.kind, [self._odds[place] for place in places if place in self._odds]):
            return None
        own = [place for place in places if _is_from(fact, self._units[place].sentence)]
        if len(own) != 1 or own[0] not in self._odds or not _could_tell(self._units[own[0]]):
            return fact
        other = find_other_kind(fact.kind, self._odds[own[0]])
        return (other and self._tell(own[0], *other)) or fact

    def find(self, places: Sequence[int]) -> Iterator[FoundFact]:
        """What is seen in the units at `places`."""
        for place in places:
            seen = find_kind(self._odds[place])
            if seen is not None and (fact := self._tell(place, *seen)) is not None:
                yield fact

    def _tell(self, place: int, kind: FactKind, score: float) -> FoundFact | None:
        line = self._lines.find(self._units[place].sentence)
        fact = _tell(self._units, place, kind, score, self._page, line)
        if fact is not None and is_unowned(fact, self._units[place].speaker or "", self._page):
            return None
        if fact is None or line is None:
            return fact
        refused = fact.kind is FactKind.TASK and is_settled(line.talk, line.place)
        return None if refused else _in_talk(fact, line)


def _may_err(fact: FoundFact, page: Page) -> bool:
    printed = page.window.kind in _PRINTED
    return not printed and fact.confidence < _SURE and page.is_new(fact.line_indexes)


def _places(fact: FoundFact, units: Sequence[Unit]) -> list[int]:
    """Which units a fact is from."""
    return [
        place
        for place, unit in enumerate(units)
        if not set(unit.sentence.indexes).isdisjoint(fact.line_indexes)
    ]


def _is_wanted(unit: Unit, page: Page, told: Sequence[FoundFact]) -> bool:
    known = any(
        _is_from(fact, unit.sentence) and not _is_topic(fact, unit.sentence) for fact in told
    )
    return not known and page.is_new(unit.sentence.indexes) and _could_tell(unit)


def _is_from(fact: FoundFact, sentence: Sentence) -> bool:
    """Whether a fact is from a sentence; its line may hold others."""
    if set(fact.line_indexes).isdisjoint(sentence.indexes):
        return False
    told, said = fact.quote.split("\n"), sentence.quote.split("\n")
    return any(piece in whole or whole in piece for piece in said for whole in told)


def _is_topic(fact: FoundFact, sentence: Sentence) -> bool:
    """Whether a fact that is told elsewhere has a sentence only behind it, as what it is about."""
    head, bracket, topic = fact.text.rpartition(" (")
    named = frozenset(_TOLD.findall(topic.lower()))
    behind = bracket and named and named <= frozenset(_TOLD.findall(sentence.text.lower()))
    return bool(behind) and sentence.indexes[-1] < max(fact.line_indexes) and len(head) > 0


def _could_tell(unit: Unit) -> bool:
    sentence = unit.sentence
    return (
        sum(letter.isalpha() for letter in sentence.text) >= _LEAST_LETTERS
        and not _is_speech(sentence.text)
        and not unit.is_quoted
        and not is_question(sentence)
        and not is_supposed(sentence)
        and not addresses_machine(sentence.text)
    )


def _is_speech(text: str) -> bool:
    """Whether what stands in quotes is said by somebody, rather than the name of a thing."""
    quoted = sum(len(match[0].split()) for match in _NAMED_IN_QUOTES.finditer(text))
    open_end = _QUOTE_SIGN.search(_NAMED_IN_QUOTES.sub("", text)) is not None
    return open_end or quoted > _MOST_WORDS_OF_A_NAME or 2 * quoted > len(text.split())


def _tell(
    units: Sequence[Unit],
    place: int,
    kind: FactKind,
    score: float,
    page: Page,
    line: SpokenLine | None,
) -> FoundFact | None:
    unit = units[place]
    voice = line.said.voice if line else _voice(unit, page)
    if line is not None:
        unit = replace(unit, sentence=line.said.sentence)
    if kind is FactKind.EVENT:
        fact = _event(unit, score, voice)
        if fact is None or not place or not is_bare_event(fact, page):
            return fact
        return _event(_below(units[place - 1], unit), score, voice)
    if _is_forbidden(kind, unit.text) or (kind in _OF_MEANING and is_joke(unit.sentence)):
        return None
    if kind is FactKind.PROFILE and not voice.speaker and _is_signed(unit, page):
        return tell_as(kind, _below(units[place - 1], unit).sentence, voice, score)
    return tell_as(kind, unit.sentence, voice, score)


def _is_signed(unit: Unit, page: Page) -> bool:
    """Whether it stands below a name in a letter, and so tells who that is."""
    return page.window.kind is WindowKind.MAIL and is_name(unit.before)


def _in_talk(fact: FoundFact, line: SpokenLine) -> FoundFact:
    """A fact of a talk with what it answers, where it names nothing itself."""
    if fact.kind is FactKind.TASK:
        fact = with_deadline(fact, line.talk, line.place)
        fact = with_question(fact, line.talk, line.place)
    fact = with_context(fact, line.talk, line.place)
    return by_either(fact, line.other) if line.other else fact


def _is_forbidden(kind: FactKind, text: str) -> bool:
    if kind is FactKind.PREFERENCE:
        # Of several buttons the source of settings tells which is chosen.
        return _CHOOSES.search(text) is not None or leaves_choice(text)
    if kind is FactKind.TASK_OUTCOME:
        return leaves_choice(text)
    return kind is FactKind.TASK and _CHECKED.search(text) is not None


def _event(unit: Unit, score: float, voice: Voice) -> FoundFact | None:
    """What is to happen on the day that the unit names, or the line or heading above it."""
    named = [text for text in (unit.text, unit.before, unit.heading) if voice.dates.find(text)]
    if not named:
        return None
    days = voice.dates.find(named[0])
    last = max(day.until or day.day for day in days)
    if last < voice.dates.today:
        return None
    text = voice.dates.resolve(unit.text)
    if named[0] is not unit.text:
        text = f"{days[0].day.isoformat()}: {text}"
    return found(
        FactKind.EVENT,
        voice.attributed(text),
        unit.sentence,
        confidence=score,
        valid_until=end_of(last, voice.zone),
    )


def _below(above: Unit, unit: Unit) -> Unit:
    """A day and what stands above it as one."""
    whole = Sentence(
        f"{above.text}: {unit.text}",
        f"{above.sentence.quote}\n{unit.sentence.quote}",
        (*above.sentence.indexes, *unit.sentence.indexes),
    )
    return replace(unit, sentence=whole)


def _voice(unit: Unit, page: Page) -> Voice:
    voice = replace(document_voice(page), spoken=bool(unit.speaker))
    if not unit.speaker:
        return voice
    people = page.people
    people.meet([unit.speaker])
    speaker = "" if people.is_user(unit.speaker) else people.full_name(unit.speaker)
    return replace(voice, speaker=speaker)
