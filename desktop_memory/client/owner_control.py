"""What only the person may do, through the command line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Literal

from desktop_memory.client.answers import AgentPage, BackupMade, Forgotten, Verification
from desktop_memory.client.decode import decode
from desktop_memory.client.encode import encode
from desktop_memory.client.session import Session
from desktop_memory.domain.agent import Agent, NewAgent, Scope
from desktop_memory.domain.entity import Entity
from desktop_memory.domain.forget import Forgotten as PendingForget
from desktop_memory.domain.imported import FactLink, Imported, ImportedKind, StepLink

_PAGE = 200


class OwnerControl:
    """Needs the owner's token out of `service.json`; an agent's is refused."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def pause(self, until: datetime | None = None) -> None:
        """Keep nothing until then; without a time until resumed."""
        self._session.ask("POST", "/v1/owner/pause", {"until": encode(until)})

    def resume(self) -> None:
        """Keep again."""
        self._session.ask("POST", "/v1/owner/resume")

    def show(self) -> None:
        """Bring the window of the app up."""
        self._session.ask("POST", "/v1/owner/show")

    def forgets(self) -> tuple[PendingForget, ...]:
        """Deletes that can be undone, newest first."""
        told = self._session.ask("GET", "/v1/owner/forgets")
        return decode(tuple[PendingForget, ...], told["forgets"])

    def undo_forget(self, forget_id: int) -> Forgotten:
        """Take back a delete that is not erased yet."""
        return decode(Forgotten, self._session.ask("POST", f"/v1/owner/forgets/{forget_id}/undo"))

    def rename_entity(self, id: int, name: str) -> Entity:
        """The person's own name for somebody or something."""
        return decode(
            Entity, self._session.ask("PATCH", f"/v1/owner/entities/{id}", {"name": name})
        )

    def merge_entities(self, id: int, into_id: int) -> Entity:
        """Two are the same."""
        asked = {"into_id": into_id}
        return decode(Entity, self._session.ask("POST", f"/v1/owner/entities/{id}/merge", asked))

    def add_entity_name(self, id: int, name: str) -> Entity:
        """It goes by this name, too, which stands in some memories."""
        asked = {"name": name}
        return decode(Entity, self._session.ask("POST", f"/v1/owner/entities/{id}/names", asked))

    def split_entity(self, id: int, alias_ids: Iterable[int]) -> Entity:
        """Some of its names are those of another one, which is returned."""
        asked = {"alias_ids": list(alias_ids)}
        return decode(Entity, self._session.ask("POST", f"/v1/owner/entities/{id}/split", asked))

    def undo_entity(self, id: int) -> tuple[Entity, ...]:
        """Take back the last of these steps. Returns whom it touched, as they are now."""
        told = self._session.ask("POST", f"/v1/owner/entities/{id}/undo")
        return decode(tuple[Entity, ...], told["entities"])

    def agents(self) -> tuple[Agent, ...]:
        """The agents, revoked ones too."""
        return decode(AgentPage, self._session.ask("GET", "/v1/owner/agents")).agents

    def add_agent(self, name: str, scopes: Iterable[Scope]) -> NewAgent:
        """A new agent. Its token is told this once."""
        asked = {"name": name, "scopes": list(scopes)}
        return decode(NewAgent, self._session.ask("POST", "/v1/owner/agents", asked))

    def revoke_agent(self, id: int) -> None:
        """Refuse an agent's token from now on."""
        self._session.ask("DELETE", f"/v1/owner/agents/{id}")

    def back_up(self) -> BackupMade:
        """Back up both files now."""
        return decode(BackupMade, self._session.ask("POST", "/v1/owner/backup"))

    def verify(self) -> Verification:
        """Check both stores, and whether they agree."""
        return decode(Verification, self._session.ask("POST", "/v1/owner/verify"))

    def reindex(self) -> None:
        """Have the index of meanings made anew, in the background."""
        self._session.ask("POST", "/v1/owner/reindex")

    def bring_in(
        self,
        kind: ImportedKind,
        records: Sequence[Any],
        *,
        origin: str,
        joins: bool = False,
        dry_run: bool = False,
    ) -> tuple[Imported, ...]:
        """Bring in records from elsewhere; what became of each. The same twice doubles nothing."""
        asked = {
            "records": encode(records),
            "origin": origin,
            "joins": joins,
            "dry_run": dry_run,
        }
        told = self._session.ask("POST", f"/v1/owner/import/{kind}", asked)
        return decode(tuple[Imported, ...], told["records"])

    def link_imported(self, facts: Sequence[FactLink], steps: Sequence[StepLink]) -> None:
        """Tell imported facts and their steps which others they belong to."""
        asked = {"facts": encode(facts), "steps": encode(steps)}
        self._session.ask("POST", "/v1/owner/import/links", asked)

    def export_pages(
        self, noun: Literal["episodes", "facts", "entities"]
    ) -> Iterator[list[dict[str, Any]]]:
        """All episodes with their lines, all facts with their history, or all people, projects
        and things with their names, as plain data."""
        offset = 0
        while True:
            asked = {"offset": offset, "limit": _PAGE}
            page = self._session.ask("GET", f"/v1/owner/export/{noun}", params=asked)[noun]
            if not page:
                return
            yield page
            offset += len(page)
