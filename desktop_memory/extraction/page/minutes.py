"""Minutes and notes of meetings, whatever program shows them."""

from collections.abc import Sequence

from desktop_memory.extraction.page.attendees import find_attendees
from desktop_memory.extraction.page.outline import Mark, Section, name_section, read_item
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

_TITLE = pattern(
    r"\b(?:(?<!\d\s)minutes|meeting notes|notes|recap|retro(?:spective)?|stand-?up|handbook|policy|"
    r"\w*protokoll|\w*notizen|jour fixe|\w*besprechung|handbuch|richtlinie|"
    r"comptes?[ -]rendus?|relevé de décisions|procès[ -]verbal|règlement|"
    r"actas?|reunión|reglamento)\b|\.(?:pdf|docx?|odt|md|txt)\b"
)
# Papers of a team or a laboratory, which strangers publish as well.
_OWN_TITLE = pattern(
    r"\b(?:\w* meeting|\w*notebook|post-?mortem|incident review|sprint|rfc|adr|"
    r"spec(?:ification)?|runbook|design doc|labor?journal|(?:pflichten|lasten|notiz)heft|"
    r"\w*konzept|cahier (?:de labo\w*|des charges)|cuaderno|pliego)\b"
)
_SECTIONS = (Section.DECISIONS, Section.ACTIONS, Section.STEPS)
_MARKED = (Mark.BULLET, Mark.NUMBER, Mark.BOX)
_POINT = pattern(
    r"^(?:\*\*)?(?:(?:TOP|item|point|punkt|punto) )?\d{1,2}[.)]? {1,3}[^\W\d]|"
    r"^(?:agreed|decided|decision|action|beschluss|beschlossen|entscheidung|aufgabe|décision|"
    r"décidé|action|decisión|acordado|acuerdo|acción)\s?: "
)
_LEAST_ITEMS = 2


def looks_like_minutes(rows: Sequence[Row], title: str, *, own: bool) -> bool:
    """Whether a list of who took part, or the title, says so, above entries of an outline.

    On pages that name the person (`own`) more titles do.
    """
    items = [read_item(row) for row in rows]
    marked = sum(item.mark in _MARKED or _POINT.match(item.text) is not None for item in items)
    headed = sum(
        item.mark is Mark.NONE
        and name_section(item.text) in _SECTIONS
        and any(below.mark in _MARKED for below in items[place + 1 : place + 2])
        for place, item in enumerate(items)
    )
    if marked + headed < _LEAST_ITEMS:
        return False
    named = _TITLE.search(title) or (own and _OWN_TITLE.search(title))
    return bool(named) or bool(find_attendees(row.text for row in rows))
