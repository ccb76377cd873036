"""Facts from lists of the person's own: what is booked for them, and what is theirs to deliver."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.own_page import addresses_all, is_own
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.table import names_due
from desktop_memory.extraction.patterns import pattern

# Heads a list of what is booked for whoever is signed in.
_BOOKED = pattern(
    r"\W*(?:(?:my|your)(?: \w+)?|upcoming|next|future|confirmed) (?:bookings?|appointments?|"
    r"reservations?|visits?|trips?|classes|lessons?|sessions?|shifts?|events?|entries|courses?|"
    r"deliver(?:y|ies))\W*(?:\(?\d*\)?)|"
    r"\W*(?:meine|deine|ihre|nächste|kommende|gebuchte|bevorstehende) (?:\w*buchung(?:en)?|"
    r"\w*termine?|\w*reservierung(?:en)?|reisen|fahrten|\w*kurse|stunden|schichten|dienste|"
    r"\w*lieferung(?:en)?|anmeldungen)\W*(?:\(?\d*\)?)|"
    r"\W*(?:mes|vos|tes|prochaine?s?) (?:prochaine?s? )?(?:réservations?|rendez-vous|voyages?|"
    r"trajets?|cours|séances?|inscriptions?|livraisons?|visites?|sorties?|événements?|"
    r"créneaux)(?: à venir)?\W*(?:\(?\d*\)?)|"
    r"\W*(?:mis|tus|sus|próxim[oa]s) (?:próxim[oa]s )?(?:reservas?|citas?|viajes?|clases?|cursos?|"
    r"sesiones|turnos|visitas?|entregas?|eventos|inscripciones)\W*(?:\(?\d*\)?)"
)
_MINE = pattern(
    r"^(?:my|meine|mes|mis|your|ihre|vos|tus) (?:\w+ )?(?:jobs?|assignments?|orders to \w+|tasks?|"
    r"projects?|submissions?|cases|reviews?|aufträge|aufgaben|einsätze|arbeiten|projekte|abgaben|"
    r"fälle|missions?|tâches|travaux|commandes à \w+|dossiers|devoirs|tareas|encargos|trabajos|"
    r"entregas|proyectos|expedientes)\b"
)
_OFF = pattern(
    r"\b(?:cancel(?:l)?ed|declined|withdrawn|not (?:entered|booked|confirmed|available)|waiting "
    r"list|full|expired|past|moved|abgesagt|storniert|entfällt|abgelehnt|ausgefallen|nicht "
    r"(?:gebucht|angemeldet)|warteliste|ausgebucht|annulée?s?|refusée?s?|déclinée?s?|reportée?s?|"
    r"supprimée?s?|non (?:inscrite?|réservée?)|complet|liste d'attente|cancelad[oa]s?|anulad[oa]s?|"
    r"rechazad[oa]s?|aplazad[oa]s?|lista de espera|complet[oa])\b"
)
_DONE = pattern(
    r"\b(?:delivered|done|submitted|completed?|closed|handed in|paid|geliefert|erledigt|abgegeben|"
    r"eingereicht|abgeschlossen|fertig|bezahlt|livrée?s?|terminée?s?|rendue?s?|faite?s?|remise?s?|"
    r"clos|payée?s?|entregad[oa]s?|hech[oa]s?|terminad[oa]s?|cerrad[oa]s?|pagad[oa]s?)\b|[✓✔☑✅]"
)
_BUTTON = pattern(
    r"(?:cancel|change|edit|details?|view|manage|reschedule|more|move|stornieren|absagen|ändern|"
    r"verschieben|ansehen|anzeigen|bearbeiten|abmelden|mehr|annuler|modifier|déplacer|voir|gérer|"
    r"détails?|cancelar|anular|cambiar|modificar|ver|gestionar|detalles?)\W*"
)
_MOST, _LONGEST_ROW, _WORDS_OF_A_HEAD, _LEAST_COLUMNS = 4, 150, 4, 3


def find_own_lists(page: Page) -> Iterator[FoundFact]:
    """Rows with a day to come below a heading for what is booked, and rows of lists of work."""
    if not is_own(page) or addresses_all(page):
        return
    for pane in page.panes:
        if looks_like_talk(pane):
            continue
        for place, row in enumerate(pane):
            if len(row.cells) == 1 and _BOOKED.fullmatch(row.text):
                yield from _booked(page, _below(pane[place + 1 :]))
            elif _MINE.match(page.screen.title) and _has_due(row):
                yield from _work(page, row, _below(pane[place + 1 :]))


def _below(rows: Sequence[Row]) -> list[Row]:
    """The rows of a list: up to a row of one cell."""
    end = next((place for place, row in enumerate(rows) if len(row.cells) == 1), len(rows))
    return list(rows[:end])


def _booked(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    told = 0
    for row in rows:
        days = [item for item in page.dates.find(row.text) if not item.relative]
        ahead = [item for item in days if item.day >= page.dates.today]
        cells = [cell for cell in row.cells if not _BUTTON.fullmatch(cell)]
        text = ", ".join(cells)
        if not ahead or _OFF.search(text) or text.endswith("?") or len(text) > _LONGEST_ROW:
            continue
        if told < _MOST and re.search(r"[^\W\d]{4,}", text):
            told += 1
            site = page.window.title.parts[-1:]
            yield found(
                FactKind.EVENT,
                ": ".join([*site, page.dates.resolve(text)])[:LONGEST],
                row,
                valid_until=end_of(ahead[-1].until or ahead[-1].day, page.screen.time_zone),
            )


def _has_due(head: Row) -> bool:
    """Whether a row names columns, one of them for the day by which a thing is due."""
    named = len(head.cells) > _LEAST_COLUMNS and not any(map(str.isdigit, head.text))
    return named and any(map(names_due, head.cells))


def _work(page: Page, head: Row, rows: Sequence[Row]) -> Iterator[FoundFact]:
    for row in rows:
        ahead = [item for item in page.dates.find(row.text) if item.day >= page.dates.today]
        ended = _DONE.search(row.text) or _OFF.search(row.text)
        if not ahead or ended or abs(len(row.cells) - len(head.cells)) > 1:
            continue
        text = page.dates.resolve(", ".join(row.cells))
        yield found(
            FactKind.TASK,
            f"To do: {text}"[:LONGEST],
            row,
            subject=row.cells[0],
            predicate="due",
            valid_until=end_of(ahead[0].day, page.screen.time_zone),
        )
