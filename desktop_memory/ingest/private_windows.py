"""Private windows of browsers: those whose title says so, and those whose program does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_memory.capture.accessibility.accessibility import Accessibility
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import SkipReason, Window, WindowKind
from desktop_memory.privacy.exclusion import Exclusions

_BUDGET_MS = 100
_MOST_TRIES = 40


class PrivateWindows:
    """A window once private stays so. Chromium names it on its first page only; one that opens
    straight on a page is called private only in what assistive technology is told."""

    def __init__(self, accessibility: Accessibility, exclusions: Exclusions, own_pid: int) -> None:
        self._accessibility = accessibility
        self._exclusions = exclusions
        self._own_pid = own_pid
        self._private: dict[int, Exclusion] = {}
        self._tries: dict[int, int] = {}
        self._named: set[int] = set()

    def find(self, windows: Iterable[Window]) -> Mapping[int, Exclusion]:
        """The private ones among `windows`, as far as is known, and those that were so before.
        Programs are asked for the names of windows that are new."""
        unsure: dict[int, Exclusion] = {}
        for window in windows:
            if self._is_to_ask(window):
                self._ask(window, unsure)
        return {**unsure, **self._private}

    def note(self, private: Mapping[int, Exclusion]) -> None:
        """These were found to be private by their titles."""
        self._private |= private

    def may_be(self, window: Window) -> bool:
        """Whether its program may still call it private."""
        return self._is_to_ask(window) and self._accessibility.may_tell(window)

    def _is_to_ask(self, window: Window) -> bool:
        return (
            window.kind is WindowKind.NORMAL
            and window.pid != self._own_pid
            and window.id not in self._named
            and window.id not in self._private
            and self._tries.get(window.id, 0) < _MOST_TRIES
        )

    def _ask(self, window: Window, unsure: dict[int, Exclusion]) -> None:
        """Another window may be in the same place under nearly the same name: then it counts as
        private as long as that is so."""
        names = self._accessibility.find_names(window, _BUDGET_MS)
        verdicts = {name: self._judge(window, name) for name in names}
        private = [verdict for verdict in verdicts.values() if verdict is not None]
        if not names:
            self._tries[window.id] = self._tries.get(window.id, 0) + 1
        elif not private:
            self._named.add(window.id)
        elif len(private) == len(verdicts):
            self._private[window.id] = private[0]
        else:
            unsure[window.id] = private[0]

    def _judge(self, window: Window, name: str) -> Exclusion | None:
        verdict = self._exclusions.find_verdict(replace(window.place, title=name), window.wm_class)
        return verdict if verdict and verdict.reason is SkipReason.PRIVATE else None
