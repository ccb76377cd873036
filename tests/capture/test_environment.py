"""What is true around the screen."""

from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from desktop_memory.capture.environment import Surroundings


def test_the_time_zone_of_this_computer_has_a_name() -> None:
    assert Surroundings().read().time_zone


@pytest.mark.parametrize(
    ("interfaces", "up"),
    [
        ({"lo": (True, "127.0.0.1")}, False),
        ({"lo": (True, "127.0.0.1"), "eth0": (True, "192.168.1.7")}, True),
        ({"eth0": (False, "192.168.1.7")}, False),
        ({"eth0": (True, "fe80::1%eth0")}, False),
        ({"wlan0": (True, "2001:db8::7")}, True),
    ],
)
def test_the_network_is_up_where_an_interface_has_an_address(
    monkeypatch: pytest.MonkeyPatch, interfaces: dict[str, tuple[bool, str]], up: bool
) -> None:
    states = {name: SimpleNamespace(isup=isup) for name, (isup, _) in interfaces.items()}
    addresses = {name: [SimpleNamespace(address=one)] for name, (_, one) in interfaces.items()}
    monkeypatch.setattr(psutil, "net_if_stats", lambda: states)
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: addresses)

    assert Surroundings().read().network_up is up


@pytest.mark.parametrize(
    ("battery", "told"),
    [
        (None, (None, None)),
        (SimpleNamespace(percent=41.6, power_plugged=False), (True, 42)),
        (SimpleNamespace(percent=100, power_plugged=True), (False, 100)),
    ],
)
def test_the_battery_is_told_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, battery: Any, told: tuple[bool | None, int | None]
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)

    read = Surroundings().read()

    assert (read.on_battery, read.battery_percent) == told
