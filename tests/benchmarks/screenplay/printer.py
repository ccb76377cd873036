"""Prints fast into its terminal and rests between. Run as a program.

    python printer.py BURSTS.json LOG.jsonl

BURSTS: a list of {"flood": lines that rush by, "rest": lines, "rest_s"}. Of "rest" as many of the
last are printed as fill the terminal. What was in sight while it rested, and when, is written to
LOG, a line of JSON for each.
"""

import json
import os
import sys
import time
from pathlib import Path

_PER_LINE_S = 0.025


def main() -> None:
    bursts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    log = Path(sys.argv[2])
    time.sleep(2)
    for burst in bursts:
        rows = os.get_terminal_size().lines - 1
        shown = burst["rest"][-rows:]
        for line in [*burst["flood"], *shown]:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
            time.sleep(_PER_LINE_S)
        since = time.time()
        time.sleep(burst["rest_s"])
        told = {"since": since, "until": time.time(), "lines": shown}
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told) + "\n")
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"ended": time.time()}) + "\n")
    time.sleep(3600)


if __name__ == "__main__":
    main()
