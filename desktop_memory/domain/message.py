"""What an agent sends to be kept."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread, or a plain text. The same `id` in a thread is kept once.

    `role` is who speaks: user, assistant, system, tool or a name; empty for a plain text.
    """

    content: str
    at: datetime
    id: str | None = None
    role: str = ""
