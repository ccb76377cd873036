"""What an agent may do, in words."""

from collections.abc import Iterable

from desktop_memory.domain.agent import Scope

# Scope, what it allows, what that means, what off means.
SCOPE_WORDS: tuple[tuple[Scope, str, str], ...] = (
    (
        Scope.SEARCH,
        "Search memories",
        "Finds episodes and facts by words, meaning and time. Off: its questions are refused.",
    ),
    (
        Scope.READ,
        "Read text and pictures",
        "Gets the lines, frames and details of what it found. Off: only the hits themselves.",
    ),
    (
        Scope.WRITE,
        "Add facts and messages",
        "Marked as written by it. Off: it can only ask.",
    ),
    (
        Scope.FORGET,
        "Forget memories",
        "Deletes what it names; you can undo it for a while. Off: it deletes nothing.",
    ),
)
_SHORT = {Scope.SEARCH: "search", Scope.READ: "read", Scope.WRITE: "add", Scope.FORGET: "forget"}


def short_words(scopes: Iterable[Scope]) -> str:
    """ "Search, read", "Nothing" """
    held = set(scopes)
    words = ", ".join(word for scope, word in _SHORT.items() if scope in held)
    return words.capitalize() or "Nothing"


_ACTS = {"GET": "list", "POST": "add", "PATCH": "change", "PUT": "change", "DELETE": "forget"}
_PLAIN = frozenset(("search", "context", "forget", "health", "now", "stats", "events"))


def route_words(route: str) -> str:
    """ "POST /v1/search" as "search", "DELETE /v1/facts/7" as "forget facts", "POST
    /v1/facts/7/pin" as "pin facts"; what is no route as it is."""
    method, _, path = route.partition(" /v1/")
    parts = [part for part in path.split("/") if part and not part.isdigit()]
    if not parts:
        return route
    if parts[0] in _PLAIN:
        return parts[0]
    if len(parts) > 1:
        return f"{parts[-1]} {parts[0]}"
    noun = "messages" if parts[0] == "observations" else parts[0]
    return f"{_ACTS.get(method, method.lower())} {noun}"
