"""Agents and their tokens, of which only digests are kept."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime

from desktop_memory.domain.agent import Agent, NewAgent, Scope
from desktop_memory.domain.errors import Conflict, NotFound
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, from_ms_or_none, to_ms
from desktop_memory.storage.sqlite_file import Row

_TOKEN_BYTES = 32
_COLUMNS = """
    a.id, a.name, a.scopes, a.created_at, a.revoked_at,
    (SELECT max(at) FROM requests WHERE agent_id = a.id AND forget_id IS NULL),
    (SELECT count(*) FROM requests WHERE agent_id = a.id AND at >= ? AND forget_id IS NULL)
"""


class Agents:
    """Tokens are 32 random bytes, so one round of SHA-256 is enough to keep them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, scopes: Iterable[Scope], at: datetime) -> NewAgent:
        """A new agent with its token, which can not be read again. Raises Conflict for a name
        that is taken."""
        if self._database.find_row(
            "SELECT 1 FROM agents WHERE name = ? AND revoked_at IS NULL", (name,)
        ):
            raise Conflict(f"There is an agent named {name!r}.", "Choose another name.")
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        wanted = frozenset(scopes)
        agent_id = self._database.insert(
            "INSERT INTO agents (name, token_hash, scopes, created_at) VALUES (?, ?, ?, ?)",
            (name, _digest(token), " ".join(sorted(wanted)), to_ms(at)),
        )
        return NewAgent(Agent(agent_id, name, wanted, from_ms(to_ms(at))), token)

    def find_by_token(self, token: str, today: datetime) -> Agent | None:
        """The agent that holds this token and was not revoked. `today` as in `find`."""
        digest = _digest(token)
        row = self._database.find_row(
            "SELECT id, token_hash FROM agents WHERE token_hash = ? AND revoked_at IS NULL",
            (digest,),
        )
        # The index has compared digests, not tokens; this comparison tells no time either.
        if row is None or not hmac.compare_digest(row[1], digest):
            return None
        return self.get(row[0], today)

    def get(self, agent_id: int, today: datetime) -> Agent:
        """Raises NotFound. `today` as in `find`."""
        row = self._database.find_row(
            f"SELECT {_COLUMNS} FROM agents AS a WHERE a.id = ?",
            (to_ms(today), agent_id),
        )
        if row is None:
            raise NotFound(f"There is no agent {agent_id}.")
        return _to_agent(row)

    def find(self, today: datetime) -> list[Agent]:
        """All agents, those in use first, by name. `today`: since when its requests count."""
        rows = self._database.find_rows(
            f"SELECT {_COLUMNS} FROM agents AS a ORDER BY a.revoked_at IS NOT NULL, a.name, a.id",
            (to_ms(today),),
        )
        return [_to_agent(row) for row in rows]

    def set_scopes(self, agent_id: int, scopes: Iterable[Scope]) -> None:
        """What the agent may do from now on. Raises NotFound."""
        changed = self._database.change(
            "UPDATE agents SET scopes = ? WHERE id = ?", (" ".join(sorted(scopes)), agent_id)
        )
        if not changed:
            raise NotFound(f"There is no agent {agent_id}.")

    def revoke(self, agent_id: int, at: datetime) -> None:
        """The token is worth nothing from now on; what the agent wrote and asked stays."""
        changed = self._database.change(
            "UPDATE agents SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            (to_ms(at), agent_id),
        )
        if not changed:
            raise NotFound(f"There is no agent {agent_id} that could be revoked.")


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def _to_agent(row: Row) -> Agent:
    return Agent(
        id=row[0],
        name=row[1],
        scopes=frozenset(Scope(word) for word in row[2].split()),
        created_at=from_ms(row[3]),
        revoked_at=from_ms_or_none(row[4]),
        last_request_at=from_ms_or_none(row[5]),
        requests_today=row[6],
    )
