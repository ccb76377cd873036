"""What window this is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_memory.extraction.page.address import find_kind_of_address
from desktop_memory.extraction.page.assistant import looks_assistant, looks_transcribed
from desktop_memory.extraction.page.log_talk import read_log
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.minutes import looks_like_minutes
from desktop_memory.extraction.page.people import People
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.scam import is_junk, looks_fraudulent
from desktop_memory.extraction.page.shapes import (
    find_shape,
    looks_confidential,
    looks_confirmed,
    looks_public,
)
from desktop_memory.extraction.page.title import Title, read_title
from desktop_memory.extraction.page.visitor import looks_visited
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.page.window_names import (
    APPS,
    BANK_SITES,
    BROWSERS,
    SIGN_IN,
    SITES,
    VAULT_SITES,
)
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.screen_text import ScreenText

# A window of such a program may show another thing, which its title then names.
_PARTS_OF_PROGRAMS = (
    WindowKind.SETTINGS,
    WindowKind.PROFILE,
    WindowKind.CALENDAR,
    WindowKind.TO_DO,
)
_HOSTS_SUITES = (WindowKind.CHAT, WindowKind.MAIL)
# A mail may be about a calendar.
_ANSWERED = Form(r"^(?:RE|AW|SV|RV|FW|FWD|WG|TR|RÉP|R)\s?:\s", re.IGNORECASE)
# The files of an editor may be called so, with an extension; a dialog has none.
_HAVE_SETTINGS = (
    WindowKind.EDITOR,
    WindowKind.TERMINAL,
    WindowKind.DOCUMENT,
    WindowKind.DATABASE,
    WindowKind.SHEET,
    WindowKind.NOTEBOOK,
    WindowKind.TO_DO,
    WindowKind.CALENDAR,
    None,
)
_SETTINGS = dict(SITES)[WindowKind.SETTINGS]
_TEXT_IN_TERMINAL = Form(
    r"^(?:n?vim?|nano|emacs|hx|micro|kak)\b.*\.(?:txt|md|org|rst|adoc|markdown)\b|"
    r"^\S+\.(?:txt|md|org|rst|adoc)\b.*\b(?:n?vim|nano|emacs)$",
    re.IGNORECASE,
)
_DOCUMENT_FILE = Form(r"\.(?:pdf|docx?|odt|rtf|txt|md|rst|adoc|org|epub|tex)\*?$", re.IGNORECASE)
_PUBLISHED = Form(
    r"^(?:abstract|zusammenfassung|résumé|resumen)\b|\barxiv\b|\bdoi:|\bet al\.|\bISBN\b|\bISSN\b|"
    r"^(?:introduction|related work|chapter \d+|kapitel \d+|chapitre \d+|capítulo \d+)$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_WORDS_OF_A_SITE = 5
_OF_SETTINGS = Form(
    r"\b(?:preferences|settings|einstellungen|préférences|paramètres|configuración|preferencias|"
    r"ajustes)$",
    re.IGNORECASE,
)
# A page named after a number, with a field for its state, is a ticket.
_TICKET = Form(r"\b[A-Z][A-Z0-9]{1,9}-\d+\b|(?<![\w&])[#!]\d+\b")
_STATE_FIELD = Form(
    r"^(?:status|state|zustand|état|statut|estado)(?:\s{2,}|\s?:|$)", re.IGNORECASE | re.MULTILINE
)
_BRACKETED = Form(r"\[[^\[\]]+\]$")
# When lines of a film are to be shown.
_SUBTITLE = Form(r"^\s*(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3} --> (?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}")
# What is said in a film or on the air, written down.
_ON_AIR = Form(
    r"^\s*(?:HOST|GUEST|NARRATOR|VOICE-?OVER|PRESENTER|INTERVIEWER|SPRECHER(?:IN)?|ERZÄHLER(?:IN)?|"
    r"MODERATOR(?:IN)?|ANIMATEUR|ANIMATRICE|INVITÉE?|VOIX OFF|PRESENTADORA?|INVITAD[OA]|"
    r"NARRADORA?)\b(?: \d)?\s*(?::|\s{2,}|(?=\s[A-ZÀ-Þ¿¡]))"
)
_SPOKEN = (_SUBTITLE, _ON_AIR)
# A page of the manual of a program: "TAR(1)   User Commands   TAR(1)".
_MANUAL = Form(r"^\s*(?P<page>[A-Z][\w.+-]*\(\d\w?\))\s.*\s(?P=page)\s*$")
_ROWS_OF_A_HEAD = 4
# Buttons below each post of a feed.
_BUTTONS_OF_POST = Form(
    r"^\s*(?:like|gefällt mir|j['’]aime|me gusta|recommander|recomendar)\s{2,}(?:comment|"
    r"kommentar\w*|"
    r"kommentieren|commenter|comentar)\b",
    re.IGNORECASE,
)
# The line of a newspaper that tells who wrote something and when.
_ARTICLE = Form(
    r"^(?:redacción|redaktion|la rédaction|rédaction|newsroom|editorial staff|agencias|agenturen|"
    r"(?:by|von|par|por) (?-i:[A-ZÀ-Þ])[\w'’.-]+ (?-i:[A-ZÀ-Þ])[\w'’.-]+)(?:\s{2,}|,\s?|\s[|·–-]\s)"
    r".{0,16}\d{1,2}[ ./-]|^(?:published|publié|veröffentlicht|publicado)(?: on| at| le| am| el)? "
    r".{0,12}\d{1,2}[ ./-].{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_LANGUAGE = (
    r"(?:englis[ch]h|anglais|inglés|english|german|deutsch|allemand|alemán|french|französisch|"
    r"français|francés|spanish|spanisch|espagnol|español|italian|italienisch|italien|italiano|"
    r"dutch|niederländisch|néerlandais|neerlandés|portug\w+|polish|polnisch|polonais|polaco|"
    r"russian|russisch|russe|ruso|turkish|türkisch|turc|turco)"
)
# Sentences to learn by, to choose from, or put into another language.
_EXERCISE = Form(
    rf"^\W*{_LANGUAGE}(?: ?\([^()\n]*\))?\s*(?:-+>|→|⇄|⇆|↔|<-+>|⇌|»|>)\s*{_LANGUAGE}\b|"
    r"^\W*(?:(?:question|frage|pregunta|domanda|vraag) \d+ (?:of|von|sur|de|di|van|/) "
    r"?\d+\W*$|(?:translate|complete|read and translate|listen and (?:type|repeat)|übersetze|"
    r"ergänze|"
    r"vervollständige|traduis|traduisez|complète|complétez|traduce|completa|escucha y repite) "
    r"(?:this|the|diesen|den|cette|la|esta|el) (?:sentence|text|phrase|satz|text|frase|texto)|"
    r"(?:select|choose|pick) the (?:correct|right|missing) \w+|wähle (?:die|das) (?:richtige|"
    r"fehlende) \w+|(?:choisis|choisissez) (?:la bonne|le bon) \w+|(?:elige|selecciona) la "
    r"(?:opción|respuesta|palabra) correcta|fill in the blanks?)\b",
    re.IGNORECASE | re.MULTILINE,
)
_MAY_BE_MACHINES = (None, WindowKind.CHAT, WindowKind.OTHER)
_OF_BUYERS = (WindowKind.CONFIRMATION, WindowKind.INVOICE)
# What strangers may send or lead to.
_FROM_OUTSIDE = (
    WindowKind.MAIL,
    WindowKind.CONFIRMATION,
    WindowKind.INVOICE,
    WindowKind.PROFILE,
    WindowKind.DASHBOARD,
    WindowKind.OTHER,
)
# Suites have one name for all of their programs.
_SHEET_FILE = Form(r"(?i)\.(?:f?ods|xls[xm]?)\b.*\b(?:calc|spreadsheets?|tabellen|planmaker)\b")
_LET_SHAPE_DECIDE = (WindowKind.DOCUMENT, WindowKind.FILES)


@dataclass(frozen=True, slots=True)
class Window:
    """What a window is for, and what its title tells."""

    kind: WindowKind
    title: Title
    in_browser: bool


def identify(screen: ScreenText) -> Window:
    """What window `screen` shows: by program, then by site, then by the shape of its lines."""
    title = read_title(screen.title, screen.app)
    in_browser = bool(BROWSERS.search(screen.app))
    kind = _identify(screen, title, in_browser)
    if _is_untrusted(kind, title, "\n".join(screen.lines)):
        kind = WindowKind.UNTRUSTED
    elif kind in (WindowKind.TERMINAL, WindowKind.PROFILE) and _is_for_anybody(screen.lines):
        kind = WindowKind.PUBLIC
    return Window(kind, title, in_browser)


def _is_for_anybody(lines: Sequence[str]) -> bool:
    """Whether it is a manual, or the posts of others."""
    posts = sum(_BUTTONS_OF_POST.match(line) is not None for line in lines)
    return posts > 1 or any(map(_MANUAL.match, lines[:_ROWS_OF_A_HEAD]))


def _is_untrusted(kind: WindowKind, title: Title, text: str) -> bool:
    """Whether what the window says may be a lie of somebody from outside."""
    if kind is WindowKind.CHAT:
        return looks_fraudulent(text, talk=True)
    junk = is_junk((title.subject, *title.all_parts))
    return kind in _FROM_OUTSIDE and (junk or looks_fraudulent(text))


def _identify(screen: ScreenText, title: Title, in_browser: bool) -> WindowKind:
    text = "\n".join(screen.lines)
    if any(sum(form.match(line) is not None for line in screen.lines) > 1 for form in _SPOKEN):
        return WindowKind.LEISURE
    if _is_confidential(screen, title, text, in_browser):
        return WindowKind.CONFIDENTIAL
    if is_text_in_terminal(screen):
        return WindowKind.DOCUMENT
    if not in_browser and (kind := _of_program(screen, title)):
        if kind in _LET_SHAPE_DECIDE:
            return _shape_of_document(kind, screen.lines, text)
        return kind
    return _of_page(screen, title, text)


def is_text_in_terminal(screen: ScreenText) -> bool:
    """Whether an editor in a terminal shows a text, perhaps with numbers before its lines."""
    return _TEXT_IN_TERMINAL.match(screen.title) is not None


def _is_confidential(screen: ScreenText, title: Title, text: str, in_browser: bool) -> bool:
    confidential_app = dict(APPS)[WindowKind.CONFIDENTIAL]
    if confidential_app.search(screen.app) or SIGN_IN.search(title.subject):
        return True
    if not in_browser:
        return False
    names = (*title.all_parts, _host(screen.url))
    if any(VAULT_SITES.search(name) for name in names):
        return True
    return looks_confidential(
        f"{screen.title}\n{text}", named=any(BANK_SITES.search(name) for name in names)
    )


def _of_program(screen: ScreenText, title: Title) -> WindowKind | None:
    kind = next((kind for kind, names in APPS if names.search(screen.app)), None)
    if kind is None:
        kind = next((kind for kind, names in SITES if names.fullmatch(screen.app)), None)
    if kind is None and _DOCUMENT_FILE.search(title.subject):
        kind = WindowKind.DOCUMENT
    if kind is WindowKind.DOCUMENT and _SHEET_FILE.search(screen.title):
        kind = WindowKind.SHEET
    if kind in _HAVE_SETTINGS and _SETTINGS.fullmatch(title.subject):
        return WindowKind.SETTINGS
    if kind in _HOSTS_SUITES and not _ANSWERED.match(title.subject):
        for part_kind, names in SITES:
            if part_kind in _PARTS_OF_PROGRAMS and any(map(names.fullmatch, title.parts)):
                return part_kind
    return kind


def _shape_of_document(kind: WindowKind, lines: Sequence[str], text: str) -> WindowKind:
    shape = find_shape(lines, text)
    if shape is WindowKind.INVOICE:
        return shape
    if looks_transcribed(lines):
        return WindowKind.ASSISTANT
    return WindowKind.PUBLIC if _PUBLISHED.search(text) else kind


def _of_page(screen: ScreenText, title: Title, text: str) -> WindowKind:
    site = _of_site(title, _host(screen.url)) or find_kind_of_address(screen.url)
    if site in _MAY_BE_MACHINES and _is_assistant(screen.lines, site):
        site = WindowKind.ASSISTANT
    elif _EXERCISE.search(text) or (
        site is None and _ARTICLE.search(text) and screen.user not in text
    ):
        site = WindowKind.PUBLIC
    if site in (WindowKind.LEISURE, WindowKind.ASSISTANT, WindowKind.PUBLIC):
        return site
    shape = find_shape(screen.lines, text)
    if shape is WindowKind.CALENDAR and _is_talk(screen):
        shape = None
    if shape is WindowKind.TO_DO and _OF_SETTINGS.search(title.subject):
        shape = WindowKind.SETTINGS
    if shape is None and looks_confirmed(title.subject):
        shape = WindowKind.CONFIRMATION
    if site is WindowKind.TRACKER and not _STATE_FIELD.search(text) and looks_confirmed(text):
        site = None
    if shape in _OF_BUYERS and site in (None, WindowKind.PROFILE):
        return shape
    visited = looks_visited(screen.lines) and not _names_user(screen, text)
    published = site is None and shape not in (None, WindowKind.TRACKER) and looks_public(text)
    if visited or published:
        return WindowKind.PUBLIC
    return site or shape or _of_form(screen, title, text)


def _of_form(screen: ScreenText, title: Title, text: str) -> WindowKind:
    """What a page of no known site and shape is by its title and outline."""
    if _TICKET.search(screen.title) and _STATE_FIELD.search(text):
        return WindowKind.TRACKER
    return WindowKind.DOCUMENT if _is_minutes(screen, title) else WindowKind.OTHER


def _is_minutes(screen: ScreenText, title: Title) -> bool:
    rows = [row for pane in read_panes(screen.lines) for row in pane]
    own = _names_user(screen, "\n".join(screen.lines))
    return looks_like_minutes(rows, title.subject, own=own) and not _is_talk(screen)


def _names_user(screen: ScreenText, text: str) -> bool:
    """Whether the person stands on the page, by a name of theirs."""
    names = (*screen.user.split(), *screen.handles)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I) for name in names)


def _is_talk(screen: ScreenText) -> bool:
    people = People(screen.user, screen.handles)
    panes = read_panes(screen.lines)
    return any(looks_like_talk(pane) or read_log(pane, people.is_user) for pane in panes)


def _is_assistant(lines: Sequence[str], site: WindowKind | None) -> bool:
    cells = [cell for pane in read_panes(lines) for row in pane for cell in row.cells]
    return looks_assistant(lines, cells, among_people=site is WindowKind.CHAT)


def _of_site(title: Title, host: str) -> WindowKind | None:
    for kind, names in SITES:
        if kind in (WindowKind.PROFILE, WindowKind.SETTINGS) and names.fullmatch(title.subject):
            return kind
    for kind, names in SITES:
        named = [*title.all_parts[1:], *_BRACKETED.findall(title.subject)]
        if names.search(host) or any(_names_site(names, part) for part in named):
            return kind
        found = names.match(title.subject)
        if found and not title.subject[found.end() :].strip(" #:()0123456789"):
            return kind
    for kind, names in SITES:
        found = names.match(title.subject)
        if found and title.subject[found.end() :].lstrip()[:1] in ("#", ":"):
            return kind
    return None


def _names_site(names: Form, part: str) -> bool:
    """Whether a part of a title is the name of a site rather than words of a heading."""
    return len(part.split()) <= _MOST_WORDS_OF_A_SITE and names.search(part) is not None


def _host(url: str | None) -> str:
    return urlsplit(url).hostname or "" if url else ""
