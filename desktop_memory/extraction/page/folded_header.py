"""Headers of mails that stand side by side on one row."""

from collections.abc import Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import is_moment

_LABELS = (
    r"(?:from|to|cc|subject|sent|date|von|an|betreff|gesendet|datum|de|à|objet|envoyé|para|asunto|"
    r"enviado|fecha)"
)
_BARE_LABEL = pattern(rf"{_LABELS}\s?:?")
_LABELLED = pattern(rf"^{_LABELS}(?:\s?:|\s)\s*\S")
_SENT_BY = Form(rf"^(?:From|Von|De|Expéditeur|Remitente)\s?:?\s+{NAME}")
_LEAST = 2


def unfolded(rows: Sequence[Row]) -> list[Row]:
    """Rows with headers that stand side by side ("From  Ana   To  Ben   Date  Tue") one by one."""
    return [part for row in rows for part in _unfolded(row)]


def _unfolded(row: Row) -> list[Row]:
    pieces: list[str] = []
    for cell in row.cells:
        if pieces and _BARE_LABEL.fullmatch(pieces[-1]):
            pieces[-1] = f"{pieces[-1]} {cell}"
        else:
            pieces.append(cell)
    sender = next((n for n, piece in enumerate(pieces) if _SENT_BY.match(piece)), None)
    if sender is None or len(pieces) < _LEAST:
        return [row]
    headed = [piece for piece in pieces if _LABELLED.match(piece)]
    dated = [piece for piece in pieces if is_moment(piece.removeprefix("Le "))]
    if len(headed) < _LEAST and not dated:
        return [row]
    return [Row(row.index, piece, (piece,), row.indent) for piece in pieces]
