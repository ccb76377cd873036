"""What macOS lets programs see only after the person allowed it."""

import ApplicationServices
import Quartz

from desktop_memory.domain.errors import MissingProgram

_WHERE = "System Settings, Privacy & Security"
_WHO = "Desktop Memory, or Terminal or Python where it was started from there"


def require_screen_recording() -> None:
    """Ask for the permission where it is missing. Raises MissingProgram until it is given."""
    if Quartz.CGPreflightScreenCaptureAccess():
        return
    Quartz.CGRequestScreenCaptureAccess()
    raise MissingProgram(
        "macOS does not let Desktop Memory see the screen yet.",
        f"Switch on {_WHO} under {_WHERE}, Screen & System Audio Recording; then start it again.",
    )


def is_accessibility_allowed() -> bool:
    """Whether programs may be asked for their text."""
    return bool(ApplicationServices.AXIsProcessTrusted())


def ask_for_accessibility() -> None:
    """Show macOS's own question, once for each start of the app."""
    options = {ApplicationServices.kAXTrustedCheckOptionPrompt: True}
    ApplicationServices.AXIsProcessTrustedWithOptions(options)


def find_missing_accessibility() -> MissingProgram | None:
    """What keeps programs from being asked for their text, and how to mend it."""
    if is_accessibility_allowed():
        return None
    return MissingProgram(
        "macOS does not let Desktop Memory ask programs for their text, so pictures are read"
        " instead: that costs more and makes mistakes.",
        f"Switch on {_WHO} under {_WHERE}, Accessibility.",
    )
