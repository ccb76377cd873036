"""Chinese and Japanese: words without spaces."""

from datetime import timedelta

import pytest

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_match import TextScope, TextTerm
from desktop_memory.storage.text_search import TextSearch
from desktop_memory.storage.unspaced import cut_into_words, has_signs, set_apart
from tests.store_samples import NOON, learn, see


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("会议", ["会议"]),
        ("今天会议", ["今天", "天会", "会议"]),
        ("東京タワーに行きました", ["東京", "タワー", "行"]),
        ("ありがとう", ["ありがとう"]),
        ("gpt設計", ["gpt", "設計"]),
    ],
)
def test_a_run_is_cut_into_what_can_be_searched_for(run: str, words: list[str]) -> None:
    assert cut_into_words(run) == words


def test_only_signs_without_spaces_are_set_apart() -> None:
    for text in ("plain words", "Größe café", "서울에서 회의", "Привет мир"):
        assert not has_signs(text)
        assert set_apart(text) == text
    assert set_apart("GPT設計 図") == "GPT 設 計 図"


def test_a_word_within_a_run_is_found(store: Store) -> None:
    search = TextSearch(store.database)
    seen = see(store, "今天的会议改到下午三点了。")
    see(store, "东京塔很高", key="other")
    fact = learn(store, "東京タワーの入場券は千二百円です。")

    def found(type: HitType, word: str) -> list[int]:
        return [int(id) for id in search.find(type, [TextTerm((word,))], TextScope()).ids]

    assert found(HitType.EPISODE, "会议") == [seen * 64]
    assert found(HitType.EPISODE, "议会") == []
    assert found(HitType.FACT, "入場券") == [fact]
    assert found(HitType.FACT, "タワー") == [fact]


def test_the_filter_by_words_finds_within_a_run_too(store: Store) -> None:
    seen = see(store, "今天的会议改到下午三点了。")
    see(store, "东京塔很高", key="other", at=NOON + timedelta(hours=1))

    assert [e.id for e in store.episodes.find(EpisodeFilter(match="会议"), 10)] == [seen]


def test_the_beginning_of_a_run_is_found_in_rows_of_earlier_versions(store: Store) -> None:
    with store.transaction():
        store.database.change(
            "INSERT INTO episode_text (rowid, text, place, speaker, time, filters)"
            " VALUES (64, '会议改到下午三点了', '', '', '', '')"
        )

    matches = TextSearch(store.database).find(
        HitType.EPISODE, [TextTerm(("会议",)), TextTerm(("下午",))], TextScope()
    )

    assert matches.ids.tolist() == [64]
    assert (matches.counts.sum(axis=2) > 0).tolist() == [[True, False]]
