"""The network of the judge of rows while it learns. Needs the package torch.

The published weights stay as they are; learned are thin products added to each matrix (Hu et al.
2021, LoRA), the normalisations, a table of traits and the output layer.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from desktop_memory.extraction.rows.unit_traits import ALL_TRAITS
from desktop_memory.extraction.statements.judge import KINDS
from desktop_memory.storage.adapter import DOWN, UP
from tests.benchmarks.labelled_screens import LabelledWindow

_HIDDEN, _HEADS, _LAYERS = 384, 12, 6
_RANK, _OF_TRAITS = 16, 64
_DROPPED, _DROPPED_TRAITS = 0.1, 0.4
_EPSILON, _MASKED = 1e-12, -1e4
_LEVELS = 127
_MATRICES = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
_NORMS = ("attention.output.LayerNorm", "output.LayerNorm")

Floats = NDArray[np.float32]


class PageNetwork:
    """Scores the units of windows. `learned` are its parameters, named as they are kept."""

    def __init__(self, published: dict[str, Floats]) -> None:
        self._fixed = {name: torch.tensor(values) for name, values in published.items()}
        self.adapter = dict(self._new_adapter())
        self.table = torch.zeros(ALL_TRAITS, _OF_TRAITS + len(KINDS))
        self.table[:, :_OF_TRAITS].normal_(0, 0.05)
        self.output = torch.zeros(2 * _HIDDEN + _OF_TRAITS, len(KINDS)).normal_(0, 0.03)
        self.bias = torch.zeros(len(KINDS))
        for values in (*self.adapter.values(), self.table, self.output, self.bias):
            values.requires_grad_()

    def _new_adapter(self) -> Any:
        yield from self._norm("embeddings.LayerNorm")
        for layer in range(_LAYERS):
            for name in _MATRICES:
                matrix = f"encoder.layer.{layer}.{name}.weight"
                rows, columns = self._fixed[matrix].shape
                yield matrix + DOWN, torch.randn(_RANK, columns) / math.sqrt(columns)
                yield matrix + UP, torch.zeros(rows, _RANK)
            for name in _NORMS:
                yield from self._norm(f"encoder.layer.{layer}.{name}")

    def _norm(self, name: str) -> Any:
        for part in (f"{name}.weight", f"{name}.bias"):
            yield part, self._fixed[part].clone()

    def scores(self, windows: Sequence[LabelledWindow], *, learning: bool) -> Any:
        """[units, kinds], before the softmax."""
        read = self._read([labelled.window.pieces for labelled in windows], learning=learning)
        meanings = torch.stack(
            [
                torch.cat([read[row, start:end].mean(0), read[row, start]])
                for row, labelled in enumerate(windows)
                for start, end in labelled.window.spans
            ]
        )
        traits = self._traits(windows)
        hidden = functional.relu(traits[:, :_OF_TRAITS])
        inputs = torch.cat(
            [
                functional.dropout(meanings, _DROPPED, learning),
                functional.dropout(hidden, _DROPPED_TRAITS, learning),
            ],
            1,
        )
        return inputs @ self.output + self.bias + traits[:, _OF_TRAITS:]

    def _traits(self, windows: Sequence[LabelledWindow]) -> Any:
        examples = [example for labelled in windows for example in labelled.examples]
        lengths = np.cumsum([0, *(len(example.places) for example in examples)])[:-1]
        return functional.embedding_bag(
            torch.tensor(np.concatenate([example.places for example in examples])),
            self.table,
            torch.tensor(lengths),
            mode="sum",
            per_sample_weights=torch.tensor(
                np.concatenate([example.weights for example in examples])
            ),
        )

    def _read(self, texts: Sequence[Sequence[int]], *, learning: bool) -> Any:
        longest = max(map(len, texts))
        ids = torch.zeros(len(texts), longest, dtype=torch.long)
        mask = torch.zeros(len(texts), 1, 1, longest)
        for row, pieces in enumerate(texts):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            mask[row, ..., len(pieces) :] = _MASKED
        words = functional.embedding(ids, self._fixed["embeddings.word_embeddings.weight"])
        places = self._fixed["embeddings.position_embeddings.weight"][:longest]
        first_type = self._fixed["embeddings.token_type_embeddings.weight"][0]
        placed = self._normalised(words + places + first_type, "embeddings.LayerNorm")
        hidden = functional.dropout(placed, _DROPPED, learning)
        # Half of the bits are enough to learn by, and twice as fast.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in range(_LAYERS):
                hidden = self._layer(f"encoder.layer.{layer}", hidden, mask.bfloat16(), learning)
        return hidden.float()

    def _layer(self, name: str, hidden: Any, mask: Any, learning: bool) -> Any:
        query, key, value = (
            self._heads(self._dense(f"{name}.attention.self.{part}", hidden))
            for part in ("query", "key", "value")
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        merged = seen.transpose(1, 2).reshape(hidden.shape)
        told = self._dense(f"{name}.attention.output.dense", merged)
        told = functional.dropout(told, _DROPPED, learning)
        attended = self._normalised(hidden + told, f"{name}.attention.output.LayerNorm")
        inner = functional.gelu(self._dense(f"{name}.intermediate.dense", attended))
        told = functional.dropout(self._dense(f"{name}.output.dense", inner), _DROPPED, learning)
        return self._normalised(attended + told, f"{name}.output.LayerNorm")

    def _heads(self, values: Any) -> Any:
        size = _HIDDEN // _HEADS
        return values.view(*values.shape[:2], _HEADS, size).transpose(1, 2)

    def _dense(self, name: str, values: Any) -> Any:
        matrix = f"{name}.weight"
        whole = functional.linear(values, self._fixed[matrix], self._fixed[f"{name}.bias"])
        thin = functional.linear(values, self.adapter[matrix + DOWN])
        return whole + functional.linear(thin, self.adapter[matrix + UP])

    def _normalised(self, values: Any, name: str) -> Any:
        weight, bias = self.adapter[f"{name}.weight"], self.adapter[f"{name}.bias"]
        return functional.layer_norm(values, (_HIDDEN,), weight, bias, _EPSILON)

    def save(self, adapter: Path, weights: Path, seen: NDArray[np.bool_]) -> None:
        """Keep what was learned: the adapter in 16 bits, the table in 8. Unseen traits weigh
        nothing."""
        kept = {name: values.detach().numpy() for name, values in self.adapter.items()}
        np.savez_compressed(
            adapter,
            allow_pickle=False,
            **{name: values.astype(np.float16) for name, values in kept.items()},
        )
        table = np.where(seen[:, None], self.table.detach().numpy(), 0)
        scale = np.abs(table).max(0) / _LEVELS
        np.savez_compressed(
            weights,
            allow_pickle=False,
            table=np.round(table / scale).astype(np.int8),
            scale=scale.astype(np.float32),
            bias=self.bias.detach().numpy(),
            output=self.output.detach().numpy(),
        )
