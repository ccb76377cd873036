"""`python -m desktop_memory` is the same as `desktop-memory`."""

import sys

from desktop_memory.cli.main import main as run
from desktop_memory.cli.streams import speak_utf8


def main() -> int:
    """Run the command of this process's command line."""
    speak_utf8()
    return run()


if __name__ == "__main__":
    sys.exit(main())
