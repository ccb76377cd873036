"""Outcomes from rows of the person's own pages: what was paid, refunded, granted, closed."""

from collections import Counter
from collections.abc import Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.own_rows import OwnRow, without_days
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, pattern

# A state at the beginning of a cell, or behind a colon, a sum or a "status".
_STATE = pattern(
    r"(?:^|[:,–-]\s+|[€$£]\s|\bstatus:? |\b(?:is|was|were|ist|wurden?|est|a été|ha sido) )(?:"
    r"(?:fully |partially |partly )?refund(?:ed| issued)|paid|approved|granted|passed|resolved|"
    r"(?:vollständig |teilweise )?erstattet|gutgeschrieben|bezahlt|genehmigt|bewilligt|bestanden|"
    r"gelöst|abgeschlossen|"
    r"rembours\w*és?|rembours\w*ées?|payée?s?|réglée?s?|acceptée?s?|accordée?s?|validée?s?|"
    r"clôturée?s?|résolue?s?|"
    r"reembolsad[oa]s?|devuelt[oa]s?|pagad[oa]s?|aprobad[oa]s?|concedid[oa]s?|superad[oa]s?|"
    r"resuelt[oa]s?|resuelto favorable)(?!\w)(?! (?:by|up|off|in|par|mit|con) )"
)
# Where it has yet to come, and what a page tells of somebody's health.
_NOT_YET = pattern(
    r"\b(?:until|once|if|when|un\w*fil\w*|partially|unpaid|pending|open|sobald|wenn|bis|offen|"
    r"dès que|quand|si|jusqu['’]à|en attente|cuando|hasta que|pendiente)\b"
)
_HEALTH = pattern(
    r"\b\w*(?:therap|physio|arzt|ärzt|kranken|kasse|radiolog|zahn|dent|médec|medic|kiné|fisio|"
    r"soins|ordonnance|prescri|pharma|clini|clíni|sant[ée]|salud|health|insur|versich)\w*"
)
_NUMBER = Form(r"\d")
_THING = Form(r"[^\W\d_]{4,}")
_MOST_WORDS, _LEDGER = 18, 3


def find_results(page: Page, entries: Sequence[OwnRow]) -> dict[int, FoundFact]:
    """What entries with a number or a sum say came of them, by their lines.

    Of a ledger, where the same came of row after row, nothing is told.
    """
    if _HEALTH.search(page.window.title.text):
        return {}
    states = {entry.row.index: state for entry in entries if (state := _state(entry))}
    often = Counter(states.values())
    return {
        entry.row.index: _tell(page, entry)
        for entry in entries
        if often[states.get(entry.row.index, "")] in range(1, _LEDGER) and _is_told(page, entry)
    }


def _state(entry: OwnRow) -> str:
    cells = entry.row.cells
    told = cells[1:] if len(cells) > 1 else cells
    return next((match[0].lower() for cell in told if (match := _STATE.search(cell))), "")


def _is_told(page: Page, entry: OwnRow) -> bool:
    """Whether an entry names a thing by more than a day, and has come to its end."""
    rest = without_days(page, entry.text)
    named = _NUMBER.search(rest) is not None and _THING.search(rest) is not None
    return named and len(rest.split()) <= _MOST_WORDS and not _NOT_YET.search(entry.text)


def _tell(page: Page, entry: OwnRow) -> FoundFact:
    pieces = [page.window.title.subject, page.dates.resolve(entry.text)]
    return found(FactKind.TASK_OUTCOME, ": ".join(pieces)[:LONGEST], entry.row)
