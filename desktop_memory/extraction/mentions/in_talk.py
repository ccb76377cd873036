"""People in what a window shows: who speaks, who writes, whose address stands there."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_memory.domain.entity import EntityKind, Mention
from desktop_memory.extraction.mentions.names import (
    ADDRESS,
    FULL_NAME,
    is_first_name,
    is_full_name,
    is_handle,
    is_personal_address,
)
from desktop_memory.extraction.page.mail import read_mails
from desktop_memory.extraction.page.message import read_messages
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.people import plain_name
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form

_ADDRESSED = Form(rf"(?P<who>{FULL_NAME})\"?\s*[<(\[]\s?(?P<address>{ADDRESS})\s?[>)\]]")
_TALK = (WindowKind.CHAT, WindowKind.TRACKER)
_MOST_LINES = 400


def find_in_talk(page: Page) -> Iterator[Mention]:
    """The people of a chat, a tracker or a mail."""
    if page.window.kind in _TALK:
        in_chat = page.window.kind is WindowKind.CHAT
        for pane in page.panes:
            for message in read_messages(pane, (), in_chat=in_chat):
                if not page.people.is_user(message.speaker):
                    yield from find_speaker(message.speaker)
    if page.window.kind is WindowKind.MAIL:
        for mail in read_mails(page.rows, page.screen.title):
            yield from _full(mail.sender)
        yield from find_addressed(page.screen.lines)


def find_speaker(name: str) -> Iterator[Mention]:
    """Somebody who speaks, by full name, first name or handle."""
    plain = plain_name(name)
    if is_full_name(plain) or is_first_name(plain):
        yield Mention(EntityKind.PERSON, plain)
    elif is_handle(plain):
        yield Mention(EntityKind.PERSON, f"@{plain.lstrip('@')}")


def find_addressed(lines: Sequence[str]) -> Iterator[Mention]:
    """People with the address that stands beside their name."""
    for line in lines[:_MOST_LINES]:
        if "@" not in line:
            continue
        for match in _ADDRESSED.finditer(line):
            if is_full_name(match["who"]) and is_personal_address(match["address"]):
                yield Mention(EntityKind.PERSON, match["who"])
                address = match["address"].lower()
                yield Mention(EntityKind.PERSON, address, same_as=match["who"])


def _full(*names: str) -> Iterable[Mention]:
    return [Mention(EntityKind.PERSON, name) for name in names if is_full_name(name)]
