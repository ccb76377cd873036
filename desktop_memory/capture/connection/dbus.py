"""A message bus asked by one thread: many calls at once, all with a deadline."""

import os
import select
import socket
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from dbus_fast._private.address import parse_address
from dbus_fast._private.unmarshaller import Unmarshaller
from dbus_fast.auth import AuthExternal
from dbus_fast.constants import MessageFlag, MessageType
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError
from dbus_fast.message import Message

from desktop_memory.domain.errors import EnvironmentFault

_HELLO_LIMIT_S = 1.0
_MOST_SIGNALS = 512
_LONGEST_AUTH_LINE = 4096

DAEMON: Final = "org.freedesktop.DBus"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"


class BusLost(EnvironmentFault):
    """There is no such bus, or the connection to it was lost."""


@dataclass(frozen=True, slots=True)
class Call:
    """One method call. `signature` and `body` are its arguments, as D-Bus writes them.

    `may_start` lets the bus start the program that owns `destination`. `files` are descriptors
    that go with it; the body counts them from 0.
    """

    destination: str
    path: str
    interface: str
    member: str
    signature: str = ""
    body: tuple[Any, ...] = ()
    may_start: bool = False
    files: tuple[int, ...] = ()


def get_property(destination: str, path: str, interface: str, name: str) -> Call:
    """The call that reads a property; its answer is one variant."""
    return Call(destination, path, PROPERTIES, "Get", "ss", (interface, name))


class Bus:
    """A connection to a message bus, opened when first used and again after it was lost.

    Pure blocking sockets: the caller's thread does all work, and no call outlives its deadline.
    """

    def __init__(self, address: str, *, with_files: bool = False) -> None:
        """`address` as in DBUS_SESSION_BUS_ADDRESS. `with_files`: calls may carry files."""
        self._address = address
        self._with_files = with_files
        self._socket: socket.socket | None = None
        self._reader: Unmarshaller | None = None
        self._serial = 0
        self._signals: deque[Message] = deque(maxlen=_MOST_SIGNALS)
        self._rules: list[str] = []
        self._told: deque[Message] = deque(maxlen=_MOST_SIGNALS)
        self._name = ""

    @property
    def name(self) -> str:
        """What others call this connection: another name after reconnecting. Raises BusLost."""
        self._connect()
        return self._name

    @property
    def descriptor(self) -> int:
        """The socket: where it can be read, something has arrived. Raises BusLost."""
        self._connect()
        return self._open.fileno()

    def call(self, call: Call, timeout_s: float) -> list[Any] | None:
        """The answer of one call; None where it was refused.

        Raises TimeoutError and BusLost.
        """
        return self.call_all((call,), time.monotonic() + timeout_s)[0]

    def call_all(self, calls: Iterable[Call], until_s: float) -> list[list[Any] | None]:
        """The answers of calls sent together, in their order; None for those refused.

        `until_s` is of the monotonic clock. Raises TimeoutError where an answer is missing by
        then (answers that come later are dropped) and BusLost.
        """
        self._connect()
        return self._exchange(calls, until_s)

    def listen(self, rule: str) -> None:
        """Keep signals that match `rule` for `take_signals`, also after reconnecting."""
        self._rules.append(rule)
        if self._socket is not None:
            self._exchange((_daemon("AddMatch", rule),), time.monotonic() + _HELLO_LIMIT_S)

    def take_signals(self) -> list[Message]:
        """The signals that arrived since the last time, without waiting. Raises BusLost."""
        self._connect()
        self._receive({})
        taken = list(self._signals)
        self._signals.clear()
        return taken

    def take_told(self) -> list[Message]:
        """What others called here since the last time, without waiting for more; each gets an
        empty answer. Raises TimeoutError and BusLost."""
        self._connect()
        self._receive({})
        taken = list(self._told)
        self._told.clear()
        out = bytearray()
        for message in taken:
            self._serial = self._serial % 0xFFFFFFFF + 1
            answer = Message.new_method_return(message)
            answer.serial = self._serial
            out += answer._marshall(False)
        self._talk(out, (), {}, time.monotonic() + _HELLO_LIMIT_S)
        return taken

    def close(self) -> None:
        """Close it. Safe to call twice; the next call opens it again."""
        if self._socket is not None:
            self._socket.close()
        self._socket = self._reader = None
        self._signals.clear()
        self._told.clear()

    def _exchange(self, calls: Iterable[Call], until_s: float) -> list[list[Any] | None]:
        waiting: dict[int, int] = {}
        out = bytearray()
        files: tuple[int, ...] = ()
        for place, call in enumerate(calls):
            self._serial = self._serial % 0xFFFFFFFF + 1
            waiting[self._serial] = place
            out += _message(call, self._serial)._marshall(self._with_files)
            files += call.files
        return self._talk(out, files, waiting, until_s)

    def _talk(
        self, out: bytearray, files: tuple[int, ...], waiting: dict[int, int], until_s: float
    ) -> list[list[Any] | None]:
        """Send `out`, and take the answers that are waited for."""
        answers: list[list[Any] | None] = [None] * len(waiting)
        while out or waiting:
            self._wait(bool(out), until_s)
            if out:
                self._send(out, files)
                files = ()
            for place, message in self._receive(waiting):
                if message.message_type is MessageType.METHOD_RETURN:
                    answers[place] = message.body
        return answers

    def _wait(self, writing: bool, until_s: float) -> None:
        left_s = until_s - time.monotonic()
        sockets = [self._open]
        if left_s <= 0 or not any(select.select(sockets, sockets if writing else [], [], left_s)):
            if writing:
                self.close()  # half a message may be out: the rest of it can never follow
            raise TimeoutError

    @property
    def _open(self) -> socket.socket:
        if self._socket is None:
            raise _lost(self._address)
        return self._socket

    def _send(self, out: bytearray, files: tuple[int, ...]) -> None:
        try:
            del out[: socket.send_fds(self._open, [out], files) if files else self._open.send(out)]
        except BlockingIOError:
            return
        except OSError as fault:
            self.close()
            raise _lost(self._address) from fault

    def _receive(self, waiting: dict[int, int]) -> list[tuple[int, Message]]:
        """Take what has arrived: answers waited for (they leave `waiting`), signals aside."""
        answers: list[tuple[int, Message]] = []
        while True:
            message = self._next_message()
            if message is None:
                return answers
            if message.message_type is MessageType.SIGNAL:
                self._signals.append(message)
            elif message.message_type is MessageType.METHOD_CALL:
                self._told.append(message)
            elif message.reply_serial in waiting:
                answers.append((waiting.pop(message.reply_serial), message))

    def _next_message(self) -> Message | None:
        try:
            return self._reader.unmarshall() if self._reader else None
        except (OSError, EOFError, DBusError, ValueError) as fault:
            self.close()
            raise _lost(self._address) from fault

    def _connect(self) -> None:
        if self._socket is not None:
            return
        try:
            opened = _open_socket(self._address, with_files=self._with_files)
        except (OSError, AuthError, InvalidAddressError) as fault:
            raise _lost(self._address) from fault
        opened.setblocking(False)
        self._socket = opened
        self._reader = Unmarshaller(None, opened, False)
        greeting = (_daemon("Hello"), *(_daemon("AddMatch", rule) for rule in self._rules))
        try:
            hello, *_ = self._exchange(greeting, time.monotonic() + _HELLO_LIMIT_S)
            self._name = str(hello[0]) if hello else ""
        except TimeoutError as fault:
            self.close()
            raise _lost(self._address) from fault


def _daemon(member: str, *words: str) -> Call:
    return Call(DAEMON, "/org/freedesktop/DBus", DAEMON, member, "s" * len(words), words)


def _message(call: Call, serial: int) -> Message:
    return Message(
        destination=call.destination,
        path=call.path,
        interface=call.interface,
        member=call.member,
        flags=MessageFlag.NONE if call.may_start else MessageFlag.NO_AUTOSTART,
        signature=call.signature,
        body=list(call.body),
        unix_fds=list(call.files),
        serial=serial,
    )


def _open_socket(address: str, *, with_files: bool) -> socket.socket:
    fault: OSError = ConnectionRefusedError(f"no usable address in {address!r}")
    for transport, options in parse_address(address):
        path = options.get("path") or "\0" + options.get("abstract", "")
        if transport != "unix" or path == "\0":
            continue
        opened = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        opened.settimeout(_HELLO_LIMIT_S)
        try:
            opened.connect(path)
            _authenticate(opened, with_files=with_files)
        except OSError as failed:
            opened.close()
            fault = failed
            continue
        return opened
    raise fault


def _authenticate(opened: socket.socket, *, with_files: bool) -> None:
    """The SASL exchange at the start of a connection (EXTERNAL: by the socket's owner)."""
    authenticator = AuthExternal(os.getuid())
    answer = authenticator._authentication_start(negotiate_unix_fd=with_files)
    opened.sendall(b"\0" + answer.encode() + b"\r\n")
    while answer != "BEGIN":
        line = b""
        while not line.endswith(b"\r\n") and len(line) < _LONGEST_AUTH_LINE:
            part = opened.recv(1)
            if not part:
                raise ConnectionResetError("the bus closed the connection")
            line += part
        answer = authenticator._receive_line(line.decode(errors="replace").strip())
        opened.sendall(answer.encode() + b"\r\n")


def _lost(address: str) -> BusLost:
    return BusLost(
        f"The message bus {address or '(no address)'} does not answer.",
        "It is tried again; programs are read by their pictures meanwhile.",
    )
