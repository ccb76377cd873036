"""Tables of things and the state each is in: pods, services, monitors, containers, jobs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

# What may follow a state in its cell: since when, how often, which code.
_REST = (
    r"(?: (?:for|since|seit|depuis|desde|hace|vor|il y a|\(|[-–·,]|\d).{0,40}| ago|"
    r" ?: .{1,60})?\W*"
)
_GRAVE = pattern(
    r"(?:[\w:]*backoff|err\w*pull|[\w:]*oom ?killed|evicted|notready|not ready|"
    r"create\w*error|init:\w*error|exited \([1-9]\d*\)|exited [1-9]\d*|restarting|"
    r"(?:up .{1,20} )?\(?unhealthy\)?|crash(?:ed|ing|loop\w*)|dead|"
    r"(?:is )?down|offline|unreachable|unavailable|not available|not reachable|no response|"
    r"failed|failing|failure|faulted?|error(?:ed|s)?|critical|alarm|alerting|firing|"
    r"triggered|degraded|partial outage|major outage|outage|disconnected|timed out|timeout|"
    r"expired|overdue|stalled|corrupt(?:ed)?|aborted|"
    r"on hold|held(?: at .{1,30})?|missing|lost|damaged|rejected|refused|delayed|"
    r"gesperrt|fehlt|fehlend|beschädigt|abgelehnt|verspätet|zurückgestellt|"
    r"bloquée?|manquante?|endommagée?|refusée?|retardée?|retenue?|"
    r"bloquead[oa]|retenid[oa]|dañad[oa]|rechazad[oa]|retrasad[oa]|extraviad[oa]|"
    r"gestört|störung|fehlgeschlagen|fehlerhaft|fehler|ausgefallen|ausfall|alarm|abgebrochen|"
    r"nicht (?:erreichbar|verfügbar|verbunden|bereit)|getrennt|kritisch|abgelaufen|überfällig|"
    r"en échec|échec|échouée?|en erreur|erreur|en panne|hors (?:ligne|service)|injoignable|"
    r"indisponible|inaccessible|dégradée?|critique|expirée?|déconnectée?|en retard|en alerte|"
    r"caíd[oa]|fallid[oa]|fall(?:o|ó|ando)|con errores?|en error|sin (?:conexión|respuesta|"
    r"servicio)|fuera de (?:línea|servicio)|no (?:disponible|responde|accesible)|inaccesible|"
    r"degradad[oa]|crític[oa]|caducad[oa]|vencid[oa]|desconectad[oa]|en alarma)" + _REST
)
_FINE = pattern(
    r"(?:(?:un)?loading|(?:un)?loaded|arrived|departed|on time|in transit|shipped|delivered|"
    r"entladen|beladen|unterwegs|pünktlich|geliefert|à l'heure|livrée?|en route|a tiempo|"
    r"entregad[oa]|en camino|\d+(?:[.,]\d+)? ?%|running|ready|completed?|succeeded|"
    r"successful|success|passed|ok|okay|"
    r"up(?: .{1,20})?|online|active|healthy|normal|available|operational|connected|enabled|"
    r"inactive|paused|resolved|exited \(0\).*|bound|synced|valid|green|"
    r"läuft|aktiv|verfügbar|erreichbar|bereit|erfolgreich|bestanden|verbunden|gültig|in ordnung|"
    r"abgeschlossen|pausiert|"
    r"en ligne|en cours|active?|actif|disponible|réussie?|opérationnelle?|opérationnel|prête?|"
    r"valide|terminée?|en pause|connectée?|en marche|"
    r"en línea|en ejecución|activ[oa]|correct[oa]|operativ[oa]|list[oa]|completad[oa]|"
    r"conectad[oa]|válid[oa]|en marcha|pausad[oa])" + _REST
)
_HEADER = pattern(
    r"(?:status|state|stat|health|result|outcome|condition|ready|severity|zustand|ergebnis|"
    r"schweregrad|état|statut|résultat|gravité|santé|estado|resultado|gravedad|salud|situation|"
    r"situación)"
)
# A cross before a row says that ticks stand before others.
_MARKED = Form(r"^(?:[✗✘✕×❌]|[xX](?=\s{2}))\s*\S")
_NAME = Form(r"[^\W\d_]{2,}")
_MOST_CELLS_TOLD = 4
_NEAR = 12


@dataclass(frozen=True, slots=True)
class GraveRow:
    """A row of such a table whose thing is in a bad state."""

    row: Row
    name: str
    state: str
    details: tuple[str, ...]

    @property
    def told(self) -> str:
        """Name, state and what else the row says in words."""
        return ", ".join((f"{self.name}: {self.state}", *self.details))


def find_grave_rows(rows: Sequence[Row]) -> list[GraveRow]:
    """The rows in a bad state, of tables that have other states as well, or a column for them."""
    return [
        grave
        for place, row in enumerate(rows)
        if (grave := _read(row)) is not None and _is_in_table(rows, place)
    ]


def has_fine_rows(rows: Sequence[Row]) -> bool:
    """Whether a table of states says of something that it is well."""
    return any(len(row.cells) > 1 and any(map(_FINE.fullmatch, row.cells[1:])) for row in rows)


def _read(row: Row) -> GraveRow | None:
    cells = [re.sub(r"^[●○◉⬤▲▼⚠🔴🟢🟡✗✘✕×❌]\s*", "", cell) for cell in row.cells]
    state = next((cell for cell in cells if cell and _GRAVE.fullmatch(cell)), None)
    if state is None or len(cells) < 2:
        return None
    others = [cell for cell in cells if cell != state]
    name = next((cell for cell in others if _NAME.search(cell)), None)
    if name is None or _FINE.fullmatch(name):
        return None
    if others[0].startswith("#"):
        name = f"{others[0]} {name}" if name != others[0] else name
    rest = [cell for cell in others if cell != name and len(_NAME.findall(cell)) > 1]
    return GraveRow(row, name, state, tuple(rest[:_MOST_CELLS_TOLD]))


def _is_in_table(rows: Sequence[Row], place: int) -> bool:
    near = [*rows[max(0, place - _NEAR) : place], *rows[place + 1 : place + _NEAR]]
    if _MARKED.match(rows[place].text):
        return True
    return any(
        len(row.cells) > 1
        and (any(map(_HEADER.fullmatch, row.cells)) or any(map(_FINE.fullmatch, row.cells[1:])))
        for row in near
    )
