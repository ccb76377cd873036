"""`desktop-memory reindex`."""

import argparse
import sys
import time

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, paths_of
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.errors import EnvironmentFault

_LOOK_EVERY_S = 1.0


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-wait", action="store_true", help="do not wait until it is done")
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        memory.owner.reindex()
        if arguments.no_wait:
            print("The index of meanings is made anew in the background.")
        else:
            _wait(memory)
            print("The index of meanings is new.")
    return 0


def _wait(memory: DesktopMemory) -> None:
    """Raises EnvironmentFault with what keeps the index from being made."""
    while waiting := memory.health().index_waiting:
        for problem in memory.health().problems:
            if problem.key == "index" and problem.mended_at is None:
                raise EnvironmentFault(problem.what, problem.remedy)
        print(f"{waiting:,} memories wait for the index.", file=sys.stderr)
        time.sleep(_LOOK_EVERY_S)
