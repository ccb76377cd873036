"""Facts from mails."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.mail import (
    PIECES,
    Mail,
    read_letter,
    read_mails,
    signed_name,
)
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.people import plain_name
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.bounce import names_stand_in
from desktop_memory.extraction.sources.correspondence import tell_answers
from desktop_memory.extraction.statements.further import tell_further
from desktop_memory.extraction.statements.spelling import spelled_out
from desktop_memory.extraction.statements.stance import addresses_machine
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.roles import ROLE_WORDS

_REPLY = pattern(r"^(?:(?:re|aw|fw|fwd|wg|tr|rv|rép|sv)\s?:\s*)+")
_CONTACT = pattern(
    r"@|\bwww\.|https?:|\+?\d[\d ()/.-]{6,}|^(?:t|tel|tél|phone|mobile|mobil|fax|m)\b[.:]? |"
    r"\b(?:street|straße|str\.|road|avenue|rue|calle|platz|plaza)\b|^\d{4,5} "
)
_FIRM = Form(r"[A-ZÀ-Þ][^\d,;:]{2,40}")
_FULL_NAME_WORDS = 2


def find_mail(page: Page) -> Iterator[FoundFact]:
    """What the mails on a screen tell, ask and sign; what they quote is left out."""
    for pane in page.panes:
        for mail in read_mails(pane, page.window.title.text):
            if not mail.automatic:
                yield from _body(mail, page)
            yield from _signature(mail, page)


def find_letter(page: Page) -> Iterator[FoundFact]:
    """The same of a letter that is shown on any other page."""
    for pane in page.panes:
        letter = read_letter(pane, page.window.title.text)
        if letter is not None and not letter.automatic:
            yield from _body(letter, page)
            yield from _signature(letter, page)


def _body(mail: Mail, page: Page) -> Iterator[FoundFact]:
    page.people.meet([mail.sender, *_receivers(mail.to)])
    sentences = [spelled_out(told, page.language) for told in split_sentences(mail.body)]
    if any(addresses_machine(sentence.text) for sentence in sentences):
        return
    voice = _voice(mail, page)
    if mail.asked:
        yield from tell_answers(page, mail, voice.listener or page.screen.user, voice.topic)
        return
    for sentence in sentences:
        if not page.is_new(sentence.indexes) or names_stand_in(page, sentence):
            continue
        if fact := tell(sentence, voice):
            yield fact
            yield from tell_further(sentence, fact, voice)


def _voice(mail: Mail, page: Page) -> Voice:
    people = page.people
    own = people.is_user(mail.sender)
    sent = replace(page.dates, past=True).find(mail.sent)
    return Voice(
        people=people,
        dates=page.dates_on(sent[0].day) if sent else page.dates,
        speaker="" if own else people.full_name(mail.sender),
        listener=_listener(mail, page, own=own),
        topic=_REPLY.sub("", mail.subject or page.window.title.subject),
        zone=page.screen.time_zone,
        judge=page.judge,
    )


def _listener(mail: Mail, page: Page, *, own: bool) -> str | None:
    people = page.people
    if mail.greeted and not mail.greets_all:
        named = [mail.greeted, mail.greeted.split()[-1]]
        user = page.screen.user.split()
        if any(people.is_user(name) for name in named) or mail.greeted.split()[-1] in user:
            return ""
        return people.full_name(mail.greeted)
    if own:
        return plain_name(_first(mail.to)) or None
    return ""


def _receivers(receivers: str) -> list[str]:
    names = [plain_name(re.sub(r"<.*?>", "", name)) for name in re.split(r"[,;]", receivers)]
    return [name for name in names if has_name_form(name)]


def _first(receivers: str) -> str:
    """The name of the first of the receivers, without address."""
    name = re.split(r"[<,;]", receivers, maxsplit=1)[0].strip()
    return name if has_name_form(name) else ""


def _signature(mail: Mail, page: Page) -> Iterator[FoundFact]:
    """One profile: name, role and employer."""
    if not mail.signature or page.people.is_user(mail.signature[0].text):
        return
    name_row, *others = mail.signature
    cells = [cell for row in others for cell in _pieces(row) if not _CONTACT.search(cell)]
    named = signed_name(name_row.text)
    cells = [*(cell for cell in _pieces(name_row)[1:] if cell in named), *cells]
    role = next((cell for cell in cells if ROLE_WORDS.search(cell)), "")
    if not role and len(cells) > 1:
        role = cells[0]
    # A department may stand before the firm.
    firms = [cell for cell in cells if cell != role and cell[:1].isupper()][:2]
    firms = firms if all(map(_FIRM.fullmatch, firms)) else firms[:1]
    name = signed_name(_pieces(name_row)[0])
    if len(name.split()) < _FULL_NAME_WORDS:
        name = page.people.full_name(name)
    if not role or not name:
        return
    text = f"{name} is {role}" + (f" at {', '.join(firms)}" if firms else "")
    rows = [
        row
        for row in mail.signature
        if row is name_row or any(cell in row.text for cell in (role, *firms))
    ]
    yield found(FactKind.PROFILE, text, rows, name, "role")


def _pieces(row: Row) -> Sequence[str]:
    """The parts of a line of a signature, which may hold role and employer."""
    pieces: list[str] = []
    for cell in row.cells:
        pieces += PIECES.split(cell)
    return [piece.strip() for piece in pieces if piece.strip()]
