"""Text to vectors by the bundled model, on this computer."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.model_files import DIMENSIONS, MODEL_NAME, ModelFiles
from desktop_memory.storage.model_session import ModelSession

if TYPE_CHECKING:
    from tokenizers import Encoding

Vectors = NDArray[np.float32]

# What the model was trained on; it takes 512, but the rest blurs the meaning.
MAX_TOKENS = 256
_MOST_PIECES = 64
# A batch costs as much as its longest text for each; batches of like length waste little.
_BATCH = 16
# What was just told is embedded for the next question and, a moment later, for the index.
_KEPT = 512
_MARKS = 2


class Embedding:
    """The embedding model. It is loaded by the first text, on one thread of the processor."""

    name = MODEL_NAME

    def __init__(self, model_dir: Path) -> None:
        self._session = ModelSession(ModelFiles(model_dir), "search goes by words only")
        self._known: dict[str, Vectors] = {}

    @property
    def available(self) -> bool:
        """Whether the model is where it should be. Loads nothing."""
        return self._session.available

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Float32 [n, 384], rows of length 1, in the order of `texts`.

        Only the first 256 word pieces of a text count. Raises EnvironmentFault when the model is
        missing or damaged. May be called from several threads; the latest texts cost nothing.
        """
        known = {text: vector for text in texts if (vector := self._known.get(text)) is not None}
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(fresh, self._embed(fresh), strict=True))
        for text in fresh:
            self._known[text] = known[text]
        while len(self._known) > _KEPT:
            self._forget_oldest()
        if not texts:
            return np.zeros((0, DIMENSIONS), np.float32)
        return np.stack([known[text] for text in texts])

    def embed_question(self, text: str) -> Vectors:
        """Float32 [384]. What follows the first 62 word pieces of a question counts no more: it
        would cost 0.15 ms a piece while somebody waits. Raises as `embed`."""
        pieces = self._cut(text)
        if len(pieces.ids) > _MOST_PIECES:
            # The last piece is a mark of the end.
            text = text[: pieces.offsets[_MOST_PIECES - 2][1]]
        vector: Vectors = self.embed([text])[0]
        return vector

    def is_word(self, text: str) -> bool:
        """Whether the model knows it as one word, lower case. Without the model, none is known."""
        with suppress(EnvironmentFault):
            # Beside the word there is a mark of the beginning and one of the end.
            return len(self._cut(text).ids) == _MARKS + 1
        return False

    def _forget_oldest(self) -> None:
        # Another thread may be adding or forgetting.
        with suppress(RuntimeError, StopIteration):
            self._known.pop(next(iter(self._known)), None)

    def _embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        encodings = [self._cut(text) for text in texts]
        for places in _batches(encodings):
            vectors[places] = self._run([encodings[place] for place in places])
        return vectors

    def _run(self, encodings: "Sequence[Encoding]") -> Vectors:
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.zeros((len(encodings), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        return self._session.run({"input_ids": ids, "attention_mask": mask})

    def _cut(self, text: str) -> "Encoding":
        encoding: Encoding = self._session.tokenizer.encode(text)
        encoding.truncate(MAX_TOKENS)
        return encoding


def _batches(encodings: "Sequence[Encoding]") -> Iterator[list[int]]:
    by_length = sorted(range(len(encodings)), key=lambda place: len(encodings[place].ids))
    for first in range(0, len(by_length), _BATCH):
        yield by_length[first : first + _BATCH]
