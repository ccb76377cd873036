"""Reads the text of a page piece by piece, each in the light of all others, on this computer."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.storage.adapter import page_files
from desktop_memory.storage.model_session import ModelSession


class PageModel:
    """The embedding model, taught to read pages. It is loaded by the first page."""

    def __init__(self, model_dir: Path) -> None:
        self._session = ModelSession(page_files(model_dir), "fewer facts are found")

    @property
    def available(self) -> bool:
        """Whether the model is where it should be. Loads nothing."""
        return self._session.available

    def cut(self, text: str) -> list[int]:
        """The word pieces of a text, as places in the vocabulary. Raises as `read`."""
        pieces: list[int] = self._session.tokenizer.encode(text, add_special_tokens=False).ids
        return pieces

    def read(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """Float32 [pieces, 384] for at most 512 pieces.

        Raises EnvironmentFault when the model is missing or damaged. May be called from several
        threads.
        """
        ids = np.array([pieces], np.int64)
        read: NDArray[np.float32] = self._session.run(
            {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        )[0]
        return read
