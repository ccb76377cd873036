"""Candidates by words, in small and in large scopes."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_document import (
    PASSAGES,
    QUESTION_TOKEN,
    TIME_TOKEN,
    filter_token,
    time_tokens,
    time_words,
)
from desktop_memory.storage.text_match import PLACE, SPEAKER, TEXT, TIME, TextScope, TextTerm
from desktop_memory.storage.text_search import TextSearch
from tests.store_samples import NOON, learn, opened, see

EVERYWHERE = TextScope()
# More than any scope that is read whole, with words in more rows than are ranked.
MANY = 6_000


def terms(*words: str) -> list[TextTerm]:
    return [TextTerm((word,)) for word in words]


@pytest.fixture
def search(store: Store) -> TextSearch:
    return TextSearch(store.database)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextSearch]:
    """Rows of which each has "everywhere", each second "often", each 100th "seldom", one "once"."""
    with opened(Paths(tmp_path_factory.mktemp("many"))) as store:
        _fill(store.database)
        yield TextSearch(store.database)


def _fill(database: Database) -> None:
    rows = []
    for n in range(1, MANY + 1):
        words = ["everywhere", *(["often"] if n % 2 else []), *(["seldom"] if n % 100 == 0 else [])]
        at = NOON - timedelta(hours=MANY - n)
        filters = " ".join([filter_token("a", "Editor"), *time_tokens([at])])
        text = " ".join([*words, *(["once"] if n == 77 else [])])
        rows.append((n * PASSAGES, text, "Editor", "", time_words(at), filters))
    with database.transaction():
        database.change_each(
            "INSERT INTO episode_text (rowid, text, place, speaker, time, filters)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )


def found(search: TextSearch, *words: str, scope: TextScope = EVERYWHERE) -> list[int]:
    matches = search.find(HitType.EPISODE, terms(*words), scope)
    return [int(rowid) // PASSAGES for rowid in matches.ids]


def test_counts_tell_where_and_how_often_a_word_stands(store: Store, search: TextSearch) -> None:
    see(store, "apples and apples", "pears", at=NOON)

    matches = search.find(
        HitType.EPISODE, terms("apple", "mousepad", "november", "plum"), EVERYWHERE
    )

    (counts,) = matches.counts.tolist()
    assert counts[0][TEXT] == 2
    assert counts[1][PLACE] == 1
    assert counts[2][TIME] == 1
    assert counts[3] == [0, 0, 0, 0]
    assert counts[0][SPEAKER] == 0
    assert matches.lengths.tolist() == [4]


def test_the_forms_of_a_word_count_as_one(store: Store, search: TextSearch) -> None:
    see(store, "he bought what she buys")

    matches = search.find(HitType.EPISODE, [TextTerm(("buy", "bought"))], EVERYWHERE)

    assert matches.counts[0, 0, TEXT] == 2


def test_a_word_that_stands_nowhere_is_a_beginning(store: Store, search: TextSearch) -> None:
    seen = see(store, "Tidewater")

    assert found(search, "tidew") == [seen]
    assert found(search, "ti") == []


def test_a_scope_holds_to_its_app_and_day(store: Store, search: TextSearch) -> None:
    see(store, "apples", at=NOON - timedelta(days=3))
    today = see(store, "apples", at=NOON)
    day = TextScope(since=NOON, until=NOON + timedelta(hours=1))

    assert found(search, "apples", scope=day) == [today]
    assert len(found(search, "apples", scope=TextScope(app="mousepad"))) == 2
    assert found(search, "apples", scope=TextScope(app="Firefox")) == []


@pytest.mark.parametrize("days", [1, 40, 300, 3_000])
def test_a_span_of_any_length_holds_what_is_in_it(
    store: Store, search: TextSearch, days: int
) -> None:
    seen = see(store, "apples", at=NOON)
    since = NOON - timedelta(days=days)

    assert found(search, "apples", scope=TextScope(since=since, until=NOON)) == [seen]
    assert found(search, "apples", scope=TextScope(since=since)) == [seen]


def test_facts_are_found_by_kind(store: Store, search: TextSearch) -> None:
    learn(store, "Apples are cheap.")
    decisions = TextScope(kinds=frozenset({FactKind.DECISION}))

    assert len(search.find(HitType.FACT, terms("apples"), EVERYWHERE).ids) == 1
    assert len(search.find(HitType.FACT, terms("apples"), decisions).ids) == 0


def test_phrases_narrow_the_search(store: Store, search: TextSearch) -> None:
    together = see(store, "red apples")
    see(store, "apples, red ones", key="other")

    matches = search.find(HitType.EPISODE, terms("apples"), EVERYWHERE, ["red apples"])

    assert [int(rowid) // PASSAGES for rowid in matches.ids] == [together]


def test_of_a_phrase_in_many_rows_the_latest_are_found(many: TextSearch) -> None:
    matches = many.find(HitType.EPISODE, terms("everywhere", "often"), EVERYWHERE, ["where often"])
    assert len(matches.ids) == 0

    often = ["everywhere often"]
    matches = many.find(HitType.EPISODE, terms("everywhere", "often"), EVERYWHERE, often)

    assert int(matches.ids[0]) // PASSAGES == MANY - 1
    assert 100 <= len(matches.ids) < MANY // 2
    assert matches.counts[:, :, TEXT].all()


def test_among_many_the_rarest_word_decides(many: TextSearch) -> None:
    assert found(many, "everywhere", "often", "once")[0] == 77


def test_common_words_are_counted_for_the_best_of_what_rarer_ones_find(many: TextSearch) -> None:
    matches = many.find(HitType.EPISODE, terms("everywhere", "seldom"), EVERYWHERE)

    seldom = matches.counts[:, 1, TEXT] > 0
    assert seldom.sum() == MANY // 100
    assert matches.counts[seldom][:20, 0, TEXT].all()
    assert matches.rows_with.tolist() == [MANY, MANY // 100]
    assert matches.total == MANY


def test_common_words_alone_find_the_latest_with_most_of_them(many: TextSearch) -> None:
    latest = found(many, "everywhere")

    assert latest[0] == MANY
    assert 100 <= len(latest) < MANY


def test_a_large_scope_is_searched_like_everything(many: TextSearch) -> None:
    editor = TextScope(app="Editor")

    assert found(many, "once", scope=editor) == [77]
    assert found(many, "everywhere", scope=editor)[0] == MANY
    assert found(many, "once", scope=TextScope(app="Other")) == []


def test_counts_of_words_grow_with_the_table(store: Store, search: TextSearch) -> None:
    for n in range(30):
        see(store, "apples", key=str(n))
        if n == 3:
            first = search.find(HitType.EPISODE, terms("apples"), EVERYWHERE)
    later = search.find(HitType.EPISODE, terms("apples"), EVERYWHERE)

    assert (first.rows_with.tolist(), later.rows_with.tolist()) == ([4], [30])


def test_what_asks_and_what_tells_a_time_in_a_thread_is_known(
    store: Store, search: TextSearch
) -> None:
    said = []
    for text in ("Where is the key?", "Under the mat, since last week."):
        with store.transaction():
            message = store.episodes.add(
                Source.AGENT, Place("chat", ""), text, NOON, thread="talk", role="Mara"
            )
            store.episodes.add_lines(message, [CleanLine(text, Origin.AGENT)], NOON)
        said.append(message)

    assert search.find_marked_in(QUESTION_TOKEN, TextScope(thread="talk")) == {said[0]}
    assert search.find_marked(QUESTION_TOKEN, said) == {said[0]}
    assert search.find_marked_in(QUESTION_TOKEN, TextScope(thread="other")) == set()
    assert search.find_marked(TIME_TOKEN, said) == {said[1]}
