"""First rows of comments that name a handle and how long ago: "ada-k 3 weeks ago · Member"."""

from collections import Counter
from collections.abc import Sequence

from desktop_memory.extraction.page.header import Header
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.times import AGO, NAMED_DAY

_TAG = (
    r"(?:Owner|Author|Member|Collaborator|Contributor|Maintainer|Reporter|Developer|Autor(?:in)?|"
    r"Mitglied|Besitzer(?:in)?|Mitwirkende[rn]?|Auteure?|Autrice|Membre|Propriétaire|"
    r"Contributeur|Contributrice|Autora?|Miembro|Propietari[oa]|Colaborador[a]?)"
)
_HEAD = Form(
    rf"^@?(?P<who>[A-Za-z][\w-]{{2,38}}(?P<bot> bot|\[bot\])?)\s+"
    rf"(?P<when>(?i:{AGO}|{NAMED_DAY}))(?P<tag>\s*[·•|–-]\s*{_TAG})?(?:\s.{{0,24}})?$"
)
_LEAST_HEADS = 3


def find_handle_heads(rows: Sequence[Row]) -> dict[int, Header]:
    """The rows that begin a comment, by their index.

    Empty where they are few, or nobody among them has a tag or comes again, as in lists of files.
    """
    found = {row.index: match for row in rows if (match := _HEAD.match(row.text))}
    counts = Counter(match["who"] for match in found.values())
    again = any(count > 1 for count in counts.values())
    if len(found) < _LEAST_HEADS or not (again or any(match["tag"] for match in found.values())):
        return {}
    return {
        index: Header(match["who"], match["when"], by_bot=match["bot"] is not None)
        for index, match in found.items()
    }
