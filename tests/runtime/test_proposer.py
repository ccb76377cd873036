"""A local model may propose facts; a bad one breaks and delays nothing."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.fact import Fact, FactFilter, FactKind, FactSort, FactState, FactView
from desktop_memory.domain.message import Message
from desktop_memory.extraction.model.endpoint import Endpoint
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.proposer import Proposer
from desktop_memory.runtime.runtime import Runtime
from tests.runtime.conftest import OpenRuntime
from tests.runtime.local_model import LocalModel, serving

LINE = "For the gala we seat the Moen choir next to the harbour master's table, as agreed."
TOLD = {
    "kind": "decision",
    "text": "The Moen choir sits next to the harbour master.",
    "quote": LINE,
}
NOW = datetime.now(UTC)
LIMIT_S = 90.0


@pytest.fixture
def model() -> Iterator[LocalModel]:
    with serving() as started:
        started.facts = [TOLD]
        yield started


def _tell(runtime: Runtime, name: str, text: str, at: datetime) -> None:
    def tell(commands: Commands) -> Changes:
        # All until now may be read already.
        commands.proposals.note_read(at - timedelta(seconds=1))
        return commands.add_messages("gala", [Message(text, at, name, "user")], None)

    runtime.submit(tell).result()


def _facts(runtime: Runtime) -> list[Fact]:
    wanted = FactFilter(view=FactView.ALL)
    facts = runtime.ask(lambda q: q.find_facts(wanted, FactSort.TEXT, False, 50)).result()
    return [fact for fact in facts if fact.text.rstrip(".") == TOLD["text"].rstrip(".")]


def _wait(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < deadline, "not in time"
        time.sleep(0.02)


@contextmanager
def reading(runtime: Runtime, url: str) -> Iterator[Problems]:
    """A proposer that looks for text all the time."""
    problems = Problems(lambda: datetime.now(UTC))
    settings = Settings(model_url=url, model_name="any")
    proposer = Proposer(runtime, runtime, lambda: settings, problems, every_s=0.05)
    proposer.start()
    try:
        yield problems
    finally:
        proposer.stop()


def test_what_it_finds_is_proposed_and_believed_when_it_recurs(
    open_runtime: OpenRuntime, model: LocalModel
) -> None:
    runtime = open_runtime()
    _tell(runtime, "one", LINE, NOW - timedelta(minutes=9))
    with reading(runtime, model.url):
        _wait(lambda: _facts(runtime))
    (fact,) = _facts(runtime)
    assert (fact.state, fact.kind) == (FactState.PROPOSED, FactKind.DECISION)

    _tell(runtime, "two", LINE, NOW - timedelta(minutes=5))
    with reading(runtime, model.url):
        _wait(lambda: _facts(runtime)[0].state is FactState.CURRENT)

    assert [believed.id for believed in _facts(runtime)] == [fact.id]


def test_a_fact_quotes_the_line_it_was_found_in(
    open_runtime: OpenRuntime, model: LocalModel
) -> None:
    runtime = open_runtime()
    _tell(runtime, "one", LINE, NOW - timedelta(minutes=9))
    with reading(runtime, model.url):
        _wait(lambda: _facts(runtime))

    fact_id = _facts(runtime)[0].id
    (read,) = runtime.ask(lambda q: q.find_provenance(fact_id)).result()
    assert read.quote == LINE


@pytest.mark.parametrize("manner", ["broken", "endless", "silent"])
def test_a_bad_model_is_told_as_a_problem_or_waited_for_by_nobody(
    open_runtime: OpenRuntime, model: LocalModel, manner: str
) -> None:
    runtime = open_runtime()
    model.manner = manner
    _tell(runtime, "one", LINE, NOW - timedelta(minutes=9))
    with reading(runtime, model.url) as problems:
        _wait(lambda: model.questions)
        if manner != "silent":
            _wait(problems.snapshot)
            assert not problems.snapshot()[0].blocking
        _tell(runtime, "two", "Still remembered.", NOW - timedelta(minutes=5))

    assert _facts(runtime) == []
    assert runtime.ask(lambda q: q.get_health()).result().episodes == 2


def test_an_absent_model_is_told_and_mended_when_it_comes(
    open_runtime: OpenRuntime, model: LocalModel
) -> None:
    runtime = open_runtime()
    model.manner = "broken"
    _tell(runtime, "one", LINE, NOW - timedelta(minutes=9))
    with reading(runtime, model.url) as problems:
        _wait(problems.snapshot)
        model.manner = "good"
        _wait(lambda: problems.snapshot()[0].mended_at)

    assert len(_facts(runtime)) == 1


def test_secrets_and_ways_to_reach_people_are_not_sent(
    open_runtime: OpenRuntime, model: LocalModel
) -> None:
    runtime = open_runtime()
    text = "The choir of Moen can be reached at jette.moeller@choir.example any evening of May."
    _tell(runtime, "one", text, NOW - timedelta(minutes=9))
    with reading(runtime, model.url):
        _wait(lambda: model.questions)

    assert "choir of Moen" in str(model.questions[0])
    assert "jette.moeller" not in str(model.questions)


@pytest.mark.parametrize("url", ["http://models.example/v1", "http://192.0.2.7:8080/v1", "x"])
def test_only_this_computer_is_asked_unless_the_person_says_so(url: str) -> None:
    with pytest.raises(EnvironmentFault):
        Endpoint(url, "any")


def test_another_computer_may_be_allowed() -> None:
    Endpoint("http://192.0.2.7:8080/v1", "any", elsewhere=True).close()
