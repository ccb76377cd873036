"""Where the running app can be reached, as a file in the data folder."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop_memory.config.private_file import write_private
from desktop_memory.domain.errors import EnvironmentFault


@dataclass(frozen=True, slots=True)
class ServiceAddress:
    """One start of the service. `token` is the owner's, made anew at each start."""

    port: int
    pid: int
    version: str
    token: str = field(repr=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class ServiceFile:
    """`service.json`: written by the running app, read by the person's own command line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self) -> ServiceAddress | None:
        """The address last written. The app may have died without removing it."""
        try:
            written = json.loads(self._path.read_text(encoding="utf-8"))
            return ServiceAddress(
                port=int(written["port"]),
                pid=int(written["pid"]),
                version=str(written["version"]),
                token=str(written["token"]),
            )
        except (FileNotFoundError, NotADirectoryError, KeyError, TypeError, ValueError):
            return None
        except OSError as fault:
            raise EnvironmentFault(
                f"{self._path} cannot be read ({fault.strerror}).",
                "Run this as the user whose memory it is.",
            ) from fault

    def write(self, address: ServiceAddress) -> None:
        """Write atomically, readable by this user only. Raises DiskFull or EnvironmentFault."""
        write_private(self._path, json.dumps(asdict(address), indent=2))

    def remove(self, address: ServiceAddress) -> None:
        """Remove the file if it still tells of this start."""
        if self.find() == address:
            self._path.unlink(missing_ok=True)
