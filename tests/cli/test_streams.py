"""What is read and printed under Windows."""

import io
import sys

import pytest

from desktop_memory.cli.streams import speak_utf8


def test_under_windows_pipes_carry_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = io.BytesIO()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("→ é".encode()), "cp1252"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sent, "cp1252"))
    speak_utf8()
    sys.stdout.write(sys.stdin.read())
    sys.stdout.flush()

    assert sent.getvalue().decode() == "→ é"


def test_a_program_without_a_console_may_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    speak_utf8()

    with sys.stdin, sys.stdout, sys.stderr:
        sys.stdout.write("nobody hears this")
        sys.stdout.flush()
        assert sys.stdin.read() == ""
