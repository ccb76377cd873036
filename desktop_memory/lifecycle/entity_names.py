"""How names are compared, and which forms of a name mean one and the same."""

import re
import unicodedata

from desktop_memory.domain.entity import EntityKind

_LEGAL_FORM = re.compile(
    r",?\s+(?:gmbh(?: & co\. kg)?|ag|inc\.?|ltd\.?|limited|llc|llp|plc|s\.a\.s?\.?|sarl|sas|"
    r"s\.l\.|kg|ohg|e\.v\.|b\.v\.|n\.v\.|oy|ab|aps|a/s|s\.p\.a\.|corp\.?|corporation|pty)$"
)

# A first name alone is nobody's own.
_LEAST_WORDS = 2


def key_of(kind: EntityKind, name: str) -> str:
    """A name as it is compared: without case, of a firm also without its legal form."""
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    if kind is EntityKind.PROJECT:
        return re.sub(r"[\s_]+", "-", folded)
    if kind is EntityKind.ORGANISATION:
        return _LEGAL_FORM.sub("", folded)
    return folded


def short_key(kind: EntityKind, key: str) -> str:
    """The name by which one is called in short: of a repository without its owner, of a full
    name the first name; "" where there is no shorter one."""
    if kind is EntityKind.PROJECT and "/" in key:
        return key.rpartition("/")[2]
    if kind is EntityKind.PERSON and " " in key and "@" not in key:
        return key.partition(" ")[0]
    return ""


def handle_keys(key: str) -> frozenset[str]:
    """The handles and mail names that somebody of this full name would go by."""
    words = [_ascii(word) for word in re.findall(r"[^\W\d_]+", key)]
    if len(words) < _LEAST_WORDS:
        return frozenset()
    first, last = words[0], words[-1]
    forms = {f"{first}{sep}{last}" for sep in ("", ".", "_", "-")}
    forms |= {f"{first[0]}{sep}{last}" for sep in ("", ".", "_", "-")}
    return frozenset(forms | {f"{first}{last[0]}"})


def handle_of(key: str) -> str:
    """The handle in "@alice" or in the mail address "alice@example.org"; "" for other names."""
    if key.startswith("@"):
        return _ascii(key[1:])
    return _ascii(key.partition("@")[0]) if "@" in key else ""


def _ascii(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
