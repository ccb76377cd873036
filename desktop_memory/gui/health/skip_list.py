"""The last observations that were not kept for one reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.gui.health.skips import REASON_WORDS
from desktop_memory.gui.health.timed_list import TimedList
from desktop_memory.gui.theme.theme import Theme


class SkipList(TimedList):
    """Times, rules and apps. Titles of excluded windows are nowhere, so they are not here."""

    def __init__(
        self, theme: Theme, reason: SkipReason, skips: Sequence[Skip], parent: QWidget
    ) -> None:
        words = REASON_WORDS[reason]
        super().__init__(
            theme,
            f"Not kept: {words.lower()}",
            "Nothing was skipped for this reason yet.",
            [(skip.at, _told(skip) or words) for skip in skips],
            parent,
        )


def _told(skip: Skip) -> str:
    return " · ".join(part for part in (skip.rule, skip.app) if part)
