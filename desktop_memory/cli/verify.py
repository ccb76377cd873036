"""`desktop-memory verify`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import print_json


def declare(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    """1 where something is wrong."""
    with open_memory(paths_of(arguments)) as memory:
        found = memory.owner.verify()
    if arguments.json:
        print_json({"whole": not found.faults, "faults": found.faults, "counts": found.counts})
    else:
        for fault in found.faults:
            print(fault)
        print(f"Checked: {found.counts}." if found.faults else found.finding)
    return 1 if found.faults else 0
