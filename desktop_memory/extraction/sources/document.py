"""Facts from documents, notes, minutes and reference pages of the person's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.attendees import find_attendees, find_duty
from desktop_memory.extraction.page.outline import (
    Item,
    Mark,
    Part,
    Section,
    read_parts,
)
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.person_title import find_person
from desktop_memory.extraction.page.row import Row, without_numbers
from desktop_memory.extraction.page.sentence import Sentence, row_sentence, split_sentences
from desktop_memory.extraction.page.status_bar import heads_document
from desktop_memory.extraction.page.thread import split_thread
from desktop_memory.extraction.page.unsaid import without_unsaid
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.sources.action import has_owner, is_nothing, tell_action
from desktop_memory.extraction.sources.duties import find_arrows, tell_cells, tell_duty
from desktop_memory.extraction.sources.log_talk import find_thread
from desktop_memory.extraction.sources.profile_page import name_of_profile
from desktop_memory.extraction.sources.steps import tell_steps
from desktop_memory.extraction.statements.event_telling import event
from desktop_memory.extraction.statements.knowledge import holds_value, is_placed, is_reference
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.standing import is_standing
from desktop_memory.extraction.statements.telling import is_idle, tell, tell_unruled
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.roles import ROLE_WORDS

_CHROME = pattern(
    r"^(?:.{0,30} is viewing|page \d+ of \d+.*|saved to \w+.*|type @ to insert|created by .*|"
    r"last (?:updated|edited|modified).*|"
    r"tags?:.*|attendees:.*|participants?:.*|present:.*|teilnehmer\w*:.*|anwesend:.*|"
    r"présents?:.*|asistentes:.*|"
    r"(?:ort|datum|zeit|uhrzeit|date|place|location|time|lieu|heure|lugar|fecha|hora)\s?:.*"
    r"\s{2,}(?:ort|datum|zeit|uhrzeit|date|place|location|time|lieu|heure|lugar|fecha|hora)\s?:.*|"
    r"\d+ (?:words|wörter|mots|palabras|backlinks?).*|zuletzt (?:geändert|bearbeitet).*|erstellt "
    r"von.*|modifié .*|dernière modification.*|"
    r"última (?:edición|modificación).*|like|no labels|write a comment.*|be the first.*|seite "
    r"\d+ von \d+.*|page \d+ sur \d+.*|página \d+ de \d+.*)$"
)
_POINTING = pattern(
    r"^(?:it|they|this|these|he|she|es|sie|er|diese[rs]?|dies|il|elle|ils|elles|ce|cela|esto|"
    r"ellos|este|esta)\b"
)
_TO_DO_TITLE = pattern(
    r"(?:\b|_)(?:to-?dos?|tasks|task ?list|aufgaben(?:liste)?|erledigen|à faire|tâches|tareas|"
    r"pendientes|por hacer)(?:\b|_)"
)
_CONTACT_LABEL = pattern(
    r"\b(?:contacts?|ansprechpartner(?:in)?|kontakt|zuständig\w*|verantwortlich\w*|escalation|"
    r"point of "
    r"contact|interlocut(?:eur|rice)|référente?|contacto|encargad[oa]|persona de contacto)\b"
)
_DAY_LABEL = pattern(
    r"\b(?:date|dates|day|when|next|meeting|termin|tag|wann|nächste[rs]?|datum|quand|jour|"
    r"prochaine?|"
    r"fecha|día|cuándo|próxim[oa])\b"
)
_LABEL = Form(r"^(?P<label>[A-ZÀ-Þ][\w .'’/-]{2,28}?)\s?:\s+(?P<value>\S.{2,80})$")
_CODE = Form(
    r"\]\(|</?[a-zA-Z]|=>|[{}]|;$|^```|^\s*(?:#define|#include|import |from \S+ import|def |"
    r"class |"
    r"function |var |let |"
    r"const |return |\$ |\||//|/\*|<)|::|\w\(\)|\]\[|\|\w+\|"
)
# A number of its own, a code, an address: what a label is there for.
_CONTENT = Form(r"\b\d{2,}\b|\b(?=[A-Z0-9-]*\d)[A-Z][A-Z0-9-]{4,}\b")
_CAUSES = words("because weil wegen car parce cause porque debido due")
_MOST_WORDS_WITH_CAUSE = 18
_MOST_WORDS, _MOST_WORDS_OF_A_NOTE, _MOST_KNOWLEDGE = 28, 14, 8


def find_document(page: Page) -> Iterator[FoundFact]:
    """Decisions, tasks, steps, statements by the headings they stand under; and comments."""
    page.people.meet(find_attendees(page.screen.lines))
    said = list(find_thread(page))
    told = [fact for pane in page.panes for fact in _find_in_pane(page, pane)]
    # A page that is full of facts is a manual to read, not a note of the person's.
    full = sum(fact.kind is FactKind.KNOWLEDGE for fact in told) > _MOST_KNOWLEDGE
    yield from (fact for fact in told if not (full and fact.kind is FactKind.KNOWLEDGE))
    yield from said


def find_prose(page: Page) -> Iterator[FoundFact]:
    """The same of a text that is open in an editor for programs, below its first heading."""
    if not _PROSE_FILE.search(page.window.title.subject):
        return
    for pane in map(without_numbers, page.panes):
        start = next((place for place, row in enumerate(pane) if _MARKDOWN.match(row.text)), None)
        if start is not None:
            meant = without_unsaid(_unfenced(pane[start:]), boxes=True)
            told = _find_in_pane(page, meant)
            yield from (fact for fact in told if "`" not in fact.quote)


def _unfenced(rows: Sequence[Row]) -> list[Row]:
    """Rows without blocks of code between fences."""
    kept: list[Row] = []
    fenced = False
    for row in rows:
        fence = row.text.startswith(("```", "~~~"))
        if not (fence or fenced):
            kept.append(row)
        fenced = fenced != fence
    return kept


_PROSE_FILE = Form(r"(?i)\.(?:md|markdown|rst|adoc|org|txt)\b|^(?:readme|contributing|notes?)\b")
_MARKDOWN = Form(r"^(?:#{1,6}|\*{1,3}|={1,3}) \S")


def _find_in_pane(page: Page, pane: Sequence[Row]) -> Iterator[FoundFact]:
    rows = [
        row
        for row in _below_title(split_thread(pane)[0], page.window.title.subject)
        if not (_CHROME.match(row.text) or _is_status_bar(row) or heads_document(row))
    ]
    duties = dict(find_arrows(page, rows, document_voice(page)))
    yield from duties.values()
    rest = [row for row in rows if row.index not in duties and not _CODE.search(row.text)]
    for part in read_parts(_unaddressed(rest)):
        yield from _find_in(part, page)


def _below_title(rows: Sequence[Row], title: str) -> Sequence[Row]:
    """What stands below the document's own title; above it are menus and lists of others."""
    places = [place for place, row in enumerate(rows) if title and row.text == title]
    below = rows[places[-1] :] if places else rows
    return below if len(below) > _LEAST_BELOW_TITLE else rows


def _is_status_bar(row: Row) -> bool:
    """Whether it counts and dates the document, as the last line of an editor does."""
    return len(row.cells) > 1 and all(_COUNTED.match(cell) for cell in row.cells)


_COUNTED = Form(
    r"^(?:[^\W\d][\w ]{1,20}:?\s)?[\d/:.,% -]+(?:\s?[^\W\d]{1,10})?(?:\s\(\w+\)|[\d:]+.*)?$"
)
_LEAST_BELOW_TITLE = 3


def document_voice(page: Page) -> Voice:
    """Unsigned text: "I" is the person, or who a profile is of; nobody is addressed."""
    return Voice(
        people=page.people,
        dates=page.dates,
        speaker=name_of_profile(page) or find_person(page),
        listener=None,
        zone=page.screen.time_zone,
        judge=page.judge,
        topic=page.window.title.subject,
        spoken=False,
    )


def _unaddressed(rows: Sequence[Row]) -> list[Row]:
    """Rows without those that speak to an AI, and the one that goes on after them."""
    return [row for row in rows if not addresses_machine(row.text)]


def _find_in(part: Part, page: Page) -> Iterator[FoundFact]:
    voice = document_voice(page)
    if part.section in (Section.IDEAS, Section.ASIDE, Section.DONE):
        meetings = [item for item in part.items if _NEXT_MEETING.match(item.text)]
        yield from _statements(page, meetings, voice)
        return
    if part.section is Section.PLAIN and _TO_DO_TITLE.search(page.window.title.text):
        part.section = Section.ACTIONS
    if part.section in _KINDS_OF_SECTIONS:
        part.items = _until_heading(part.items)
        yield from _entries(part, voice, _KINDS_OF_SECTIONS[part.section])
        return
    if part.section is Section.DATES:
        dated = [item for item in part.items if _is_ahead(item.text, voice)]
        yield from (_dated(item, voice) for item in dated)
        part.items = [
            item for item in part.items if item not in dated and not is_nothing(item.text)
        ]
    if part.section is Section.DECISIONS:
        yield from _entries(part, voice, FactKind.DECISION)
    if part.section is Section.ACTIONS:
        yield from _actions(part, voice)
    if part.section in (Section.DECISIONS, Section.ACTIONS):
        yield from _statements(page, _unmarked(part), voice)
        return
    steps = list(tell_steps(part, page.window.title.subject))
    yield from (fact for fact, _ in steps)
    used = {item.row.index for _, items in steps for item in items}
    for item in part.items:
        if item.mark is Mark.BOX:
            yield from tell_action(item.text, item.row, voice)
    free = [item for item in part.items if item.row.index not in used and item.mark not in _LISTED]
    yield from _statements(page, free, voice)


def _is_ahead(text: str, voice: Voice) -> bool:
    days = [item.day for item in voice.dates.find(text)]
    return bool(days) and days[0] > voice.dates.today and not is_nothing(text)


def _dated(item: Item, voice: Voice) -> FoundFact:
    """An entry of a list of dates."""
    text = re.sub(r"\s{2,}", ", ", voice.dates.resolve(item.text))
    return event(text, row_sentence(item.row), voice.dates.find(item.text), voice)


_LISTED = (Mark.BOX, Mark.CHECKED)
_KINDS_OF_SECTIONS = {
    Section.PROBLEMS: FactKind.ERROR,
    Section.PREFERENCES: FactKind.PREFERENCE,
}


def _until_heading(items: Sequence[Item]) -> list[Item]:
    """Items up to the first that reads like a heading of what follows."""
    ends = (
        place
        for place, item in enumerate(items)
        if item.mark is Mark.NONE and len(item.text.split()) <= _MOST_WORDS_OF_A_HEADING
    )
    return list(items[: next(ends, len(items))])


_MOST_WORDS_OF_A_HEADING = 2


def _entries(part: Part, voice: Voice, kind: FactKind) -> Iterator[FoundFact]:
    """Each entry as a fact of the kind that its heading names."""
    for item in _marked(part):
        for sentence in split_sentences([item.row]):
            if is_question(sentence) or is_supposed(sentence) or is_idle(sentence):
                continue
            text = voice.dates.resolve(opened(sentence.text))
            yield found(kind, text, sentence)
            break


def _marked(part: Part) -> list[Item]:
    """The items with a mark; where none has one, all but rows of buttons."""
    marked = [item for item in part.items if item.mark is not Mark.NONE]
    if any(item.mark is Mark.BOX for item in marked):
        return [item for item in marked if item.mark is Mark.BOX]
    near = _near(part)
    return marked or _of_one_form([item for item in near if len(item.row.cells) == 1])


def _near(part: Part) -> list[Item]:
    """The items below the heading, up to where something else was cut out."""
    kept: list[Item] = []
    last = part.index
    for item in part.items:
        if last >= 0 and item.row.index > last + _MOST_ROWS_BETWEEN:
            break
        kept.append(item)
        last = item.row.index
    return kept


_MOST_ROWS_BETWEEN = 3


def _of_one_form(items: Sequence[Item]) -> list[Item]:
    """The items; where most of the first begin with a name, those that do."""
    owned = [item for item in items if has_owner(item.text)]
    if len(owned) < _LEAST_OWNED or items[0] is not owned[0]:
        return list(items)
    return [item for item in items if item in owned or _NEXT_MEETING.match(item.text)]


_LEAST_OWNED = 2


def _unmarked(part: Part) -> list[Item]:
    """What follows the marked items without a mark of its own."""
    marked = [place for place, item in enumerate(part.items) if item.mark is not Mark.NONE]
    return part.items[marked[-1] + 1 :] if marked else []


def _actions(part: Part, voice: Voice) -> Iterator[FoundFact]:
    unmarked = [item for item in part.items if item.mark is Mark.NONE and len(item.row.cells) > 1]
    in_cells = [fact for item in unmarked if (fact := tell_cells(item.row, voice)) is not None]
    yield from in_cells
    for item in _marked(part):
        if in_cells and item.mark is Mark.NONE:
            continue
        if _NEXT_MEETING.match(item.text):
            for sentence in split_sentences([item.row]):
                fact = tell(sentence, voice)
                if fact is not None:
                    yield fact
        elif item.mark is not Mark.CHECKED:
            yield from tell_action(item.text, item.row, voice)


_NEXT_MEETING = pattern(
    r"^\W*(?:next|nächste[rsn]?|prochaine?|próxim[oa])\b(?:.{0,40}: .*\d|(?! (?:steps|week|"
    r"schritte|"
    r"woche|étapes|semaine|pasos|semana)).{3,50} (?:on|am|le|el) .*\d)"
)


def _statements(page: Page, items: Sequence[Item], voice: Voice) -> Iterator[FoundFact]:
    ruled = replace(voice, judge=None)
    attendees = find_attendees(page.screen.lines)
    for group, marked in _paragraphs(items):
        for sentence in split_sentences(group):
            if len(sentence.text.split()) > _MOST_WORDS or not page.is_new(sentence.indexes):
                continue
            if sentence.text in page.window.title.text:
                continue
            if (duty := find_duty(sentence.text, attendees, page.language)) is not None:
                yield tell_duty(duty, sentence, voice)
                continue
            by_rule = tell(sentence, ruled)
            fact = by_rule or _labelled(sentence, voice)
            if fact is None or (fact.kind is FactKind.KNOWLEDGE and not fact.predicate):
                told = _reference(sentence, voice, marked=marked)
                lasting = is_placed(sentence) or is_standing(sentence)
                fact = told or (fact if lasting else None)
            if fact is None and by_rule is None:
                fact = tell_unruled(sentence, voice)
            if fact is not None and _is_note(fact, sentence):
                yield fact


def _labelled(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """A label with a value worth knowing: "Project lead: Ana Ruiz", "Budget: 42 000 €"."""
    match = _LABEL.match(sentence.text)
    if match is None or is_idle(sentence, least=2):
        return None
    label, value = match["label"], match["value"]
    if (ROLE_WORDS.search(label) or _CONTACT_LABEL.search(label)) and has_name_form(value):
        name = value if "(" in value else voice.people.full_name(value)
        return found(
            FactKind.PROFILE, (f"{name} is {label} ({voice.topic})"), sentence, voice.topic, label
        )
    ahead = [item for item in voice.dates.find(value) if item.day > voice.dates.today]
    if ahead and _DAY_LABEL.search(label):
        text = voice.dates.resolve(f"{voice.topic}: {label}: {value}")
        return event(text, sentence, ahead, voice)
    if holds_value(value) or voice.dates.find(value) or _CONTENT.search(value):
        text = voice.dates.resolve(f"{label}: {value}")
        return found(
            FactKind.KNOWLEDGE, f"{voice.topic}: {text}", sentence, f"{voice.topic} {label}", "is"
        )
    return None


def _is_note(fact: FoundFact, sentence: Sentence) -> bool:
    """Whether it is as short as people note it; what programs fixed is told at length."""
    most = _MOST_WORDS_WITH_CAUSE if sentence.words & _CAUSES else _MOST_WORDS_OF_A_NOTE
    at_length = len(sentence.text.split()) > most
    return not (at_length and fact.kind in (FactKind.TASK_OUTCOME, FactKind.ERROR))


def _paragraphs(items: Sequence[Item]) -> list[tuple[list[Row], bool]]:
    """Rows in groups: a mark starts a new one, so that one entry never runs into the next.

    Each group comes with whether it is an entry of a list.
    """
    groups: list[tuple[list[Row], bool]] = []
    for item in items:
        row = Row(item.row.index, item.text, item.row.cells, item.row.indent)
        if item.mark is Mark.NONE and groups:
            groups[-1][0].append(row)
        else:
            groups.append(([row], item.mark is not Mark.NONE))
    return groups


def _is_dated(sentence: Sentence, voice: Voice) -> bool:
    """Whether it names a day of the calendar; "today" is none."""
    return any(not mention.relative for mention in voice.dates.find(sentence.text))


def _reference(sentence: Sentence, voice: Voice, *, marked: bool) -> FoundFact | None:
    if is_idle(sentence) or is_question(sentence) or is_supposed(sentence):
        return None
    if not is_reference(sentence, dated=_is_dated(sentence, voice), marked=marked):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    if _POINTING.match(text):
        text = f"{voice.topic}: {text}"
    return found(FactKind.KNOWLEDGE, text, sentence)
