"""A judge of sentences votes where no rule fits. The embedding is the real one."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.storage.embedding import Embedding
from tests.extraction.screens import screen

_EMBEDDING = Embedding(model_dir(Paths(Path("/nonexistent"))))


def _said(text: str, judge: Judge | None) -> list[FoundFact]:
    given = screen(
        f"Jan Moor  09:50\nMoin alle\nRuth Amsel  09:55\n{text}", "telegram-desktop", "Harbour"
    )
    found = Extractor(judge).extract(given)
    return [fact for fact in found if fact.kind is not FactKind.ACTIVITY]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(_EMBEDDING.embed)


_STATEMENTS = [
    (FactKind.ERROR, "The capstan squeals and smells scorched"),
    (FactKind.ERROR, "La grue grince et sent le chaud"),
    (FactKind.TASK_OUTCOME, "Die neuen Segel hängen"),
    (FactKind.TASK_OUTCOME, "Los cabos nuevos ya están colocados"),
    (FactKind.DECISION, "So the pontoon gets teak, not pine"),
    (FactKind.DECISION, "Der Steg bekommt Teak statt Kiefer"),
    (FactKind.PREFERENCE, "Paper charts for me, screens tire my eyes"),
    (FactKind.PREFERENCE, "les cartes, je les veux sur papier"),
    (FactKind.PROCEDURE, "Bleed the pump first, otherwise it sucks air"),
]


@pytest.mark.parametrize(("kind", "text"), _STATEMENTS)
def test_the_judge_knows_the_kind_of_sentences_it_never_saw(
    kind: FactKind, text: str, judge: Judge
) -> None:
    assert judge.judge(text).kind is kind
    (fact,) = _said(text, judge)
    assert fact.kind is kind
    assert "Ruth Amsel" in fact.text
    assert fact.quote == text


def test_the_judge_tells_more_than_the_rules_alone(judge: Judge) -> None:
    alone = sum(len(_said(text, None)) for _, text in _STATEMENTS)
    together = sum(len(_said(text, judge)) for _, text in _STATEMENTS)
    assert together > alone


@pytest.mark.parametrize(
    "text",
    [
        "Somebody told me the ferry might stop for good",
        "Wer hat gestern das Spiel gesehen?",
        "Das war ein schöner Abend gestern",
        "On a bien rigolé hier soir",
        "Menuda cola había en la panadería",
        "I'd love a pool like that",
    ],
)
def test_small_talk_and_jokes_state_nothing_to_the_judge(text: str, judge: Judge) -> None:
    assert _said(text, judge) == []


def test_treatments_are_no_business_of_the_judge(judge: Judge) -> None:
    assert _said("The biopsy came back and the tumour is gone", judge) == []


def test_a_row_of_buttons_is_no_sentence(judge: Judge) -> None:
    assert _said("Search everything   Add page   Print stickers", judge) == []


def test_what_the_wording_rules_out_is_never_embedded() -> None:
    embedded: list[str] = []

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        embedded.extend(texts)
        return _EMBEDDING.embed(texts)

    _said("What a lovely sunset that was", Judge(embed))
    assert embedded == []
    _said("The label printer spits out blank labels", Judge(embed))
    assert embedded == ["The label printer spits out blank labels"]
