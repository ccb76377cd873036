"""What every source of damage can do, whatever the platform."""

from typing import Protocol

from desktop_memory.domain.box import Box


class Damage(Protocol):
    """Where the desktop was drawn on, for one thread. Drawing need not change any pixel."""

    def take(self) -> tuple[Box, ...] | None:
        """Where it was drawn on since the last `take`, in desktop pixels.

        None where nobody can tell: anything may have changed. Never raises.
        """

    def peek(self) -> tuple[Box, ...]:
        """As far as is known by now, what `take` would tell; nothing where nobody can tell. What
        is drawn again in the same place shows only after `rearm`. Never raises."""

    def rearm(self) -> None:
        """From now on tell again of places that were drawn on before."""

    @property
    def wake_fd(self) -> int | None:
        """Can be read as soon as another place is drawn on; None where nobody can tell."""

    def distrust(self) -> None:
        """Changes were seen that it did not tell of: it tells nothing any more."""

    def close(self) -> None: ...


class NoDamage:
    """Stands in where nobody can tell."""

    wake_fd: int | None = None

    def take(self) -> tuple[Box, ...] | None:
        return None

    def peek(self) -> tuple[Box, ...]:
        return ()

    def rearm(self) -> None:
        return

    def distrust(self) -> None:
        return

    def close(self) -> None:
        return
