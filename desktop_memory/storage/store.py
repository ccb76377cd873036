"""All tables of one open database."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_memory.storage.agents import Agents
from desktop_memory.storage.consolidations import Consolidations
from desktop_memory.storage.database import Database
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.entity_edits import EntityEdits
from desktop_memory.storage.episodes import Episodes
from desktop_memory.storage.expiry import Expiry
from desktop_memory.storage.fact_steps import FactSteps
from desktop_memory.storage.fact_twins import FactTwins
from desktop_memory.storage.fact_uses import FactUses
from desktop_memory.storage.facts import Facts
from desktop_memory.storage.forgets import Forgets
from desktop_memory.storage.frames import Frames
from desktop_memory.storage.full_text import FullText
from desktop_memory.storage.gaps import Gaps
from desktop_memory.storage.holdings import Holdings
from desktop_memory.storage.imports import Imports
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.layouts import Layouts
from desktop_memory.storage.meta import Meta
from desktop_memory.storage.outbox import Outbox
from desktop_memory.storage.pending_lines import PendingLines
from desktop_memory.storage.recalls import Recalls
from desktop_memory.storage.refusals import Refusals
from desktop_memory.storage.requests import Requests
from desktop_memory.storage.retention_log import RetentionLog
from desktop_memory.storage.skips import Skips
from desktop_memory.storage.unsettled import Unsettled


class Store:
    """Writes are only possible inside of `transaction()`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.meta = Meta(database)
        self.outbox = Outbox(database)
        self.full_text = FullText(database)
        indexes = Indexes(database, self.full_text, self.outbox)
        self.episodes = Episodes(database, indexes)
        self.layouts = Layouts(database)
        self.pending_lines = PendingLines(database)
        self.unsettled = Unsettled(database)
        self.entities = Entities(database)
        self.entity_edits = EntityEdits(database, self.entities)
        self.facts = Facts(database, indexes, self.meta)
        self.fact_steps = FactSteps(database, self.meta)
        self.fact_twins = FactTwins(database)
        self.imports = Imports(database, indexes, self.meta)
        self.consolidations = Consolidations(database)
        self.refusals = Refusals(database, self.meta)
        self.expiry = Expiry(database)
        self.retention_log = RetentionLog(database)
        self.frames = Frames(database)
        self.agents = Agents(database)
        self.requests = Requests(database)
        self.recalls = Recalls(database)
        self.fact_uses = FactUses(database)
        self.skips = Skips(database)
        self.gaps = Gaps(database)
        self.holdings = Holdings(database, indexes, self.frames, self.entities)
        self.forgets = Forgets(
            database, indexes, self.refusals, self.frames, self.entities, self.entity_edits
        )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; a nested one is a part that can fail alone."""
        with self.database.transaction():
            yield
