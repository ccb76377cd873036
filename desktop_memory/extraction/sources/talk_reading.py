"""What is said on a page: whose each message of a talk is, and each of its sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from desktop_memory.extraction.page.compose_box import ends_in_compose_box, is_compose_box
from desktop_memory.extraction.page.crowd import is_of_a_crowd, is_playground
from desktop_memory.extraction.page.grouped_talk import read_grouped
from desktop_memory.extraction.page.message import (
    Message,
    looks_like_talk,
    read_bubbles,
    read_messages,
    read_one_sided,
    read_other_sided,
    read_own_labelled,
    read_timed,
)
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.people import plain_name
from desktop_memory.extraction.page.recurring_heads import find_heads
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.page.trailing_times import read_trailing
from desktop_memory.extraction.page.unmarked_talk import is_receipt, read_unmarked
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.statements.fragments import with_days_joined
from desktop_memory.extraction.statements.spelling import spelled_out
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_fun_throughout,
    is_laugh,
)
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.times import CLOCK_PATTERN, is_moment

_EVERYBODY = pattern(r"^(?:everyone|all|alle|tous|todos|everybody)$")
_MENTION = pattern(r"^\W*@?(?P<who>[A-ZÀ-Þ][\w-]+)\s*[,:]|@(?P<at>[\w.-]+)")
# A name in whatever letters, before what is asked of who has it.
_ASKED = pattern(
    r"^\W*@?(?P<who>[^\W\d][\w.-]+)[,:]? (?:(?:can|could|would|will|did|have|do|are|please|pls|du|"
    r"kannst|könntest|magst|machst|hast|bitte|tu|peux|pourrais|as|puedes|podrías|por favor)\b|"
    r"(?:[a-zß-ÿ]{3,}st) du\b)"
)
_CALLED = Form(r", (?P<who>[A-ZÀ-Þ][\w-]+)\s*[.!?]*$")
_CHROME = pattern(
    r"^(?:(?:edit|delete|reply|like|share|copy link|quote|react|more|forward|save|pin|"
    r"resolve|"
    r"\d+ repl(?:y|ies).*|\d+ antwort(?:en)?.*|\d+ réponses?.*|\d+ respuestas?.*|view thread|"
    r"seen.*|also sent to .{1,40}|auch an #?\S+ (?:gesendet|senden)|(?:aussi envoyé|envoyé aussi) "
    r".{1,40}|también enviado .{1,40}|"
    r"antworten|bearbeiten|löschen|gefällt mir|zitieren|répondre|modifier|supprimer|j'aime|"
    r"responder|editar|eliminar|me gusta|"
    r":[\w+-]+:|\d+ (?:reactions?|likes?|laughs?|hearts?|reaktion(?:en)?|réactions?|"
    r"reaccion(?:es)?)|"
    r"\d+)\W*)+$|^(?:[^\w\s]{1,3} ?\d{1,2}\s*)+$"
)
_JUST_NOW = pattern(
    r"\b(?:ago|vor|il y a|hace|now|soeben|eben)\b(?=.*\b(?:min\w*|hours?|hrs?|h|stunden?|std|"
    r"heures?|horas?|now|sec\w*|sek\w*)\b)|"
    r"\b(?:min\w*|hours?|hrs?|h|m|s|now|sec\w*)\b.*\bago\b|\bjust now\b|\b(?:soeben|gerade eben|"
    r"à l'instant)\b"
)
_DAYS_AGO = pattern(r"\b(?P<count>\d+)\s?(?:days?|d|tag(?:en)?|jours?|j|días?)\b")
_WEEKS_AGO = pattern(
    r"\b(?P<count>\d+|an?|eine[rm]?|une?|una)\s(?:weeks?|wochen?|semaines?|semanas?)\b|"
    r"\blast week\b|\bletzte woche\b|\bsemaine dernière\b|\bsemana pasada\b"
)
# What a program writes among people that nobody said.
_SYSTEM = pattern(
    r"^.{1,40} (?:(?:hat|haben) .{0,30}\breagiert|reacted (?:to|with)|(?:a|ont) réagi|"
    r"(?:ha )?reaccion(?:ó|ado)|(?:has )?(?:joined|left)(?: (?:the|this) \w+(?: \w+)?)?\W*$|ist "
    r"(?:\w+ ){0,3}beigetreten\W*$|hat (?:die|den|das) \w+ (?:verlassen|erstellt|umbenannt|"
    r"geändert)\W*$|a (?:rejoint|quitté|épinglé|renommé|changé le) |(?:se unió|se ha unido|"
    r"salió|ha "
    r"salido|fijó|ha fijado)\b|(?:has )?(?:pinned|started|renamed) (?:a|an|the) |hat eine "
    r"(?:nachricht|umfrage) (?:ange\w+|gestartet)|(?:has )?(?:ended|left) the chat\b|hat den chat "
    r"(?:beendet|verlassen)|a (?:quitté|terminé) le chat|ha (?:finalizado|abandonado) el chat)|"
    r"^\W*(?:(?:the|los|las|les|la|le|die|das) )?(?:subtitles|captions|transcri\w+|subtítulos|"
    r"sous-titres|untertitel|transkri\w+)\b.{0,40}\b(?:generated|automati\w+|générée?s?|"
    r"automátic\w+|erzeugt|erstellt|generad[oa]s?|ai|ia|ki)\b|"
    r"^\W*(?:this|diese[rs]?|cette|ce|est[ea]) (?:issue|pull request|pr|merge request|discussion|"
    r"ticket|demande|incidencia|solicitud) (?:\w+ ){1,5}(?:inactive|stale|activity|closed|"
    r"aktivität|geschlossen|activité|fermée?|actividad|cerrad[oa])\b|"
    r"^\W*(?:slow mode is|how would you rate|wie bewerten sie|wie war (?:der|ihr) chat|comment "
    r"évalue\w+|cómo valora\w*)\b|"
    r"^\W*(?:(?:never|do not|don't) share|teilen sie (?:niemals|nie)|geben sie (?:niemals|nie)|ne "
    r"(?:communiquez|partagez|donnez) jamais|(?:nunca|no) compart\w+|non condividere)\b.{0,60}"
    r"\b(?:passw\w+|pin|cards?|kart\w+|cartes?|tarjetas?|contraseñas?|mots? de passe|carta|dat\w+|"
    r"codes?|código\w*)\b"
)
_YEAR = Form(r"\b20\d\d\b")
_CLOSED = Form(r"[.!?…,;:)]$")
_MOST_WORDS_OF_BUTTON = 6
_LEAST_CELLS, _LEAST_HEADED = 2, 4
_LEAST_WIDTH, _SHARE_OF_WIDTH = 32, 0.75


@dataclass(frozen=True, slots=True)
class PaneTalk:
    """The messages of a pane. `other` is who the person talks to where nothing tells whose the
    messages are, so that they are taken to take turns."""

    messages: Sequence[Message]
    other: str = ""


def read_talks(page: Page) -> Iterator[PaneTalk]:
    """The talk of each pane, but those of crowds and of what is only planned."""
    in_chat = page.window.kind is WindowKind.CHAT
    for pane in page.panes:
        unmarked = read_unmarked(pane, page.screen.user) if may_be_unmarked(page, pane) else None
        if unmarked is not None:
            yield PaneTalk(
                unmarked.messages, "" if unmarked.is_sure else plain_name(unmarked.other)
            )
            continue
        messages = read_messages(pane, _known(page), in_chat=in_chat)
        if in_chat and not _is_headed(messages):
            messages = _of_two(page, pane, messages)
        elif not in_chat and any(_is_to_come(page, message) for message in messages):
            continue
        if not (is_of_a_crowd(page, messages) or is_playground(page)):
            yield PaneTalk(messages)


def may_be_talk(page: Page) -> bool:
    """Whether any pane of a window of no known kind may hold a talk."""
    return any(looks_like_talk(pane) or may_be_unmarked(page, pane) for pane in page.panes)


def may_be_unmarked(page: Page, pane: Sequence[Row]) -> bool:
    """Whether it is a talk by its program, or by the box one writes into."""
    kind = page.window.kind
    boxed = any(is_compose_box(row.text) for row in pane)
    return kind is WindowKind.CHAT or (kind is WindowKind.OTHER and boxed)


def _is_headed(messages: Sequence[Message]) -> bool:
    """Whether names with times stand before most of what is said, by several people in turn."""
    headed = [said.speaker for said in messages if CLOCK_PATTERN.search(said.when) and said.rows]
    told = [said for said in messages if said.speaker and said.rows]
    again = len(headed) > len(set(headed)) > 1
    return again and len(headed) >= _LEAST_HEADED and len(headed) == len(told)


def _of_two(page: Page, pane: Sequence[Row], messages: list[Message]) -> list[Message]:
    """The messages of a talk of two, of whom one or both stand there without a name."""
    grouped = messages if find_heads(pane) else read_grouped(pane, page.screen.user)
    if grouped:
        return grouped
    other = page.window.title.subject
    if (trailing := read_trailing(pane, other)) is not None:
        return trailing
    if labelled := read_own_labelled(pane, other):
        return labelled
    if (timed := read_timed(pane, other)) is not None:
        return timed
    if not any(message.speaker for message in messages):
        return read_bubbles(pane, other)
    return read_one_sided(pane, messages) or read_other_sided(messages, other) or messages


def _is_to_come(page: Page, message: Message) -> bool:
    """Whether a date with its year lies ahead: nobody has said anything then."""
    dated = _YEAR.search(message.when) is not None
    return dated and any(found.day > page.dates.today for found in page.dates.find(message.when))


def _known(page: Page) -> tuple[str, ...]:
    return (page.screen.user,) if page.screen.user else ()


def read_said(page: Page, messages: Sequence[Message]) -> Talk:
    """The sentences of `messages`, with who says them to whom on which day. Day dividers among
    them tell when."""
    page.people.meet(message.speaker for message in messages if message.speaker)
    talk: Talk = []
    day, width = page.dates.today, _line_width(messages)
    for message, answer in zip_longest(messages, messages[1:]):
        day = _day(page, message, day)
        if not message.speaker or (answer and _laughs(answer, message)):
            continue
        last = message is messages[-1]
        rows = _body(_without_end(message.rows) if last else message.rows)
        sentences = split_sentences(rows, width)
        if any(addresses_machine(sentence.text) for sentence in sentences):
            continue
        if sentences and is_fun_throughout(sentences):
            continue
        voice = _voice(page, message, rows, day)
        sentences = [spelled_out(sentence, page.language) for sentence in sentences]
        sentences = with_days_joined(sentences, voice.dates)
        talk += [(Said(sentence, voice), message) for sentence in sentences]
    return talk


def _laughs(answer: Message, message: Message) -> bool:
    """Whether somebody else has nothing but a laugh for a message."""
    text = " ".join(row.text for row in _without_end(answer.rows))
    return answer.speaker not in ("", message.speaker) and is_laugh(text)


def _line_width(messages: Sequence[Message]) -> int:
    """The length from which a line is likely to be broken: most of the longest line."""
    longest = max((len(row.text) for message in messages for row in message.rows), default=0)
    return max(_LEAST_WIDTH, int(_SHARE_OF_WIDTH * longest))


def _body(rows: Sequence[Row]) -> list[Row]:
    body = []
    for row in rows:
        if is_compose_box(row.text):
            break
        if not (_CHROME.match(row.text) or _SYSTEM.match(row.text) or is_receipt(row.text)):
            body.append(_without_time(row))
    return body


def _without_end(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of the last message without the box to write with and what stands below it."""
    told = _above_buttons(rows)
    receipts = [place for place, row in enumerate(told) if place and is_receipt(row.text)]
    told = told[: min(receipts, default=None)]
    return told[:-1] if ends_in_compose_box(told) else told


def _above_buttons(rows: Sequence[Row]) -> list[Row]:
    """What stands above a row of buttons, with which a talk ends."""
    end = next((place for place, row in enumerate(rows) if _is_of_buttons(row)), len(rows))
    return list(rows[:end])


def _is_of_buttons(row: Row) -> bool:
    return (
        len(row.cells) >= _LEAST_CELLS
        and not any(is_moment(cell.strip(" ✓✔")) for cell in row.cells)
        and not _CLOSED.search(row.cells[0])
        and all(len(cell.split()) <= _MOST_WORDS_OF_BUTTON for cell in row.cells)
    )


def _without_time(row: Row) -> Row:
    """What is said, without the time and ticks some programs write at its end."""
    last = row.cells[-1].strip(" ✓✔")
    if len(row.cells) < _LEAST_CELLS or not (is_moment(last) or not last):
        return row
    text = row.text[: row.text.rindex(row.cells[-1])].rstrip()
    return Row(row.index, text, row.cells[:-1], row.indent)


def _day(page: Page, message: Message, day: date) -> date:
    """The day of a message: its own, else that of the last divider."""
    if _JUST_NOW.search(message.when):
        return page.dates.today
    if (ago := _DAYS_AGO.search(message.when)) is not None:
        return page.dates.today - timedelta(days=int(ago["count"]))
    if (ago := _WEEKS_AGO.search(message.when)) is not None:
        count = ago["count"] or ""
        return page.dates.today - timedelta(weeks=int(count) if count.isdigit() else 1)
    mentions = replace(page.dates, past=True).find(message.when)
    return min(mentions[0].day, page.dates.today) if mentions else day


def _voice(page: Page, message: Message, rows: Sequence[Row], day: date) -> Voice:
    people = page.people
    speaker = "" if people.is_user(message.speaker) else people.full_name(message.speaker)
    return Voice(
        people=people,
        dates=page.dates_on(day),
        speaker=speaker,
        listener=_listener(page, message, rows, speaker),
        zone=page.screen.time_zone,
        judge=page.judge,
    )


def _listener(page: Page, message: Message, rows: Sequence[Row], speaker: str) -> str | None:
    people = page.people
    if message.to and not _EVERYBODY.match(message.to):
        return "" if people.is_user(message.to) else people.full_name(message.to)
    for row in rows[:1]:
        mention = _MENTION.search(row.text)
        asked = _ASKED.match(row.text)
        if asked and people.is_known(asked["who"]):
            return "" if people.is_user(asked["who"]) else people.full_name(asked["who"])
        who = (mention["who"] or mention["at"]) if mention else ""
        if who and people.is_known(who):
            return "" if people.is_user(who) else people.full_name(who)
    for row in rows[-1:]:
        called = _CALLED.search(row.text)
        if called and people.is_known(called["who"]):
            return "" if people.is_user(called["who"]) else people.full_name(called["who"])
    if len(people.others) == 1:
        return people.others[0] if not speaker else ""
    return None
