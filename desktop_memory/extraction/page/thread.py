"""The thread of comments below a text."""

from collections.abc import Sequence

from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

_HEADING = pattern(
    r"^\W*(?:comments?|discussion|kommentare?|diskussion|commentaires?|discussion|comentarios?|"
    r"discusión)(?:\s*\(?\d+\)?)?\W*$"
)

_NEAR = 4


def split_thread(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows above a heading for comments, and those below it where they are messages."""
    heads = [
        place
        for place, row in enumerate(rows)
        if _HEADING.match(row.text) and looks_like_talk(rows[place + 1 :])
    ]
    if not heads:
        return rows, ()
    # A chapter may be called so too, far above the first message.
    near = (place for place in heads if any(map(read_header, rows[place + 1 : place + _NEAR])))
    place = next(near, heads[-1])
    return rows[:place], rows[place + 1 :]
