"""All names in an episode or a fact."""

from collections.abc import Iterable, Iterator

from desktop_memory.domain.entity import Mention
from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.mentions.in_fact import find_in_fact
from desktop_memory.extraction.mentions.in_place import find_in_place, find_projects
from desktop_memory.extraction.mentions.in_talk import find_in_talk, find_speaker
from desktop_memory.extraction.mentions.names import is_thing
from desktop_memory.extraction.page.excerpt import excerpt
from desktop_memory.extraction.page.page import read_page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.screen_text import ScreenText

_ROLES_OF_AGENTS = ("user", "assistant", "system", "tool", "developer", "function", "human", "ai")
# Up to three words with capitals, or one that is written like the name of a repository.
_CAPITALS = Form(
    r"(?<![\w@./-])[A-ZÀ-ÖØ-Þ][\w'’-]+(?: (?:(?:von|van|de|der|del|di|da|la|le) )?"
    r"[A-ZÀ-ÖØ-Þ][\w'’-]+){0,3}|(?<![\w./@-])[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+(?![\w./-])|"
    r"(?<![\w.])@[\w.-]{3,32}"
)
_MOST_NAMES = 300
_MOST_LINES = 300


def find_in_episode(screen: ScreenText, document: str | None, role: str | None) -> list[Mention]:
    """The names an episode gives away. Nothing of windows that are nobody's business."""
    if role is not None:
        return [] if role.lower() in _ROLES_OF_AGENTS else list(find_speaker(role))
    page = read_page(excerpt(screen))
    if page.window.kind is WindowKind.CONFIDENTIAL:
        return []
    found = [*find_in_place(page.window, screen.app, screen.url, document), *find_in_talk(page)]
    return list(dict.fromkeys(found))


def find_in_found(kind: FactKind, text: str, subject: str) -> list[Mention]:
    """The names of a fact."""
    found = list(find_in_fact(kind, text, subject))
    if kind is FactKind.ACTIVITY:
        found += find_projects(text)
    return list(dict.fromkeys(found))


def find_possible_names(texts: Iterable[str]) -> list[str]:
    """Words that are written like names, as they stand; most are none. To be compared with the
    names that are known."""
    found: dict[str, None] = {}
    for text in list(texts)[:_MOST_LINES]:
        for match in _CAPITALS.finditer(text):
            found.update(dict.fromkeys(_runs(match.group())))
            if len(found) > _MOST_NAMES:
                return list(found)
    return list(found)


def find_lone_names(texts: Iterable[str]) -> set[str]:
    """Single words that are written like names and stand beside no other such word."""
    return {
        match.group()
        for text in list(texts)[:_MOST_LINES]
        for match in _CAPITALS.finditer(text)
        if " " not in match.group()
    }


def _runs(text: str) -> Iterator[str]:
    """All runs of one to three words of a text."""
    parts = text.split(" ")
    for start in range(len(parts)):
        for end in range(start + 1, min(start + 4, len(parts) + 1)):
            run = " ".join(parts[start:end])
            if end - start > 1 or not is_thing(run):
                yield run
