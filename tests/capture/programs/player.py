"""A media player on the session's bus. Each line it reads is a state and a title: it plays that."""

import asyncio
import sys

from dbus_fast.aio import MessageBus
from dbus_fast.constants import BusType, PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_property
from dbus_fast.signature import Variant

READ = PropertyAccess.READ


class Application(ServiceInterface):
    def __init__(self, name: str) -> None:
        super().__init__("org.mpris.MediaPlayer2")
        self._name = name

    @dbus_property(name="Identity", access=READ)
    def identity(self) -> "s":  # type: ignore[name-defined]  # noqa: F821
        return self._name


class Player(ServiceInterface):
    def __init__(self) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self.state, self.title = "Stopped", ""

    @dbus_property(name="PlaybackStatus", access=READ)
    def playback_status(self) -> "s":  # type: ignore[name-defined]  # noqa: F821
        return self.state

    @dbus_property(name="Metadata", access=READ)
    def metadata(self) -> "a{sv}":  # type: ignore[valid-type]  # noqa: F722
        return {
            "xesam:title": Variant("s", self.title),
            "xesam:artist": Variant("as", ["The Gulls"]),
        }

    def play(self, state: str, title: str) -> None:
        self.state, self.title = state, title
        self.emit_properties_changed({"PlaybackStatus": state, "Metadata": self.metadata})


async def serve(name: str) -> None:
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    player = Player()
    bus.export("/org/mpris/MediaPlayer2", Application(name))
    bus.export("/org/mpris/MediaPlayer2", player)
    await bus.request_name("org.mpris.MediaPlayer2.testplayer")
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        state, _, title = line.strip().partition(" ")
        player.play(state, title)


asyncio.run(serve(sys.argv[1]))
