"""Facts that say the same in other words: one of them is current, the other is folded into it."""

from collections.abc import Sequence
from datetime import datetime

from desktop_memory.domain.fact import Change, FactKind, FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_history import FactHistory
from desktop_memory.storage.milliseconds import to_ms
from desktop_memory.storage.text_match import TextScope, TextTerm
from desktop_memory.storage.text_search import TextSearch

# Of a longer sentence the longest words are looked up.
MOST_WORDS = 8


class FactTwins:
    """Folds, and finds what may have to be folded. Undone by `Facts.undo`, as any step."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = FactHistory(database)

    def fold(self, fact_id: int, into_id: int, at: datetime, actor: str) -> int:
        """A fact says the same as another one, which speaks for both from now on. Both histories
        tell it; undoing either undoes both. Neither is any less valid. Returns the step."""
        seen = self._database.find_value("SELECT last_seen_at FROM facts WHERE id = ?", (fact_id,))
        known = self._database.find_value("SELECT last_seen_at FROM facts WHERE id = ?", (into_id,))
        step_id = self._history.record(
            fact_id,
            Change.FOLDED,
            at,
            actor,
            {
                "state": FactState.SUPERSEDED.value,
                "superseded_by": into_id,
                "known_until": to_ms(at),
            },
            other_id=into_id,
        )
        self._history.record(
            into_id,
            Change.FOLDED,
            at,
            actor,
            {"last_seen_at": seen} if seen > known else {},
            other_id=fact_id,
            operation=step_id,
        )
        return step_id

    def find_speaker_for(self, fact_id: int) -> int | None:
        """The fact this one is folded into, None where it speaks for itself."""
        row = self._database.find_row(
            "SELECT f.superseded_by FROM facts AS f WHERE f.id = ? AND f.state = 'superseded'"
            " AND f.superseded_by IS NOT NULL AND EXISTS (SELECT 1 FROM history AS h"
            " WHERE h.fact_id = f.id AND h.change = ? AND h.other_id = f.superseded_by"
            " AND h.operation = h.id)",
            (fact_id, Change.FOLDED),
        )
        return None if row is None else int(row[0])

    def was_unfolded(self, fact_id: int) -> bool:
        """Whether the person has chosen this fact against others before: it is left alone."""
        return bool(
            self._database.find_row(
                "SELECT 1 FROM history WHERE fact_id = ? AND change = ?",
                (fact_id, Change.MADE_CURRENT),
            )
        )

    def find_by_words(self, words: Sequence[str], kind: FactKind, limit: int) -> list[int]:
        """Facts of a kind that share most of some words, those with most first."""
        terms = [TextTerm((word,)) for word in sorted(words, key=len, reverse=True)[:MOST_WORDS]]
        if not terms:
            return []
        scope = TextScope(kinds=frozenset({kind}))
        matches = TextSearch(self._database).find(HitType.FACT, terms, scope)
        shared = (matches.counts.sum(axis=2) > 0).sum(axis=1)
        best = sorted(range(len(matches.ids)), key=lambda n: -int(shared[n]))[:limit]
        return [int(matches.ids[n]) for n in best]
