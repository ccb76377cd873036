"""`desktop-memory facts`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import local_time, one_line, plural, print_json
from desktop_memory.client.answers import FactPage
from desktop_memory.domain.fact import FactKind, FactSort, FactView


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="only facts with these words")
    parser.add_argument(
        "--view",
        choices=[view.value for view in FactView],
        default=FactView.CURRENT.value,
        help="(default: %(default)s)",
    )
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=[kind.value for kind in FactKind],
        help="only this kind; may be given more than once",
    )
    parser.add_argument("--app", help="only what was found in this app")
    parser.add_argument(
        "--sort",
        choices=[sort.value for sort in FactSort],
        default=FactSort.STRENGTH.value,
        help="(default: %(default)s)",
    )
    parser.add_argument("--limit", type=int, default=50, help="at most so many (default: 50)")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        page = memory.facts(
            " ".join(arguments.words),
            view=arguments.view,
            kinds=arguments.kind,
            app=arguments.app,
            sort=arguments.sort,
            descending=arguments.sort in (FactSort.STRENGTH, FactSort.LAST_SEEN),
            limit=arguments.limit,
        )
    if arguments.json:
        print_json({"facts": page.facts, "total": page.total})
    else:
        _print(page)
    return 0


def _print(page: FactPage) -> None:
    if not page.facts:
        print("There are no such facts.")
    for fact in page.facts:
        strength = "pin " if fact.pinned else f"{fact.strength:.2f}"
        seen = local_time(fact.last_seen_at)
        print(f"{strength}  {fact.kind.value:12}  {seen}  fact {fact.id}")
        print(f"    {one_line(fact.text, 300)}")
    if page.total > len(page.facts):
        print(f"{plural(page.total - len(page.facts), 'more fact')}; see --limit.")
