"""How well words fit, by BM25 over several columns (Robertson et al. 2004, BM25F).

The constants lie on a wide plateau: measured on chat threads, halving or doubling either of them
moves recall@10 by less than 0.005.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_memory.storage.text_match import TEXT, TextMatches

Numbers = NDArray[np.float32]

_SATURATION = 1.2
_LENGTH_SHARE = 0.4


def rarities(matches: TextMatches) -> Numbers:
    """[terms]: how much each term tells, by how rare it is."""
    rest = np.maximum(0.0, matches.total - matches.rows_with)
    return np.asarray(np.log1p((rest + 0.5) / (matches.rows_with + 0.5)), np.float32)


def text_weights(matches: TextMatches) -> Numbers:
    """[rows, terms]: how often each term stands in the text, less in a long one."""
    mean = matches.lengths.mean() if len(matches.lengths) else 1.0
    length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * matches.lengths / max(1.0, mean)
    return np.asarray(matches.counts[:, :, TEXT] / length[:, None], np.float32)


def own_weights(matches: TextMatches) -> Numbers:
    """[rows, terms]: as `text_weights`, with what stands beside the text."""
    elsewhere = matches.counts[:, :, TEXT + 1 :].sum(axis=2)
    return np.asarray(text_weights(matches) + elsewhere, np.float32)


def coverages(weights: Numbers, rarity: Numbers) -> Numbers:
    """[rows] 0..1: how much of what was asked for stands there at all, however often."""
    whole = float(rarity.sum()) or 1.0
    return _sums((weights > 0).astype(np.float32), rarity / whole)


def scores(weights: Numbers, rarity: Numbers) -> Numbers:
    """[rows] from weights [rows, terms]: each further occurrence adds less."""
    saturated = weights * (_SATURATION + 1) / (weights + _SATURATION)
    return _sums(saturated, rarity)


def _sums(weights: Numbers, rarity: Numbers) -> Numbers:
    # Not "@": with five terms OpenBLAS's kernel for AVX-512 reads beyond them, and what it finds
    # there can raise a warning of an invalid value.
    return np.asarray(np.einsum("rt,t->r", weights, rarity), np.float32)
