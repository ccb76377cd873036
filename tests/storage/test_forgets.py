"""Deleted: hidden at once, back on undo, and after that in no byte of any file."""

from collections.abc import Iterator

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import FactFilter, FactView
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import CleanLine, Origin, Place
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.doomed import Doomed, ForgetWork
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import NO_KEY, Keys
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import (
    NOON,
    days,
    files_with,
    learn,
    minutes,
    opened,
    pixel,
    see,
    shoot,
)


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    """A folder without a key, so that its bytes can be searched."""
    with opened(paths, Keys(paths).get("none")) as found:
        yield found


def mark(store: Store, scope: ForgetScope) -> int:
    with store.transaction():
        work = ForgetWork(scope, store.forgets.find_doomed(scope))
        return store.forgets.mark(work, NOON, NOON + minutes(1))


def erase(store: Store, forget_id: int) -> None:
    done = False
    while not done:
        with store.transaction():
            done = store.forgets.erase_part(forget_id, NOON)
    assert store.database.truncate_logs()


def all_facts(store: Store) -> list[str]:
    found = store.facts.find(FactFilter(view=FactView.ALL), NOON, limit=1000)
    return sorted(fact.text for fact in found)


def test_what_is_forgotten_is_out_of_every_query_at_once_and_back_after_undo(store: Store) -> None:
    episode_id = see(store, "the Zanzibar plan")
    frame_id = shoot(store, episode_id, (1, 2, 3))
    fact_id = learn(store, "Zanzibar is planned.", episodes=(episode_id,))

    forget_id = mark(store, ForgetScope(episode_ids=(episode_id,)))

    assert store.episodes.find(EpisodeFilter(), 10) == []
    assert store.episodes.count(EpisodeFilter(match="zanzibar")) == 0
    assert store.episodes.find_lines(episode_id) == []
    assert store.frames.find_of_episode(episode_id) == []
    assert all_facts(store) == []
    assert store.facts.find_equal("Zanzibar is planned.", NOON) is None
    assert store.refusals.holds("Zanzibar is planned.")
    for gone in (
        lambda: store.episodes.get(episode_id),
        lambda: store.frames.get(frame_id),
        lambda: store.facts.get(fact_id, NOON),
    ):
        with pytest.raises(NotFound):
            gone()

    with store.transaction():
        store.forgets.undo(forget_id)

    assert store.episodes.count(EpisodeFilter(match="zanzibar")) == 1
    assert len(store.episodes.find_lines(episode_id)) == 1
    assert len(store.frames.find_of_episode(episode_id)) == 1
    assert all_facts(store) == ["Zanzibar is planned."]
    assert not store.refusals.holds("Zanzibar is planned.")
    assert verify(store).faults == ()


def test_after_an_erase_no_byte_of_it_is_in_any_file(paths: Paths, store: Store) -> None:
    backups = Backups(paths, NO_KEY)
    kept = see(store, "harmless", key="harmless")
    episode_id = see(
        store,
        "meet at Zanzibar",
        *(f"filler {n}" for n in range(50)),
        place=Place("Zanzibar app", "Zanzibar title", url="https://zanzibar.example"),
    )
    fact_id = learn(store, "Zanzibar it is.", episodes=(episode_id,), subject="zanzibar")
    staying = learn(store, "Harmless.", episodes=(kept, episode_id))
    with store.transaction():
        store.facts.set_text(fact_id, "Zanzibar it was.", NOON, YOU)
        store.requests.add(
            None, NOON, "search", "where is Zanzibar", status=200, given=1, took_ms=1
        )
        store.recalls.add("Zanzibar?", NOON, 0, 1.0)
    backups.make(NOON, keep=3)
    store.database.truncate_logs()
    assert "memory.db" in files_with(paths.data, "zanzibar")

    forget_id = mark(store, ForgetScope(match="zanzibar"))
    erase(store, forget_id)
    work = store.forgets.find_backup_work()
    backups.rewrite(work.values())
    with store.transaction():
        store.forgets.end_backup_work(work)
    store.database.truncate_logs()
    backups.make(NOON + minutes(5), keep=3)

    assert files_with(paths.data, "zanzibar") == []
    assert store.facts.get(staying, NOON).text == "Harmless."
    assert store.refusals.holds("zanzibar it is")
    assert verify(store).faults == ()
    assert len(backups.find()) == 2


def test_a_backup_made_while_a_delete_can_be_undone_does_not_hold_it(
    paths: Paths, store: Store
) -> None:
    see(store, "meet at Zanzibar")
    see(store, "harmless", key="other")
    mark(store, ForgetScope(match="zanzibar"))

    backup = Backups(paths, NO_KEY).make(NOON, keep=3)

    assert files_with(backup.folder, "zanzibar") == []
    assert files_with(backup.folder, "harmless") == ["memory.db"]


def test_a_delete_whose_erasure_has_begun_cannot_be_undone_and_goes_on_after_a_crash(
    paths: Paths,
) -> None:
    key = Keys(paths).get("none")
    with opened(paths, key) as store:
        for n in range(60):
            see(store, f"Zanzibar {n}", at=NOON + minutes(n), key=str(n))
        forget_id = mark(store, ForgetScope(match="zanzibar"))
        with store.transaction():
            assert not store.forgets.erase_part(forget_id, NOON)

    with opened(paths, key) as store:
        assert store.episodes.count(EpisodeFilter()) == 0
        assert store.forgets.find_pending() == []
        with pytest.raises(NotFound, match="cannot be undone"), store.transaction():
            store.forgets.undo(forget_id)
        assert store.forgets.find_due(NOON) == [forget_id]
        erase(store, forget_id)
        assert store.forgets.find_due(NOON + days(1)) == []
        assert store.database.find_value("SELECT count(*) FROM episodes") == 0


def test_a_span_cuts_an_episode_and_only_what_was_inside_goes(paths: Paths, store: Store) -> None:
    episode_id = see(store, "seen before", at=NOON - minutes(30), until=NOON + minutes(40))
    with store.transaction():
        inside = [CleanLine("typed inside", Origin.OCR), CleanLine("grows", Origin.OCR)]
        before, grown = store.episodes.add_lines(episode_id, inside, NOON + minutes(5))
        store.episodes.add_lines(
            episode_id, [CleanLine("seen later", Origin.OCR)], NOON + minutes(35)
        )
        store.episodes.rewrite_line(
            grown.id, CleanLine("grows and is seen later", Origin.OCR), NOON + minutes(5)
        )
        store.episodes.add_lines(
            episode_id, [CleanLine("grows and is seen later", Origin.OCR)], NOON + minutes(35)
        )
    frame = shoot(store, episode_id, (9, 9, 9), at=NOON + minutes(5))
    staying = shoot(store, episode_id, (8, 8, 8), at=NOON + minutes(35))
    scope = ForgetScope(since=NOON, until=NOON + minutes(30))

    doomed = store.forgets.find_doomed(scope)
    assert (doomed.episodes, doomed.cut_episodes) == ((), (episode_id,))
    assert (doomed.lines, doomed.frames) == ((before.id,), (frame,))
    forget_id = mark(store, scope)

    assert store.episodes.count(EpisodeFilter(match="typed")) == 0
    assert store.episodes.get(episode_id).frame_id == staying
    erase(store, forget_id)

    texts = {line.text for line in store.episodes.find_lines(episode_id)}
    assert texts == {"seen before", "seen later", "grows and is seen later"}
    assert files_with(paths.data, "typed inside") == []


def test_cut_at_its_edge_an_episode_no_longer_reaches_into_the_span(store: Store) -> None:
    early = see(store, "early", at=NOON - minutes(10), until=NOON + minutes(5), key="early")
    late = see(store, "late", at=NOON + minutes(20), until=NOON + minutes(40), key="late")
    scope = ForgetScope(since=NOON, until=NOON + minutes(30))

    erase(store, mark(store, scope))

    assert store.episodes.count(EpisodeFilter(since=NOON, until=NOON + minutes(30))) == 0
    assert store.episodes.get(early).ended_at < NOON
    assert store.episodes.get(late).started_at == NOON + minutes(30)
    assert store.forgets.find_doomed(scope) == Doomed()


def test_a_cut_episode_tells_no_more_what_had_the_keyboard(paths: Paths, store: Store) -> None:
    episode_id = see(store, "early", at=NOON - minutes(10), until=NOON + minutes(5))
    element = FocusedElement(ElementRole.TEXT_FIELD, "Zanzibar plan")
    with store.transaction():
        store.episodes.extend(episode_id, NOON, context=Context("/src", focused=(element,)))

    erase(store, mark(store, ForgetScope(since=NOON, until=NOON + minutes(30))))

    assert store.episodes.get(episode_id).context == Context("/src")
    assert store.episodes.count(EpisodeFilter(match="zanzibar")) == 0
    assert files_with(paths.data, "Zanzibar") == []


def test_a_line_begun_before_the_last_minutes_goes_with_what_was_added_to_it(store: Store) -> None:
    episode_id = see(store, "password is", at=NOON - minutes(12))
    line = store.episodes.find_lines(episode_id)[0]
    with store.transaction():
        grown = CleanLine("password is hunter2", Origin.OCR)
        store.episodes.rewrite_line(line.id, grown, NOON - minutes(5))
        store.episodes.extend(episode_id, NOON - minutes(5))

    erase(store, mark(store, ForgetScope(since=NOON - minutes(10), until=NOON)))

    assert store.episodes.find_lines(episode_id) == []


def test_facts_found_only_there_go_and_facts_found_elsewhere_stay_without_that_source(
    store: Store,
) -> None:
    here, there = see(store, "a", key="a"), see(store, "b", at=NOON + minutes(9), key="b")
    learn(store, "Only here.", episodes=(here,))
    both = learn(store, "In both.", episodes=(here, there))

    erase(store, mark(store, ForgetScope(episode_ids=(here,))))

    assert all_facts(store) == ["In both."]
    assert [read.episode_id for read in store.facts.find_provenance(both)] == [there]


@pytest.mark.parametrize(
    ("with_facts", "with_shared_facts", "left"),
    [
        (False, False, ["In both.", "Only here."]),
        (True, False, ["In both."]),
        (True, True, []),
    ],
)
def test_which_facts_go_along_is_chosen(
    store: Store, with_facts: bool, with_shared_facts: bool, left: list[str]
) -> None:
    here, there = see(store, "a", key="a"), see(store, "b", at=NOON + minutes(9), key="b")
    learn(store, "Only here.", episodes=(here,))
    learn(store, "In both.", episodes=(here, there))
    scope = ForgetScope(
        episode_ids=(here,), with_facts=with_facts, with_shared_facts=with_shared_facts
    )

    erase(store, mark(store, scope))

    assert all_facts(store) == left


def test_all_that_is_named_must_hold(store: Store) -> None:
    firefox = Place("Firefox", "news", url="https://news.example.com/1")
    wanted = see(store, "election", place=firefox, key="1")
    see(store, "election", key="2")
    see(store, "weather", place=firefox, key="3")
    see(store, "election", place=firefox, at=NOON + minutes(60), key="4")
    scope = ForgetScope(
        app="firefox", site="example.com", match="election", until=NOON + minutes(30)
    )

    assert store.forgets.find_doomed(scope).episodes == (wanted,)
    assert store.forgets.find_doomed(ForgetScope()) == Doomed()


def test_what_an_agent_wrote_and_asked_can_go_alone(store: Store) -> None:
    with store.transaction():
        ada = store.agents.add("Ada", [], NOON).agent.id
        bob = store.agents.add("Bob", [], NOON).agent.id
        for agent_id in (ada, bob):
            store.requests.add(agent_id, NOON, "search", "q", status=200, given=0, took_ms=1)
    see(store, "by ada", key="ada", agent_id=ada)
    of_bob = see(store, "by bob", key="bob", agent_id=bob)
    learn(store, "Ada says.", agent_id=ada)
    learn(store, "Bob says.", agent_id=bob)

    erase(store, mark(store, ForgetScope(agent_id=ada)))

    assert [episode.id for episode in store.episodes.find(EpisodeFilter(), 9)] == [of_bob]
    assert all_facts(store) == ["Bob says."]
    assert [request.agent_id for request in store.requests.find()] == [bob]


def test_old_sentences_of_facts_that_stay_lose_the_words(paths: Paths, store: Store) -> None:
    fact_id = learn(store, "Lives in Zürich.")
    with store.transaction():
        store.facts.set_text(fact_id, "Lives in Oslo.", NOON, YOU)
        store.recalls.add("where is ZÜRICH", NOON, 0, 1.0)

    erase(store, mark(store, ForgetScope(match="zurich", with_backups=False)))

    assert all_facts(store) == ["Lives in Oslo."]
    assert files_with(paths.data, "rich") == []


def test_a_forgotten_line_that_is_seen_again_is_new_and_survives(store: Store) -> None:
    episode_id = see(store, "still there", at=NOON - minutes(30), until=NOON - minutes(20))
    with store.transaction():
        store.episodes.add_lines(
            episode_id, [CleanLine("in the span", Origin.OCR)], NOON - minutes(5)
        )
        store.episodes.extend(episode_id, NOON - minutes(5))
    forget_id = mark(store, ForgetScope(since=NOON - minutes(10), until=NOON))
    with store.transaction():
        line = CleanLine("in the span", Origin.OCR)
        store.episodes.add_lines(episode_id, [line], NOON + minutes(1))

    erase(store, forget_id)

    texts = [line.text for line in store.episodes.find_lines(episode_id)]
    assert texts == ["still there", "in the span"]


def test_pixels_of_a_cut_episode_are_black_where_only_forgotten_frames_showed_them(
    store: Store,
) -> None:
    episode_id = see(store, "x", at=NOON, until=NOON + minutes(20))
    key = shoot(store, episode_id, (255, 0, 0), at=NOON)
    late = shoot(
        store, episode_id, (0, 0, 255), at=NOON + minutes(15), box=Box(0, 0, 2, 4), key_id=key
    )

    erase(store, mark(store, ForgetScope(since=NOON - minutes(1), until=NOON + minutes(10))))

    _, data = store.frames.compose(late)
    assert (pixel(data, 1, 1), pixel(data, 6, 1)) == ((0, 0, 255), (0, 0, 0))


def test_what_is_hidden_is_not_counted(store: Store) -> None:
    see(store, "stays", key="here")
    gone = see(store, "goes", key="there")
    learn(store, "A fact.", episodes=(gone,))
    forget_id = mark(store, ForgetScope(episode_ids=(gone,)))
    hidden = (store.episodes.count_all(), store.facts.count_all())
    with store.transaction():
        store.forgets.undo(forget_id)

    assert hidden == (1, 0)
    assert (store.episodes.count_all(), store.facts.count_all()) == (2, 1)
