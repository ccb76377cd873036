from collections.abc import Iterator

import pytest

from desktop_memory.client import DesktopMemory
from tests.running_service import RunningService


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """Shared by all tests of the client; each brings what it looks for."""
    with RunningService(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.fixture(scope="session")
def memory(service: RunningService) -> Iterator[DesktopMemory]:
    """An agent's client that may do everything an agent can."""
    with service.memory(service.add_agent().token) as client:
        yield client
