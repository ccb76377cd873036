"""A screen saver on the session's bus, locked or not as its argument says."""

import asyncio
import sys

from dbus_fast.aio import MessageBus
from dbus_fast.constants import BusType
from dbus_fast.service import ServiceInterface, dbus_method


class ScreenSaver(ServiceInterface):
    def __init__(self, active: bool) -> None:
        super().__init__("org.xfce.ScreenSaver")
        self._active = active

    @dbus_method(name="GetActive")
    def get_active(self) -> "b":  # type: ignore[name-defined]  # noqa: F821
        return self._active


async def serve(active: bool) -> None:
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    bus.export("/org/xfce/ScreenSaver", ScreenSaver(active))
    await bus.request_name("org.xfce.ScreenSaver")
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


asyncio.run(serve(sys.argv[1] == "locked"))
