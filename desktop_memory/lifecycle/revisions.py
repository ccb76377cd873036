"""Facts whose line was written anew on its page: "by Friday" that became "by Monday"."""

from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher

from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.fact import Fact, FactFilter, FactKind, FoundFact
from desktop_memory.storage.store import Store

# What happened stays true when a page goes on to show what happened next.
_KINDS = frozenset(
    {
        FactKind.TASK,
        FactKind.EVENT,
        FactKind.DECISION,
        FactKind.PREFERENCE,
        FactKind.PROFILE,
        FactKind.KNOWLEDGE,
    }
)
_EARLIER_VISITS = 3
_FACTS_OF_A_PAGE = 100
# A sentence in which more words are others says something else.
_OTHER_WORDS = 4
_SAME_SHARE = 0.5
# A line may be written anew together with the ones around it.
_ROWS_BETWEEN = 4


class Revisions:
    """Finds what a newer line took the place of.

    It stood between the same two lines of the same page, is no longer there, and its fact differs
    in few words. What was scrolled away stood elsewhere, and lists show their entries side by side.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(
        self, found: FoundFact, episode: Episode, lines: Sequence[Line], at: datetime
    ) -> list[Fact]:
        """The current facts that a fact found in `lines`, as they stand on the page of an episode,
        takes the place of."""
        if found.kind not in _KINDS or not found.line_indexes:
            return []
        new = lines[found.line_indexes[0]]
        present = [line for line in lines if line.last_seen_at >= new.first_seen_at]
        visits = (episode.id, *self._store.episodes.find_earlier(episode.id, _EARLIER_VISITS))
        return [
            fact
            for visit in visits
            for fact in self._find_alike(found, visit, at)
            if self._was_replaced(fact, visit, new, present)
        ]

    def _find_alike(self, found: FoundFact, episode_id: int, at: datetime) -> list[Fact]:
        wanted = FactFilter(kinds=_KINDS, episode_id=episode_id)
        facts = self._store.facts.find(wanted, at, limit=_FACTS_OF_A_PAGE)
        return [fact for fact in facts if are_alike(fact.text, found.text)]

    def _was_replaced(
        self, fact: Fact, episode_id: int, new: Line, present: Sequence[Line]
    ) -> bool:
        distinct = self._store.episodes.find_lines(episode_id)
        page = [line.text for line in self._store.layouts.arrange(episode_id, distinct)]
        shown = [line.text for line in present]
        for told in self._store.facts.find_provenance(fact.id):
            if told.episode_id != episode_id:
                continue
            quoted = told.quote.split("\n")
            if set(quoted) & set(shown):
                return False
            if not set(quoted) & set(page):
                # The line itself was rewritten while it was being typed.
                return new.episode_id == episode_id
            return _stood_between_the_same(quoted[0], page, new.text, shown)
        return False


def are_alike(one: str, other: str) -> bool:
    """Whether two sentences differ, in few of their words."""
    mine, theirs = one.casefold().split(), other.casefold().split()
    same = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in same)
    longer = max(len(mine), len(theirs))
    return shared < longer <= shared + _OTHER_WORDS and shared >= _SAME_SHARE * longer


def _stood_between_the_same(old: str, page: Sequence[str], new: str, shown: Sequence[str]) -> bool:
    place = shown.index(new) if new in shown else 0
    if not 0 < place < len(shown) - 1 or old not in page:
        return False
    above, below = shown[place - 1], shown[place + 1]
    start = max(0, page.index(old) - _ROWS_BETWEEN)
    around = page[start : page.index(old) + _ROWS_BETWEEN + 1]
    before, after = around[: page.index(old) - start], around[page.index(old) - start + 1 :]
    return above in before and below in after
