"""Where in the window to go."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Destination:
    """A page and what it should show. What is None or empty is left as the page has it.

    `words` are to be marked; `query` goes into a search or filter field; `section` is a group of
    settings or a part of a page; `app` is for filters and new exclusion rules.
    """

    page: str
    episode_id: int | None = None
    frame_id: int | None = None
    line_id: int | None = None
    fact_id: int | None = None
    agent_id: int | None = None
    entity_id: int | None = None
    at: datetime | None = None
    words: tuple[str, ...] = ()
    query: str = ""
    section: str = ""
    app: str = ""
