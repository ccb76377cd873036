"""Who is who on a screen."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_memory.extraction.patterns import Form, words
from desktop_memory.extraction.values.names import are_initials, initials_of

_SELF = words("you me i du ich sie vous moi toi tú tu yo usted du(ich) myself yourself self")
_NOTE = Form(r"\s*\((?:[^)]*)\)$")
_LEAST_WORDS = 2
_SELF_NOTE = Form(r"\((?:me|you|du|ich|sie|vous|moi|toi|tú|yo)\)$", re.IGNORECASE)


@dataclass(slots=True)
class People:
    """The person at the machine and the others seen on a screen."""

    user: str
    handles: tuple[str, ...] = ()
    _others: list[str] = field(default_factory=list)

    def meet(self, names: Iterable[str]) -> None:
        """Remember that these people are on the screen."""
        for name in names:
            plain = plain_name(name)
            if plain and not self.is_user(name) and plain not in self._others:
                self._others.append(plain)

    @property
    def others(self) -> tuple[str, ...]:
        """Everybody met but the person, in order."""
        return tuple(self._others)

    def is_user(self, name: str) -> bool:
        """Whether `name` (a full name, first name, handle, or "you") is the person."""
        if _SELF_NOTE.search(name.strip()):
            return True
        plain = plain_name(name).lower().lstrip("@")
        if not plain:
            return False
        if are_initials(name.strip()) and name.strip() == initials_of(self.user):
            return True
        handles = {handle.lower().lstrip("@") for handle in self.handles}
        named = plain == self.user.lower() or plain in handles
        return plain in _SELF or named or self._first(plain) or self._initialled(plain)

    def full_name(self, name: str) -> str:
        """The fullest form known of a name that may be a first name or a mention."""
        plain = plain_name(name).lstrip("@")
        wanted = _folded(plain)
        for other in self._others:
            if wanted in (_folded(other), _folded(other).split()[0]):
                return other
        return plain

    def is_known(self, name: str) -> bool:
        """Whether this is somebody met on the screen, or the person."""
        return self.is_user(name) or self.full_name(name) in self._others

    def _first(self, plain: str) -> bool:
        first = self.user.lower().split()[:1]
        return bool(first) and plain == first[0] and not self._namesake(plain)

    def _initialled(self, plain: str) -> bool:
        """Whether this is the last name, alone or with a letter for the first; or the reverse."""
        words = self.user.lower().split()
        if len(words) < _LEAST_WORDS:
            return False
        first, last = words[0], words[-1]
        letter = first[0]
        relative = any(other.lower().split()[-1:] == [last] for other in self._others)
        alone = plain == last and not relative
        short = (f"{letter}. {last}", f"{letter}.{last}", f"{letter}{last}")
        return alone or plain in short or plain.rstrip(".") == f"{first} {last[0]}"

    def _namesake(self, first: str) -> bool:
        return any(other.lower().split()[:1] == [first] for other in self._others)


def _folded(name: str) -> str:
    """A name in lower case without accents, as handles have it."""
    spread = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def plain_name(name: str) -> str:
    """A name without a note in brackets, a colon or white space around it."""
    return _NOTE.sub("", name.strip().rstrip(":").strip())
