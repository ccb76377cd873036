"""`desktop-memory search`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, add_span, paths_of
from desktop_memory.cli.printing import local_time, one_line, print_json
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.recall import Answer, HitType


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help="words, or a sentence")
    parser.add_argument("--limit", type=int, default=20, help="at most so many (default: 20)")
    parser.add_argument("--type", choices=[kind.value for kind in HitType], help="only these")
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=[kind.value for kind in FactKind],
        help="only facts of this kind; may be given more than once",
    )
    parser.add_argument("--app", help="only what was seen in this app")
    parser.add_argument("--site", help="only what was seen on this site, e.g. example.org")
    parser.add_argument("--thread", help="only messages of this thread")
    add_span(parser)
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments), by_meaning=True) as memory:
        answer = memory.search(
            " ".join(arguments.query),
            limit=arguments.limit,
            types=[arguments.type] if arguments.type else [],
            kinds=arguments.kind,
            since=arguments.since,
            until=arguments.until,
            app=arguments.app,
            site=arguments.site,
            thread=arguments.thread,
        )
    if arguments.json:
        told = {"hits": answer.hits, "understood": answer.understood}
        print_json({**told, "words_only": answer.words_only})
    else:
        _print(answer)
    return 0


def _print(answer: Answer) -> None:
    for part in answer.understood:
        print(f"“{part.words}” is taken for {part.meaning}.")
    if not answer.hits:
        print("Nothing was found.")
    for hit in answer.hits:
        place = " · ".join(part for part in (hit.app, one_line(hit.title, 60)) if part)
        name = hit.kind.value if hit.kind else hit.type.value
        print(f"{local_time(hit.at)}  {name} {hit.id}  {place}")
        print(f"    {one_line(hit.text)}")
        print(f"    {one_line(hit.why)}")
    if answer.words_only:
        print("Only words were searched; the index of meanings is behind.")
