"""The rules themselves: each can be compiled, each can be reached."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import desktop_memory.extraction
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.rule import Rules


def _modules() -> list[str]:
    package = desktop_memory.extraction
    return [found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


def _forms(module: str) -> Iterator[Form]:
    for value in vars(importlib.import_module(module)).values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Form):
                yield item
            elif isinstance(item, tuple):
                yield from (part for part in item if isinstance(part, Form))
            elif isinstance(item, Rules):
                yield from item.forms()


@pytest.mark.parametrize("module", _modules())
def test_every_pattern_of_a_module_compiles(module: str) -> None:
    for form in _forms(module):
        form.search("")
        assert not any(f"<{part}>" in form.source for part in ("WHO", "PERSON", "ROLE", "IDLE"))


def test_a_rule_is_tried_only_where_one_of_its_cues_stands() -> None:
    rules = Rules(
        r"""
grey gray
    \bgr[ea]y seals?\b
"""
    )
    assert rules.match(_said("two grey seals"))
    assert not rules.match(_said("two brown seals"))


def test_the_first_rule_that_fits_wins() -> None:
    rules = Rules("seal\n    (?P<one>seal)\nseal\n    (?P<two>seals)\n")
    found = rules.match(_said("a seal, two seals"))
    assert found is not None
    assert found.lastgroup == "one"


def test_parts_are_filled_in_by_name() -> None:
    rules = Rules("seal\n    <COLOUR> seal\n", COLOUR="(?:grey|brown)")
    assert rules.match(_said("a brown seal"))


def test_a_blank_in_a_pattern_is_any_white_space() -> None:
    assert pattern("grey seal").search("Grey\n  seal")
    assert pattern("grey ?seal").search("greyseal")


def _said(text: str) -> Sentence:
    return Sentence(text, text, (0,))
