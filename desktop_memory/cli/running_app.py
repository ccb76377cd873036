"""The app that runs on a data folder, if one does."""

from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.service_file import ServiceFile
from desktop_memory.domain.errors import EnvironmentFault, Forbidden

_PROBE_S = 5.0


def find_running_app(paths: Paths) -> DesktopMemory | None:
    """A client that speaks as the person, None where no app answers.

    A `service.json` of an app that was killed names a port on which nobody answers, or somebody
    who does not know its token.
    """
    address = ServiceFile(paths.service_file).find()
    if address is None:
        return None
    with DesktopMemory(address.url, address.token, timeout_s=_PROBE_S) as probe:
        try:
            probe.health()
        except (EnvironmentFault, Forbidden):
            return None
    # A backup or check of much takes its time; who asks at a terminal can end the wait.
    return DesktopMemory(address.url, address.token, timeout_s=None)


def get_running_app(paths: Paths) -> DesktopMemory:
    """Raises EnvironmentFault where no app answers."""
    running = find_running_app(paths)
    if running is None:
        raise EnvironmentFault(
            f"Desktop Memory does not run on {paths.data}.", "Start it with: desktop-memory run"
        )
    return running
