"""What the judge's odds are taken for, and which sentences of a line it is asked about."""

import numpy as np

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.rows.row_judge import Floats
from desktop_memory.extraction.rows.verdict import find_kind, find_other_kind, is_doubted
from desktop_memory.extraction.sources.judged_rows import judge_rows
from desktop_memory.extraction.statements.judge import KINDS
from tests.extraction.test_rows import _OWN, Sure, _facts, _page


def _odds(none: float, **kinds: float) -> Floats:
    odds = np.zeros(len(KINDS), np.float32)
    odds[0] = none
    for name, share in kinds.items():
        odds[KINDS.index(FactKind(name))] = share
    return odds


def test_where_some_fact_is_sure_the_judge_may_waver_between_kinds() -> None:
    wavers = find_kind(_odds(0.02, task=0.5, event=0.48))
    assert wavers is not None
    assert wavers[0] is FactKind.TASK
    assert find_kind(_odds(0.3, task=0.5, event=0.2)) is None
    assert find_kind(_odds(0.6, task=0.4)) is None


def test_a_fact_is_doubted_where_nothing_like_it_is_seen_anywhere() -> None:
    nothing, some = _odds(0.97, error=0.03), _odds(0.5, error=0.5)
    assert is_doubted(FactKind.ERROR, [nothing])
    assert not is_doubted(FactKind.ERROR, [nothing, some])
    assert not is_doubted(FactKind.TASK_OUTCOME, [nothing])


def test_another_kind_must_be_sure_and_the_own_one_out_of_the_question() -> None:
    sure = find_other_kind(FactKind.ERROR, _odds(0.1, knowledge=0.85, error=0.05))
    assert sure is not None
    assert sure[0] is FactKind.KNOWLEDGE
    assert find_other_kind(FactKind.ERROR, _odds(0.1, knowledge=0.7, error=0.2)) is None
    assert find_other_kind(FactKind.ERROR, _odds(0.05, error=0.95)) is None
    assert find_other_kind(FactKind.PROCEDURE, _odds(0.1, knowledge=0.9)) is None


def test_what_a_rule_takes_for_a_failure_is_told_as_what_the_judge_is_sure_of() -> None:
    line = "The pump cuts out below 1.2 bar, it does not start again"
    lines = ("Boiler room", _OWN, "Notes:", line)
    ruled = [fact.kind for fact in _facts(lines, "Boiler room - Keel", None)]
    told = _facts(lines, "Boiler room - Keel", Sure(pump=FactKind.KNOWLEDGE))
    assert FactKind.ERROR in ruled
    assert [fact.kind for fact in told if fact.quote == line] == [FactKind.KNOWLEDGE]


def test_of_two_sentences_on_a_line_the_one_that_no_rule_reads_is_asked_about() -> None:
    page = _page((_OWN, "The fitter comes on 25 November. Access to the cellar is needed."))
    (told,) = judge_rows(page, (), Sure(fitter=FactKind.EVENT))
    judge = Sure(cellar=FactKind.TASK)
    kept = judge_rows(page, (told,), judge)
    assert any("cellar" in text for text in judge.asked)
    assert FactKind.TASK in [fact.kind for fact in kept]


def test_a_name_in_quotes_is_no_speech() -> None:
    named = 'Set the profile of the boiler to "winter" before you leave'
    said = 'Set: "winter is coming and we will all freeze", before you leave'
    told = [
        judge_rows(_page((_OWN, line)), (), Sure(winter=FactKind.PROCEDURE))
        for line in (named, said)
    ]
    assert [len(facts) for facts in told] == [1, 0]
