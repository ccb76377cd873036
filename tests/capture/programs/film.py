"""A window in which colours move thirty times a second."""

import time

import numpy as np
from Xlib.display import Display

display = Display()
screen = display.screen()
window = screen.root.create_window(40, 40, 320, 240, 0, screen.root_depth, background_pixel=0)
window.set_wm_name("Film")
window.map()
pen = window.create_gc()
numbers = np.random.default_rng()
while True:
    for x, y, width, height, colour in numbers.integers(10, (300, 220, 120, 90, 1 << 24), (12, 5)):
        pen.change(foreground=int(colour))
        window.fill_rectangle(pen, int(x), int(y), int(width), int(height))
    display.sync()
    time.sleep(1 / 30)
