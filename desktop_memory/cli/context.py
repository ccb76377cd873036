"""`desktop-memory context`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, add_span, paths_of
from desktop_memory.cli.printing import print_json, without_escapes


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help="what the prompt is about")
    parser.add_argument("--tokens", type=int, default=400, help="at most so long (default: 400)")
    parser.add_argument("--app", help="only what was seen in this app")
    parser.add_argument("--site", help="only what was seen on this site, e.g. example.org")
    parser.add_argument("--thread", help="only messages of this thread")
    add_span(parser)
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments), by_meaning=True) as memory:
        context = memory.context(
            " ".join(arguments.query),
            tokens=arguments.tokens,
            since=arguments.since,
            until=arguments.until,
            app=arguments.app,
            site=arguments.site,
            thread=arguments.thread,
        )
    if arguments.json:
        print_json(context)
    else:
        print(without_escapes(context.text))
    return 0
