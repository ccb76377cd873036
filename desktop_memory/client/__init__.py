"""The memory for Python programs, over the loopback socket. Light: httpx and this package's nouns.

>>> from desktop_memory.client import DesktopMemory
>>> memory = DesktopMemory("http://127.0.0.1:43117", "the token made with: agents add NAME")
>>> memory.search("carrier API key").hits
"""

from desktop_memory.client.desktop_memory import DesktopMemory

__all__ = ["DesktopMemory"]
