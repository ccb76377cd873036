"""Facts from rows of a person's pages that name a day to come: appointments, loans, what is due."""

import re
from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.board import has_columns
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.own_page import is_own
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.shapes import looks_offered, looks_public
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.confirmation import tell_dates
from desktop_memory.extraction.sources.granted import find_granted
from desktop_memory.extraction.sources.own_dues import is_settled
from desktop_memory.extraction.sources.profile_page import name_of_page

# What is asked of the person before something goes on.
_MISSING = pattern(
    r"^\W*(?:missing(?: documents?| information)?|still (?:needed|missing|open|required|to do)|"
    r"outstanding(?: documents?)?|required(?: documents?)?|action (?:needed|required)|to submit|"
    r"(?:your )?next steps?|what (?:you need to do|happens next|is missing)|fehlende[sr]? "
    r"(?:unterlagen?|angaben?|dokumente?|nachweise?)|es fehlt|es fehlen|noch (?:offen|"
    r"einzureichen|benötigt)|nachzureichen|bitte nachreichen|ihre nächsten schritte|"
    r"(?:pièces?|documents?|justificatifs?) (?:manquante?s?|à (?:fournir|déposer|joindre))|à "
    r"(?:fournir|déposer|compléter)|il manque|prochaine étape|(?:documentos?|documentación|"
    r"datos?) (?:pendientes?|que faltan?)|faltan?|pendiente de (?:entregar|aportar)|"
    r"próximo paso|a aportar)\s?:\s+(?P<what>\S.{5,})$"
)
_DUE_ROW = pattern(
    r"\b(?:due|return by|submit by|to be (?:submitted|returned|paid) by|deadline|fällig|abzugeben|"
    r"einzureichen|rückgabe(?: bis)?|abgabe(?:termin)?|zahlbar bis|à rendre|à retourner|à déposer|"
    r"date limite|échéance|à remettre|devolver|entregar antes|fecha límite|vence|plazo)\b"
)
# What only the person's own account has.
_OWN_LIST = pattern(
    r"\b(?:my|your) (?:appointments?|bookings?|trips?|loans?|courses?|classes|requests?|account|"
    r"applications?|orders?|tickets?|contracts?|tasks)\b|\b(?:log|sign) out\b|\b(?:meine?|ihre?) "
    r"(?:termine?|buchung\w*|reisen?|ausleihen?|kurse?|anträge|konto|bestellungen|aufgaben)\b|"
    r"\babmelden\b|\b(?:mes|vos|mon|votre) (?:rendez-vous|réservations?|voyages?|emprunts?|prêts?|"
    r"cours|demandes?|compte|commandes?)\b|\bdéconnexion\b|se déconnecter|\b(?:mis?|tus?|sus?) "
    r"(?:citas?|reservas?|viajes?|préstamos?|cursos?|solicitudes?|cuenta|pedidos?)\b|"
    r"cerrar sesión"
)
_TASK_LABEL = pattern(
    r"task|to-?do|next (?:step|action|activity)|follow-?up|aufgabe|wiedervorlage|nächster schritt|"
    r"tâche|prochaine (?:étape|action)|relance|tarea|próxim[oa] (?:paso|acción)|seguimiento"
)
_BUTTON = Form(r"^(?:[A-ZÀ-Þa-zà-ÿ]+)(?: [a-zà-ÿ]+)?$")
# What stands where nothing is set, and what sets it.
_NOTHING = pattern(
    r"\W*|\+ .*|(?:none|nothing|not|no \w+)(?: (?:yet|set|scheduled|planned|defined))*|n/a|"
    r"keine?[rs]?(?: \w+)?|nicht (?:gesetzt|geplant|festgelegt)|offen|aucune?(?: \w+)?|"
    r"non (?:définie?|planifiée?)|ningun[oa](?: \w+)?|sin (?:definir|planificar|asignar)"
)
_LEAST_WORDS, _MOST_WORDS_OF_A_ROW = 2, 9


def find_missing(page: Page) -> Iterator[FoundFact]:
    """What a form or an application still wants from the person, as tasks."""
    for row in page.rows:
        if (match := _MISSING.match(row.text)) and not row.text.endswith("?"):
            if _NOTHING.fullmatch(re.split(r"\s{2,}", match["what"])[0]):
                continue
            what = page.dates.resolve(re.sub(r"\s{2,}", ", ", match["what"]))
            yield found(FactKind.TASK, f"To do: {what}"[:LONGEST], row)


def find_dated_rows(page: Page) -> Iterator[FoundFact]:
    """What is due, granted, and what takes place, by rows that are no sentences."""
    lines = page.screen.lines
    if looks_public("\n".join(lines)) or looks_offered(lines):
        return
    yield from find_granted(page)
    listed = _OWN_LIST.search(page.screen.title) is not None
    if not (is_own(page) or listed or name_of_page(page)):
        return
    for pane in page.panes:
        if looks_like_talk(pane) or has_columns(pane):
            continue
        tasks = {row.index: fact for row in pane if (fact := _task(page, row)) is not None}
        yield from tasks.values()
        if not listed:
            continue
        rest = [row for row in pane if row.index not in tasks and not _is_sentence(row)]
        yield from tell_dates(page, rest)


def _is_sentence(row: Row) -> bool:
    words = row.text.split()
    said = (header := read_header(row)) is not None and bool(header.text)
    quoted = row.text.startswith((">", '"', "“", "«", "„"))
    long = len(words) > _MOST_WORDS_OF_A_ROW
    ended = row.text.endswith(".") and len(words) > _LEAST_WORDS
    return said or quoted or (len(row.cells) == 1 and (long or ended))


def _task(page: Page, row: Row) -> FoundFact | None:
    """A row with a label for things to do, or with what is due on a day to come."""
    labelled = len(row.cells) > 1 and _TASK_LABEL.fullmatch(row.cells[0].rstrip(":"))
    ahead = [item for item in page.dates.find(row.text) if item.day >= page.dates.today]
    due = ahead and len(row.cells) > 1 and _DUE_ROW.search(row.text) and not is_settled(row.text)
    if not (labelled or due) or _MISSING.match(row.text):
        return None
    cells = [cell for cell in row.cells[1 if labelled else 0 :] if _tells(page, cell)]
    if not cells or len(" ".join(cells).split()) < _LEAST_WORDS:
        return None
    return found(
        FactKind.TASK,
        f"To do: {page.dates.resolve(', '.join(cells))}"[:LONGEST],
        row,
        subject=cells[0],
        predicate="due" if ahead else "",
        valid_until=end_of(ahead[0].day, page.screen.time_zone) if ahead else None,
    )


def _tells(page: Page, cell: str) -> bool:
    """Whether a cell is more than a button, and says more than that there is nothing."""
    if _NOTHING.fullmatch(cell):
        return False
    lone = _BUTTON.match(cell) and cell[:1].islower()
    return not lone or bool(page.dates.find(cell))
