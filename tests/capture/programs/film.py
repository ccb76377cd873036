"""A window in which colours move thirty times a second."""

import random
import time

from Xlib.display import Display

display = Display()
screen = display.screen()
window = screen.root.create_window(40, 40, 320, 240, 0, screen.root_depth, background_pixel=0)
window.set_wm_name("Film")
window.map()
pen = window.create_gc()
while True:
    for _ in range(12):
        pen.change(foreground=random.randrange(1 << 24))
        x, y = random.randrange(300), random.randrange(220)
        window.fill_rectangle(pen, x, y, random.randrange(10, 120), random.randrange(10, 90))
    display.sync()
    time.sleep(1 / 30)
