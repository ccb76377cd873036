"""What a window is for."""

from enum import StrEnum


class WindowKind(StrEnum):
    """What a window is for. Of `CONFIDENTIAL` ones nothing is kept, not even the title, but that a
    payment was made. What an `UNTRUSTED` one says is not so.
    """

    CONFIDENTIAL = "confidential"
    LEISURE = "leisure"
    ASSISTANT = "assistant"
    PUBLIC = "public page"
    UNTRUSTED = "untrusted"
    FILES = "files"
    CHAT = "chat"
    MAIL = "mail"
    CALENDAR = "calendar"
    TO_DO = "to do"
    TERMINAL = "terminal"
    EDITOR = "editor"
    NOTEBOOK = "notebook"
    DOCUMENT = "document"
    WIKI = "wiki"
    TRACKER = "tracker"
    BUILD = "build"
    DASHBOARD = "dashboard"
    LOGS = "logs"
    DATABASE = "database"
    SHEET = "sheet"
    SETTINGS = "settings"
    PROFILE = "profile"
    CONFIRMATION = "confirmation"
    INVOICE = "invoice"
    OTHER = "other"
