"""Projects, documents, sites and organisations in where something was seen."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from desktop_memory.domain.entity import EntityKind, Mention
from desktop_memory.extraction.mentions.names import is_full_name, is_thing
from desktop_memory.extraction.page.window import Window
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, words

if TYPE_CHECKING:
    from tldextract import TLDExtract

_FILE = Form(r"^[^/\\<>|:*?\"]{1,80}\.[A-Za-z][A-Za-z0-9]{0,5}$")
_HIDDEN = Form(r"^\.|~$|\.(?:tmp|swp|lock|log|bak|part|crdownload)$", re.I)
# So many projects have a file of this name that it names none.
_EVERYWHERE = Form(
    r"^(?:readme|license|changelog|contributing|makefile|dockerfile|index|main|__init__|__main__|"
    r"setup|app|package|package-lock|cargo|pyproject|requirements|config|settings|conftest|mod|"
    r"lib|utils?|types|styles?|test|tests|notes?|untitled|unbenannt|new|todo|document\d*|"
    r"book\d*|sheet\d*)(?:\.\w+)?$",
    re.I,
)
_REPOSITORY = Form(r"^(?P<repository>[\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*)(?:@\w+)?$")
_PROJECT = Form(r"^(?P<name>[A-Za-z][\w.-]{2,40})(?: \[[^\]]+\]| \([Ww]orkspace\))?$")
_PROJECT_FOLDER = Form(
    r"(?:~|/home/[^/\s]+|/Users/[^/\s]+|[A-Z]:\\Users\\[^\\]+)[/\\](?:[\w.-]+[/\\])?"
    r"(?:src|work|projects?|code|repos?|git|dev|workspaces?|development|sources?|projekte|"
    r"proyectos|"
    r"projets)[/\\](?P<name>[\w.-]{3,40})(?=[/\\\s]|$)",
    re.I,
)
_TICKET = Form(r"/(?:browse|issues|issue)/(?P<key>[A-Z][A-Z0-9]{1,9})-\d+")
_CODE_HOSTS = Form(r"^(?:[\w-]+\.)*(?:github|gitlab|codeberg|bitbucket|sr|gitea|forgejo)\.\w+$")
_CODE_PATH = Form(
    r"^/(?P<repository>[\w.-]+/[\w.-]+)/(?:-/|pulls?|merge_requests|issues|commits?|tree|blob|"
    r"actions|releases|src|wiki|compare|branches|pipelines)"
)
_CODE_ROOT = Form(r"^/(?P<repository>[\w.-]+/[\w.-]+)/?$")
_NOT_OWNERS = words(
    """settings notifications orgs users search marketplace explore topics login features
    about sponsors apps organizations groups dashboard account c d u r api trending
    collections codespaces stars pulls issues new site security pricing customer-
    stories"""
)
_LIGHT_KINDS = (WindowKind.EDITOR, WindowKind.NOTEBOOK)
_DOCUMENTS = (
    WindowKind.EDITOR,
    WindowKind.NOTEBOOK,
    WindowKind.DOCUMENT,
    WindowKind.SHEET,
    WindowKind.WIKI,
    WindowKind.INVOICE,
    WindowKind.TRACKER,
)
_NAMED_BY_TITLE = (WindowKind.WIKI, WindowKind.TRACKER, WindowKind.DOCUMENT)
_WORKSPACE = Form(r"\bslack\b", re.I)
_QUIET = (
    WindowKind.CONFIDENTIAL,
    WindowKind.LEISURE,
    WindowKind.FILES,
    WindowKind.ASSISTANT,
    WindowKind.UNTRUSTED,
)
_LEAST_TITLE, _MOST_TITLE = 5, 80
_TITLE_WORDS = 2


def find_in_place(
    window: Window, app: str, url: str | None, document: str | None
) -> Iterator[Mention]:
    """What a window, its address and its file name. Each name once or more."""
    if window.kind in _QUIET:
        return
    yield from _in_url(url)
    yield from _in_path(document)
    yield from _in_folder(window)
    yield from _in_title(window, app)


def find_projects(title: str) -> Iterator[Mention]:
    """The repositories and project folders a title names."""
    for part in re.split(r"\s+[-–—|·•]\s+", title):
        if (found := _REPOSITORY.match(part.strip())) and not _FILE.match(part):
            yield Mention(EntityKind.PROJECT, found["repository"])
    if folder := _PROJECT_FOLDER.search(title):
        yield Mention(EntityKind.PROJECT, folder["name"])


@cache
def _domains() -> "TLDExtract":
    import tldextract  # noqa: PLC0415  # the start does not wait for it

    # The list that comes with the package; nothing is fetched.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def _in_url(url: str | None) -> Iterator[Mention]:
    try:
        parts = urlsplit(url or "")
        host = parts.hostname or ""
    except ValueError:
        return
    if parts.scheme == "file":
        yield from _in_path(unquote(parts.path))
    domain = _domains()(host).top_domain_under_public_suffix if "." in host else ""
    if parts.scheme not in ("http", "https") or not (domain or _is_private_name(host)):
        return
    yield Mention(EntityKind.SITE, domain or ".".join(host.split(".")[-2:]))
    named = _CODE_PATH.match(parts.path)
    if named is None and _CODE_HOSTS.match(host):
        named = _CODE_ROOT.match(parts.path)
    if named and named["repository"].split("/")[0].lower() not in _NOT_OWNERS:
        yield Mention(EntityKind.PROJECT, named["repository"].removesuffix(".git"))
    if ticket := _TICKET.search(parts.path):
        yield Mention(EntityKind.PROJECT, ticket["key"])


def _is_private_name(host: str) -> bool:
    """Names of a network of its own ("wiki.halden.internal") are under no public suffix."""
    labels = host.split(".")
    return len(labels) > 1 and not labels[-1].isdigit() and labels[-1] not in ("local", "localhost")


def _in_path(path: str | None) -> Iterator[Mention]:
    if not path:
        return
    folder = _PROJECT_FOLDER.search(path)
    if folder and not _FILE.match(folder["name"]):
        yield Mention(EntityKind.PROJECT, folder["name"])
    yield from _file(re.split(r"[/\\]", path)[-1])


def _in_folder(window: Window) -> Iterator[Mention]:
    if window.kind is WindowKind.TERMINAL:
        folder = _PROJECT_FOLDER.search(window.title.text)
        if folder:
            yield Mention(EntityKind.PROJECT, folder["name"])


def _in_title(window: Window, app: str) -> Iterator[Mention]:
    parts = window.title.parts
    if window.kind in (WindowKind.TRACKER, WindowKind.BUILD):
        yield from find_projects(window.title.text)
    if window.kind in _DOCUMENTS and window.title.names_something():
        yield from _document(window)
    if window.kind in _LIGHT_KINDS and not window.in_browser and len(parts) > 1:
        yield from _project_of_editor(window)
    if window.kind is WindowKind.PROFILE and parts and is_full_name(parts[0]):
        yield Mention(EntityKind.PERSON, parts[0])
    if _WORKSPACE.search(app) and len(parts) > 1:
        yield from _workspace(window)


def _document(window: Window) -> Iterator[Mention]:
    files = [part for part in window.title.parts if _FILE.match(part)]
    if files:
        yield from _file(files[0])
        return
    subject = window.title.subject
    parts = subject.split()
    if (
        window.kind in _NAMED_BY_TITLE
        and _LEAST_TITLE <= len(subject) <= _MOST_TITLE
        and len(parts) >= _TITLE_WORDS
        and not all(is_thing(word) for word in parts)
        and not _REPOSITORY.match(subject)
    ):
        yield Mention(EntityKind.DOCUMENT, subject)


def _file(name: str) -> Iterator[Mention]:
    if _FILE.match(name) and not _EVERYWHERE.match(name) and not _HIDDEN.search(name):
        yield Mention(EntityKind.DOCUMENT, name)


def _project_of_editor(window: Window) -> Iterator[Mention]:
    """An editor's title names the file and the project, in this order or the other."""
    parts = window.title.parts
    files = [part for part in parts if _FILE.match(part)]
    others = [part for part in parts if part not in files]
    found = _PROJECT.match(others[0]) if files and len(others) == 1 else None
    if found and not is_thing(found["name"]):
        yield Mention(EntityKind.PROJECT, found["name"])


def _workspace(window: Window) -> Iterator[Mention]:
    named = [part for part in window.title.parts if not re.match(r"^\d+ |^!", part)]
    last = named[-1] if len(named) > 1 else ""
    if last[:1].isupper() and not is_thing(last) and len(last) <= _MOST_TITLE // 2:
        yield Mention(EntityKind.ORGANISATION, last)
