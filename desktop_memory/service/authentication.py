"""Who holds which token."""

import hmac
from collections.abc import Sequence
from hashlib import sha256
from http import HTTPStatus

from desktop_memory.domain.changes import Changes
from desktop_memory.service.caller import Caller, owner
from desktop_memory.service.memory_access import MemoryAccess
from desktop_memory.service.problem import Refusal

_MAX_TOKEN = 200


class Authentication:
    """Tells callers by their bearer token: the owner's, of this start, or an agent's."""

    def __init__(self, memory: MemoryAccess, owner_token: str) -> None:
        self._memory = memory
        self._owner_hash = _hash(owner_token)
        self._known: dict[bytes, Caller] = {}
        memory.runtime.subscribe(self._note)

    async def get_caller(self, headers: Sequence[str]) -> Caller:
        """The caller that the Authorization headers tell of. Raises Refusal."""
        token = _find_token(headers)
        if token is None:
            raise _refusal("This needs a token.", "")
        digest = _hash(token)
        if hmac.compare_digest(digest, self._owner_hash):
            return owner()
        caller = self._known.get(digest) or await self._find_agent(token, digest)
        if caller is None:
            raise _refusal("The token is wrong or was revoked.", ', error="invalid_token"')
        if not self._memory.runtime.settings.service_on:
            raise Refusal(
                HTTPStatus.FORBIDDEN,
                "The person has switched off answering agents.",
                "It can be switched on under Settings, Agents.",
            )
        return caller

    async def _find_agent(self, token: str, digest: bytes) -> Caller | None:
        # Noted in the table as of the question: a change meanwhile has made a new table.
        known = self._known
        agent = await self._memory.ask(lambda queries: queries.find_agent_by_token(token))
        if agent is None:
            return None
        caller = Caller(agent_id=agent.id, name=agent.name, scopes=agent.scopes)
        known[digest] = caller
        return caller

    def _note(self, changes: Changes) -> None:
        """An agent was added, changed or revoked: ask anew. On the writer's thread."""
        if changes.agents:
            self._known = {}


def _find_token(headers: Sequence[str]) -> str | None:
    if len(headers) != 1:
        return None
    scheme, _, token = headers[0].partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and 0 < len(token) <= _MAX_TOKEN else None


def _hash(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogateescape")).digest()


def _refusal(detail: str, challenge: str) -> Refusal:
    return Refusal(
        HTTPStatus.UNAUTHORIZED,
        detail,
        "Make one in the window, under Agents, or with: desktop-memory agents add NAME",
        {"WWW-Authenticate": f'Bearer realm="desktop-memory"{challenge}'},
    )
