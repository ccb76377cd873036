"""Media players on the session's bus (specifications.freedesktop.org/mpris-spec)."""

import time
from typing import Any

from desktop_memory.capture.connection.dbus import (
    DAEMON,
    PROPERTIES,
    Bus,
    BusLost,
    Call,
    get_property,
)
from desktop_memory.capture.connection.patience import Patience
from desktop_memory.capture.context.media import Playing

_SERVICE = "org.mpris.MediaPlayer2"
_PATH = "/org/mpris/MediaPlayer2"
_PLAYER = f"{_SERVICE}.Player"
_RULES = (
    f"type='signal',interface='{PROPERTIES}',member='PropertiesChanged',path='{_PATH}'",
    f"type='signal',sender='{DAEMON}',member='NameOwnerChanged',arg0namespace='{_SERVICE}'",
)
_LIMIT_S = 0.2
_LONGEST_TEXT = 300


class Mpris:
    """Players are asked only after one of them said that something changed, came or went."""

    def __init__(self, bus: Bus) -> None:
        """`bus` is a connection of its own: the signals on it are taken here."""
        self._bus = bus
        self._patience = Patience(first_s=2.0, longest_s=60.0)
        self._listening = False
        self._changed = True
        self._playing: tuple[Playing, ...] = ()

    def find_playing(self) -> tuple[Playing, ...]:
        """As `Media.find_playing`."""
        if self._patience.resting:
            return self._playing
        try:
            self._listen()
            if self._changed:
                self._playing = self._ask(time.monotonic() + _LIMIT_S)
                self._changed = False
        except (TimeoutError, BusLost):
            self._playing, self._changed = (), True
            self._patience.note_failure()
            return ()
        self._patience.note_success()
        return self._playing

    def close(self) -> None:
        self._bus.close()

    def _listen(self) -> None:
        if not self._listening:
            for rule in _RULES:
                self._bus.listen(rule)
            self._listening = True
        if self._bus.take_signals():
            self._changed = True

    def _ask(self, until_s: float) -> tuple[Playing, ...]:
        names = self._bus.call_all((_daemon("ListNames"),), until_s)[0]
        players = [name for name in (names[0] if names else ()) if name.startswith(f"{_SERVICE}.")]
        calls = [
            call
            for name in players
            for call in (
                Call(name, _PATH, PROPERTIES, "GetAll", "s", (_PLAYER,)),
                get_property(name, _PATH, _SERVICE, "Identity"),
                _daemon("GetConnectionUnixProcessID", name),
            )
        ]
        answers = self._bus.call_all(calls, until_s)
        told = zip(players, answers[::3], answers[1::3], answers[2::3], strict=True)
        found = (_read(*one) for one in told)
        return tuple(playing for playing in found if playing is not None)


def _daemon(member: str, *words: str) -> Call:
    return Call(DAEMON, "/org/freedesktop/DBus", DAEMON, member, "s" * len(words), words)


def _read(
    name: str, player: list[Any] | None, identity: list[Any] | None, pid: list[Any] | None
) -> Playing | None:
    told = {key: variant.value for key, variant in player[0].items()} if player else {}
    if told.get("PlaybackStatus") != "Playing":
        return None
    data = {key: variant.value for key, variant in (told.get("Metadata") or {}).items()}
    artists = data.get("xesam:artist") or ()
    program = name.removeprefix(f"{_SERVICE}.").partition(".")[0]
    return Playing(
        app=_text(identity[0].value if identity else "") or program,
        program=program,
        pid=int(pid[0]) if pid else 0,
        title=_text(data.get("xesam:title")),
        artist=_text(artists if isinstance(artists, str) else ", ".join(map(str, artists))),
        url=_text(data.get("xesam:url")) or None,
    )


def _text(told: object) -> str:
    return " ".join(str(told or "").split())[:_LONGEST_TEXT]
