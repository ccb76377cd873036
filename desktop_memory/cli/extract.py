"""`desktop-memory extract`: what would be kept of a file of observations."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop_memory.cli.extractors import make_extractor
from desktop_memory.cli.json_lines import read_json_lines
from desktop_memory.cli.options import add_data_dir, paths_of
from desktop_memory.cli.printing import one_line, print_json_line
from desktop_memory.config.paths import model_dir
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.extraction.records import extract_record
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.page_model import PageModel


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE.jsonl",
        help="a line each: id, at, app, window_title, url, user, text; - reads standard input",
    )
    add_data_dir(parser)
    parser.add_argument("--json", action="store_true", help='print {"id", "facts"} for each line')


def run(arguments: argparse.Namespace) -> int:
    folder = model_dir(paths_of(arguments))
    extractor = make_extractor(Embedding(folder), PageModel(folder))
    redaction = Redaction("store")
    for record in _records(arguments.file):
        found = extract_record(extractor, _redacted(record, redaction))
        if arguments.json:
            print_json_line(found)
        else:
            _print(found)
    return 0


def _records(name: str) -> Iterator[dict[str, Any]]:
    if name == "-":
        yield from read_json_lines(sys.stdin, "standard input")
        return
    with Path(name).open(encoding="utf-8") as lines:
        yield from read_json_lines(lines, name)


def _redacted(record: Mapping[str, Any], redaction: Redaction) -> dict[str, Any]:
    """The record as extraction sees it in the app: after the privacy gate."""
    text = record.get("text")
    if not isinstance(text, str):
        return dict(record)
    raw_lines = [RawLine(line, Origin.OCR) for line in text.split("\n")]
    clean = redaction.redact_lines(raw_lines)
    return {**record, "text": "\n".join(line.text for line in clean)}


def _print(found: Mapping[str, Any]) -> None:
    print(found["id"])
    for fact in found["facts"]:
        print(f"  {fact['kind']:12}  {one_line(fact['text'], 300)}")
        print(f"  {'':12}  “{one_line(fact['quote'])}”")
