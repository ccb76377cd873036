"""What a local program gets."""

import subprocess
import sys
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from desktop_memory import __version__
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.service_file import ServiceAddress, ServiceFile
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import Conflict, EnvironmentFault, Forbidden, NotFound, UserError
from desktop_memory.domain.fact import Change, FactKind, FactState
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.recall import HitType
from tests.running_service import RunningService

AT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def test_messages_are_kept_and_found_as_nouns(memory: DesktopMemory) -> None:
    thread = str(uuid4())
    observed = memory.add_messages(
        thread, [{"id": "a", "role": "Ada", "content": "The pelican ate the map.", "at": AT}]
    )

    (hit,) = memory.search("pelican map", thread=thread).hits
    details = memory.episode(hit.id)

    assert observed.episode_ids == (hit.id,)
    assert (hit.type, hit.external_id, hit.at) == (HitType.EPISODE, "a", AT)
    assert details.episode.thread == thread
    assert [line.text for line in details.lines] == ["The pelican ate the map."]
    assert memory.episodes(EpisodeFilter(thread=thread)).episodes == (details.episode,)


def test_a_text_is_observed_once_under_its_id(memory: DesktopMemory) -> None:
    id = str(uuid4())

    assert memory.observe("Built.", id=id, at=AT) == memory.observe("Built.", id=id, at=AT)


def test_a_fact_lives_its_life(memory: DesktopMemory) -> None:
    text = f"Prefers {uuid4().hex[:8]} to coffee."
    fact = memory.remember(text, kind=FactKind.PREFERENCE)

    edited = memory.edit_fact(fact.id, f"{text[:-1]} in the morning.")
    pinned = memory.pin(fact.id)
    faded = memory.fade(fact.id)
    reinforced = memory.reinforce(fact.id)
    steps = [step.change for step in memory.history(fact.id)]

    assert (fact.kind, fact.state) == (FactKind.PREFERENCE, FactState.CURRENT)
    assert edited.text.endswith("in the morning.")
    assert pinned.pinned
    assert faded.strength < reinforced.strength
    assert steps[-1] is Change.ADDED
    assert Change.EDITED in steps
    assert memory.fact(fact.id).provenance == ()
    assert fact.id in [found.id for found in memory.facts(text[8:16]).facts]


def test_context_and_state_are_read(memory: DesktopMemory) -> None:
    memory.remember("The heron stands in the pond.")

    assert "heron" in memory.context("heron", tokens=120).text
    assert memory.health().version == __version__
    assert memory.now().at.tzinfo is not None
    assert memory.stats().episodes >= 0


def test_forgetting_is_counted_first(memory: DesktopMemory) -> None:
    word = f"w{uuid4().hex[:8]}"
    memory.remember(f"Known: {word}.")

    planned = memory.forget(ForgetScope(match=word), dry_run=True)
    done = memory.forget(ForgetScope(match=word))

    assert (planned.preview.facts, planned.forget_id) == (1, None)
    assert done.forget_id is not None
    assert done.erase_at is not None
    assert memory.facts(word).total == 0


def test_a_single_fact_and_episode_are_forgotten(memory: DesktopMemory) -> None:
    fact = memory.remember(f"Known: {uuid4()}.")
    (episode_id,) = memory.observe(str(uuid4())).episode_ids

    assert memory.forget_fact(fact.id).forget_id
    assert memory.forget_episode(episode_id).forget_id
    with pytest.raises(NotFound):
        memory.episode(episode_id)


def test_refusals_are_errors_with_the_sentence_of_the_service(
    service: RunningService, memory: DesktopMemory
) -> None:
    with pytest.raises(NotFound, match="There is no fact 999999999"):
        memory.fact(999999999)
    with pytest.raises(UserError, match=r"body\.limit: Input should be"):
        memory.search("x", limit=0)
    with pytest.raises(Conflict, match="nothing to undo"):
        memory.undo(memory.remember(f"New: {uuid4()}.").id)
    with service.memory("wrong") as stranger, pytest.raises(Forbidden, match="wrong or was"):
        stranger.health()
    with (
        service.memory(service.add_agent(Scope.SEARCH).token) as searcher,
        pytest.raises(Forbidden, match="'read'"),
    ):
        searcher.facts()
    with pytest.raises(Forbidden, match="'owner'"):
        memory.owner.agents()


def test_changes_are_heard_as_they_happen(service: RunningService, memory: DesktopMemory) -> None:
    with memory.changes() as changes:
        fact = service.owner.remember(f"Heard: {uuid4()}.")
        heard = next(change for change in changes if change and fact.id in change.fact_ids)

    assert not heard.episode_ids


def test_the_app_of_this_user_is_found_by_its_folder(service: RunningService) -> None:
    added = service.add_agent(Scope.SEARCH).agent.name
    with DesktopMemory.local(service.paths.data) as owner:
        assert added in {agent.name for agent in owner.owner.agents()}


def test_a_token_may_be_given_to_it(service: RunningService) -> None:
    token = service.add_agent(Scope.SEARCH).token
    with DesktopMemory.local(service.paths.data, token) as agent, pytest.raises(Forbidden):
        agent.facts()


def test_an_app_that_does_not_run_is_told(tmp_path: object) -> None:
    with pytest.raises(EnvironmentFault, match="does not run"):
        DesktopMemory.local(str(tmp_path))


def test_an_app_that_was_killed_is_told(service: RunningService, tmp_path: object) -> None:
    paths = Paths(service.paths.data / "killed")
    paths.data.mkdir()
    ServiceFile(paths.service_file).write(ServiceAddress(1, 1, __version__, "token"))

    with DesktopMemory.local(paths.data) as gone, pytest.raises(EnvironmentFault, match="reached"):
        gone.health()


def test_no_proxy_is_asked(service: RunningService, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with DesktopMemory.local(service.paths.data) as owner:
        assert owner.health().version == __version__


def test_importing_it_brings_nothing_heavy_along() -> None:
    heavy = {"numpy", "PySide6", "chromadb", "apsw", "fastapi", "pydantic", "onnxruntime", "PIL"}
    rooms = {f"desktop_memory.{room}" for room in ("runtime", "storage", "memory", "service")}
    code = "import sys, desktop_memory.client; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not (heavy | rooms) & set(loaded)
