"""How programs that read are run: at low priority and on one core."""

import os
import sys
from collections.abc import Sequence

_NICE = 10


def in_background(order: Sequence[str]) -> list[str]:
    """The command by which a program runs at low priority."""
    return list(order) if sys.platform == "win32" else ["nice", "-n", str(_NICE), *order]


def on_one_core() -> dict[str, str]:
    """The variables of a program that reads. More threads cost up to 45 % more and save nothing."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}
