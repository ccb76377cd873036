"""The model that reads pages, as set-up builds it beside the embedding model."""

from pathlib import Path

import numpy as np
import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.adapter import DOWN, UP, adapted, page_files
from desktop_memory.storage.model_files import MODEL_NAME
from desktop_memory.storage.page_model import PageModel

_MATRIX = "encoder.layer.0.output.dense.weight"
_NORM = "encoder.layer.0.output.LayerNorm.weight"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> PageModel:
    return PageModel(model_dir(Paths(tmp_path_factory.mktemp("no-own-model"))))


def test_each_word_piece_gets_a_vector(model: PageModel) -> None:
    pieces = model.cut("The valve is stuck again")

    assert len(pieces) >= 5
    assert model.read(pieces).shape == (len(pieces), 384)


def test_a_word_reads_otherwise_among_other_words(model: PageModel) -> None:
    valve, alone = model.cut("the valve"), model.cut("the")
    among, by_itself = model.read([*valve, *model.cut(" is stuck")]), model.read(alone)

    assert not np.allclose(among[0], by_itself[0], atol=0.05)


def test_as_many_pieces_as_a_window_has_can_be_read(model: PageModel) -> None:
    pieces = model.cut("valve " * 500)[:500]

    assert np.isfinite(model.read(pieces)).all()


def test_a_missing_model_of_pages_is_told_with_its_remedy(tmp_path: Path) -> None:
    model = PageModel(tmp_path / "nothing")

    assert not model.available
    with pytest.raises(EnvironmentFault, match=r"page model.*missing.*installer/run"):
        model.read([1, 2])


def test_other_changes_of_the_weights_ask_for_another_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = page_files(tmp_path).name
    other = tmp_path / "other.npz"
    np.savez(other, nothing=np.zeros(1))
    monkeypatch.setattr("desktop_memory.storage.adapter.ADAPTER", other)

    assert now.startswith(MODEL_NAME)
    assert page_files(tmp_path).name != now


def test_thin_products_are_added_and_normalisations_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    up, down = np.full((2, 1), 2, np.float16), np.full((1, 3), 3, np.float16)
    kept = {_MATRIX + UP: up, _MATRIX + DOWN: down, _NORM: np.full(2, 7, np.float16)}
    np.savez(tmp_path / "some.npz", allow_pickle=False, **kept)
    monkeypatch.setattr("desktop_memory.storage.adapter.ADAPTER", tmp_path / "some.npz")
    published = {
        _MATRIX: np.ones((2, 3), np.float32),
        _NORM: np.ones(2, np.float32),
        "pooler.dense.bias": np.ones(2, np.float32),
    }

    changed = adapted(published)

    assert (changed[_MATRIX] == 7).all()
    assert (changed[_NORM] == 7).all()
    assert (changed["pooler.dense.bias"] == 1).all()
    assert (published[_MATRIX] == 1).all()
