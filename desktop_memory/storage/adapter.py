"""What makes the embedding model read pages: small changes of its weights, kept in the package.

Each matrix gets a product of two thin ones added (Hu et al. 2021, LoRA); the normalisations are
replaced. `tests/benchmarks/train_row_judge.py` makes the file.
"""

import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.storage.model_files import MODEL_NAME, ModelFiles

ADAPTER = Path(__file__).with_name("page_adapter.npz")
UP, DOWN = ".up", ".down"

Weights = dict[str, NDArray[np.float32]]


def page_files(model_dir: Path) -> ModelFiles:
    """Where the model that reads pages is, next to the embedding model in `model_dir`."""
    version = f"{zlib.crc32(ADAPTER.read_bytes()):08x}"
    return ModelFiles(model_dir / "page", f"{MODEL_NAME}-page-{version}", "page")


def adapted(weights: Weights) -> Weights:
    """The published `weights` with the changes kept in `ADAPTER`."""
    changed = dict(weights)
    with np.load(ADAPTER) as kept:
        for name in kept.files:
            values = kept[name].astype(np.float32)
            if name.endswith(UP):
                matrix = name.removesuffix(UP)
                changed[matrix] = weights[matrix] + values @ kept[matrix + DOWN].astype(np.float32)
            elif not name.endswith(DOWN):
                changed[name] = values
    return changed
