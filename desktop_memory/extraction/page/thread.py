"""The thread of comments below a text."""

from collections.abc import Sequence

from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

_HEADING = pattern(
    r"^\W*(?:comments?|discussion|kommentare?|diskussion|commentaires?|discussion|comentarios?|"
    r"discusión)(?:\s*\(?\d+\)?)?\W*$"
)


def split_thread(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows above a heading for comments, and those below it where they are messages."""
    for place, row in enumerate(rows):
        if _HEADING.match(row.text) and looks_like_talk(rows[place + 1 :]):
            return rows[:place], rows[place + 1 :]
    return rows, ()
