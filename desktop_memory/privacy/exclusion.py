"""Which windows, sites and files are kept out of the memory."""

import re
from collections.abc import Callable, Iterable, Iterator
from fnmatch import translate
from pathlib import PurePath
from typing import NamedTuple

from desktop_memory.domain.exclusion import Exclusion, ExclusionRule, RuleKind
from desktop_memory.domain.observation import UNKNOWN_APP, Place, SkipReason
from desktop_memory.privacy.files import Files
from desktop_memory.privacy.folding import fold
from desktop_memory.privacy.phrases import Phrases
from desktop_memory.privacy.private_titles import PrivateTitles
from desktop_memory.privacy.sites import Sites

_PARTS = re.compile(r"\s+[-–—|·•]+\s+")
_MODIFIED = re.compile(r"^[*•●+\s]+|[*•●+\s]+$")
_REMEMBERED = 2048


class _Rule(NamedTuple):
    rule: ExclusionRule
    find: Callable[[str], str | None]


class Exclusions:
    """The exclusion rules, compiled once. Rules that are off are left out.

    A window that tells neither app nor title is kept only where `keep_unknown`; private windows
    of browsers only where `keep_private`.
    """

    def __init__(
        self, rules: Iterable[ExclusionRule], keep_unknown: bool = True, keep_private: bool = False
    ) -> None:
        on = [rule for rule in rules if rule.on]
        self._apps = [_Rule(rule, _app_finder(rule)) for rule in _of(on, RuleKind.APP)]
        self._titles = [_Rule(r, Phrases(r.patterns).find) for r in _of(on, RuleKind.TITLE)]
        self._sites = [_Rule(rule, Sites(rule.patterns).find) for rule in _of(on, RuleKind.SITE)]
        self._files = [_Rule(rule, Files(rule.patterns).find) for rule in _of(on, RuleKind.FILE)]
        private = [] if keep_private else _of(on, RuleKind.PRIVATE)
        self._private = [_Rule(rule, PrivateTitles(rule.patterns).find) for rule in private]
        self._keep_unknown = keep_unknown
        self._remembered: dict[tuple[Place, str], Exclusion | None] = {}

    def find_verdict(self, place: Place, wm_class: str = "") -> Exclusion | None:
        """Why a place is kept out, or None where it may be kept."""
        key = (place, wm_class)
        if key not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = self._judge(place, wm_class)
        return self._remembered[key]

    def find_file_verdict(self, path: str) -> Exclusion | None:
        """Why a file is kept out, or None where it may be kept."""
        return _first(self._files, (path,), SkipReason.EXCLUDED)

    def _judge(self, place: Place, wm_class: str) -> Exclusion | None:
        app = "" if place.app == UNKNOWN_APP else place.app
        names = [fold(name) for name in (app, _program(place.process), wm_class) if name.strip()]
        title = fold(place.title).strip()
        if not names and not title:
            return None if self._keep_unknown else Exclusion(SkipReason.EXCLUDED, None)
        files = [place.document] if place.document else []
        return (
            _first(self._apps, names, SkipReason.EXCLUDED)
            or _first(self._titles, (title,), SkipReason.EXCLUDED)
            or _first(self._sites, (place.url,) if place.url else (), SkipReason.EXCLUDED)
            or _first(self._files, (*files, *_file_names(place.title)), SkipReason.EXCLUDED)
            or _first(self._private, (title,), SkipReason.PRIVATE)
        )


def _of(rules: Iterable[ExclusionRule], kind: RuleKind) -> list[ExclusionRule]:
    return [rule for rule in rules if rule.kind is kind]


def _first(rules: Iterable[_Rule], texts: Iterable[str], reason: SkipReason) -> Exclusion | None:
    looked_at = tuple(texts)
    for rule, find in rules:
        for text in looked_at:
            if matched := find(text):
                return Exclusion(reason, rule, matched)
    return None


def _app_finder(rule: ExclusionRule) -> Callable[[str], str | None]:
    globs = [translate(fold(pattern)) for pattern in rule.patterns if pattern.strip()]
    expression = re.compile("|".join(globs)) if globs else None

    def find(name: str) -> str | None:
        return name if expression is not None and expression.match(name) else None

    return find


def _program(process: str) -> str:
    return PurePath(process.replace("\\", "/")).name.removesuffix(".exe")


def _file_names(title: str) -> Iterator[str]:
    """Parts of a title that name a file, as editors and viewers write them."""
    for part in _PARTS.split(title):
        name = _MODIFIED.sub("", part)
        if name and (" " not in name or "/" in name):
            yield name
