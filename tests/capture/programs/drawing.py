"""A window that draws what it is told on its standard input: "x y width height colour" a line."""

import sys

from Xlib import X
from Xlib.display import Display

display = Display()
screen = display.screen()
window = screen.root.create_window(
    40, 40, 400, 300, 0, screen.root_depth, background_pixel=0x202020, event_mask=X.ExposureMask
)
window.set_wm_name("Drawing")
window.map()
display.sync()
pen = window.create_gc()
for line in sys.stdin:
    x, y, width, height, colour = map(int, line.split())
    pen.change(foreground=colour)
    window.fill_rectangle(pen, x, y, width, height)
    display.sync()
