"""Sentences the person has deleted, by fingerprint: the same screen must not bring them back."""

import json
from collections.abc import Iterable

from desktop_memory.storage.database import Database
from desktop_memory.storage.fingerprint import fingerprint
from desktop_memory.storage.meta import Meta


class Refusals:
    """Holds digests that are salted by this store, never a sentence."""

    def __init__(self, database: Database, meta: Meta) -> None:
        self._database = database
        self._meta = meta

    def holds(self, text: str) -> bool:
        """Whether the person has deleted a fact that said this."""
        return bool(
            self._database.find_row(
                "SELECT 1 FROM refused_fingerprints WHERE fingerprint = ?", (self._digest(text),)
            )
        )

    def add(self, fact_ids: Iterable[int], forget_id: int | None) -> None:
        """Refuse what these facts say and said before they were edited."""
        self._database.change(
            "INSERT OR IGNORE INTO refused_fingerprints (fingerprint, forget_id)"
            " WITH gone AS (SELECT value AS id FROM json_each(?2))"
            " SELECT fingerprint, ?1 FROM facts WHERE id IN (SELECT id FROM gone)"
            " UNION SELECT fingerprint, ?1 FROM earlier_fingerprints"
            " WHERE fact_id IN (SELECT id FROM gone)",
            (forget_id, json.dumps(list(fact_ids))),
        )
        self._add_quotes(fact_ids, forget_id)

    def holds_quote(self, title: str, quote: str) -> bool:
        """Whether the person has deleted a fact that these lines of this window told."""
        return self.holds(_quote_key(title, quote))

    def holds_made(self, subject: str, predicate: str) -> bool:
        """Whether the person has deleted what was consolidated on this, however it was told."""
        return self.holds(_made_key(subject, predicate))

    def add_made(self, fact_ids: Iterable[int], forget_id: int | None) -> None:
        """Refuse what these facts tell of, if they were consolidated, in whatever words."""
        rows = self._database.find_rows(
            "SELECT f.subject, f.predicate FROM facts AS f JOIN consolidated_facts AS c"
            " ON c.fact_id = f.id WHERE f.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(fact_ids)),),
        )
        self._refuse([_made_key(*row) for row in rows], forget_id)

    def _add_quotes(self, fact_ids: Iterable[int], forget_id: int | None) -> None:
        rows = self._database.find_rows(
            "SELECT DISTINCT title, quote FROM provenance"
            " WHERE fact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(fact_ids)),),
        )
        self._refuse([_quote_key(title, quote) for title, quote in rows], forget_id)

    def _refuse(self, keys: Iterable[str], forget_id: int | None) -> None:
        self._database.change_each(
            "INSERT OR IGNORE INTO refused_fingerprints (fingerprint, forget_id) VALUES (?, ?)",
            [(self._digest(key), forget_id) for key in keys],
        )

    def lift(self, text: str) -> None:
        """The person wants it after all."""
        self._database.change(
            "DELETE FROM refused_fingerprints WHERE fingerprint = ?", (self._digest(text),)
        )

    def undo(self, forget_id: int) -> None:
        """The delete that brought them was undone."""
        self._database.change("DELETE FROM refused_fingerprints WHERE forget_id = ?", (forget_id,))

    def _digest(self, text: str) -> bytes:
        return fingerprint(text, self._meta.find_salt() or b"")


def _quote_key(title: str, quote: str) -> str:
    return f"{title} | {quote}"


def _made_key(subject: str, predicate: str) -> str:
    return f"{subject}\x1f{predicate}"
