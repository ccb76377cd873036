"""Facts from tickets, pull requests and reviews."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.fields import Field, find_field
from desktop_memory.extraction.page.message import read_messages
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.talk import tell_talk
from desktop_memory.extraction.statements.stance import addresses_machine
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.times import CLOCK, MOMENT

_STATUS = pattern(
    r"status|state|stage|phase|lane|column|statut|état|étape|estado|fase|zustand|stand|spalte|"
    r"colonne|"
    r"columna"
)
_ASSIGNEE = pattern(
    r"assignees?|assigned to|owner|agent|zugewiesen(?: an)?|bearbeiter(?:in)?|besitzer(?:in)?|"
    r"zuständig|"
    r"personne assignée|attribué à|propriétaire|propietari[oa]|técnico|"
    r"verantwortlich|assignée? à|responsable|asignad[oa](?: a)?|persona asignada"
)
_DUE = pattern(
    r"due(?: date| on)?|deadline|target date|fällig(?:keit)?(?:sdatum)?(?: am)?|zieltermin|"
    r"abgabe(?:datum)?|échéance|date d'échéance|date limite|vencimiento|fecha (?:límite|de "
    r"vencimiento|de entrega)"
)
_FIELD_LABEL = pattern(
    r"^(?:status|state|assignees?|assigned to|owner|reporter|priority|type|labels?|milestone|"
    r"sprint|due(?: date)?|estimate|story points|reviewers?|created|updated|resolution|"
    r"components?|affects|fix versions?|"
    r"projects?|notifications|participants|development|details|epic|parent|watchers|votes|"
    r"environment|severity|iteration|weight|time tracking|confidentiality|"
    r"zugewiesen(?: an)?|bearbeiter(?:in)?|priorität|typ|fällig\w*|abgabedatum|beginn|"
    r"meldende[r]?|autor(?:in)?|"
    r"zuständig|ersteller|zieltermin|erstellt|aktualisiert|kategorie|tracker|version|"
    r"beobachter|"
    r"assignée? à|priorité|échéance|rapporteur|étiquettes|statut|responsable|demandeur|jalon|"
    r"relecteurs|créée?|mise? à jour|suivi|catégorie|"
    r"asignad[oa](?: a)?|prioridad|estado|vencimiento|informador|etiquetas|fecha límite|hito|"
    r"revisores|cread[oa]|actualizad[oa]|tipo)(?:\s{2,}|\s?:|\b$)"
)
# Fields that programs write with their moment in one cell.
_STAMPED_FIELD = Form(
    r"^(?:created|updated|resolved|opened|closed|erstellt|aktualisiert|erledigt|gelöst|créée?|"
    r"mise? à jour|résolue?|cread[oa]|actualizad[oa]|resuelt[oa])(?: on| am| le| el)?:?\s+"
    rf"{MOMENT}(?:,? {CLOCK})?$",
    re.IGNORECASE,
)
_CLOSED = pattern(
    r"^(?:done|closed|resolved|solved|fixed|complete[d]?|merged|released|deployed|published|"
    r"implemented|umgesetzt|korrigiert|ausgeliefert|implementiert|veröffentlicht|corrigée?|"
    r"réalisée?|traitée?|déployée?|publiée?|corregid[oa]|solucionad[oa]|implementad[oa]|"
    r"desplegad[oa]|publicad[oa]|verified|won't (?:do|fix)|"
    r"cancelled|"
    r"canceled|duplicate|rejected|"
    r"erledigt|geschlossen|gelöst|behoben|abgeschlossen|fertig|terminée?|fermée?|résolue?|"
    r"clôturée?|faite?|"
    r"zusammengeführt|fusionnée?|fusionad[oa]|hech[oa]|cerrad[oa]|resuelt[oa]|completad[oa]|"
    r"terminad[oa]|finalizad[oa]|"
    r"paid|settled|refunded|shipped|delivered|approved|signed|bezahlt|beglichen|versandt|"
    r"geliefert|"
    r"genehmigt|payée?|réglée?|livrée?|expédiée?|approuvée?|pagad[oa]|enviad[oa]|entregad[oa]|"
    r"aprobad[oa])\b"
)
_BADGE = pattern(
    r"open|closed|merged|offen|geschlossen|zusammengeführt|ouverte?|fermée?|fusionnée?|"
    r"abiert[oa]|cerrad[oa]|fusionad[oa]"
)
_UNDONE = pattern(r"^(?:won't|cancel|duplicate|reject)")
_OWN_ACTION = pattern(
    r"^@?[\w.-]+(?: [A-ZÀ-Þ][\w-]+)? (?:requested|added \d|added the|pushed|force-pushed|"
    r"assigned|self-assigned|changed the|removed|referenced|mentioned|linked|moved (?:this|from|"
    r"to)|"
    r"created (?:the|this) (?:issue|ticket|task)|"
    r"renamed|"
    r"unassigned|marked|closed this|reopened|deleted the|restored|enabled|approved these|"
    r"dismissed|converted|started a review|"
    r"hat .{3,60}(?:geändert|hinzugefügt|zugewiesen|gesetzt|entfernt|verschoben)|hinzugefügt|a "
    r"(?:ajouté|modifié|assigné|demandé|déplacé|changé|supprimé)|ha (?:añadido|cambiado|"
    r"asignado|movido|solicitado|eliminado)|cambió|añadió|asignó)\b"
)
_DIFF = Form(r"^(?:@@|[-+]{1,3}\s|[-+]\S.*[;={}()]|diff --git|\d+\s+[-+]\s)")
_CHROME = pattern(
    r"^(?:view (?:reviewed changes|file|details)|show (?:all|more).*|hide .*|resolve "
    r"(?:conversation|thread)|reply.*|edit|delete|subscribe|unsubscribe|like|"
    r"[\w./-]+\.\w{1,4}|pro tip:.*|all comments.*|add (?:a|an) .*|attach.*|link issue.*|"
    r"(?!done|fixed|changed|addressed|renamed|erledigt|behoben|fait|corrigé|hecho|corregido)[\w "
    r"]{2,30}[0-9a-f]{7,10}|all checks.*|\d+ successful checks|alle (?:prüfungen|checks|tests)\b.*|"
    r"tou(?:te)?s les (?:vérifications|tests)\b.*|tod[oa]s l[oa]s (?:comprobaciones|pruebas)\b.*|"
    r"(?!done|fixed|changed|addressed|renamed|erledigt|behoben|fait|corrigé|hecho|"
    r"corregido).*\b[0-9a-f]{7,10}$)$"
)
_MERGED = pattern(
    r"\b(?P<who>[\w.-]+(?: [A-ZÀ-Þ][\w-]+)?) (?:merged (?:\d+ commits?|commit|this|pull "
    r"request|merge request|into|!\d+|#\d+)|hat .{0,60}(?:gemergt|zusammengeführt)|a fusionné|"
    r"ha fusionado|fusionó)|^merged(?: by| \d|$|\s{2,})|^(?:zusammengeführt|fusionnée?|"
    r"fusionad[oa])\b"
)
_LABELLED, _BADGED = 0.9, 0.7
_NUMBER = Form(r"(?<![\w&])[#!]\d+\b|\b[A-Z][A-Z0-9]{1,9}-\d+\b")
_DESCRIPTION = pattern(
    r"^(?:description|summary|details|beschreibung|zusammenfassung|descripción|résumé|"
    r"overview)$"
)


def find_tracker(page: Page) -> Iterator[FoundFact]:
    """The state of the ticket, what is to do about it, and what is said there."""
    for pane in page.panes:
        yield from _ticket(page, pane)
        yield from _merge(page, pane)
        told = [row for row in pane if not _is_machinery(row)]
        messages = read_messages(told, (page.screen.user,))
        yield from tell_talk(page, messages, asked=_in_charge(page, pane))
        yield from _description(page, told)


def find_ticket(page: Page) -> Iterator[FoundFact]:
    """Only the state of what the window shows, where it has a number and a status."""
    for pane in page.panes:
        yield from _ticket(page, pane)


def _in_charge(page: Page, rows: Sequence[Row]) -> str | None:
    """Who is asked where a comment asks nobody by name: the one the ticket is assigned to."""
    assignee = find_field(rows, _ASSIGNEE)
    if assignee is None:
        return None
    name = _value(assignee)
    return "" if page.people.is_user(name) else page.people.full_name(name)


def _is_machinery(row: Row) -> bool:
    """Fields, actions, diffs and buttons: what nobody says."""
    return any(
        form.match(row.text)
        for form in (_FIELD_LABEL, _STAMPED_FIELD, _OWN_ACTION, _DIFF, _CHROME, _MERGED)
    )


def ticket_name(page: Page) -> str:
    """Number and title of the ticket, as the window's title tells them."""
    parts = page.window.title.parts
    name = next((part for part in parts if _NUMBER.search(part)), page.window.title.subject)
    if not re.search(r"[^\W\d]{3,}", _NUMBER.sub("", name.replace("Pull Request", ""))):
        name = page.window.title.subject
    number = next((found[0] for part in parts if (found := _NUMBER.search(part))), "")
    return name if not number or number in name else f"{number} {name}"


def _ticket(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    status, assignee = _status(rows), find_field(rows, _ASSIGNEE)
    numbered = _NUMBER.search(page.window.title.text) or find_field(rows, _DUE)
    if status is None or not numbered:
        return
    name, words = ticket_name(page), _value(status)
    if _CLOSED.match(words):
        if not _UNDONE.match(words):
            yield found(FactKind.TASK_OUTCOME, f"{name}: {words}", status.rows, name, "status")
        return
    if assignee is None or not page.people.is_user(_value(assignee)):
        return
    due = find_field(rows, _DUE)
    mentions = page.dates.find(due.value) if due else []
    until = f", due {mentions[0].day.isoformat()}" if mentions else ""
    yield found(
        FactKind.TASK,
        f"To do: {name} ({words}{until})",
        [*status.rows, *assignee.rows, *(due.rows if due and mentions else ())],
        subject=name,
        predicate="due" if mentions else "status",
        confidence=_LABELLED if find_field(rows, _STATUS) is not None else _BADGED,
    )


def _status(rows: Sequence[Row]) -> Field | None:
    """The field, else the badge beside number or title."""
    field = find_field(rows, _STATUS)
    if field is not None:
        return field
    for row in rows:
        badge = next((cell for cell in row.cells if _BADGE.fullmatch(cell)), None)
        if badge is not None:
            return Field("status", badge, (row,))
    return None


def _value(item: Field) -> str:
    return item.value.split("  ")[0].strip()


def _merge(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    row = next((row for row in rows if _MERGED.search(row.text)), None)
    if row is not None and _NUMBER.search(page.window.title.text):
        name = ticket_name(page)
        yield found(FactKind.TASK_OUTCOME, f"{name} was merged", row, name, "status")


# Where nothing ends a description, only its first lines are taken for it.
_MOST_UNENDED = 4


def _description(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """What the ticket itself states, before anybody comments."""
    start = next((place for place, row in enumerate(rows) if _DESCRIPTION.match(row.text)), None)
    if start is None:
        return
    following = rows[start + 1 :]
    end = next(
        (place for place, row in enumerate(following) if _ENDS_DESCRIPTION.match(row.text)),
        _MOST_UNENDED,
    )
    voice = Voice(
        page.people,
        page.dates,
        topic=ticket_name(page),
        zone=page.screen.time_zone,
        judge=page.judge,
    )
    sentences = split_sentences(following[:end])
    if any(addresses_machine(sentence.text) for sentence in sentences):
        return
    for sentence in sentences:
        fact = tell(sentence, replace(voice, listener=None))
        if fact is not None:
            yield fact


_ENDS_DESCRIPTION = pattern(
    r"^(?:activity|comments?|attachments?|history|historie|chronik|notizen|aktivität(?:en)?|"
    r"kommentare?|verlauf|anhänge|"
    r"activité|commentaires?|historique|pièces jointes|actividad|comentarios?|historial|"
    r"adjuntos)\b.*$"
)
