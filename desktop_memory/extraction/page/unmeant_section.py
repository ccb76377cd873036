"""Parts of a page whose heading says that nobody means them."""

from collections.abc import Iterator, Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

_MARK = Form(r"^(?P<mark>#{1,6}|\*{1,4}|\d{1,2}[.)]) (?P<title>\S.{1,50})$")
_UNMEANT = pattern(
    r".*\((?:invented|fictional|fictitious|made[ -]up|not approved|imaginary|erfunden|fiktiv|"
    r"ausgedacht|nicht genehmigt|inventée?|fictive?|fictif|imaginaire|non validée?s?|inventad[oa]|"
    r"ficticio?a?|imaginari[oa]|sin aprobar|no aprobad[oa]s?)\)|"
    r"(?:my )?(?:novel|short story|poem)(?: draft| notes)?|(?:mein )?(?:roman|gedicht|"
    r"kurzgeschichte)(?:entwurf)?|(?:mon )?(?:roman|poème)|brouillon de (?:roman|nouvelle)|"
    r"(?:mi )?(?:novela|poema|cuento)|borrador de novela|"
    r"spinnerei(?:en)?|hirngespinste|daydreams|rêveries|ensoñaciones|"
    r"(?:capture )?templates?|text ?vorlagen?|vorlagen?|modèles?(?: de texte)?|plantillas?"
)


def without_unmeant_sections(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows but those below a heading of fiction, fancies or samples, to the next heading."""
    mark = ""
    for row in rows:
        match = _MARK.match(row.text)
        if match and (not mark or _is_level(match["mark"], mark)):
            unmeant = _UNMEANT.fullmatch(match["title"].strip(" :*#"))
            mark = match["mark"] if unmeant else ""
        if not mark:
            yield row


def _is_level(mark: str, above: str) -> bool:
    """Whether a heading of one mark ends the part below one of another."""
    if mark[0].isdigit():
        return mark[-1] == above[-1]
    return mark[0] == above[0] and len(mark) <= len(above)
