"""Full text follows the rows, finds by words, and lets go of what was deleted."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.storage.database import Database
from desktop_memory.storage.episodes import Episodes
from desktop_memory.storage.full_text import FullText
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.outbox import Outbox

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PLACE = Place("Mousepad", "budget.txt – Mousepad", url="https://docs.example.org/budget")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def database(paths: Paths) -> Iterator[Database]:
    opened = Database.open(paths, NO_KEY)
    yield opened
    opened.close()


@pytest.fixture
def full_text(database: Database) -> FullText:
    return FullText(database)


@pytest.fixture
def episodes(database: Database, full_text: FullText) -> Episodes:
    return Episodes(database, Indexes(database, full_text, Outbox(database)))


def found(episodes: Episodes, words: str) -> list[int]:
    return [episode.id for episode in episodes.find(EpisodeFilter(match=words), 10)]


def lines(*texts: str) -> list[CleanLine]:
    return [CleanLine(text, Origin.ACCESSIBILITY) for text in texts]


@pytest.fixture
def budget(database: Database, episodes: Episodes) -> int:
    with database.transaction():
        episode_id = episodes.add(Source.SCREEN, PLACE, "budget", AT)
        episodes.add_lines(episode_id, lines("Rent is due", "Café money: 40 €"), AT)
    return episode_id


def test_an_episode_is_found_by_words_of_its_lines_title_and_site(
    episodes: Episodes, budget: int
) -> None:
    for words in ("rent", "RENT due", "cafe", "mousepad", "budget.txt", "example.org", "rents"):
        assert found(episodes, words) == [budget], words


def test_all_words_must_match(episodes: Episodes, budget: int) -> None:
    assert found(episodes, "rent zebra") == []


def test_quoted_words_must_stand_together(episodes: Episodes, budget: int) -> None:
    assert found(episodes, '"rent is due"') == [budget]
    assert found(episodes, '"due rent"') == []


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "AND", "NEAR(a b)", "a:b", "(", "\0", "-"])
def test_no_typed_text_is_read_as_a_query_language(
    episodes: Episodes, budget: int, words: str
) -> None:
    assert found(episodes, words) == []


def test_the_day_of_an_episode_is_not_taken_for_its_words(episodes: Episodes, budget: int) -> None:
    """Else forgetting what matches "Friday" would take all that was seen on Fridays."""
    assert found(episodes, "friday") == []


def test_words_typed_later_are_found_and_words_gone_are_not(
    database: Database, episodes: Episodes, budget: int
) -> None:
    with database.transaction():
        episodes.add_lines(budget, lines("Insurance"), AT + timedelta(seconds=9))
        line = episodes.find_lines(budget)[0]
        episodes.rewrite_line(line.id, lines("Heating is due")[0], AT)

    assert found(episodes, "insurance heating") == [budget]
    assert found(episodes, "rent") == []


def test_a_long_episode_is_found_by_its_first_and_its_last_words(
    database: Database, episodes: Episodes, budget: int
) -> None:
    texts = [f"line number {n} of a long log that fills the screen again" for n in range(9_000)]
    with database.transaction():
        episodes.add_lines(budget, lines("alpha", *texts, "omega"), AT)

    assert found(episodes, "alpha") == [budget]
    assert found(episodes, "omega") == [budget]


def test_a_removed_episode_leaves_no_word_in_the_file(
    database: Database, paths: Paths, full_text: FullText, budget: int, episodes: Episodes
) -> None:
    with database.transaction():
        for n in range(300):
            other = episodes.add(Source.SCREEN, PLACE, f"other {n}", AT)
            episodes.add_lines(other, lines(f"something else {n}", "quokkas zebra"), AT)
        secret = episodes.add(Source.SCREEN, PLACE, "secret", AT)
        episodes.add_lines(secret, lines("the quokkasecret is buried"), AT)
    with database.transaction():
        database.change("DELETE FROM lines WHERE episode_id = ?", (secret,))
        full_text.remove_episode(secret)
    assert database.truncate_logs()

    content = paths.memory_db.read_bytes()
    assert b"quokkas" in content, "the file can be searched"
    # Beside "quokkas" the index may hold only the rest of the word.
    for part in (b"quokkasecret", b"ecret", b"buried", b"buri"):
        assert part not in content
    assert found(episodes, "quokkasecret") == []


def test_indexing_again_changes_nothing(
    database: Database, full_text: FullText, budget: int
) -> None:
    before = database.find_rows("SELECT * FROM episode_text")
    with database.transaction():
        full_text.index_episode(budget)

    assert database.find_rows("SELECT * FROM episode_text") == before
    assert len(before) == 1


def test_the_index_agrees_with_its_text_after_many_changes(
    database: Database, episodes: Episodes, budget: int
) -> None:
    for n in range(40):
        with database.transaction():
            episodes.add_lines(budget, lines(*(f"row {n} {m} typed" for m in range(n))), AT)

    with database.transaction():
        database.change(
            "INSERT INTO episode_text (episode_text, rank) VALUES ('integrity-check', 1)"
        )
