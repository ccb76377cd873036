"""The bar below a text in which a program counts, and says where the cursor is."""

from collections.abc import Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

# Where the cursor is, how wide tabs are, which signs end a line.
_CURSOR = pattern(
    r"^(?:(?:Ln|Line|Zeile|Z\.|Lig\.?|Ligne|Lín?\.?|Línea|L\.?) ?\d+ ?, ?(?:Col|Column|Spalte|Sp|C|"
    r"Columna)\.? ?\d+|(?:Tab Width|Tab Size|Spaces|Tabulatorbreite|Leerzeichen|Espaces|Espacios|"
    r"Largeur (?:de|des) tab\w*|Ancho de tab\w*)\s?:\s?\d+|(?:Windows|Unix|Mac(?:intosh)?) "
    r"\((?:CRLF|LF|CR)\)|UTF-8(?: with BOM)?|CRLF)$"
)
_MODE_LINE = Form(r"^(?:-[\w:*%/\\-]{0,8}:|U:)[-*%@]{2,}")
# What a program says of the text as a whole, or of the room it has.
_COUNTED = pattern(
    r"^(?:(?:accessibility|barrierefreiheit|accessibilité|accesibilidad)\s?: .{3,40}|"
    r"(?:text predictions|textvorhersagen|prédictions de texte|predicciones de texto)\s?: .{2,8}|"
    r"(?:speicher(?:platz)?|storage|stockage|almacenamiento)?\W*\d+(?:[.,]\d+)? ?[GMT][Bo] (?:of|"
    r"von|sur|de|/) \d+(?:[.,]\d+)? ?[GMT][Bo]\b.{0,24}|"
    r"(?:completed|finished|last sync\w*|abgeschlossen|fertig|terminée?|completad[oa])\s?: "
    r"\d{1,4}[./-]"
    r"\d{1,2}[./-]\d{1,4}(?:,? \d{1,2}[:.]\d\d)?|"
    r"(?:offline \w+: )?\d+ updates? available)$"
)
_ROWS_AT_FOOT = 5


def without_status_bar(rows: Sequence[Row]) -> list[Row]:
    """The rows without the bar a program has below a text."""
    foot = len(rows) - _ROWS_AT_FOOT
    return [
        row
        for place, row in enumerate(rows)
        if not (_is_bar(row) if place >= foot else _tells_cursor(row))
    ]


def _tells_cursor(row: Row) -> bool:
    """Whether a row away from the foot can be nothing but such a bar."""
    return sum(_CURSOR.match(cell) is not None for cell in row.cells) > 1


def _is_bar(row: Row) -> bool:
    if _MODE_LINE.match(row.text) or _COUNTED.match(row.text):
        return True
    return any(_CURSOR.match(cell) or _COUNTED.match(cell) for cell in row.cells)


_OF_DOCUMENT = pattern(
    r"(?:status|state|version|revision|signed|witnessed|reviewed|last edit(?:ed)?|stand|zustand|"
    r"fassung|beteiligte?|unterschrieben|freigabe|geprüft|état|statut|révision|signée?|"
    r"participants|"
    r"estado|versión|revisión|firmado|participantes)\s?: \S.*"
)


def heads_document(row: Row) -> bool:
    """Whether a row of several cells tells of the document itself: its state, who took part."""
    return len(row.cells) > 1 and _OF_DOCUMENT.fullmatch(row.cells[-1]) is not None
