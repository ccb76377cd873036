"""`desktop-memory backup`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import print_json


def declare(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        made = memory.owner.back_up()
    if arguments.json:
        print_json(made)
    else:
        print(f"Backed up to {made.folder}, encrypted with the same key.")
    return 0
