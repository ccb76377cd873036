"""The commands. Each is a module of this package that is imported only when it is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command. Its module offers `declare(parser)` and `run(arguments) -> exit status`."""

    name: str
    module: str
    summary: str


ENTRIES: tuple[Entry, ...] = (
    Entry("run", "run", "start the app"),
    Entry("demo", "demo", "show the app at work on a private virtual screen"),
    Entry("status", "status", "tell what the app is doing"),
    Entry("pause", "pause", "keep nothing for a while"),
    Entry("resume", "resume", "keep again"),
    Entry("search", "search", "find what was on the screen"),
    Entry("context", "context", "what matters for a question, as text for a prompt"),
    Entry("timeline", "timeline", "list episodes"),
    Entry("remember", "remember", "keep a fact"),
    Entry("forget", "forget", "delete memories"),
    Entry("facts", "facts", "list facts"),
    Entry("fact", "fact", "one fact with its history; edit, pin, fade, retain or undo"),
    Entry("about", "about", "all about a person, a project or a thing"),
    Entry("agents", "agents", "list, add and revoke local agents"),
    Entry("extract", "extract", "find facts in a file of observations; nothing is stored"),
    Entry("redact", "redact", "take secrets out of text"),
    Entry("export", "export", "write all memories to a folder, readable by anything"),
    Entry("import", "imports", "bring in memories that were exported elsewhere"),
    Entry("backup", "backup", "copy the stores now"),
    Entry("restore", "restore", "bring a backup back"),
    Entry("verify", "verify", "check the stores"),
    Entry("reindex", "reindex", "build the index of meanings anew"),
    Entry("self-test", "self_test", "check that this computer has all that is needed"),
)


def find_entry(name: str) -> Entry | None:
    return next((entry for entry in ENTRIES if entry.name == name), None)
