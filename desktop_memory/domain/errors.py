"""Errors, sorted by blame.

    MemoryAppError            every error this project raises on purpose
    ├── UserError             asked for something that cannot be: exit 2 or 4xx
    │   ├── NotFound          no such episode, fact, frame or agent: 404
    │   ├── Forbidden         no token, wrong token or a scope that is missing: 401, 403
    │   ├── Conflict          it changed meanwhile, or is in use: 409
    │   └── GivenUp           nobody waits for the answer any more: 499
    ├── EnvironmentFault      the computer lacks something: exit 1 or 503
    │   ├── DataFolderInUse   another process owns the data folder
    │   ├── KeyUnavailable    the key is missing or wrong
    │   ├── DatabaseBroken    the file is damaged; a backup may be offered
    │   ├── DiskFull          no room left
    │   └── MissingProgram    tesseract, a display, a package
    └── Bug                   ours

Every message is one sentence: what happened, whose fault it is, what to do next.
"""


class MemoryAppError(Exception):
    """Base of all errors raised on purpose. `remedy` is the next step, in one sentence."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UserError(MemoryAppError):
    """The request cannot be met as it was asked."""


class NotFound(UserError):
    """What was asked for does not exist (any more)."""


class Forbidden(UserError):
    """The asker may not do this."""


class Conflict(UserError):
    """The request meets a state that does not allow it."""


class GivenUp(UserError):
    """Whoever asked does not wait for the answer any more."""

    def __init__(self) -> None:
        super().__init__("Whoever asked did not wait for the answer.", "Ask again.")


class EnvironmentFault(MemoryAppError):
    """The computer lacks something; the request was right."""


class DataFolderInUse(EnvironmentFault):
    """Another process owns the data folder."""


class KeyUnavailable(EnvironmentFault):
    """The key of the data folder is missing, locked or wrong."""


class DatabaseBroken(EnvironmentFault):
    """A database file is damaged or of a newer version."""


class DiskFull(EnvironmentFault):
    """No room is left where the data folder is."""


class MissingProgram(EnvironmentFault):
    """A program or service that is needed is not there."""


class Bug(MemoryAppError):
    """Our fault. The message says what was expected."""
