"""The login service's session object, with its hint as the argument says."""

import asyncio
import sys

from dbus_fast import PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.constants import BusType
from dbus_fast.service import ServiceInterface, dbus_property


class Session(ServiceInterface):
    def __init__(self, locked: bool) -> None:
        super().__init__("org.freedesktop.login1.Session")
        self._locked = locked

    @dbus_property(access=PropertyAccess.READ, name="LockedHint")
    def locked_hint(self) -> "b":  # type: ignore[name-defined]  # noqa: F821
        return self._locked


async def serve(locked: bool) -> None:
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    bus.export("/org/freedesktop/login1/session/auto", Session(locked))
    await bus.request_name("org.freedesktop.login1")
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


asyncio.run(serve(sys.argv[1] == "locked"))
