from collections.abc import Iterator

import httpx
import pytest

from tests.running_service import RunningService


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """Shared by all tests of the service; each brings what it looks for."""
    with RunningService(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.fixture(scope="session")
def agent(service: RunningService) -> Iterator[httpx.Client]:
    """A client that may do everything an agent can."""
    with service.http(service.add_agent().token) as client:
        yield client
