"""Mails: who writes, what is new, what is quoted, who signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_memory.extraction.page.folded_header import unfolded
from desktop_memory.extraction.page.quoting import (
    QUOTE_START,
    answers_between,
    is_quoted,
    without_quotes,
)
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.values.names import NAME, has_name_form
from desktop_memory.extraction.values.times import CLOCK_PATTERN, MOMENT, is_moment

_ADDRESS = r"<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?"
_SENDER = Form(
    rf"^(?:(?:From|Von|De|Expéditeur|"
    rf"Remitente)\s?:?\s+)?(?P<who>{NAME})\s*[<(\[]?{_ADDRESS}[>)\]]?(?P<rest>.*)$"
)
_LABELLED_SENDER = Form(
    rf"^(?:From|Von|De|Expéditeur|Remitente)\s?:\s*(?P<who>[^<>:@]{{2,40}}?)\s*[<(\[]{_ADDRESS}"
)
_ACADEMIC = r"(?:(?:Prof|Dr|Dra|Mag|Ing)\.\s?){1,2}"
_FROM = Form(
    rf"^(?:From|Von|De|Expéditeur|Remitente)\s?:?\s+(?:{_ACADEMIC}\s)?"
    rf"(?P<who>{NAME})\s*(?:(?:[·•|]\s*|\s)(?P<rest>(?i:{MOMENT})))?$"
)
# In the portals of schools and offices senders have a role and no address.
_FROM_ROLE = Form(
    rf"^(?:From|Von|De|Expéditeur|Remitente)\s?:\s+"
    rf"(?P<who>(?:(?:M|Mr|Mrs|Ms|Dr|Sr|Sra|Prof|Hr|Fr)\.\s?|(?:Mme|Mlle|Herr|Frau|Mr|Mrs|Ms|Doña|"
    rf"Don)\s)?{NAME})(?:,\s[^,@:]{{2,50}}|\s\([^()]{{2,40}}\))?$"
)
_HEADER = pattern(
    r"^(?:from|to|cc|bcc|subject|sujet|sent|date|reply-to|pour|von|an|betreff|gesendet|datum|"
    r"kopie|de|à|a|"
    r"objet|envoyé|copie|para|asunto|enviado|fecha|cco?)\s?:?(?:\s|$)"
    r"|^(?:to|an|à|para) (?:me|mich|moi|mí|you|dich)\b"
)
_LABEL = Form(
    r"^(?P<label>To|Cc|Subject|Sujet|Pour|Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado|Le|An|"
    r"Betreff|À|A|"
    r"Objet|Para|Asunto|Kopie|"
    r"Copie)\s?:?\s+(?P<value>\S.*)$",
    re.I,
)
_TO = Form(r"^(?:To|An|À|Pour|Para)(?:\s?:\s+\S|\s+\S+@\S+\.\w+$)")
_WHEN = words("date sent datum gesendet envoyé fecha enviado le")
_CLOSING = pattern(
    r"^(?:(?:best|kind|warm|many|with (?:best|kind))?(?: regards| wishes| thanks)|best|cheers|"
    r"thanks(?: (?:again|a lot|in advance|so much|and .{3,20}))?|thank you|yours(?: sincerely| "
    r"faithfully)?|sincerely|all the best|take care|"
    r"talk soon|(?:viele|liebe|beste|schöne|herzliche|freundliche) grüße(?: aus .+)?|(?:mit "
    r")?(?:freundlichen|besten|herzlichen|lieben) grüßen|gruß|grüße|lg|vg|mfg|bg|danke(?: dir| "
    r"euch| ihnen)?(?: und .+)?|vielen dank.{0,20}|"
    r"(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|salutations(?: distinguées)?|"
    r"sincères salutations|bonne (?:journée|soirée|semaine)|à bientôt|merci(?: d'avance| "
    r"beaucoup)?|belle journée|"
    r"--|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|gracias(?: de "
    r"antemano)?|cordialmente|hasta pronto)\s*[,.!]*$"
)
# A closing and a name on one line.
_CLOSED_BY = Form(
    r"^(?i:cheers|thanks|best|regards|love|ta|lg|vg|mfg|gruß|grüße|viele grüße|liebe grüße|danke|"
    r"bises|bisous|merci|cordialement|amitiés|besos|(?:un )?abrazo|abrazos|(?:un )?saludos?|"
    r"gracias),?\s+(?P<who>[A-ZÀ-Þ][\w'’-]+)\W*$"
)
_FOOTER = pattern(
    r"^(?:(?:reply|reply all|forward|archive|delete|antworten|allen antworten|weiterleiten|"
    r"archivieren|löschen|répondre(?: à tous)?|transférer|supprimer|"
    r"responder(?: a todos)?|reenviar|eliminar)\b\s*)+$|^(?:items|elemente|éléments|"
    r"elementos)\s?:\s?\d|^\d+ (?:messages?|unread)\b"
)
_AUTOMATIC = pattern(
    r"\b(?:unsubscribe|view (?:this email )?in (?:your )?browser|hier abmelden|vom newsletter "
    r"abmelden|abbestellen|newsletter|"
    r"im browser (?:ansehen|anzeigen)|se désabonner|se désinscrire|"
    r"darse de baja|cancelar (?:la )?suscripción|manage (?:your )?preferences)\b"
)
_GREETING = pattern(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|hi|moin|liebe[rs]?|sehr "
    r"geehrte[rs]?|guten (?:tag|morgen)|bonjour|bonsoir|salut|chère?s?|hola|buenos días|"
    r"buenas(?: tardes)?|estimad[oa]s?|querid[oa]s?)"
    r"(?P<who>(?: [\wÀ-ÿ.'-]+){0,4})\s*[,!:]?$"
)
_ALL = words(
    """all team everyone everybody folks parents customer customers members member
    colleagues neighbours neighbors sir madam guest zusammen alle eltern kunden
    kunde kundin kolleginnen kollegen mitglieder nachbarn damen herren gäste gast
    tous toutes madame monsieur messieurs client cliente clients membres voisins
    collègues équipe todos todas equipo clientes padres vecinos socios compañeros
    señores señor señora"""
)
_MOST_SIGNATURE_ROWS = 5
_SUBJECT_WITHIN = 5


@dataclass(slots=True)
class Mail:
    """One mail as shown. `greeted` is who its first line speaks to, "" if nobody by name.

    `automatic` is a circular, which can be unsubscribed from. `asked` are the lines it quotes
    where it answers between them.
    """

    sender: str
    sent: str = ""
    subject: str = ""
    to: str = ""
    greeted: str = ""
    greets_all: bool = False
    body: list[Row] = field(default_factory=list)
    asked: list[Row] = field(default_factory=list)
    signature: list[Row] = field(default_factory=list)
    automatic: bool = False


def read_mails(rows: Sequence[Row], title: str = "") -> list[Mail]:
    """The mails on a screen, without what they quote. `title` is that of the window."""
    rows = unfolded(rows)
    rows = rows[: end_of_new(rows)]
    starts = [
        place
        for place, row in enumerate(rows)
        if (_sender(row) or _stands_alone(rows, place)) and not _in_quote(rows, place)
    ]
    if starts:
        below = range(starts[0] + 1, len(rows))
        starts += [place for place in below if _is_timed(rows, place) and place not in starts]
        starts.sort()
    starts = starts or [place for place, row in enumerate(rows) if _IN_THREAD.match(row.text)]
    ends = [*starts[1:], len(rows)][: len(starts)]
    return [_read(rows, start, end, title) for start, end in zip(starts, ends, strict=True)]


# In a conversation only who wrote and when stands above each mail.
_IN_THREAD = Form(
    rf"^(?P<who>{NAME})\s{{2,}}(?P<when>(?i:{MOMENT}))(?:\s{{2,}}(?:to|an|à|a|para) .{{2,60}})?$"
)


def read_letter(rows: Sequence[Row], title: str = "") -> Mail | None:
    """A letter without mail headers: what stands between a greeting and a closing."""
    start = next((place for place, row in enumerate(rows) if _GREETING.match(row.text)), None)
    if start is None:
        return None
    closed = any(_CLOSING.match(row.text) for row in rows[start:])
    sender = "" if closed else _named_twice(rows, start)
    if not closed and not sender:
        return None
    mail = Mail(sender, subject=_subject(rows, start, title), automatic=_is_automatic(rows))
    mail.sent = next((when for row in reversed(rows[:start]) if (when := _moment(row))), "")
    _take_body(mail, rows[start:])
    if sender:
        mail.signature = []
        return mail
    mail.sender = mail.signature[0].cells[0].strip(" ,") if mail.signature else ""
    return mail if mail.sender else None


def _named_twice(rows: Sequence[Row], start: int) -> str:
    """Who is named above the greeting and signs below it with that name alone."""
    above = [cell for row in rows[:start] for cell in row.cells]
    signed = (row.text for row in rows[start + 2 :] if has_name_form(row.text) and " " in row.text)
    return next((name for name in signed if any(name in cell for cell in above)), "")


def _is_automatic(rows: Sequence[Row]) -> bool:
    return any(_AUTOMATIC.search(row.text) for row in rows)


def _sender(row: Row) -> str:
    forms = (_SENDER, _FROM, _LABELLED_SENDER, _FROM_ROLE)
    match = next((found for form in forms if (found := form.match(row.text))), None)
    if match is None or _HEADER.match(match["who"]):
        return ""
    return match["who"].strip()


def end_of_new(rows: Sequence[Row]) -> int:
    """Where a mail that is answered begins with headers of its own, below the answer."""
    headed = answered = False
    for place, row in enumerate(rows):
        labels = {label for other in rows[place : place + 6] if (label := _quoted_label(other))}
        if answered and _HEADED.match(row.text) and len(labels) >= _LEAST_LABELS:
            return place
        answered = answered or (headed and not _is_header(row) and " " in row.text)
        headed = headed or bool(_sender(row)) or _TO.match(row.text) is not None
    return len(rows)


def _quoted_label(row: Row) -> str:
    match = _QUOTED_LABEL.match(row.text)
    return match["label"].lower() if match else ""


_HEADED = Form(r"^(?:From|Von|De|Expéditeur|Remitente)\s?:\s+\S", re.IGNORECASE)
_QUOTED_LABEL = Form(
    r"^(?P<label>Sent|To|Subject|Date|Gesendet|An|Betreff|Datum|Envoyé|À|A|Objet|Enviado(?: el)?|"
    r"Para|Asunto|Fecha)\s?:\s+\S",
    re.IGNORECASE,
)
_LEAST_LABELS = 2


def _in_quote(rows: Sequence[Row], place: int) -> bool:
    if is_quoted(rows[place]) or answers_between(rows):
        return is_quoted(rows[place])
    return any(QUOTE_START.match(row.text) for row in rows[:place])


def _read(rows: Sequence[Row], start: int, end: int, title: str) -> Mail:
    thread = _IN_THREAD.match(rows[start].text)
    sender = _sender(rows[start]) or (thread["who"] if thread else rows[start].text)
    mail = Mail(sender, _moment(rows[start]))
    mail.subject = _subject(rows, start, title)
    place = start + 1
    if not _sender(rows[start]) and not thread and not _is_header(rows[place]):
        mail.subject, place = rows[place].text, place + 1
    while place < end and _is_header(rows[place]):
        _take_header(mail, rows[place])
        place += 1
    _take_body(mail, rows[place:end])
    mail.automatic = _is_automatic(rows[start:end]) and not _is_signed(mail)
    return mail


def _is_signed(mail: Mail) -> bool:
    """Whether a person sent it in their own name, or a short form of it."""
    if " " not in mail.sender or not has_name_form(mail.sender):
        return False
    ends = (*mail.signature[:1], *mail.body[-_ROWS_OF_AN_END:])
    return any(mail.sender in row.text for row in mail.signature[:1]) or any(
        _is_short_form(row.text.strip(" -–,.!"), mail.sender) for row in ends
    )


def _is_short_form(text: str, name: str) -> bool:
    return len(text) >= _LEAST_LETTERS and text[0].isupper() and name.startswith(text)


_ROWS_OF_AN_END, _LEAST_LETTERS = 4, 3


def _stands_alone(rows: Sequence[Row], place: int) -> bool:
    """Whether a row is a sender without address: a name, then the subject or at once "To:"."""
    if not has_name_form(rows[place].text) or " " not in rows[place].text:
        return False
    return any(_TO.match(row.text) for row in rows[place + 1 : place + 3])


def _is_timed(rows: Sequence[Row], place: int) -> bool:
    """Whether a row is the sender of a further mail of a conversation: a name above a time."""
    name, *below = rows[place : place + 2]
    if not below or not has_name_form(name.text) or " " not in name.text:
        return False
    when = _without_age(below[0].text)
    timed = is_moment(when) and CLOCK_PATTERN.search(when) is not None
    return timed and not _in_quote(rows, place)


def _is_header(row: Row) -> bool:
    return bool(_HEADER.match(row.text)) or is_moment(_without_age(row.text))


def _without_age(text: str) -> str:
    """A moment without how long ago that was: "Thu 3 Dec, 17:05 (2 hours ago)"."""
    return _AGE.sub("", text)


_AGE = pattern(r"\s*\((?:[^()]{1,20} ago|vor [^()]{2,20}|il y a [^()]{2,20}|hace [^()]{2,20})\)$")


def _moment(row: Row) -> str:
    pieces = [*row.cells, *row.text.split(", ", maxsplit=1), *_DOTS.split(row.text)]
    return next((piece for piece in reversed(pieces) if is_moment(piece)), "")


_DOTS = Form(r"\s[·•|]\s|(?<=[^\W\d]) (?=(?:on|am|le|el) \d)")


def _take_header(mail: Mail, row: Row) -> None:
    if is_moment(_without_age(row.text)):
        mail.sent = _without_age(row.text)
    label = _LABEL.match(row.text)
    if label is None:
        return
    if label["label"].lower() in ("subject", "sujet", "betreff", "objet", "asunto"):
        mail.subject = label["value"]
    elif label["label"].lower() in ("to", "an", "à", "a", "para", "pour"):
        mail.to = label["value"]
    elif label["label"].lower() in _WHEN:
        mail.sent = label["value"]


def _subject(rows: Sequence[Row], start: int, title: str) -> str:
    """The nearest line above the sender that the window's title repeats."""
    for row in reversed(rows[max(0, start - _SUBJECT_WITHIN) : start]):
        if len(row.text.split()) > 1 and row.text.lower() in title.lower():
            return row.text
    return ""


def _take_body(mail: Mail, rows: Sequence[Row]) -> None:
    if answers_between(rows):
        mail.asked = [row for row in rows if is_quoted(row)]
    rows = without_quotes(rows)
    for place, row in enumerate(rows):
        if _FOOTER.match(row.text):
            return
        if _CLOSING.match(row.text):
            mail.signature = _signature(rows[place + 1 :])
            return
        closed = _CLOSED_BY.match(row.text)
        if closed is not None and closed["who"] in mail.sender.split():
            mail.signature = _signed_below(mail, row, rows[place + 1 :])
            return
        if place and _signs(mail, row, rows[place + 1 :]):
            mail.signature = _signature(rows[place:])
            return
        greeting = _GREETING.match(row.text) if len(mail.body) < 2 else None
        if greeting is not None:
            _greet(mail, greeting["who"])
            continue
        mail.body.append(row)


def _signed_below(mail: Mail, row: Row, below: Sequence[Row]) -> list[Row]:
    """The signature that begins on the line of the closing, with the sender's full name."""
    whole = Row(row.index, mail.sender, (mail.sender,), row.indent)
    told = [Row(row.index, row.text, (mail.sender,), row.indent), *below]
    return told[: len(_signature([whole, *below]))]


def _signs(mail: Mail, row: Row, below: Sequence[Row]) -> bool:
    """Whether the sender's full name stands here with something after it, near the end."""
    name = mail.sender.strip()
    alone = row.text == name or (row.text == name.split(" ")[0] and len(mail.body) > 1)
    named = (alone and bool(below)) or row.text.startswith((f"{name} |", f"{name} ·"))
    return " " in name and named and len(below) <= _MOST_SIGNATURE_ROWS


def _greet(mail: Mail, who: str) -> None:
    names = who.split()
    generic = all(name.lower() in _ALL or name[:1].islower() for name in names)
    several = any(name in ("and", "und", "et", "y", "e") for name in names)
    mail.greets_all = (
        generic or several or any(name.lower() in _ALL for name in (*names[:1], *names[-1:]))
    )
    if names and not mail.greets_all:
        mail.greeted = " ".join(name for name in names if name[0].isupper())


def _signature(rows: Sequence[Row]) -> list[Row]:
    """The rows of a signature, from the name written out in full where it stands twice."""
    kept: list[Row] = []
    for row in rows:
        if QUOTE_START.match(row.text) or _FOOTER.match(row.text) or is_quoted(row):
            break
        if _POSTSCRIPT.match(row.text) or _AUTOMATIC.search(row.text):
            break
        if len(kept) == _MOST_SIGNATURE_ROWS:
            break
        if row.text.strip("-– "):
            kept.append(row)
    first = kept[0].text.strip(" ,.") if kept else ""
    full = next((place for place, row in enumerate(kept[1:3], 1) if _repeats(row, first)), 0)
    kept = kept[full:]
    return kept if kept and has_name_form(signed_name(_first_piece(kept[0]))) else []


def _repeats(row: Row, name: str) -> bool:
    """Whether a row begins with a longer form of a name, with or without a title."""
    words = _TITLE.sub("", _first_piece(row)).split()
    return len(words) > 1 and words[0] == name


def _first_piece(row: Row) -> str:
    return PIECES.split(row.cells[0])[0].strip(" ,")


_POSTSCRIPT = pattern(r"^\W*(?:p\.? ?p?\.? ?s|p\.? ?d|n\.? ?b)\.?\s?:")
_TITLE = pattern(r"^(?:(?:dr|prof|mag|ing|dipl)\.?[ -]?)+")
# The parts of one line of a signature.
PIECES = Form(r" [|·•–—-] |, (?=[A-ZÀ-Þ])")


def signed_name(text: str) -> str:
    """A name as signed, without "i. A." before it and degrees after it."""
    return _DEGREES.sub("", _ON_BEHALF.sub("", text)).strip(" ,")


_ON_BEHALF = pattern(r"^(?:i\. ?a\.|i\. ?v\.|ppa\.?|p\. ?p\.|p\. ?o\.|im auftrag|gez\.)\s+")
_DEGREES = Form(r"(?:,\s*(?:[A-Z][A-Za-z]{0,3}\.?){1,3}(?=,|$))+\s*$")
