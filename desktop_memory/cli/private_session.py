"""A desktop session's own folders and files, apart from the user's."""

import os
from pathlib import Path

from desktop_memory.domain.errors import MissingProgram

SESSION_MARK = "DESKTOP_MEMORY_VIRTUAL_DESKTOP"
PANEL_HEIGHT = 28

# Of the services that a desktop offers only these may start: accessibility, the panel's settings.
_SERVICES = {"org.a11y.Bus": "at-spi2-core", "org.xfce.Xfconf": "xfconf"}

# Variables that would lead programs to the desktop, the theme or the locks of the user.
_FOREIGN = (
    *("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XAUTHORITY", "DESKTOP_STARTUP_ID", "SESSION_MANAGER"),
    *("DBUS_SESSION_BUS_ADDRESS", "DBUS_STARTER_ADDRESS", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE"),
    *("GTK_MODULES", "GTK_THEME", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"),
    *("QT_SCALE_FACTOR", "GDK_SCALE", "GDK_BACKEND"),
)

_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# One panel at the bottom, with what is open on the left and the tray on the right. Nothing in it
# moves by itself (no clock), so that a still screen is still.
_PANEL_CONFIG = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="{height}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
"""


class PrivateSession:
    """Writes the files of a session into `folder` and tells the variables that lead there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.home = folder / "home"
        self.runtime = folder / "run"
        self.logs = folder / "logs"
        self.temporary = folder / "tmp"
        self.bus_config = folder / "bus.conf"

    @property
    def bus_address(self) -> str:
        return f"unix:path={self.runtime / 'bus'}"

    def write(self) -> None:
        """Make the folders and files. Raises MissingProgram where a bus service is not there."""
        for folder in (self.home, self.runtime, self.logs, self.temporary):
            folder.mkdir(mode=0o700)
        services = self._folder / "services"
        services.mkdir()
        for name, package in _SERVICES.items():
            (services / f"{name}.service").symlink_to(_find_service(name, package))
        self.bus_config.write_text(
            _BUS_CONFIG.format(socket=self.runtime / "bus", services=services), encoding="utf-8"
        )
        panel = self.home / ".config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"
        panel.parent.mkdir(parents=True)
        panel.write_text(_PANEL_CONFIG.format(height=PANEL_HEIGHT), encoding="utf-8")

    def environ(self, display: str) -> dict[str, str]:
        """The variables of a program on this session's desktop."""
        kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
        return kept | {
            SESSION_MARK: str(self._folder),
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": self.bus_address,
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_CURRENT_DESKTOP": "XFCE",
            "XDG_SESSION_TYPE": "x11",
            "GSETTINGS_BACKEND": "memory",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }


def _find_service(name: str, package: str) -> Path:
    folders = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in (*folders.split(":"), "/usr/share"):
        file = Path(folder) / "dbus-1/services" / f"{name}.service"
        if file.is_file():
            return file
    raise MissingProgram(
        f"The D-Bus service {name} is not on this computer.",
        f"Install the package {package}, or run installer/run.",
    )
