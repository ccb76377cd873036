"""The checks of the self-test. Each tells what it found, or raises MemoryAppError."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from desktop_memory.capture.desktop import open_desktop
from desktop_memory.cli.memory_door import open_memory
from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.errors import Bug, MissingProgram
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.system_keyring import SystemKeyring

_SENTENCE = "The quick brown fox jumps over the lazy dog"


def check_memory(_: Paths) -> str:
    """Remembers, finds, forgets and verifies in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="desktop-memory-self-test-") as folder:
        paths = Paths(Path(folder))
        SettingsFile(paths.settings_file).save(replace(Settings(), key_store="file"))
        with open_memory(paths, make=True) as memory:
            fact = memory.remember(_SENTENCE)
            if fact.id not in [hit.id for hit in memory.search("brown fox").hits]:
                raise Bug("What was remembered was not found.")
            memory.forget(ForgetScope(fact_ids=(fact.id,)))
            if memory.search("brown fox").hits:
                raise Bug("What was forgotten was found.")
            found = memory.owner.verify()
        if found.faults:
            raise Bug(found.finding)
    return "Remembers, finds and forgets."


def check_meaning(paths: Paths) -> str:
    """Tells sentences of one meaning from others."""
    embedding = Embedding(model_dir(paths))
    fox, animal, tax = embedding.embed([_SENTENCE, "A fast animal leaps", "Pay the tax by Monday"])
    if float(fox @ animal) <= float(fox @ tax):
        raise Bug("The embedding model does not tell meanings apart.")
    return f"Meanings are compared by {embedding.name}."


def check_reading(_: Paths) -> str:
    """Reads a picture of a sentence."""
    picture = Image.new("RGB", (900, 60), "white")
    font = ImageFont.load_default(size=28)
    ImageDraw.Draw(picture).text((20, 12), _SENTENCE, fill="black", font=font)
    read = " ".join(line.text for line in Tesseract().read(np.asarray(picture), ("eng",)))
    if "brown fox" not in read:
        raise MissingProgram(
            f"Tesseract read {read!r} from a clear picture.", "Install tesseract-ocr anew."
        )
    return "Tesseract reads pictures."


def check_key(paths: Paths) -> str:
    """Where the key of a new folder would be."""
    if SystemKeyring(paths.data).usable:
        return "The system keyring can keep the key."
    return "No system keyring answers; the key is kept in a file that only you can read."


def check_screen(_: Paths) -> str:
    """What can be seen of this desktop."""
    desktop = open_desktop(Settings())
    try:
        sources = desktop.find_sources()
    finally:
        desktop.close()
    missing = [source for source in sources if source.working is False]
    if missing:
        told = "; ".join(f"{source.name}: {source.detail}" for source in missing)
        raise MissingProgram(f"Not all of the desktop can be seen: {told}")
    return "; ".join(f"{source.name}: {source.detail}" for source in sources)
