"""What is true around the screen: time zone, network, power."""

import ipaddress
from collections.abc import Callable

import psutil
from tzlocal import get_localzone_name

from desktop_memory.domain.observation import Environment


class Surroundings:
    """Reads the environment of this computer. No connection is ever made."""

    def __init__(self, find_time_zone: Callable[[], str] = get_localzone_name) -> None:
        self._find_time_zone = find_time_zone

    def read(self) -> Environment:
        """The environment as it is now; None for what cannot be told."""
        battery = _find_battery()
        return Environment(
            time_zone=self._find_time_zone() or "UTC",
            network_up=_is_network_up(),
            on_battery=None if battery is None else not battery[1],
            battery_percent=None if battery is None else battery[0],
        )


def _is_network_up() -> bool | None:
    """Whether an interface other than loopback is up and has an address others can reach."""
    try:
        states, addresses = psutil.net_if_stats(), psutil.net_if_addrs()
    except (psutil.Error, OSError):
        return None
    return any(
        states[name].isup and any(_reachable(entry.address) for entry in entries)
        for name, entries in addresses.items()
        if name in states
    )


def _reachable(raw_address: str) -> bool:
    try:
        address = ipaddress.ip_address(raw_address.partition("%")[0])
    except ValueError:
        return False
    return not (address.is_loopback or address.is_link_local)


def _find_battery() -> tuple[int, bool] | None:
    """Percent left and whether it is plugged in; None where there is no battery."""
    try:
        battery = psutil.sensors_battery()
    except (AttributeError, NotImplementedError, psutil.Error, OSError):
        return None
    if battery is None or battery.power_plugged is None:
        return None
    return round(battery.percent), bool(battery.power_plugged)
