"""An observation that was not kept, as the person reads it."""

from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.observation import SkipReason


@dataclass(frozen=True, slots=True)
class Skip:
    """Never holds a title. `app` is empty for excluded and private windows."""

    at: datetime
    reason: SkipReason
    rule: str = ""
    app: str = ""
