"""`desktop-memory self-test`: whether all is there that is needed, and works."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import one_line, print_json
from desktop_memory.cli.self_checks import (
    check_key,
    check_meaning,
    check_memory,
    check_reading,
    check_screen,
)
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import MemoryAppError

Check = Callable[[Paths], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. What is not `needed` may be missing, e.g. a display on a server."""

    name: str
    works: bool
    needed: bool
    detail: str


_CHECKS: tuple[tuple[str, Check, bool], ...] = (
    ("memory", check_memory, True),
    ("meaning", check_meaning, True),
    ("reading", check_reading, True),
    ("key", check_key, True),
    ("screen", check_screen, False),
)


def declare(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    """1 where something that is needed does not work."""
    findings = []
    for finding in _check_all(paths_of(arguments)):
        findings.append(finding)
        if not arguments.json:
            word = "ok" if finding.works else "NO" if finding.needed else "--"
            print(f"{word}  {finding.name:8}  {one_line(finding.detail, 300)}", flush=True)
    works = all(finding.works or not finding.needed for finding in findings)
    if arguments.json:
        print_json({"works": works, "checks": findings})
    return 0 if works else 1


def _check_all(paths: Paths) -> Iterator[Finding]:
    for name, check, needed in _CHECKS:
        try:
            yield Finding(name, True, needed, check(paths))
        except MemoryAppError as fault:
            yield Finding(name, False, needed, str(fault))
