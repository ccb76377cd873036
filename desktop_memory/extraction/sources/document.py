"""Facts from documents, notes, minutes and reference pages of the person's own."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST_PROCEDURE, found
from desktop_memory.extraction.page.outline import (
    Item,
    Mark,
    Part,
    Section,
    read_parts,
    runs,
)
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence, split_sentences
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.statements.knowledge import holds_value, is_placed, is_reference
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.telling import is_idle, tell
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.names import PERSON, has_name_form
from desktop_memory.extraction.values.roles import ROLE_WORDS

_OWNED = pattern(
    rf"^(?:(?P<who>@[\w.-]+|(?-i:{PERSON}))(?: ?(?:&|and|und|et|y|\+|/) "
    rf"(?-i:{PERSON}))?\s*(?:[:–—>]|-(?= )|→)\s*(?P<what>\S.+)|"
    rf"(?P<what2>\S.+?)\s*(?:[–—→(\[@]|- )\s*@?(?P<who2>(?-i:{PERSON}))(?P<rest>[,;)\]].*)?)$"
)
_NAMED = Form(r"^(?P<who>[A-ZÀ-Þ][\w-]+) (?P<what>[a-zà-ÿ]\S+ .+)$")
_ADDRESSED = pattern(
    r"^@?(?P<who>[A-ZÀ-Þ][\w-]+) (?:to|will|should|soll|muss|va|doit|debe|tiene que) "
    r"(?P<what>\S.+)$"
)
_CHROME = pattern(
    r"^(?:.{0,30} is viewing|page \d+ of \d+.*|saved to \w+.*|type @ to insert|created by .*|"
    r"last (?:updated|edited|modified).*|"
    r"tags?:.*|attendees:.*|participants?:.*|present:.*|teilnehmer\w*:.*|anwesend:.*|"
    r"présents?:.*|asistentes:.*|"
    r"\d+ (?:words|wörter|mots|palabras|backlinks?).*|zuletzt (?:geändert|bearbeitet).*|erstellt "
    r"von.*|modifié .*|dernière modification.*|"
    r"última (?:edición|modificación).*|like|no labels|write a comment.*|be the first.*|seite "
    r"\d+ von \d+.*|page \d+ sur \d+.*|página \d+ de \d+.*)$"
)
_ATTENDEES = pattern(
    r"^(?:attendees|participants?|present|teilnehmer\w*|anwesend|présents?|"
    r"asistentes)\s?:\s*(?P<names>.+)$"
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
_LABEL = Form(r"^(?P<label>[A-ZÀ-Þ][\w .'’/-]{2,28}?)\s?:\s+(?P<value>\S.{2,80})$")
_CODE = Form(
    r"\]\(|</?[a-zA-Z]|=>|[{}]|;$|^```|^\s*(?:#define|#include|import |from \S+ import|def |class |"
    r"function |var |let |"
    r"const |return |\$ |\||//|/\*|<)|::|\w\(\)|\]\[|\|\w+\|"
)
# A number of its own, a code, an address: what a label is there for.
_CONTENT = Form(r"\b\d{2,}\b|\b(?=[A-Z0-9-]*\d)[A-Z][A-Z0-9-]{4,}\b")
_CAUSES = words("because weil wegen car parce cause porque debido due")
_MOST_WORDS_WITH_CAUSE = 18
_MOST_WORDS, _MOST_WORDS_OF_A_NOTE, _MOST_KNOWLEDGE = 28, 11, 8
_LEAST_STEPS = 2
_MOST_STEPS = 14
_LEAST_LETTERS = 8


def find_document(page: Page) -> Iterator[FoundFact]:
    """Decisions, tasks, steps and statements, by the headings they stand under."""
    page.people.meet(_attendees(page))
    told = [fact for pane in page.panes for fact in _find_in_pane(page, pane)]
    known = sum(fact.kind is FactKind.KNOWLEDGE for fact in told)
    # A page that is full of facts is a manual to read, not a note of the person's.
    full = known > _MOST_KNOWLEDGE
    yield from (fact for fact in told if not (full and fact.kind is FactKind.KNOWLEDGE))


def _find_in_pane(page: Page, pane: Sequence[Row]) -> Iterator[FoundFact]:
    rows = [row for row in pane if not _CHROME.match(row.text) and not _CODE.search(row.text)]
    for part in read_parts(_unaddressed(rows)):
        yield from _find_in(part, page)


def _attendees(page: Page) -> Iterator[str]:
    for row in page.rows:
        if match := _ATTENDEES.match(row.text):
            yield from (
                name.strip() for name in match["names"].split(",") if has_name_form(name.strip())
            )


def document_voice(page: Page) -> Voice:
    """Unsigned text in a document of the person's: "I" is the person, nobody is addressed."""
    return Voice(
        people=page.people,
        dates=page.dates,
        listener=None,
        zone=page.screen.time_zone,
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
    if part.section is Section.PROBLEMS:
        yield from _entries(part, voice, FactKind.ERROR)
        return
    if part.section is Section.DECISIONS:
        yield from _entries(part, voice, FactKind.DECISION)
    if part.section is Section.ACTIONS:
        yield from _actions(part, voice)
    if part.section in (Section.DECISIONS, Section.ACTIONS):
        yield from _statements(page, _unmarked(part), voice)
        return
    steps = list(_steps(part, page))
    yield from (fact for fact, _ in steps)
    used = {item.row.index for _, items in steps for item in items}
    for item in part.items:
        if item.mark is Mark.BOX:
            yield from action(item.text, item.row, voice)
    free = [item for item in part.items if item.row.index not in used and item.mark not in _LISTED]
    yield from _statements(page, free, voice)


_LISTED = (Mark.BOX, Mark.CHECKED)


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
    return marked or [item for item in part.items if len(item.row.cells) == 1]


def _unmarked(part: Part) -> list[Item]:
    """What follows the marked items without a mark of its own."""
    marked = [place for place, item in enumerate(part.items) if item.mark is not Mark.NONE]
    return part.items[marked[-1] + 1 :] if marked else []


def _actions(part: Part, voice: Voice) -> Iterator[FoundFact]:
    for item in _marked(part):
        if _NEXT_MEETING.match(item.text):
            for sentence in split_sentences([item.row]):
                fact = tell(sentence, voice)
                if fact is not None:
                    yield fact
        elif item.mark is not Mark.CHECKED:
            yield from action(item.text, item.row, voice)


_NEXT_MEETING = pattern(
    r"^\W*(?:next|nächste[rsn]?|prochaine?|próxim[oa])\b(?:.{0,40}: .*\d|(?! (?:steps|week|"
    r"schritte|"
    r"woche|étapes|semaine|pasos|semana)).{3,50} (?:on|am|le|el) .*\d)"
)


def action(text: str, row: Row, voice: Voice) -> Iterator[FoundFact]:
    """One entry of a list of things to do, with who is to do it where that is written."""
    if len(text) < _LEAST_LETTERS or text.rstrip().endswith("?"):
        return
    match = _OWNED.match(text) or _ADDRESSED.match(text) or _known_owner(text, voice)
    groups = match.groupdict() if match else {}
    who = groups.get("who") or groups.get("who2") or ""
    what = groups.get("what") or groups.get("what2") or text
    rest = (groups.get("rest") or "").strip(" ,;)]")
    name = voice.name_of(who) if who else ""
    mentions = voice.dates.find(f"{what} {rest}")
    told = voice.dates.resolve(f"{what}, {rest}" if rest else what)
    yield found(
        FactKind.TASK,
        f"To do{f' for {name}' if name else ''}: {told}",
        row,
        subject=f"{name} {what}" if mentions else "",
        predicate="due" if mentions else "",
    )


def _known_owner(text: str, voice: Voice) -> re.Match[str] | None:
    """An entry that begins with somebody's name, as in "Emil checks the insurance"."""
    match = _NAMED.match(text)
    return match if match and voice.people.is_known(match["who"]) else None


def _steps(part: Part, page: Page) -> Iterator[tuple[FoundFact, list[Item]]]:
    """Numbered steps as one procedure; bullets too, where the heading announces steps."""
    marks = (Mark.NUMBER, Mark.BULLET) if part.section is Section.STEPS else (Mark.NUMBER,)
    for mark in marks:
        for group in runs(part.items, mark):
            if not _LEAST_STEPS <= len(group) <= _MOST_STEPS:
                continue
            if part.section is not Section.STEPS and not _are_orders(group):
                continue
            name = part.heading
            if not name or _SECTION_NAME.match(name):
                name = page.window.title.subject or name
            told = "; ".join(f"{place}. {item.text}" for place, item in enumerate(group, 1))
            text = f"{name}: {told}"
            if len(text) <= LONGEST_PROCEDURE:
                rows = [item.row for item in group]
                yield found(FactKind.PROCEDURE, text, rows, name, "steps"), group


def _are_orders(group: Sequence[Item]) -> bool:
    """Whether at least half of the items tell what to do."""
    orders = sum(bool(is_order(item.text)) for item in group)
    return 2 * orders >= len(group)


def is_order(text: str) -> bool:
    """Whether a line tells what to do, as a step of a recipe or an entry of a list does."""
    return bool(_ORDER.search(text)) and len(text.split()) > 1 and not _BUTTON.match(text)


_BUTTON = pattern(
    r"^(?:(?:add|new|create|view|show|hide|edit|select|search|sort|filter|share|print|more|"
    r"open|close|delete|upgrade) "
    r"(?:a |an |all |to |by |new )?\w+|aufgabe hinzufügen|ajouter une tâche|añadir tarea)$"
)
# Imperatives and infinitives at the start, German infinitives at the end, commands.
_ORDER = pattern(
    r"^(?:(?:then|next|now|first|finally|zuerst|dann|danach|ensuite|puis|d'abord|luego|después) )?"
    r"(?:run|open|click|select|choose|press|type|enter|install|download|upload|copy|paste|set|"
    r"add|remove|create|delete|go|"
    r"check|make|start|stop|restart|build|deploy|push|pull|merge|bump|tag|edit|update|upgrade|"
    r"log|sign|connect|plug|wait|put|turn|use|"
    r"call|send|ask|clone|configure|enable|disable|verify|test|take|switch|unplug|mix|cut|fill|"
    r"pick|print|save|export|import|soft-proof|drill|glue|mix|boil|bake|stir|heat|screw|paint|sand|"
    r"\w+(?:er|ir|re|oir|ez)|\w+(?:ar|er|ir)(?:lo|la|se)?) \S|\b(?!den|einen|keinen|"
    r"meinen)\w{3,}en$|^[a-z][\w.-]+ (?:\S+ )*-{1,2}\w|`[^`]+`"
    r"|^[a-z]+ (?:the|an?|all|your|each|every|it)\\b"
)
_SECTION_NAME = pattern(
    r"^(?:the )?(?:steps|procedure|instructions|anleitung|vorgehen|schritte|ablauf|étapes|"
    r"procédure|pasos|procedimiento|instrucciones)\W*$"
)


def _statements(page: Page, items: Sequence[Item], voice: Voice) -> Iterator[FoundFact]:
    for group, marked in _paragraphs(items):
        for sentence in split_sentences(group):
            if len(sentence.text.split()) > _MOST_WORDS or not page.is_new(sentence.indexes):
                continue
            fact = tell(sentence, voice) or _labelled(sentence, voice)
            if fact is None or (fact.kind is FactKind.KNOWLEDGE and not fact.predicate):
                told = _reference(sentence, voice, marked=marked)
                fact = told or (fact if is_placed(sentence) else None)
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
