"""What a window of Windows is for, by its class and styles (winuser.h)."""

from desktop_memory.domain.observation import WindowKind

_DOCKS = frozenset({"Shell_TrayWnd", "Shell_SecondaryTrayWnd"})
_DESKTOPS = frozenset({"Progman", "WorkerW"})
_MENUS = frozenset({"#32768", "tooltips_class32", "ComboLBox"})
_CAPTION = 0x00C00000
_POPUP = 0x80000000
_CLICKED_THROUGH = 0x00000020
_LAYERED = 0x00080000


def find_kind(class_name: str, style: int, owner: int) -> WindowKind:
    """Programs draw menus as windows of their own: without a title bar, on top of another."""
    if class_name in _DOCKS:
        return WindowKind.DOCK
    if class_name in _DESKTOPS:
        return WindowKind.DESKTOP
    bare = bool(style & _POPUP) and style & _CAPTION != _CAPTION
    return WindowKind.POPUP if class_name in _MENUS or (bare and owner) else WindowKind.NORMAL


def is_glass(extended_style: int) -> bool:
    """Whether it only lies over other windows, as overlays of games and recorders do: clicks go
    through it."""
    return bool(extended_style & _CLICKED_THROUGH) and bool(extended_style & _LAYERED)


def is_solid(extended_style: int) -> bool:
    """Whether nothing can shine through it."""
    return not extended_style & _LAYERED
