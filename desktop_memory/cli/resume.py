"""`desktop-memory resume`."""

import argparse

from desktop_memory.cli.options import add_data_dir, paths_of
from desktop_memory.cli.running_app import get_running_app


def declare(parser: argparse.ArgumentParser) -> None:
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with get_running_app(paths_of(arguments)) as memory:
        memory.owner.resume()
        state = memory.health().state
    print(f"The pause is over; the app is: {state}.")
    return 0
