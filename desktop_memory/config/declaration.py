"""How a setting is declared: type, default, range and help in one place."""

from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from enum import StrEnum
from typing import Any


class Group(StrEnum):
    """The groups of the settings page, in its order."""

    GENERAL = "General"
    CAPTURE = "Capture"
    EXCLUSIONS = "Exclusions"
    READING = "Reading"
    FACTS = "Facts"
    STRENGTH = "Strength"
    RETENTION = "Retention"
    FOLDERS = "Folders"
    AGENTS = "Agents"
    SAFETY = "Safety"
    APPEARANCE = "Appearance"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the settings page, `--help` and the docs need to know of one setting.

    `previewed` settings would delete or stop recording: the window previews them first.
    `choices` maps stored values to labels. `first_start` shows it on the first page as well.
    """

    name: str
    default: Any
    label: str
    help: str
    group: Group
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[tuple[str, str], ...] = ()
    previewed: bool = False
    first_start: bool = False


def setting(
    default: Any,
    label: str,
    help: str,
    group: Group,
    *,
    unit: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[tuple[str, str], ...] = (),
    previewed: bool = False,
    first_start: bool = False,
) -> Any:
    """A dataclass field that carries its declaration."""
    return field(
        default=default,
        metadata={
            "label": label,
            "help": help,
            "group": group,
            "unit": unit,
            "minimum": minimum,
            "maximum": maximum,
            "choices": choices,
            "previewed": previewed,
            "first_start": first_start,
        },
    )


def _declaration(item: Field[Any]) -> Declaration:
    return Declaration(name=item.name, default=item.default, **item.metadata)


def declarations(settings: type) -> Iterator[Declaration]:
    """The declarations of a settings class, in the order they are written."""
    return (_declaration(item) for item in fields(settings) if item.metadata)
