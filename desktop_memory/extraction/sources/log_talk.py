"""Facts from shift logs and threads: on each row when, who and what."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.page.header import Header, read_header
from desktop_memory.extraction.page.log_talk import read_log
from desktop_memory.extraction.page.message import Message, read_messages
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.thread import split_thread
from desktop_memory.extraction.sources.talk import tell_talk


def find_log_talk(page: Page) -> Iterator[FoundFact]:
    """What is said in the rows of each pane that are such a log."""
    for pane in page.panes:
        if headers := read_log(pane, page.people.is_user):
            yield from tell_talk(page, _messages(pane, headers))


def find_thread(page: Page) -> Iterator[FoundFact]:
    """What is said in the comments below a text."""
    for pane in page.panes:
        if rows := split_thread(pane)[1]:
            yield from tell_talk(page, read_messages(rows, (page.screen.user,)))


def _messages(rows: Sequence[Row], headers: dict[int, Header]) -> list[Message]:
    messages: list[Message] = []
    for row in rows:
        if (header := headers.get(row.index)) is not None:
            said = Row(row.index, header.text, (header.text,), row.indent)
            messages.append(Message(header.who, header.when, [said]))
        elif messages and row.text[:1].islower() and len(row.cells) == 1 and not read_header(row):
            messages[-1].rows.append(row)
    return messages
