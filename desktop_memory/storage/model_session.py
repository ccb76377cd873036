"""A model of a folder, loaded: its tokenizer and its network, on one thread of the processor."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.model_files import ModelFiles

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_ERRORS_ONLY = 3


class ModelSession:
    """Loads a model when it is first used. May be used from several threads.

    `without` says what goes on without the model, for the errors.
    """

    def __init__(self, files: ModelFiles, without: str) -> None:
        self._files = files
        self._without = without

    @property
    def available(self) -> bool:
        """Whether the model is where it should be. Loads nothing."""
        return self._files.whole

    def run(self, inputs: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        """The network's only output. Raises EnvironmentFault when it is missing or damaged."""
        (told,) = self._network.run(None, dict(inputs))
        return np.asarray(told, np.float32)

    @cached_property
    def tokenizer(self) -> "Tokenizer":
        """Cuts text into word pieces, any number. Raises EnvironmentFault as `run`."""
        from tokenizers import Tokenizer  # noqa: PLC0415  # the start does not wait for it

        self._check()
        try:
            tokenizer: Tokenizer = Tokenizer.from_file(str(self._files.tokenizer))
        except Exception as fault:  # tokenizers raises plain Exception
            raise self._fault("cannot be loaded") from fault
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _network(self) -> "InferenceSession":
        import onnxruntime  # noqa: PLC0415  # see `tokenizer`

        self._check()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        try:
            return onnxruntime.InferenceSession(
                str(self._files.model), options, providers=["CPUExecutionProvider"]
            )
        except Exception as fault:  # ONNX Runtime's errors have no base of their own
            raise self._fault("cannot be loaded") from fault

    def _check(self) -> None:
        if not self._files.whole:
            raise self._fault("is missing or incomplete")

    def _fault(self, what: str) -> EnvironmentFault:
        return EnvironmentFault(
            f"The {self._files.purpose} model in {self._files.folder} {what}; {self._without}.",
            "Run installer/run again to build it.",
        )
