"""Makes the weights of the judge of rows out of the labelled screens in `screens/`.

    .venv/bin/python -m tests.benchmarks.train_row_judge [--hold NAME]

A screen is a record as `desktop-memory extract` takes it, with patterns of the facts that are
`expected` and `allowed` of it: {"kind", "all": [...], "any": [...], "not": [...]}. A unit of a page
is labelled with the kind of the pattern that its text fits. Screens whose id begins with NAME are
held back: the weights are not kept, and how well they are judged is told.

One hidden layer, cross entropy with smoothed labels, Adam on the rows of the table that a batch
has (Kingma & Ba 2015).
"""

import argparse
import gzip
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_memory.extraction.page.excerpt import excerpt
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.records import screen_from_record
from desktop_memory.extraction.rows.row_judge import WEIGHTS
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.rows.unit_traits import ALL_TRAITS, find_unit_traits
from desktop_memory.extraction.statements.judge import KINDS
from desktop_memory.extraction.statements.wording_traits import find_traits
from tests.benchmarks.train_judge import read_sentences

_SCREENS = Path(__file__).with_name("screens")
_HIDDEN = 64
_EPOCHS, _BATCH = 6, 64
_RATE, _RATE_FALLS = 2e-3, 0.75
_DROPPED, _SMOOTHED, _DECAY = 0.4, 0.03, 1e-3
_NAMES = ["none" if kind is None else kind.value for kind in KINDS]
# What may be kept but need not teaches little either way.
_ALLOWED_COUNTS = 0.15
# Where more units than this fit a pattern, each may be the one that is meant.
_SURE, _OF_MANY = 2, 0.6
_LEVELS = 127
# A trait that one unit only has teaches nothing about others.
_LEAST_TIMES = 2

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """Traits of a unit, the kind it is of as its place in `KINDS`, and how much it counts."""

    places: NDArray[np.int64]
    weights: Floats
    kind: int
    counts: float = 1.0


def read_screens() -> Iterator[dict[str, Any]]:
    """Each labelled screen."""
    for path in sorted(_SCREENS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def examples_of(record: dict[str, Any]) -> list[Example]:
    """The units of a screen, labelled."""
    page = read_page(excerpt(screen_from_record(record)))
    units = read_units(page)
    labels = _labels(record, units, page)
    return [
        _example(*find_unit_traits(unit, page), *label)
        for unit, label in zip(units, labels, strict=True)
    ]


def _example(
    places: Sequence[int], weights: Sequence[float], kind: int, counts: float = 1.0
) -> Example:
    return Example(np.array(places, np.int64), np.array(weights, np.float32), kind, counts)


def _labels(record: dict[str, Any], units: Sequence[Unit], page: Page) -> list[tuple[int, float]]:
    labels: list[tuple[int, float]] = [(0, 1.0)] * len(units)
    texts = [_texts(unit, page) for unit in units]
    patterns = [(pattern, 1.0) for pattern in record["expected"]]
    patterns += [(pattern, _ALLOWED_COUNTS) for pattern in record.get("allowed", [])]
    for pattern, counts in reversed(patterns):
        kinds = [kind for kind in (pattern["kind"], *pattern.get("kinds", ())) if kind in _NAMES]
        if not kinds or not (pattern.get("all") or pattern.get("any")):
            continue
        places = _fitting(pattern, units, texts)
        alone = len(places) <= _SURE
        for place in places:
            labels[place] = (_NAMES.index(kinds[0]), counts if alone else counts * _OF_MANY)
    return labels


def _texts(unit: Unit, page: Page) -> tuple[str, ...]:
    behind = replace(page.dates, past=True)
    return unit.text, page.dates.resolve(unit.text), behind.resolve(unit.text)


def _fitting(
    pattern: dict[str, Any], units: Sequence[Unit], texts: Sequence[tuple[str, ...]]
) -> list[int]:
    """Which units have all that the pattern asks for, else with the one above, else with what is
    around."""
    rings = (
        lambda _: ("",),
        lambda unit: (unit.before,),
        lambda unit: (unit.heading, unit.speaker or ""),
    )
    for ring in rings:
        places = [
            place
            for place, unit in enumerate(units)
            if any(_fits(pattern, f"{part} {text}") for part in ring(unit) for text in texts[place])
        ]
        if places:
            return places
    return []


def _fits(pattern: dict[str, Any], text: str) -> bool:
    folded = _folded(text)
    told = [_folded(token) in folded for token in pattern.get("any", ())]
    return (
        all(_folded(token) in folded for token in pattern.get("all", ()))
        and (not told or any(told))
        and not any(_folded(token) in folded for token in pattern.get("not", ()))
    )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").casefold().split())


class Network:
    """The weights while they are learned: a table of traits, an output layer, their moments."""

    def __init__(self) -> None:
        self._chance = np.random.default_rng(0)
        width = _HIDDEN + len(KINDS)
        self.table = np.zeros((ALL_TRAITS, width), np.float32)
        self.table[:, :_HIDDEN] = self._chance.normal(0, 0.05, (ALL_TRAITS, _HIDDEN))
        self.bias = np.zeros(width, np.float32)
        self.output = self._chance.normal(0, 0.1, (_HIDDEN, len(KINDS))).astype(np.float32)
        self._moments = {
            name: (np.zeros_like(value), np.zeros_like(value))
            for name, value in (
                ("table", self.table),
                ("bias", self.bias),
                ("output", self.output),
            )
        }
        self._step = 0

    def learn(self, examples: Sequence[Example]) -> None:
        """Go through all examples a few times."""
        rate = _RATE
        for _ in range(_EPOCHS):
            order = self._chance.permutation(len(examples))
            for first in range(0, len(order), _BATCH):
                self._learn([examples[place] for place in order[first : first + _BATCH]], rate)
            rate *= _RATE_FALLS

    def scores(self, examples: Sequence[Example]) -> Floats:
        """Float32 [n, kinds], probabilities."""
        found, traits = _matrix(examples)
        told = traits @ self.table[found] + self.bias
        hidden = np.maximum(told[:, :_HIDDEN], 0)
        return _softmax(hidden @ self.output + told[:, _HIDDEN:])

    def save(self, seen: NDArray[np.bool_]) -> None:
        """Keep the weights, one byte each in the table. Unseen traits weigh nothing."""
        table = np.where(seen[:, None], self.table, 0)
        scale = np.abs(table).max(0) / _LEVELS
        np.savez_compressed(
            WEIGHTS,
            allow_pickle=False,
            table=np.round(table / scale).astype(np.int8),
            scale=scale.astype(np.float32),
            bias=self.bias,
            output=self.output,
        )

    def _learn(self, batch: Sequence[Example], rate: float) -> None:
        self._step += 1
        found, traits = _matrix(batch)
        told = traits @ self.table[found] + self.bias
        kept = (self._chance.random((len(batch), _HIDDEN)) > _DROPPED) / (1 - _DROPPED)
        hidden = np.maximum(told[:, :_HIDDEN], 0) * kept.astype(np.float32)
        scores = _softmax(hidden @ self.output + told[:, _HIDDEN:])
        wanted = np.full_like(scores, _SMOOTHED / len(KINDS))
        wanted[np.arange(len(batch)), [one.kind for one in batch]] += 1 - _SMOOTHED
        counts = np.array([[one.counts] for one in batch], np.float32)
        blame = (scores - wanted) * counts / len(batch)
        below = (blame @ self.output.T) * kept * (told[:, :_HIDDEN] > 0)
        whole = np.hstack([below, blame]).astype(np.float32)
        self._move("output", self.output, hidden.T @ blame, rate)
        self._move("bias", self.bias, whole.sum(0), rate)
        self._move("table", self.table, traits.T @ whole, rate, found)

    def _move(
        self,
        name: str,
        value: Floats,
        slope: Floats,
        rate: float,
        rows: NDArray[np.int64] | slice = slice(None),
    ) -> None:
        first, second = self._moments[name]
        first[rows] = 0.9 * first[rows] + 0.1 * slope
        second[rows] = 0.999 * second[rows] + 0.001 * slope**2
        mean = first[rows] / (1 - 0.9**self._step)
        spread = second[rows] / (1 - 0.999**self._step)
        value[rows] -= rate * (mean / (np.sqrt(spread) + 1e-8) + _DECAY * value[rows])


def _matrix(examples: Sequence[Example]) -> tuple[NDArray[np.int64], Floats]:
    """The traits that occur, and how much of each an example has."""
    places = np.concatenate([example.places for example in examples])
    rows = np.repeat(np.arange(len(examples)), [len(example.places) for example in examples])
    found, columns = np.unique(places, return_inverse=True)
    traits = np.zeros((len(examples), len(found)), np.float32)
    np.add.at(traits, (rows, columns), np.concatenate([example.weights for example in examples]))
    return found, traits


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(odds / odds.sum(1, keepdims=True), np.float32)


def _tell_held_back(network: Network, held: Sequence[Example]) -> None:
    scores = np.vstack([network.scores(held[at : at + 256]) for at in range(0, len(held), 256)])
    right = np.array([example.kind for example in held])
    told = scores.argmax(1)
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        shown = (told > 0) & (scores.max(1) >= least)
        hits = shown & (told == right)
        print(
            f"from {least}: precision {hits.sum() / shown.sum():.2f}, "
            f"recall {hits.sum() / (right > 0).sum():.2f}"
        )


def main() -> None:
    """Train; keep the weights, or tell how good they are where screens are held back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", metavar="NAME", help="screens whose id begins so are held back")
    hold = parser.parse_args().hold
    held, kept = list[Example](), list[Example]()
    for record in read_screens():
        (held if hold and record["id"].startswith(hold) else kept).extend(examples_of(record))
    kept += [_example(*find_traits(text), _NAMES.index(kind)) for kind, text in read_sentences()]
    network = Network()
    network.learn(kept)
    print(f"{len(kept)} units and sentences")
    if hold:
        _tell_held_back(network, held)
        return
    times = np.zeros(ALL_TRAITS, int)
    for example in kept:
        times[example.places] += 1
    network.save(times >= _LEAST_TIMES)
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
