"""What the first answer after a start waits for."""

import subprocess
import sys

_LATE = ("chromadb", "onnxruntime", "tokenizers", "Xlib", "dbus_fast", "httpx", "requests")


def test_what_answers_by_words_needs_is_all_that_is_loaded_before_the_service() -> None:
    told = _run(
        "import sys; import desktop_memory.cli.compose;"
        f"print(*[name for name in {_LATE!r} if name in sys.modules])"
    )
    assert told == ""


def test_the_pages_of_the_window_are_loaded_when_the_memory_is_open() -> None:
    told = _run(
        "import sys; import desktop_memory.gui.application;"
        "print(*[name for name in sys.modules if name.startswith('desktop_memory.gui.timeline')])"
    )
    assert told == ""


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=90
    )
    return done.stdout.strip()
