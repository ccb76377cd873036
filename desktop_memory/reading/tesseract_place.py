"""Where the tesseract program is, and how to get it."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

NAME = "tesseract"
# Its set-up program for Windows does not change PATH, and programs that macOS starts at login do
# not get the PATH of a terminal.
_FOLDERS = {
    "win32": ("%ProgramFiles%/Tesseract-OCR", "%LOCALAPPDATA%/Programs/Tesseract-OCR"),
    "darwin": ("/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin"),
}


def find_tesseract() -> str:
    """Its path, else its name: whoever starts it is told then that it is not there."""
    found = shutil.which(NAME)
    for folder in () if found else _FOLDERS.get(sys.platform, ()):
        found = found or shutil.which(NAME, path=str(Path(os.path.expandvars(folder))))
    return found or NAME


def how_to_install() -> str:
    """What to do where it is not there."""
    return {
        "win32": "Install it (winget install UB-Mannheim.TesseractOCR)",
        "darwin": "Install it (brew install tesseract)",
    }.get(sys.platform, "Install tesseract-ocr (apt)")


def how_to_add(languages: Sequence[str]) -> str:
    """What to do where it has no data of `languages`, codes as "deu"."""
    if sys.platform == "win32":
        return "Install Tesseract anew and tick these languages"
    if sys.platform == "darwin":
        return "Install them (brew install tesseract-lang)"
    names = (f"{NAME}-ocr-" + name.replace("_", "-") for name in languages)
    return f"Install {' '.join(names)}"
