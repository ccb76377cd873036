"""`desktop-memory restore`."""

import argparse

from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.passphrase import ask_passphrase
from desktop_memory.cli.printing import local_time, print_json
from desktop_memory.cli.restoring import bring_back, find_backups
from desktop_memory.config.paths import Paths


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="which backup; without it they are listed"
    )
    parser.add_argument("--last", action="store_true", help="the newest backup")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    paths = paths_of(arguments)
    if not arguments.name and not arguments.last:
        _list(paths, arguments.json)
        return 0
    restored = bring_back(paths, arguments.name, ask_passphrase(paths))
    if arguments.json:
        print_json({"restored": restored.name, "made_at": restored.made_at})
    else:
        print(f"The memory is as of {local_time(restored.made_at)} again.")
        print(f"What was there until now is kept as a backup in {paths.backups}.")
    return 0


def _list(paths: Paths, as_json: bool) -> None:
    backups = find_backups(paths)
    if as_json:
        print_json({"backups": [{"name": one.name, "made_at": one.made_at} for one in backups]})
        return
    if not backups:
        print(f"There is no backup in {paths.backups}.")
    for one in backups:
        print(f"{local_time(one.made_at)}  {one.name}")
