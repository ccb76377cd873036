"""What a control of a form is set to."""

import re
from dataclasses import dataclass, replace
from typing import Self

_ENDS = ":：?？!.…"
_SELECTS = re.compile(
    r"\b(?:select|choose|auswählen|markieren|sélectionner|choisir|seleccionar|elegir)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Control:
    """`name` is what its program calls it; `unseen` where no label shows that name. What is set is
    a `mark` before its label ("[x]") or a `value` behind it ("Deutsch", "on"). `plain` where
    that is of many, and tells something without a label."""

    name: str
    mark: str = ""
    value: str = ""
    unseen: bool = False
    plain: bool = False

    @property
    def selects(self) -> bool:
        """Whether it is there to take a row of a list for what a button does next."""
        return self.unseen and bool(self.mark) and _SELECTS.search(self.name) is not None

    def as_option(self) -> Self:
        """The same with its mark behind its label: a box among settings is no entry of a list to
        be ticked off."""
        return replace(self, mark="", value=self.mark or self.value)

    def tell(self, label: str) -> str:
        """Its label and what is set, as one reads it out."""
        label = " ".join(label.split())
        if self.mark:
            return f"{self.mark} {label}".strip()
        if not label or not self.value:
            return self.value or label
        return f"{label}{' ' if label[-1] in _ENDS else ': '}{self.value}"
