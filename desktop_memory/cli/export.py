"""`desktop-memory export`: files that need no program of ours to be read."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import json_line, plural, print_json
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.errors import NotFound, UserError

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700
_SUFFIXES = {"image/webp": ".webp", "image/png": ".png"}
_NOUNS: tuple[Literal["episodes", "facts", "entities"], ...] = ("episodes", "facts", "entities")
_ONE = {"episodes": "episode", "facts": "fact", "entities": "name", "pictures": "picture"}
_READ_ME = """\
Memories of Desktop Memory, not encrypted.

Each line of a .jsonl file is one record in JSON. Times are ISO 8601 in UTC, boxes are pixels of the
desktop. The fields are those of the interface: /openapi.json of the running app describes them.

episodes.jsonl  a record for each episode, oldest first
                episode     where and when it was
                entity_ids  whom and what it speaks of
                lines       its distinct lines of text, in the order they were first seen
                frames      its pictures: when, of which monitor, and where
facts.jsonl     a record for each fact, superseded ones too
                fact        the sentence, its kind, subject, validity and strength
                entity_ids  whom and what it speaks of
                provenance  the episodes and lines it was read in
                history     all that was ever changed in it, and by whom
                steps       the same for an import: what each changed, before and after, with
                            moments in milliseconds since 1970
                consolidation  the day or week it tells of, and the episodes it stands on
entities.jsonl  a record for each person, project, organisation, document, site and error
                entity      its id, kind, name and aliases, and how many memories speak of it
pictures/       pictures named in episodes.jsonl by frame id, if they were asked for

`desktop-memory import` brings this folder into another memory. It cannot bring the pictures, the
agents behind messages and facts (their names stay), and what was asked; names are found anew, and
those that the person has merged, split or renamed stay so.
"""


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    parser.add_argument("--pictures", action="store_true", help="pictures too")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder
    _make_folder(folder)
    with open_memory(paths_of(arguments)) as memory:
        with os.fdopen(_open_private(folder / "README.txt"), "w", encoding="utf-8") as file:
            file.write(_READ_ME)
        counts: dict[str, int] = {
            noun: _write_records(folder / f"{noun}.jsonl", memory.owner.export_pages(noun))
            for noun in _NOUNS
        }
        if arguments.pictures:
            counts["pictures"] = _write_pictures(memory, folder)
    if arguments.json:
        print_json({"folder": folder.absolute(), **counts})
    else:
        told = ", ".join(plural(count, _ONE[noun]) for noun, count in counts.items())
        print(f"{told} written to {folder}. They are not encrypted there.")
    return 0


def _make_folder(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"{folder} is not an empty folder.", "Name a new one.")
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def _write_records(path: Path, pages: Iterable[list[dict[str, Any]]]) -> int:
    count = 0
    with os.fdopen(_open_private(path), "w", encoding="utf-8") as file:
        for page in pages:
            file.writelines(f"{json_line(record)}\n" for record in page)
            count += len(page)
    return count


def _write_pictures(memory: DesktopMemory, folder: Path) -> int:
    pictures = folder / "pictures"
    pictures.mkdir(mode=_PRIVATE_FOLDER)
    count = 0
    for page in memory.owner.export_pages("episodes"):
        for record in page:
            for frame in record["frames"]:
                count += _write_picture(memory, record["episode"]["id"], frame["id"], pictures)
    return count


def _write_picture(memory: DesktopMemory, episode_id: int, frame_id: int, folder: Path) -> int:
    try:
        media_type, data = memory.picture(episode_id, frame_id)
    except NotFound:
        return 0
    path = folder / f"{frame_id}{_SUFFIXES.get(media_type, '')}"
    with os.fdopen(_open_private(path), "wb") as file:
        file.write(data)
    return 1


def _open_private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
