"""The process in which tesserocr reads. Run by `Tesserocr`, not by people.

It takes pictures from its input and answers with tables of words, until its input ends or nothing
came for two minutes. Nothing is imported that is not needed: it stays small.
"""

import json
import signal
import sys
from typing import Any

import tesserocr

_IDLE_S = 120
_RESOLUTION = 150
_MOST_MS = 60_000
# Pages come dark on white: what is not text need not be read again the other way round.
_VARIABLES = {"tessedit_do_invert": "0"}


def main() -> None:
    """Each request is a line of JSON (width, height, languages, page_mode) and the gray pixels;
    each answer the length of a table in a line, and the table. No table: it could not be read."""
    engines: dict[tuple[str, int], Any] = {}
    data = sys.argv[1]
    while header := _await_header():
        request = json.loads(header)
        width, height = request["width"], request["height"]
        pixels = sys.stdin.buffer.read(width * height)
        key = (request["languages"], request["page_mode"])
        if key not in engines:
            engines[key] = tesserocr.PyTessBaseAPI(
                path=data, lang=key[0], psm=key[1], variables=_VARIABLES
            )
        table = _read(engines[key], pixels, width, height)
        sys.stdout.buffer.write(b"%d\n" % len(table) + table)
        sys.stdout.buffer.flush()


def _await_header() -> bytes:
    if sys.platform == "win32":
        return sys.stdin.buffer.readline()
    signal.alarm(_IDLE_S)
    header = sys.stdin.buffer.readline()
    signal.alarm(0)
    return header


def _read(engine: Any, pixels: bytes, width: int, height: int) -> bytes:
    engine.SetImageBytes(pixels, width, height, 1, width)
    engine.SetSourceResolution(_RESOLUTION)
    read = engine.Recognize(_MOST_MS)
    table: str = engine.GetTSVText(0) if read else ""
    engine.Clear()
    return table.encode()


if __name__ == "__main__":
    main()
