"""Finds the rows a forget means."""

import json
import unicodedata
from collections.abc import Iterable

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.storage.database import Database
from desktop_memory.storage.doomed import Doomed, Ids
from desktop_memory.storage.episode_condition import episode_condition
from desktop_memory.storage.fact_condition import add_words
from desktop_memory.storage.milliseconds import to_ms
from desktop_memory.storage.sql_condition import SqlCondition
from desktop_memory.storage.sqlite_file import Binding

_BEGINNING = -(1 << 62)
_END = 1 << 62
_LISTED = "IN (SELECT value FROM json_each(?))"


class DoomFinder:
    """Looks up one scope; writes nothing.

    With several conditions all must hold. `fact_ids` alone mean no episode. A fact goes where it
    was found nowhere else, where its own sentence matches, or where it was named.
    """

    def __init__(self, database: Database, scope: ForgetScope) -> None:
        self._database = database
        database.memory.add_function("folded", folded)
        self._scope = scope
        self._since = _BEGINNING if scope.since is None else to_ms(scope.since)
        self._until = _END if scope.until is None else to_ms(scope.until)

    def find(self) -> Doomed:
        """All rows that are meant. Nothing for an empty scope."""
        if self._scope.empty:
            return Doomed()
        whole, cut = self._find_episodes()
        read_there = self._find_provenance(whole, cut)
        going, staying = self._find_facts(read_there)
        if self._scope.with_facts:
            made = self._find_made_of((*whole, *cut), going)
            going = tuple(sorted({*going, *made}))
            staying = tuple(sorted({*staying} - {*made}))
        return Doomed(
            episodes=whole,
            cut_episodes=cut,
            lines=self._find_cut_lines(cut),
            frames=self._find_frames(whole, cut),
            facts=going,
            facts_staying=staying,
            provenance=self._find_quotes(read_there, staying),
            history=self._find_history(going),
            requests=self._find_log("requests", going),
            recalls=self._find_log("recalls", going),
        )

    def _find_episodes(self) -> tuple[Ids, Ids]:
        """Those that lie wholly inside of the span, and those that reach over its edge."""
        scope = self._scope
        if scope.fact_ids and not scope.episode_ids:
            return (), ()
        wanted = EpisodeFilter(
            since=scope.since, until=scope.until, app=scope.app, site=scope.site, match=scope.match
        )
        condition = episode_condition(wanted)
        if scope.episode_ids:
            condition.add_ids("e.id", scope.episode_ids)
        if scope.agent_id is not None:
            condition.add("e.agent_id = ?", scope.agent_id)
        rows = self._database.find_rows(
            "SELECT e.id, e.started_at >= ? AND e.ended_at < ? FROM episodes AS e"
            f" WHERE {condition.sql} ORDER BY e.id",
            (self._since, self._until, *condition.bindings),
        )
        whole = tuple(row_id for row_id, inside in rows if inside)
        return whole, tuple(row_id for row_id, inside in rows if not inside)

    def _find_cut_lines(self, cut: Ids) -> Ids:
        """Lines whose text came to be in the span and that were not seen after it."""
        return self._find_ids(
            f"SELECT id FROM lines WHERE episode_id {_LISTED} AND forget_id IS NULL"
            " AND changed_at >= ? AND last_seen_at < ? ORDER BY id",
            (_json(cut), self._since, self._until),
        )

    def _find_frames(self, whole: Ids, cut: Ids) -> Ids:
        return self._find_ids(
            f"SELECT id FROM frames WHERE forget_id IS NULL AND (episode_id {_LISTED}"
            f" OR (episode_id {_LISTED} AND at >= ? AND at < ?)) ORDER BY id",
            (_json(whole), _json(cut), self._since, self._until),
        )

    def _find_provenance(self, whole: Ids, cut: Ids) -> Ids:
        """Where facts were read in what goes; also in episodes of which only facts are left."""
        found = self._find_ids(
            f"SELECT id FROM provenance WHERE forget_id IS NULL AND (episode_id {_LISTED}"
            f" OR (episode_id {_LISTED} AND at >= ? AND at < ?)) ORDER BY id",
            (_json(whole), _json(cut), self._since, self._until),
        )
        return (*found, *self._find_left_provenance())

    def _find_left_provenance(self) -> Ids:
        scope = self._scope
        named = scope.episode_ids or scope.fact_ids or scope.agent_id is not None
        if named or scope.site or scope.match:
            return ()
        condition = SqlCondition().add("forget_id IS NULL AND episode_id IS NULL")
        condition.add("at >= ? AND at < ?", self._since, self._until)
        if scope.app is not None:
            condition.add("app = ?", scope.app)
        return self._find_ids(
            f"SELECT id FROM provenance WHERE {condition.sql}",
            condition.bindings,
        )

    def _find_facts(self, read_there: Ids) -> tuple[Ids, Ids]:
        """Those that go, and those that stay though they were also read in what goes."""
        named = set(self._find_named_facts())
        touched = set(
            self._find_ids(
                "SELECT DISTINCT p.fact_id"
                " FROM provenance AS p JOIN facts AS f ON f.id = p.fact_id"
                f" WHERE f.forget_id IS NULL AND p.id {_LISTED}",
                (_json(read_there),),
            )
        )
        if not self._scope.with_facts:
            return tuple(sorted(named)), tuple(sorted(touched - named))
        if self._scope.with_shared_facts:
            return tuple(sorted(named | touched)), ()
        elsewhere = self._find_ids(
            f"SELECT DISTINCT fact_id FROM provenance WHERE forget_id IS NULL"
            f" AND fact_id {_LISTED} AND id NOT {_LISTED}",
            (_json(touched), _json(read_there)),
        )
        going = named | (touched - set(elsewhere))
        return tuple(sorted(going)), tuple(sorted(touched - going))

    def _find_made_of(self, episodes: Ids, facts: Ids) -> Ids:
        """Facts consolidated from any of these, as they tell of all of them. They are made anew
        of what is left."""
        made = self._find_ids(
            "SELECT DISTINCT c.fact_id FROM consolidated_episodes AS c"
            " JOIN facts AS f ON f.id = c.fact_id"
            f" WHERE f.forget_id IS NULL AND c.episode_id {_LISTED}",
            (_json(episodes),),
        )
        telling = self._find_ids(
            "SELECT DISTINCT c.fact_id FROM facts AS gone JOIN consolidated_facts AS c"
            " JOIN facts AS f ON f.id = c.fact_id AND instr(f.text, rtrim(gone.text, '.')) > 0"
            f" WHERE gone.id {_LISTED} AND f.forget_id IS NULL",
            (_json(facts),),
        )
        return (*made, *telling)

    def _find_named_facts(self) -> Ids:
        """Facts meant by themselves, wherever they were read."""
        scope = self._scope
        condition = SqlCondition().add("f.forget_id IS NULL")
        if scope.fact_ids:
            condition.add_ids("f.id", scope.fact_ids)
        elif scope.match and scope.with_facts and not (scope.episode_ids or scope.site):
            add_words(condition, scope.match)
        elif scope.agent_id is None or not scope.with_facts or scope.episode_ids or scope.site:
            return ()
        condition.add("f.known_from >= ? AND f.known_from < ?", self._since, self._until)
        if scope.app is not None:
            condition.add("f.app = ?", scope.app)
        if scope.agent_id is not None:
            condition.add("f.agent_id = ?", scope.agent_id)
        return self._find_ids(
            f"SELECT f.id FROM facts AS f WHERE {condition.sql}",
            condition.bindings,
        )

    def _find_quotes(self, read_there: Ids, staying: Ids) -> Ids:
        """Where the facts that stay were read in what goes, or in these words."""
        condition = self._words("quote || ' ' || title")
        matching = condition and self._find_ids(
            f"SELECT id FROM provenance WHERE forget_id IS NULL AND {condition.sql}",
            condition.bindings,
        )
        there = self._find_ids(
            f"SELECT id FROM provenance WHERE id {_LISTED} AND fact_id {_LISTED}",
            (_json(read_there), _json(staying)),
        )
        return tuple(sorted({*there, *(matching or ())}))

    def _find_history(self, going: Ids) -> Ids:
        """Earlier sentences, in these words, of facts that stay."""
        condition = self._words("columns")
        if condition is None:
            return ()
        return self._find_ids(
            f"SELECT id FROM history WHERE forget_id IS NULL AND change = 'edited'"
            f" AND fact_id NOT {_LISTED} AND {condition.sql}",
            (_json(going), *condition.bindings),
        )

    def _find_log(self, table: str, going: Ids) -> Ids:
        """Questions in these words, of this agent, or of this span if nothing else is named;
        and those that hold the sentence of a fact an agent wrote."""
        scope = self._scope
        condition = self._words("question")
        if condition is None and scope.agent_id is not None:
            condition = SqlCondition().add("agent_id = ?", scope.agent_id)
        narrowed = scope.app or scope.site or scope.episode_ids or scope.fact_ids
        if condition is None and not narrowed:
            condition = SqlCondition()
        found: Ids = ()
        if condition is not None:
            condition.add("at >= ? AND at < ?", self._since, self._until)
            found = self._find_ids(
                f"SELECT id FROM {table} WHERE forget_id IS NULL AND {condition.sql}",
                condition.bindings,
            )
        written = self._find_ids(
            f"SELECT DISTINCT r.id FROM facts AS f JOIN {table} AS r"
            " ON r.agent_id = f.agent_id AND instr(r.question, f.text) > 0"
            f" WHERE f.id {_LISTED} AND r.forget_id IS NULL",
            (_json(going),),
        )
        return tuple(sorted({*found, *written}))

    def _words(self, column: str) -> SqlCondition | None:
        """All words of `match` in a column, None where nothing is matched."""
        if not self._scope.match:
            return None
        condition = SqlCondition()
        for word in folded(self._scope.match.replace('"', " ")).split():
            condition.add(f"instr(folded({column}), ?) > 0", word)
        return condition

    def _find_ids(self, sql: str, bindings: Iterable[Binding]) -> Ids:
        return tuple(row_id for (row_id,) in self._database.find_rows(sql, tuple(bindings)))


def folded(text: str) -> str:
    """Without case and accents, as full text compares words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _json(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
