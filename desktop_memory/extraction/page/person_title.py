"""Whose page a title names: "Profile: Dr. Ines Roe - Staff directory"."""

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern

_OF = pattern(
    r"^(?:profile?|perfil|contacts?|kontakt|contacto|people|person(?:en|as)?|staff|team|mitarbeiter|"
    r"members?|mitglied|miembro|membre|steckbrief)\s?:\s+"
)
_FORMAL = Form(r"^(?:(?:Dr|Dra|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|Sra?)\.? )+")
_FULL_NAME = Form(
    r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ]\.|de|del|la|von|van|der|den|da|di))*"
    r"(?: [A-ZÀ-Þ][\w'’-]+){1,2}"
)
_NO_NAME = pattern(
    r"\b(?:profile?|perfil|contacts?|directory|portal|online|team|group|settings|account|board|"
    r"inbox|calendar|tasks|orders?|home|wiki|intranet|gmbh|ltd|inc|sarl|verein|service)\b"
)


_KINDS = (WindowKind.PROFILE, WindowKind.WIKI, WindowKind.OTHER)


def find_person(page: Page) -> str:
    """The full name of who a page is about, which its title and a row begin with; empty where it
    is nobody's or the person's own."""
    if page.window.kind not in _KINDS:
        return ""
    # What a title ends with, and the first row, are the name of a site.
    parts = page.window.title.parts[:-1] or page.window.title.parts
    headed = {_FORMAL.sub("", row.cells[0]) for row in page.rows[1:]}
    names = (_FORMAL.sub("", _OF.sub("", part).strip()) for part in parts)
    return next((name for name in names if name in headed and _is_somebody(name, page)), "")


def _is_somebody(name: str, page: Page) -> bool:
    written = _FULL_NAME.fullmatch(name) is not None and not _NO_NAME.search(name)
    return written and not page.people.is_user(name)
