"""The passphrase, where the key is behind one."""

import getpass
import sys

from desktop_memory.config.paths import Paths
from desktop_memory.storage.key import KeyKind, Keys


def ask_passphrase(paths: Paths) -> str | None:
    """What the person types at the terminal; None where none is needed or nobody can be asked."""
    if Keys(paths).kind is not KeyKind.PASSPHRASE or not sys.stdin.isatty():
        return None
    return getpass.getpass(f"Passphrase of {paths.data}: ")
