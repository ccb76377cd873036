"""Messages and comments: who said what, when."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import MOMENT, is_moment

_HANDLE = r"@?[a-z][a-z0-9._-]{2,38}"
_SELF = r"(?:You|Du|Ich|Vous|Moi|Tú|Yo|Me|Sie)"
_WHO = rf"(?P<who>{NAME}|{_SELF})"
_ANYBODY = rf"(?P<who>{NAME}|{_SELF}|{_HANDLE})"
_TAGS = (
    r"(?:(?:\s+|\s*[·•|,]\s*)(?:APP|BOT|Bot|App|Owner|Author|Autor|Autorin|Member|Maintainer|"
    r"Collaborator|"
    r"Contributor|Reporter|Developer|Verified|Admin|Host|Guest|Gast|he/him|she/her|they/them|OP|"
    r":\w+:))*"
)
_EDITED = r"(?:\s*[-–·]?\s*\(?(?:edited|bearbeitet|modifié|editado|Edited)\)?|\s*[✓✔]+)*"
_VERB = (
    r"(?:commented|wrote|replied|said|left a comment|reviewed|added a comment|opened|created(?: "
    r"an issue)?|"
    r"hat kommentiert|kommentierte|schrieb|hat geschrieben|antwortete|meinte|hat einen Kommentar "
    r"hinzugefügt|"
    r"a commenté|a écrit|a répondu|a ajouté un commentaire|comentó|escribió|respondió|ha "
    r"comentado|ha escrito)"
)


def _whole(source: str) -> Form:
    return Form(rf"^(?:{source})$")


_WHEN = rf"(?P<when>(?i:{MOMENT}))"
_AGO_HEADER = _whole(
    rf"(?P<who>{_HANDLE}){_TAGS}(?:\s*[,·•|–—-]\s*|\s{{2,}})(?P<when>(?i:\d+ ?\w+ ago|"
    rf"yesterday|vor \d+ \w+|gestern|il y a \d+ \w+|hier|hace \d+ \w+|ayer)){_EDITED}"
)
_HANDLE_HEADER = _whole(rf"{_ANYBODY}{_TAGS}(?:\s*[,·•|–—-]\s*|\s+){_WHEN}{_TAGS}{_EDITED}")
_HEADERS = (
    _whole(rf"{_WHO}{_TAGS}(?:\s*[,·•|–—-]\s*|\s+){_WHEN}{_TAGS}{_EDITED}"),
    _whole(rf"\[?{_WHEN}\]?\s+(?:From|Von|De)\s+{_WHO}(?:\s+(?:to|an|à|a|para)\s+(?P<to>.+?))?:?"),
    _whole(
        rf"(?:From\s+)?{_WHO}\s+(?:to|an|à|a)\s+(?P<to>Everyone|everyone|Alle|alle|tous|Tous|"
        rf"todos|Todos)\s*:?\s+{_WHEN}"
    ),
    _whole(rf"{_ANYBODY}{_TAGS}\s+{_VERB}(?:\s*[·:,]?\s*{_WHEN})?(?:\s.{{0,24}})?:?"),
    _whole(rf"(?:Line|Zeile|Ligne|Línea)\s?(?:comment\s)?\+?\d+\s+[-–·]?\s*{_WHO}(?:\s+{_WHEN})?"),
    _whole(rf"{_WHEN}\s+[-–·|]?\s*{_WHO}"),
    _AGO_HEADER,
)
_INLINE = (
    Form(rf"^\[?{_WHEN}\]?\s*[-–|]?\s*<?{_ANYBODY}[>:]\s+(?P<text>\S.*)$"),
    Form(rf"^<{_ANYBODY}>\s+(?P<text>\S.*)$"),
    Form(rf"^\[{_WHEN}\]\s+(?P<who>{_HANDLE})\s+(?P<text>\S.*)$"),
    Form(rf"^(?P<who>{NAME}|{_SELF})\s+\[?\(?{_WHEN}\)?\]?\s?:\s+(?P<text>\S.*)$"),
)
_UNTIMED = Form(rf"^(?P<who>{NAME}|{_SELF}):\s+(?P<text>\S.*)$")
_NAME_ROW = Form(rf"^{NAME}$|^{_SELF}$")
_NO_NAME = Form(
    r"^(?:by|view|show|edit|add|[ap]m|daily|weekly|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|"
    r"today|yesterday|heute|gestern|aujourd|hier|hoy|ayer|mon|tue|wed|thu|fri|sat|sun|montag|"
    r"dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche|lunes|"
    r"martes|miércoles|jueves|viernes|sábado|domingo|january|february|march|april|june|july|"
    r"august|september|"
    r"october|november|december|updated?|created|modified|edited|opened|closed|published|posted|"
    r"started|"
    r"finished|deployed|committed|pushed|merged|last|since|until|seen|online|active|due|reminder|"
    r"deadline|"
    r"new|sent|received|delivered|read|departed|arrived|picked|label|estimated|version|total|"
    r"page|line|"
    r"erstellt|aktualisiert|geändert|gesendet|empfangen|fällig|zuletzt|seit|bis|neu|version|"
    r"abfahrt|ankunft|"
    r"créé|modifié|mis|envoyé|reçu|dernier|dernière|depuis|départ|arrivée|creado|actualizado|"
    r"modificado|"
    r"enviado|recibido|último|última|desde|salida|llegada|meeting|call|anruf|appel|llamada|"
    r"missed|reply|replies|"
    r"antworten|réponses?|respuestas?|from|to|von|an|de|à|para|subject|date|sent|cc|status|"
    r"notes?|sprint|"
    r"build|release|thread|threads|messages?|nachrichten|files|results?|start|ende?|beginn|fin|"
    r"inicio|today's)\b",
    re.IGNORECASE,
)
_COMPOSE = Form(
    r"^(?:message (?:#|@|\w+)|write to \S+$|reply to thread|type (?:a|your) message|type "
    r"message|write a (?:message|comment|"
    r"reply)|reply\.{3}|"
    r"add a comment|leave a comment|(?:send|start) a message|aa\s|(?:eine )?nachricht(?: an| "
    r"schreiben|$)|"
    r"schreib(?:e|en sie)? (?:eine|etwas)|kommentar (?:hinzufügen|schreiben)|antworten\.{3}|"
    r"écri(?:re|vez) un(?: message)?|ajouter un commentaire|répondre\.{3}|envoyer un message|"
    r"message…?$|"
    r"escrib(?:e|ir) un(?: mensaje)?|añad(?:e|ir) un comentario|enviar (?:un )?mensaje|"
    r"mensaje…?$|to: everyone|"
    r"type here|jot something|start a new message|new message$)",
    re.IGNORECASE,
)
_WRITE = Form(
    r"^(?:compose|write|type|send|reply|message|say something|jot|start typing|new message|add "
    r"a|schreib|nachricht|antwort|"
    r"écri|répond|envoy|message|escrib|envia|enviar|mensaj|responder)\w*\b.{0,40}$",
    re.IGNORECASE,
)
_LEAST_HEADERS = 2


@dataclass(slots=True)
class Message:
    """What one speaker said at one moment. `day` is None where none is told."""

    speaker: str
    when: str
    rows: list[Row] = field(default_factory=list)
    header: Row | None = None
    to: str = ""
    day: date | None = None


def is_compose_box(text: str) -> bool:
    """Whether a row is the box a new message is typed into."""
    return bool(_COMPOSE.match(text))


def ends_in_compose_box(rows: Sequence[Row]) -> bool:
    """Whether the last row is a box or button to write with."""
    return bool(rows) and bool(_WRITE.match(rows[-1].text) or is_compose_box(rows[-1].text))


def is_name(text: str) -> bool:
    """Whether the whole text has the form of a person's name."""
    return bool(_NAME_ROW.match(text)) and not _NO_NAME.match(text)


def read_messages(
    rows: Sequence[Row], known: Iterable[str] = (), *, in_chat: bool = False
) -> list[Message]:
    """The messages among rows, in order; what stands before the first is left out.

    A row that is just one of the `known` names, or of somebody who spoke before, starts one too.
    `in_chat` also takes handles for names, and "Name: text" as a message, as meeting captions
    and some chats write it.
    A day divider is kept as the `when` of a message without speaker.
    """
    messages: list[Message] = []
    names = set(known) | (_untimed_names(rows) if in_chat else set())
    place = 0
    while place < len(rows):
        row = rows[place]
        started = _start(row, rows[place + 1 : place + 2], names, in_chat)
        if started is not None:
            message, used = started
            messages.append(message)
            names.add(message.speaker)
            place += used
            continue
        if is_moment(row.text) and len(row.cells) == 1:
            messages.append(Message("", row.text, header=row))
        elif messages:
            messages[-1].rows.append(row)
        place += 1
    return messages


def spoken(messages: Sequence[Message]) -> Iterator[Message]:
    """The messages that somebody said."""
    return (message for message in messages if message.speaker)


def count_headers(rows: Sequence[Row]) -> int:
    """How many rows start a message."""
    return sum(1 for row in rows if _header(row) or _inline(row))


def looks_like_talk(rows: Sequence[Row]) -> bool:
    """Whether there are at least two messages."""
    return count_headers(rows) >= _LEAST_HEADERS


def _start(
    row: Row, following: Sequence[Row], names: set[str], in_chat: bool
) -> tuple[Message, int] | None:
    if message := _header(row, in_chat=in_chat) or _inline(row):
        return message, 1
    if in_chat and (match := _UNTIMED.match(row.text)) and match["who"] in names:
        text_row = Row(row.index, match["text"], (match["text"],), row.indent)
        return Message(match["who"], "", [text_row], row), 1
    if not _NAME_ROW.match(row.text) or _NO_NAME.match(row.text):
        return None
    if following and is_moment(following[0].text):
        return Message(row.text, following[0].text, [], row), 2
    if row.text in names:
        return Message(row.text, "", [], row), 1
    return None


def _untimed_names(rows: Sequence[Row]) -> set[str]:
    """Who speaks in lines like "Name: text": at least twice, or by a name of two words."""
    counts = Counter(
        match["who"]
        for row in rows
        if (match := _UNTIMED.match(row.text)) and not _NO_NAME.match(match["who"])
    )
    return {
        who
        for who, count in counts.items()
        if count >= _LEAST_HEADERS or (" " in who and len(counts) > 1)
    }


def _header(row: Row, *, in_chat: bool = False) -> Message | None:
    text = re.sub(r"\s{2,}", "  ", row.text)
    for pattern in (*_HEADERS, _HANDLE_HEADER) if in_chat else _HEADERS:
        match = pattern.match(text)
        if match and not _NO_NAME.match(match["who"]):
            groups = match.groupdict()
            return Message(match["who"], groups.get("when") or "", [], row, groups.get("to") or "")
    return None


def _inline(row: Row) -> Message | None:
    for pattern in _INLINE:
        match = pattern.match(row.text)
        who = next((name for name in _whos(match) if name), "") if match else ""
        if match and not _NO_NAME.match(who):
            text = match["text"]
            rows = [Row(row.index, text, (text,), row.indent)]
            return Message(who, match.groupdict().get("when") or "", rows, row)
    return None


def _whos(match: re.Match[str] | None) -> list[str | None]:
    return (
        [value for name, value in match.groupdict().items() if name.startswith("who")]
        if match
        else []
    )
