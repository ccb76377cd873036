"""Rules that keep a window, site or file out of the memory."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_memory.domain.observation import SkipReason


class RuleKind(StrEnum):
    """What a rule looks at. `private` is a title word that browsers show for private windows."""

    APP = "app"
    TITLE = "title"
    SITE = "site"
    FILE = "file"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class ExclusionRule:
    """One rule. `patterns` are alternatives: words for titles, globs for the other kinds.

    `name` is what the person reads; `seeded` rules came with the app.
    """

    kind: RuleKind
    name: str
    patterns: tuple[str, ...]
    on: bool = True
    seeded: bool = False


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The verdict on a place: by which rule and pattern, and which part of the text matched."""

    reason: SkipReason
    rule: ExclusionRule | None
    matched: str = ""
