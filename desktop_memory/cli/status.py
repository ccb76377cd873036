"""`desktop-memory status`."""

import argparse

from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import local_time, one_line, plural, print_json, size
from desktop_memory.cli.running_app import find_running_app
from desktop_memory.client.answers import HealthReport, Now
from desktop_memory.config.paths import Paths


def declare(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    paths = paths_of(arguments)
    running = find_running_app(paths)
    if running is None:
        _tell_stopped(paths, arguments.json)
        return 0
    with running as memory:
        health, now = memory.health(), memory.now()
    if arguments.json:
        print_json({"running": True, "health": health, "now": now})
    else:
        _print(health, now)
    return 0


def _tell_stopped(paths: Paths, as_json: bool) -> None:
    if as_json:
        print_json({"running": False, "data_dir": paths.data})
    else:
        print(f"Desktop Memory does not run on {paths.data}. Start it with: desktop-memory run")


def _print(health: HealthReport, now: Now) -> None:
    paused = f" until {local_time(health.paused_until)}" if health.paused_until else ""
    print(f"{health.state[0].upper()}{health.state[1:]}{paused}.")
    if now.episode and health.kept_at:
        place = one_line(f"{now.episode.app} · {now.episode.title}")
        print(f"Last stored {local_time(health.kept_at)}: {place}")
    for problem in health.problems:
        if problem.mended_at is None:
            print(f"Problem since {local_time(problem.since)}: {problem.what} {problem.remedy}")
    today = (plural(health.episodes_today, "episode"), plural(health.kept_today, "observation"))
    print(f"Today: {' from '.join(today)} kept; {_skips(health)}.")
    stored = (plural(health.episodes, "episode"), plural(health.facts, "fact"))
    budget = f"{size(health.sizes.total)} of {size(health.budget_bytes)}"
    print(f"Stored: {', '.join(stored)}; {budget}; key: {health.key}.")
    if health.index_waiting:
        print(f"Waiting for the index of meanings: {health.index_waiting:,}.")


def _skips(health: HealthReport) -> str:
    counts = sorted(health.skips_today.items(), key=lambda skip: -skip[1])
    told = ", ".join(f"{reason} {count:,}" for reason, count in counts)
    return f"not kept: {told}" if told else "nothing was left out"
