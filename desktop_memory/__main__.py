"""`python -m desktop_memory` is the same as `desktop-memory`."""

import sys

from desktop_memory.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
