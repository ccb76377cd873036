"""What two judges make of one page, and what a talk makes of a request in the end."""

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.rows.row_judge import Floats, RowJudge
from desktop_memory.extraction.rows.unit import Unit
from desktop_memory.extraction.statements.judge import KINDS, Judge
from desktop_memory.storage.embedding import Embedding
from tests.extraction.screens import screen, texts

_JUDGE = Judge(Embedding(model_dir(Paths(Path("/nonexistent")))).embed)


class Wavering(RowJudge):
    """Says of each unit that it tells nothing, or that it is of one kind."""

    def __init__(self, kind: FactKind | None = None) -> None:
        self._kind = kind

    def probabilities(
        self,
        page: Page,  # noqa: ARG002
        units: Sequence[Unit],  # noqa: ARG002
        wanted: Collection[int],
    ) -> dict[int, Floats]:
        """Nine parts in ten for what it says; the rest for what rules may have found."""
        odds = np.full(len(KINDS), 0.1 / (len(KINDS) - 1), np.float32)
        odds[KINDS.index(self._kind)] = 0.9
        return dict.fromkeys(wanted, odds)


def _said(text: str, judge: Judge | None, row_judge: RowJudge | None = None) -> list[str]:
    given = screen(
        f"Jan Moor  09:50\nMoin alle\nRuth Amsel  09:55\n{text}", "telegram-desktop", "Harbour"
    )
    found = Extractor(judge, row_judge).extract(given)
    return [fact.text for fact in found if fact.kind is not FactKind.ACTIVITY]


def test_a_judge_that_has_to_be_surer_tells_less() -> None:
    text = "So the pontoon gets teak, not pine"
    assert _said(text, _JUDGE)
    assert not _said(text, _JUDGE.with_least(2.0))
    assert _said(text, _JUDGE.with_least(0.0)) == _said(text, _JUDGE)


def test_of_what_the_judge_of_sentences_is_not_sure_the_judge_of_rows_decides() -> None:
    text = "Paper charts for me, screens tire my eyes"
    assert _JUDGE.judge(text).score < 0.7
    assert _said(text, _JUDGE)
    assert not _said(text, _JUDGE, Wavering())
    assert _said(text, _JUDGE, Wavering(FactKind.PREFERENCE))


def _asked(*answers: str) -> list[str]:
    talk = "\n".join(
        f"{'Jan Moor' if place % 2 else 'Ruth Amsel'}  09:{place:02}\n{text}"
        for place, text in enumerate(("Morning all", "Ruth, can you paint the buoy?", *answers))
    )
    return texts(screen(talk, "slack", "#harbour - Slack"), FactKind.TASK)


@pytest.mark.parametrize(
    "answers",
    [
        ("depends, which one?", "the red one", "I'm in Kiel all week, so no"),
        ("what about Lena?", "she's off", "My brush is gone. I can't."),
        ("The crane, the nets AND the keel are mine. No can do.",),
    ],
)
def test_who_asks_back_first_may_still_decline(answers: tuple[str, ...]) -> None:
    assert not any("paint the buoy" in text for text in _asked(*answers))


@pytest.mark.parametrize(
    "answers",
    [
        ("which one?", "the red one", "ok, will do"),
        ("Sure. I can't before noon though.",),
    ],
)
def test_who_agrees_takes_it_whatever_else_they_say(answers: tuple[str, ...]) -> None:
    assert any("paint the buoy" in text for text in _asked(*answers))


def test_what_was_declined_is_no_task_for_the_judge_of_rows_either() -> None:
    talk = (
        "Jan Moor  09:01\nThe lamps at pier two are dark again\n"
        "Ruth Amsel  09:02\nthat is one for the lamp crew, sadly on leave\n"
        "Jan Moor  09:03\nno, Ruth"
    )
    given = screen(talk, "slack", "#harbour - Slack")
    found = Extractor(row_judge=Wavering(FactKind.TASK)).extract(given)
    told = [fact.text for fact in found if fact.kind is FactKind.TASK]
    assert not any("lamp crew" in text for text in told)
    assert any("lamps at pier two" in text for text in told)


_ORDER = (
    "Kiln & Clay",
    "Thank you for your order, Nora",
    "Order no. KC-2210",
    "2 x round bowl, blue glaze   18.00 €",
    "Total   18.00 €",
)


def test_of_one_order_the_judge_of_rows_tells_no_part_again() -> None:
    given = screen("\n".join(_ORDER), title="Order confirmed - Kiln & Clay")
    alone = texts(given, FactKind.TASK_OUTCOME)
    assert len(alone) == 1
    judged = Extractor(row_judge=Wavering(FactKind.TASK_OUTCOME)).extract(given)
    assert [fact.text for fact in judged if fact.kind is FactKind.TASK_OUTCOME] == alone


def test_of_what_no_rule_tells_the_judge_of_rows_tells_the_parts() -> None:
    given = screen("Paws & Co\nNora Vidal\nThe claws of Otto were cut", title="Otto - Paws & Co")
    assert texts(given, FactKind.TASK_OUTCOME) == []
    judged = Extractor(row_judge=Wavering(FactKind.TASK_OUTCOME)).extract(given)
    assert any("claws" in fact.text for fact in judged if fact.kind is FactKind.TASK_OUTCOME)


def test_rows_beside_an_outcome_do_not_tell_it_again() -> None:
    talk = (
        "Jan Moor  09:01\nThe new keel is paid\n"
        "Ruth Amsel  09:02\nthe yard says thanks for the keel\n"
        + "".join(f"Jan Moor  09:{n:02}\nword {n} of nothing at all\n" for n in range(3, 6))
        + "Ruth Amsel  09:09\nthe crane is back in its shed"
    )
    given = screen(talk, "slack", "#harbour - Slack")
    (ruled,) = texts(given, FactKind.TASK_OUTCOME)
    found = Extractor(row_judge=Wavering(FactKind.TASK_OUTCOME)).extract(given)
    told = [fact.text for fact in found if fact.kind is FactKind.TASK_OUTCOME]
    assert ruled in told
    assert not any("yard says" in text for text in told)
    assert any("crane" in text for text in told)


def test_what_stands_below_a_name_in_a_letter_tells_who_that_is() -> None:
    letter = (
        "From: Ines Pohl <ines@harbour.example>\nTo: Nora Vidal\nSubject: Keel\n\nHello Nora,\n"
        "the keel is here.\n\nBest\nOtto Brandt\nRigger of the third shed"
    )
    given = screen(letter, "thunderbird", "Keel - Mozilla Thunderbird")
    found = Extractor(row_judge=Wavering(FactKind.PROFILE)).extract(given)
    assert any("Otto Brandt: Rigger" in fact.text for fact in found)
