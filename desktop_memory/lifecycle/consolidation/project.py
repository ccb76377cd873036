"""Which project an episode belongs to."""

import re
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from desktop_memory.domain.episode import Episode
from desktop_memory.extraction.patterns import words

_DASHES = re.compile(r"\s+[-–—|·]\s+")
_FILE_NAME = re.compile(r"^[\w.@()+ -]*\w\.[A-Za-z][\w+]{0,7}$")
_SHELL_PLACE = re.compile(r"(?:^|[\s:])((?:~|/home/[\w.-]+|/Users/[\w.-]+)/[^\s:]+)")
_TRACKER_KEY = re.compile(r"^\[?([A-Z][A-Z0-9]{1,9})-\d+\b")
# Folders that hold projects: what lies in them directly is one.
_SHELVES = words(
    """src source sources code projects project repos repositories git dev develop development
    work workspace workspaces github gitlab projekte projets proyectos checkouts"""
)
_CODE_HOST = re.compile(r"(?:^|\.)(?:github|gitlab|codeberg|bitbucket|gitea|forgejo|sr|git)\.")
_NO_OWNERS = words(
    """settings notifications issues pulls explore search login marketplace dashboard topics
    features orgs users about pricing trending new"""
)


def find_project(episode: Episode) -> str | None:
    """A short name, as the person would call it; None where nothing tells one.

    Told, in this order, by the repository it was in, the folder of the document, the repository
    in the address, the title of an editor ("file - project - Editor"), the folder of a shell, the
    key of a tracker's item.
    """
    return (
        episode.context.repository
        or _find_in_path(episode.document)
        or _find_in_address(episode.url)
        or _find_in_title(episode.title, episode.app)
    )


def _find_in_path(document: str | None) -> str | None:
    if not document:
        return None
    folders = PurePath(document).parts[1:-1]
    for place, folder in enumerate(folders[:-1]):
        if folder.casefold() in _SHELVES:
            return folders[place + 1]
    return None


def _find_in_address(url: str | None) -> str | None:
    parts = urlsplit(url or "")
    if parts.scheme == "file":
        return _find_in_path(unquote(parts.path))
    if not _CODE_HOST.search(parts.hostname or ""):
        return None
    names = [unquote(name) for name in parts.path.split("/") if name]
    if len(names) < 2 or names[0].lower() in _NO_OWNERS:
        return None
    return names[1].removesuffix(".git")


def _find_in_title(title: str, app: str) -> str | None:
    parts = [part.strip() for part in _DASHES.split(title) if part.strip()]
    if len(parts) > 1 and _is_app(parts[-1], app):
        parts.pop()
    if len(parts) > 1 and _FILE_NAME.match(parts[0]) and not _FILE_NAME.match(parts[1]):
        return _short(parts[1])
    place = _SHELL_PLACE.search(title)
    if place:
        return _find_in_path(place[1].rstrip("/") + "/x") or _find_below_home(place[1])
    key = _TRACKER_KEY.match(parts[0]) if parts else None
    return key[1] if key else None


def _find_below_home(path: str) -> str | None:
    """The first folder below a home that is no shelf itself: "~/tidewater/tests"."""
    parts = PurePath(path).parts
    below = parts[1:] if parts[0] == "~" else parts[3:]
    return below[0] if below and below[0].casefold() not in _SHELVES else None


def _is_app(part: str, app: str) -> bool:
    """Whether a part of a title only names the program."""
    one, other = part.casefold(), app.casefold()
    return bool(other) and (one in other or other in one or one.split()[-1] in other.split())


def _short(part: str) -> str | None:
    """The name in "tidewater [SSH: pier]" or "~/src/tidewater"; None for what is a sentence."""
    name = re.sub(r"\s*[\[(].*$", "", part).strip().rstrip("/")
    name = PurePath(name).name if "/" in name else name
    return name if name and len(name) <= 40 and len(name.split()) <= 4 else None
