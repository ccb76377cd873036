"""How Python's threads take turns in an app that runs for weeks."""

import gc
import sys

# A thread that works hard hands on the interpreter only so often, and what an agent tells needs
# it some twenty times. Beside one such thread a command took 25 ms with Python's own 5 ms.
_SWITCH_S = 0.0005


def take_short_turns() -> None:
    """No thread waits long for another one that computes."""
    sys.setswitchinterval(_SWITCH_S)


def keep_what_is_there() -> None:
    """What was loaded stays: a collection, which holds up all threads, need not look through it."""
    gc.freeze()
