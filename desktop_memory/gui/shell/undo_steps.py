"""What Ctrl+Z takes back, newest first."""

from collections.abc import Callable, Iterable

from desktop_memory.domain.changes import Changes
from desktop_memory.gui.bridge import Bridge, Done

_KEPT = 50


class UndoSteps:
    """Remembers what the person did in this window and takes back the last of it."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._steps: list[Done] = []
        bridge.did.connect(self._note)

    def take_back(self, then: Callable[[Changes], object]) -> bool:
        """Undo the last step; False where there is none."""
        if not self._steps:
            return False
        self._undo(self._steps.pop(), then)
        return True

    def take_back_forget(self, forget_id: int, then: Callable[[Changes], object]) -> None:
        """Undo one certain delete."""
        self._steps = [step for step in self._steps if step.changes.forget_id != forget_id]
        self._bridge.submit(lambda commands: commands.undo_forget(forget_id), then, quiet=True)

    def _undo(self, step: Done, then: Callable[[Changes], object]) -> None:
        forget_id, fact_ids = step.changes.forget_id, sorted(step.changes.fact_ids)
        entity_ids = sorted(step.changes.entity_ids)
        if step.settings_before is not None:
            self._bridge.apply_settings(step.settings_before, then, quiet=True)
        elif forget_id is not None:
            self.take_back_forget(forget_id, then)
        elif entity_ids:
            self._bridge.submit(
                lambda commands: _joined(commands.entities.undo(id)[0] for id in entity_ids),
                then,
                quiet=True,
            )
        else:
            self._bridge.submit(
                lambda commands: _joined(commands.undo_fact(fact_id) for fact_id in fact_ids),
                then,
                quiet=True,
            )

    def _note(self, done: Done) -> None:
        changes = done.changes
        undoable = changes.forget_id or changes.fact_ids or changes.entity_ids
        if done.settings_before is not None or undoable:
            self._steps = [*self._steps[-_KEPT + 1 :], done]


def _joined(parts: Iterable[Changes]) -> Changes:
    whole = Changes()
    for part in parts:
        whole |= part
    return whole
