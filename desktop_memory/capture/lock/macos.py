"""Locked or not, as the session of macOS tells."""

import Quartz

# Of a session that is not locked the first key is left out.
_LOCKED = "CGSSessionScreenIsLocked"
_IN_FRONT = "kCGSSessionOnConsoleKey"


class MacSession:
    """Locked, or another person is logged in at the screen."""

    name = "macOS session"

    def find_locked(self) -> bool | None:
        """As `LockWitness.find_locked`."""
        session = Quartz.CGSessionCopyCurrentDictionary()
        if session is None:
            return None
        return bool(session.get(_LOCKED, False)) or not session.get(_IN_FRONT, True)
