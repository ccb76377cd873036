"""Which file a window's title names."""

import re
from pathlib import Path

from desktop_memory.domain.observation import UNKNOWN_APP, Place

_PARTS = re.compile(r"\s+[-–—|]\s+")
# "*draft.txt", "draft.txt ●", "draft.txt (modified)", "draft.txt [+]", "draft.txt [Read-Only]".
_MARKS = re.compile(
    r"^[*●•+\s]+|[*●•\s]+$|\s*[(\[](?:\+|\*|modified|read[- ]only|ro)[)\]](?=\s|$)", re.IGNORECASE
)
_FILE = re.compile(r"(?P<name>[^/\\<>|:*?\"]{1,150}\.(?P<ending>\w{1,8}))")
_IN_FOLDER = re.compile(r"(?P<name>.+?) [(\[](?P<folder>(?:~|/|[A-Za-z]:\\)[^()\[\]]*)[)\]]")
_PATH = re.compile(r"(?:~?/|[A-Za-z]:\\).+")
# Endings of what people write and read. What else stands behind a dot is more often the name of a
# site, a version or a picture.
_WORDS = """
    adoc bas bib c cc cfg clj conf cpp cs css csv cxx dart diff doc docm docx epub erl ex fodp
    fods fodt go gpx gradle graphml h hpp hs htm html ics ini ipynb java jl js json jsonl jsx kt
    latex less log lua m markdown md mdx mobi nim odg odp ods odt org pas patch pdf php po pot ppt
    pptm pptx ps psv py qmd r rb rmd rst rtf scala scss sql srt svg swift tex toml ts tsv tsx txt
    vue xhtml xls xlsm xlsx xml yaml yml
"""
_ENDINGS = frozenset(_WORDS.split())
_BROWSER = re.compile(
    r"browser|chrom(?:e|ium)|firefox|librewolf|waterfox|edge|brave|opera|vivaldi|safari|epiphany|"
    r"falkon",
    re.IGNORECASE,
)
# Editors that name themselves in the title of the terminal they run in, which may show a file of
# another computer.
_IN_TERMINALS = frozenset({"vim", "nvim"})
_SHORTEST_NAME = 3


def find_document(place: Place) -> str | None:
    """The path of the file that a title names, where it tells the folder and the file is there;
    else its bare name; None where it names none. Titles of web pages name no file of the person's.
    """
    if place.url or _BROWSER.search(f"{place.app} {place.process}"):
        return None
    parts = _PARTS.split(place.title)
    program = parts.pop() if len(parts) > 1 else ""
    in_terminal = program.casefold() in _IN_TERMINALS
    if program and not in_terminal and not _is_own_name(program, place):
        return None
    found = [document for part in parts if (document := _read(_MARKS.sub("", part)))]
    if len(found) != 1:
        return None
    return found[0] if not in_terminal else Path(found[0]).name


def _is_own_name(part: str, place: Place) -> bool:
    """Whether a part of a title is the name of its program, or has it in it."""
    told = part.casefold()
    known = [name.casefold() for name in (place.app, place.process) if name != UNKNOWN_APP]
    return any(
        len(name) >= _SHORTEST_NAME
        and (name in told or (told in name and len(told) >= _SHORTEST_NAME))
        for name in known
    )


def _read(part: str) -> str | None:
    """The file a part of a title names."""
    whole = _PATH.fullmatch(part)
    split = _IN_FOLDER.fullmatch(part)
    if whole:
        path = Path(part)
    elif split:
        path = Path(split["folder"]) / split["name"]
    else:
        path = Path(part)
    named = _FILE.fullmatch(re.split(r"[/\\]", str(path))[-1])
    if named is None or named["ending"].casefold() not in _ENDINGS:
        return None
    return _find_there(path) if whole or split else named["name"]


def _find_there(path: Path) -> str:
    """Its path if it is on this computer, else its name."""
    try:
        full = path.expanduser()
        return str(full) if full.is_file() else path.name
    except (OSError, RuntimeError, ValueError):
        return path.name
