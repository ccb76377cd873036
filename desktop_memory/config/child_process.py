"""How other programs are started without the person noticing."""

import subprocess
import sys


def creation_flags(*, low_priority: bool = False) -> int:
    """What `subprocess` is to be given as `creationflags`. Windows would open a console for each
    program, and has no `nice`; elsewhere there is nothing to say."""
    if sys.platform == "win32":
        priority = subprocess.BELOW_NORMAL_PRIORITY_CLASS if low_priority else 0
        return subprocess.CREATE_NO_WINDOW | priority
    return 0
