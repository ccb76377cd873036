"""The files of a model in its folder."""

import json
from dataclasses import dataclass
from pathlib import Path

MODEL_NAME = "all-MiniLM-L6-v2-int8"
DIMENSIONS = 384


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of one folder. The manifest is written last, so a folder that has one is whole."""

    folder: Path
    name: str = MODEL_NAME
    purpose: str = "embedding"

    @property
    def model(self) -> Path:
        return self.folder / "model.onnx"

    @property
    def tokenizer(self) -> Path:
        return self.folder / "tokenizer.json"

    @property
    def manifest(self) -> Path:
        return self.folder / "manifest.json"

    @property
    def whole(self) -> bool:
        """Whether both files are there in the size the manifest tells, for this model."""
        try:
            told = json.loads(self.manifest.read_text(encoding="utf-8"))
            return bool(told["name"] == self.name and told["bytes"] == self._bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def write_manifest(self, origin: dict[str, str]) -> None:
        """Declare the folder whole. `origin` tells where the weights came from."""
        told = {"name": self.name, "bytes": self._bytes(), **origin}
        self.manifest.write_text(json.dumps(told, indent=2), encoding="utf-8")

    def _bytes(self) -> dict[str, int]:
        return {file.name: file.stat().st_size for file in (self.model, self.tokenizer)}
