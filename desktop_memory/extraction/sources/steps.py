"""Procedures from numbered steps, and from bullets below a heading that announces steps."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST_PROCEDURE, found
from desktop_memory.extraction.page.outline import Item, Mark, Part, Section, runs
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.statements.orders import is_order

_LEAST_STEPS, _MOST_STEPS = 2, 14


def tell_steps(part: Part, title: str) -> Iterator[tuple[FoundFact, list[Item]]]:
    """Numbered steps as one procedure; bullets too, where the heading announces steps."""
    marks = (Mark.NUMBER, Mark.BULLET) if part.section is Section.STEPS else (Mark.NUMBER,)
    for mark in marks:
        for group in runs(part.items, mark):
            if not _LEAST_STEPS <= len(group) <= _MOST_STEPS:
                continue
            if part.section is not Section.STEPS and not _are_orders(group):
                continue
            name = part.heading
            if not name or _SECTION_NAME.match(name):
                name = title or name
            told = "; ".join(f"{place}. {item.text}" for place, item in enumerate(group, 1))
            text = f"{name}: {told}"
            if len(text) <= LONGEST_PROCEDURE:
                rows = [item.row for item in group]
                yield found(FactKind.PROCEDURE, text, rows, name, "steps"), group


def _are_orders(group: Sequence[Item]) -> bool:
    """Whether at least half of the items tell what to do."""
    orders = sum(bool(is_order(item.text)) for item in group)
    return 2 * orders >= len(group)


_SECTION_NAME = pattern(
    r"^(?:the )?(?:steps|procedure|instructions|anleitung|vorgehen|schritte|ablauf|étapes|"
    r"procédure|pasos|procedimiento|instrucciones)\W*$"
)
