"""Where the app's icon is in the tray of a virtual desktop."""

from pathlib import Path

import numpy as np
from PIL import Image

from desktop_memory.cli.private_session import PANEL_HEIGHT

# What is narrower is an edge of a panel that is still being drawn. Pixels.
_NARROWEST = 6


def find_tray_icon(screenshot: Path) -> tuple[int, int] | None:
    """The middle of the rightmost icon in the panel, in desktop pixels; None where none is.

    A StatusNotifier item does not tell where it is, so it is found by its colour.
    """
    with Image.open(screenshot) as picture:
        pixels = np.asarray(picture.convert("RGB")).astype(np.int16)
    height, width, _ = pixels.shape
    panel = pixels[height - PANEL_HEIGHT + 2 : height - 2, width // 2 :]
    # Between the windows' buttons and the tray is nothing but the panel itself.
    ground = panel[:, 0]
    differs = (np.abs(panel - ground[:, None]).max(axis=2) > 40).any(axis=0)
    columns = np.flatnonzero(differs)
    gaps = np.flatnonzero(np.diff(columns) > PANEL_HEIGHT // 3)
    parts = np.split(columns, gaps + 1)
    icons = [part for part in parts if part.size and part[-1] - part[0] >= _NARROWEST]
    if not icons:
        return None
    return width // 2 + int(icons[-1][0] + icons[-1][-1]) // 2, height - PANEL_HEIGHT // 2
