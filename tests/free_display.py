"""The number of an X display that nobody has."""

import secrets
from pathlib import Path


def free_display() -> int:
    """Far from the numbers that servers take by themselves, so that a server which is ended and
    started again finds it free."""
    while True:
        number = 1000 + secrets.randbelow(20_000)
        if not Path(f"/tmp/.X{number}-lock").exists():
            return number
