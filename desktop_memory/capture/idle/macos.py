"""Idle time as macOS counts it."""

import Quartz

# kCGAnyInputEventType of CGEventSource.h; pyobjc does not name it.
_ANY_INPUT = 0xFFFFFFFF


class MacIdle:
    """By CGEventSourceSecondsSinceLastEventType, for all keyboards and pointers."""

    working = True
    detail = "Keyboard and mouse"

    def find_idle_s(self) -> float:
        """As `Idle.find_idle_s`."""
        hardware = Quartz.kCGEventSourceStateHIDSystemState
        return float(Quartz.CGEventSourceSecondsSinceLastEventType(hardware, _ANY_INPUT))

    def close(self) -> None:
        return
