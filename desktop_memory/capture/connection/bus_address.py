"""Where this session's message buses are."""

import os
from pathlib import Path


def find_session_bus() -> str | None:
    """The address of this session's bus, None where there is none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if address:
        return address
    socket = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}") / "bus"
    return f"unix:path={socket}" if socket.is_socket() else None


def find_system_bus() -> str:
    """The address of the computer's bus."""
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/run/dbus/system_bus_socket"
