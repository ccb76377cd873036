"""What was true around an episode."""

from dataclasses import dataclass, fields
from typing import Self

from desktop_memory.domain.focused_element import FocusedElement

# Who goes through a form or a list passes many; the last ones say enough.
_FOCUSED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Context:
    """What the person worked on and with; None where it is not known.

    `folder` is the working folder of a terminal or the folder of the document in front.
    `repository` is the name of the git repository it lies in, `branch` what is checked out
    there (a shortened commit where that is no branch). `playing` is what a media player played.
    `focused` are the last few elements of the window that had the keyboard, each once, the latest
    last.
    """

    folder: str | None = None
    repository: str | None = None
    branch: str | None = None
    playing: str | None = None
    network_up: bool | None = None
    on_battery: bool | None = None
    focused: tuple[FocusedElement, ...] = ()

    def completed(self, before: Self) -> Self:
        """With what was known before where this knows nothing. Repository and branch belong to
        their folder: they are not mixed."""
        known = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) is not None
        }
        earlier = {field.name: getattr(before, field.name) for field in fields(before)}
        if self.folder is not None:
            earlier |= {"repository": None, "branch": None}
        passed = tuple(element for element in before.focused if element not in self.focused)
        known["focused"] = (*passed, *self.focused)[-_FOCUSED_AT_MOST:]
        return type(self)(**(earlier | known))


NO_CONTEXT = Context()
