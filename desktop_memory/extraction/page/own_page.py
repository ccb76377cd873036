"""Whether a page is the person's own."""

import re

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.shapes import looks_offered, looks_public
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern

_GREETS = pattern(
    r"^\W*(?:hi|hello|hey|welcome(?: back)?|dear|hallo|willkommen|guten (?:tag|morgen)|liebe[rs]?|"
    r"bonjour|bienvenue|salut|chère?|hola|bienvenid[oa]|querid[oa]|buenos días)\b"
    r"|\b(?:thanks|thank you|danke|vielen dank|merci|gracias)\b"
)
# What only who is signed in can do.
_SIGNED_IN = pattern(
    r"\b(?:log ?out|sign ?out|abmelden|ausloggen|(?:se )?déconnecter|déconnexion|"
    r"cerrar sesión|desconectar(?:se)?)\b"
)


# How programs call the person at the machine, beside what they say or have.
_SELF = Form(r"(?m)^\W*(?:You|Du|Ich|Vous|Moi|Tú|Yo|Me|Tu|Jij)\b")


def is_own(page: Page) -> bool:
    """Whether a page is the person's: in a program of a known kind, or one that names them.

    A program that nobody knows may be a game, a player or an exhibition.
    """
    if not page.window.in_browser and page.window.kind is not WindowKind.OTHER:
        return True
    if not page.window.in_browser:
        return names_person(page)
    user = page.screen.user
    names = [name for name in (user, *page.screen.handles) if name]
    first = user.split()[:1]
    text = "\n".join(page.screen.lines).lower()
    named = any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) for name in names)
    return (
        named
        or _SIGNED_IN.search(text) is not None
        or any(_GREETS.search(line) and first[0] in line for line in page.screen.lines if first)
    )


def names_person(page: Page) -> bool:
    """Whether a window names the person in any way: by a part of the name, a handle or "You"."""
    screen = page.screen
    text = "\n".join((screen.title, *screen.lines))
    return _SELF.search(text) is not None or _has_part_of_name(page)


def _has_part_of_name(page: Page) -> bool:
    """Whether a first or last name or a handle of the person stands in a window or its title."""
    screen = page.screen
    text = "\n".join((screen.title, *screen.lines))
    names = (*screen.user.split(), *screen.handles)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) for name in names)


# Pages of these kinds may be anybody's; what looks like a list may be a quiz or a timetable.
_OF_ANYBODY = (WindowKind.OTHER, WindowKind.PROFILE)
_LISTS = (WindowKind.TO_DO, WindowKind.CALENDAR)


def addresses_all(page: Page) -> bool:
    """Whether a page is made for everybody, or sells something."""
    lines = page.screen.lines
    return looks_public("\n".join(lines)) or looks_offered(lines)


# Programs at which somebody works, beside which their makers may advertise.
_WORKED_AT = (
    WindowKind.OTHER,
    WindowKind.PROFILE,
    WindowKind.DASHBOARD,
    WindowKind.TRACKER,
    WindowKind.DOCUMENT,
)


def is_for_anybody(page: Page) -> bool:
    """Whether what stands on a page, read by no source that knows its form, may be anybody's."""
    kind = page.window.kind
    if kind is WindowKind.SETTINGS:
        return False
    if addresses_all(page):
        user = page.screen.user
        return not (user and kind in _WORKED_AT and user in "\n".join(page.screen.lines))
    if kind in _OF_ANYBODY:
        return not (is_own(page) or _has_part_of_name(page))
    return kind in _LISTS and page.window.in_browser and not names_person(page)
