"""What several rooms' tests stand on."""

from collections.abc import Iterator

import pytest

from desktop_memory.cli.virtual_desktop import VirtualDesktop


@pytest.fixture(scope="session")
def desktop() -> Iterator[VirtualDesktop]:
    """A virtual desktop for all tests that share one. A program that is missing is a failure,
    since installer/test installs it."""
    with VirtualDesktop() as started:
        yield started
