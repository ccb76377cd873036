"""Settings as a file, written whole or not at all."""

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

from desktop_memory.config.declaration import Declaration, declarations
from desktop_memory.config.file_faults import blame_system
from desktop_memory.config.private_file import write_private
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import UserError
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind

_TYPES = get_type_hints(Settings)
_DECLARATIONS = {item.name: item for item in declarations(Settings)}


class SettingsFile:
    """Reads and writes the settings of one data folder. Only what differs from the default is
    written, so that better defaults reach everybody."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The settings, defaults where nothing is written. Raises UserError on a bad file,
        EnvironmentFault where it cannot be read."""
        try:
            written = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except OSError as fault:
            raise blame_system(fault, self._path) from fault
        except ValueError as fault:
            raise UserError(
                f"The settings file {self._path} cannot be read ({fault}).",
                "Correct it or remove it, then start again.",
            ) from fault
        return parse_settings(written)

    def save(self, settings: Settings) -> None:
        """Write settings whole or not at all, readable by this user only. Raises DiskFull or
        EnvironmentFault."""
        text = json.dumps(_changed(settings), indent=2, ensure_ascii=False)
        write_private(self._path, text)


def parse_settings(written: Any) -> Settings:
    """Settings from plain data. Unknown names are ignored, bad values raise UserError."""
    if not isinstance(written, dict):
        raise UserError("The settings are not a table of names and values.")
    known = {name: value for name, value in written.items() if name in _DECLARATIONS}
    return replace(Settings(), **{name: parse_value(name, value) for name, value in known.items()})


def parse_value(name: str, value: Any) -> Any:
    """`value` as the type of setting `name`. Raises UserError where it does not fit."""
    declaration = _DECLARATIONS.get(name)
    if declaration is None:
        raise UserError(f"There is no setting named {name!r}.")
    kind = _TYPES[name]
    if name == "exclusions":
        return tuple(_rule(item) for item in value)
    if kind is bool and isinstance(value, str) and value in ("true", "false"):
        return value == "true"
    if kind is bool and isinstance(value, bool):
        return value
    if kind in (int, float) and isinstance(value, int | float) and not isinstance(value, bool):
        return _within(declaration, kind(value))
    if kind is str and isinstance(value, str):
        return _one_of(declaration, value)
    if kind == tuple[str, ...] and isinstance(value, list | tuple):
        return tuple(str(item) for item in value)
    raise UserError(f"Setting {name!r} cannot be {value!r}; it is a {kind.__name__}.")


def _within(declaration: Declaration, number: float) -> float:
    low, high = declaration.minimum, declaration.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        raise UserError(f"Setting {declaration.name!r} must be between {low} and {high}.")
    return number


def _one_of(declaration: Declaration, value: str) -> str:
    allowed = [choice for choice, _ in declaration.choices]
    if allowed and value not in allowed:
        raise UserError(f"Setting {declaration.name!r} must be one of {', '.join(allowed)}.")
    return value


def _rule(item: Any) -> ExclusionRule:
    if isinstance(item, ExclusionRule):
        return item
    try:
        return ExclusionRule(
            kind=RuleKind(item["kind"]),
            name=str(item["name"]),
            patterns=tuple(str(pattern) for pattern in item["patterns"]),
            on=bool(item.get("on", True)),
            seeded=bool(item.get("seeded", False)),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise UserError(f"An exclusion rule cannot be read: {fault}.") from fault


def _changed(settings: Settings) -> dict[str, Any]:
    defaults, plain = Settings(), asdict(settings)
    return {
        item.name: plain[item.name]
        for item in fields(Settings)
        if getattr(settings, item.name) != getattr(defaults, item.name)
    }
