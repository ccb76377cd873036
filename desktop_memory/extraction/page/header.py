"""How the first line of a message looks: who speaks, when, to whom."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import MOMENT, MOMENT_ROW

_HANDLE = r"@?[a-z][a-z0-9._-]{2,38}"
SELF = r"(?:You|Du|Ich|Vous|Moi|Tú|Yo|Me|Sie)"
_WHO = rf"(?P<who>{NAME}|{SELF})"
_ANYBODY = rf"(?P<who>{NAME}|{SELF}|{_HANDLE})"
_TAGS = (
    r"(?:(?:\s+|\s*[·•|,–—]\s*)(?:APP|BOT|Bot|App|Owner|Author|Autor|Autorin|Member|Maintainer|"
    r"Collaborator|"
    r"Contributor|Reporter|Developer|Verified|Admin|Host|Guest|Gast|he/him|she/her|they/them|OP|"
    r"intern|internal|interne|interno|private note|private Notiz|note privée|nota privada|MOD|Mod|"
    r"Moderator|Moderatorin|Staff|Team|:\w+:|\[[\w "
    r"-]{2,14}\]))*"
)
_EDITED = r"(?:\s*[-–·]?\s*\(?(?:edited|bearbeitet|modifié|editado|Edited|EDITED)\)?|\s*[✓✔]+)*"
_VERB = (
    r"(?:commented|wrote|replied|said|reported (?:via|by) e?-?mail|left a comment|reviewed|added "
    r"a comment|opened|created(?: "
    r"an issue)?|approved (?:this (?:merge|pull) request|these changes)|requested changes|"
    r"hat kommentiert|kommentierte|schrieb|hat geschrieben|meldete per E-Mail|hat per E-Mail "
    r"gemeldet|antwortete|meinte|hat einen Kommentar "
    r"hinzugefügt|"
    r"a commenté|a écrit|a signalé par e-?mail|a répondu|a ajouté un commentaire|comentó|escribió|"
    r"informó por correo(?: electrónico)?|respondió|ha "
    r"comentado|ha escrito)"
)


def _whole(source: str) -> Form:
    return Form(rf"^(?:{source})$")


_WHEN = rf"(?P<when>(?i:{MOMENT}))"
_AGO_HEADER = _whole(
    rf"(?P<who>{_HANDLE}){_TAGS}(?:\s*[,·•|–—-]\s*|\s{{2,}})(?P<when>(?i:\d+ ?\w+ ago|"
    rf"yesterday|vor \d+ \w+|gestern|il y a \d+ \w+|hier|hace \d+ \w+|ayer)){_EDITED}"
)
# Handles of any letters stand before a long dash, or with a tag.
_MIXED = r"(?P<who>[A-Za-z][\w.-]{2,38})"
_MIXED_HEADERS = (
    _whole(rf"{_MIXED}{_TAGS}\s+[–—]\s+{_WHEN}{_EDITED}"),
    _whole(rf"{_MIXED}{_TAGS.removesuffix('*')}\s+{_WHEN}{_EDITED}"),
)
_BOT_NAME = Form(r"^Bot[A-Z]|(?:\bBOT|\sAPP|[a-z_-]Bot|\bBot|[_-]bot)$")
_BOT_TAG = Form(r"\s+(?:[–—]\s+)?(?:BOT|Bot|APP)\b")
_HANDLE_HEADER = _whole(rf"{_ANYBODY}{_TAGS}(?:\s*[,·•|–—-]\s*|\s+){_WHEN}{_TAGS}{_EDITED}")
_HEADERS = (
    _whole(rf"{_WHO}(?:\s+\(?@[\w.-]+\)?)?{_TAGS}(?:\s*[,·•|–—-]\s*|\s+){_WHEN}{_TAGS}{_EDITED}"),
    _whole(rf"\[?{_WHEN}\]?\s+(?:From|Von|De)\s+{_WHO}(?:\s+(?:to|an|à|a|para)\s+(?P<to>.+?))?:?"),
    _whole(
        rf"(?:(?i:from|von|de)\s+)?{_WHO}\s+(?:to|an|à|a)\s+(?P<to>(?i:everyone|everybody|alle|"
        rf"tous|todos))\s*:?\s+{_WHEN}"
    ),
    _whole(
        rf"{_ANYBODY}{_TAGS}\s+{_VERB}(?: (?:on|in|zu|sur|en) \S{{3,60}})?"
        rf"(?:\s*[·:,]?\s*{_WHEN})?(?:\s.{{0,24}})?:?"
    ),
    # Remarks on a line of a file or a moment of a film, by a name and a surname.
    _whole(
        rf"(?:[\w./-]+\.\w{{1,5}}:\d+(?:[-–]\d+)?|\+\d{{1,5}}|(?:\d\d:){{3}}\d\d)\s{{2,}}(?=\S+ "
        rf"\S){_WHO}"
    ),
    _whole(rf"{_WHO}\s{{2,}}{_WHEN}\s{{2,}}@ ?[\w./-]+\.\w{{1,5}}(?::\d+)?"),
    # The same by anybody; a digit alone numbers a heading.
    _whole(
        rf"(?:(?:(?:Line|Zeile|Ligne|Línea)\s?|[rL])\d{{1,5}}|\d{{2,5}})\s{{2,}}{_ANYBODY}"
        r"(?:\s+Inline comment)?"
    ),
    _whole(rf"(?:Line|Zeile|Ligne|Línea)\s?(?:comment\s)?\+?\d+\s+[-–·]?\s*{_WHO}(?:\s+{_WHEN})?"),
    _whole(rf"{_WHEN}\s+[-–·|]?\s*{_WHO}"),
    # As talks are copied out of programs.
    _whole(rf"{_ANYBODY},?\s+\[{_WHEN}\]:?"),
    _AGO_HEADER,
    _whole(rf"(?:#\d+|@[\w.-]+)\s+{_WHO}{_TAGS}(?:\s*[,·•|–—-]\s*|\s+){_WHEN}{_TAGS}{_EDITED}"),
    _whole(
        rf"(?:#\d+\s+)?(?:Von|By|Par|Por|Updated by|Added by|Aktualisiert von|Mis à jour par)\s+"
        rf"{_WHO}\s+{_WHEN}(?:\s+\w+)?\.?"
    ),
)
_INLINE = (
    Form(rf"^\[?{_WHEN}\]?\s*[-–|]?\s*<?{_ANYBODY}[>:]\s+(?P<text>\S.*)$"),
    Form(rf"^<{_ANYBODY}>\s+(?P<text>\S.*)$"),
    Form(rf"^\[{_WHEN}\]\s+(?P<who>{_HANDLE})\s+(?P<text>\S.*)$"),
    Form(rf"^(?P<who>{NAME}|{SELF})\s+\[?\(?{_WHEN}\)?\]?\s?:\s+(?P<text>\S.*)$"),
)
_UNTIMED = Form(rf"^(?P<who>{NAME}|{SELF})\s?:\s+(?P<text>\S.*)$")
# Who is listed as taking part may be called anything: "Ray's iPhone", "Room 4 (guest)".
_BY_ANY = Form(r"^(?P<who>[^\W_][\w'’. ()&-]{1,30}):\s+(?P<text>\S.*)$")
_LEAST_CAPTIONS = 3
_NAME_ROW = Form(rf"^{NAME}$|^{SELF}$")
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
    r"inicio|today's|distribuée?|remise?|gelesen|zugestellt|gesehen|leído|visto|entregado|"
    r"(?:lue?|vue?)$)\b",
    re.IGNORECASE,
)
# Beside the time of what was said: it was sent, delivered or read.
TICKS = "✓✔√ "
_INITIALS = Form(r"[A-ZÀ-Þ]{1,3}")
_SHORT_WORD = Form(r"[a-z]{1,3}")
_LEAST_TIMES = 2
_LEAST_WORDS_SAID = 3
_LEAST_CELLS = 2
_CELLS_OF_ANSWER = 3


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a message. `text` is what is said on the same line, if anything."""

    who: str
    when: str = ""
    to: str = ""
    text: str = ""
    by_bot: bool = False


def read_header(row: Row, *, in_chat: bool = False) -> Header | None:
    """Who speaks and when, where the row tells both. `in_chat` takes handles for names too."""
    row = without_initials(row)
    text = re.sub(r"\s{2,}", "  ", row.text)
    if MOMENT_ROW.fullmatch(text):
        return None
    for form in (*_HEADERS, _HANDLE_HEADER, *_MIXED_HEADERS) if in_chat else _HEADERS:
        if (match := form.match(text)) and not _NO_NAME.match(match["who"]):
            groups = match.groupdict()
            # "can do" is no message of somebody called "can", sent on a Donnerstag.
            if match["who"].islower() and _SHORT_WORD.fullmatch(groups.get("when") or ""):
                continue
            return Header(
                match["who"],
                groups.get("when") or "",
                groups.get("to") or "",
                by_bot=in_chat and _is_bot(match["who"], text),
            )
    return _read_inline(row) or _read_cells(row)


def without_initials(row: Row) -> Row:
    """A row without the initials that programs show as a picture before a name."""
    if len(row.cells) < _LEAST_CELLS or not _INITIALS.fullmatch(row.cells[0]):
        return row
    name = row.cells[1].split()
    first = "".join(word[0] for word in name[: len(row.cells[0])])
    if first.upper() != row.cells[0]:
        return row
    text = row.text[len(row.cells[0]) :].lstrip()
    return Row(row.index, text, row.cells[1:], row.indent)


def _is_bot(who: str, header: str) -> bool:
    """Whether a program speaks: by its name, or by a tag behind it."""
    return bool(_BOT_NAME.search(who) or _BOT_TAG.match(header[len(who) :]))


def read_speech(row: Row, names: set[str]) -> Header | None:
    """A line like "Name: text" by one of `names`, which may be that of a device."""
    match = _UNTIMED.match(row.text) or _BY_ANY.match(row.text)
    if match is None or match["who"] not in names:
        return None
    return Header(match["who"], text=match["text"])


def is_name(text: str) -> bool:
    """Whether the whole text has the form of a person's name."""
    return bool(_NAME_ROW.match(text)) and not _NO_NAME.match(text)


def is_self(text: str) -> bool:
    """Whether a speaker is the person at the machine, as programs call them."""
    return re.fullmatch(SELF, text) is not None


def find_speakers(rows: Sequence[Row]) -> set[str]:
    """Who speaks by a name alone: in lines like "Name: text", or above what is said.

    A name must come twice, or have two words and stand beside another speaker.
    """
    inline = Counter(
        match["who"]
        for row in rows
        if (match := _UNTIMED.match(row.text)) and not _NO_NAME.match(match["who"])
    )
    above = Counter(
        row.text
        for row, below in pairwise(rows)
        if is_name(row.text) and len(below.text.split()) > _LEAST_WORDS_SAID
    )
    speakers = {
        who
        for counts in (inline, above)
        for who, count in counts.items()
        if count >= _LEAST_TIMES or (" " in who and len(counts) > 1)
    }
    if sum(inline[who] for who in speakers) < _LEAST_CAPTIONS:
        return speakers
    listed = {row.text for row in rows}
    return speakers | {
        match["who"]
        for row in rows
        if (match := _BY_ANY.match(row.text)) and match["who"] in listed
    }


def _read_cells(row: Row) -> Header | None:
    """Who and when in the first cells of a row, what they say in the next."""
    if row.indent and (answer := _read_answer(row)):
        return answer
    if len(row.cells) < _LEAST_CELLS or len(row.cells[1].split()) < _LEAST_WORDS_SAID:
        return None
    match = _HEADERS[0].match(row.cells[0])
    if match is None or _NO_NAME.match(match["who"]):
        return None
    return Header(match["who"], match["when"], text=row.cells[1])


def _read_answer(row: Row) -> Header | None:
    """An answer below a post, on one indented line: who, when and what."""
    if len(row.cells) != _CELLS_OF_ANSWER:
        return None
    who, when, text = row.cells
    if not is_name(who) or not MOMENT_ROW.fullmatch(when):
        return None
    return Header(who, when, text=text)


def _read_inline(row: Row) -> Header | None:
    for form in _INLINE:
        match = form.match(row.text)
        groups = match.groupdict() if match else {}
        who = next((value for name, value in groups.items() if name[:3] == "who" and value), "")
        if who and not _NO_NAME.match(who):
            return Header(who, groups.get("when") or "", text=groups["text"])
    return None
