"""Talk written down as a log: on each row when, who and what, with gaps between."""

from collections import Counter
from collections.abc import Callable, Sequence

from desktop_memory.extraction.page.header import Header
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import PERSON
from desktop_memory.extraction.values.times import MOMENT

_HANDLE = r"[a-z][a-z0-9]*[._-]?[a-z0-9]{2,20}"
_ROW = Form(
    rf"^(?P<when>(?i:{MOMENT})|[0-2]\d[0-5]\d)\s+(?P<who>{PERSON}|{_HANDLE})"
    rf"\s{{2,}}(?:comment: )?(?P<text>\S.*)$"
)
# "Maude L.   25 Jan   text": who stands first.
_WHO_FIRST = Form(rf"^(?P<who>{PERSON})\s+(?P<when>(?i:{MOMENT}))\s{{2,}}(?P<text>\S.*)$")
_LEAST_ROWS, _LEAST_WORDS = 3, 3


def read_log(rows: Sequence[Row], is_user: Callable[[str], bool]) -> dict[int, Header]:
    """The header of each row of such a log, by its index.

    Empty unless three rows look so, most of them hold words, two speak, and the person is among
    them or somebody with a handle speaks twice.
    """
    headers = {row.index: header for row in rows if (header := _read(row)) is not None}
    counts = Counter(header.who for header in headers.values())
    worded = sum(len(header.text.split()) >= _LEAST_WORDS for header in headers.values())
    known = any(is_user(who) or who.islower() for who in counts)
    if len(headers) < _LEAST_ROWS or 2 * worded < len(headers) or not known:
        return {}
    again = max(counts.values()) > 1 or any(map(is_user, counts))
    return headers if len(counts) > 1 and again else {}


def _read(row: Row) -> Header | None:
    match = _ROW.match(row.text) or _WHO_FIRST.match(row.text)
    if match is None or _PROGRAM.fullmatch(match["who"]):
        return None
    return Header(match["who"], match["when"], text=match["text"])


_PROGRAM = pattern(r"system\w*|\w*bot|auto\w*|sistema|système")
