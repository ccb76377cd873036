"""Terminals: commands and what they printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, words

_ENVIRONMENT = r"(?:\([\w.-]+\)\s*)?"
_PROMPTS = tuple(
    Form(rf"^{_ENVIRONMENT}{source}$")
    for source in (
        (
            r"\[?(?P<who>[\w.-]+@[\w.-]+)(?:[: ](?P<place>[~/][^\s$#%>\]]*|"
            r"[\w.~-]+))?\]?\s?(?:\([\w./-]+\)\s?)?[$#%>❯](?:\s+(?P<command>.*))?"
        ),
        (
            r"(?P<place>~?/?[\w./~-]*)\s(?:\([\w./-]+\)\s|on "
            r".{1,40}\s)?[$%❯➜»λ](?:\s+(?P<command>.*))?"
        ),
        r"(?P<place>~(?:/[\w.-]+)*/?) (?:[\w./-]+ )?>(?:\s+(?P<command>.*))?",
        r"(?:\[[\w.-]+\]: ?)?PS (?P<place>[A-Za-z]:\\[^>]*|/[^>]*|~[^>]*)>(?:\s?(?P<command>.*))?",
        r"(?P<place>[A-Za-z]:\\[^>]*)>(?P<command>.*)?",
        r"➜\s+(?P<place>[\w./~-]+)(?:\s+git:\([^)]*\))?(?:\s+[✗✔])?(?:\s+(?P<command>.*))?",
        r"[$❯➜»λ](?:\s+(?P<command>\S.*))?",
        r"(?P<place>\w+)[=-][#>]\s?(?P<command>.*)?",
        r"(?P<place>[\w.-]+:\d{2,5}(?:\[\d+\])?)>\s?(?P<command>.*)?",
        (
            r"(?:mysql|MariaDB \[[\w()]+\]|sqlite|redis[\w.:]*|mongo\w*|irb[\w():]*|>>>|In "
            r"\[\d+\]:)(?:>|\s)\s?(?P<command>.*)?"
        ),
    )
)
# After "password for …:" the prompt may have been taken for a secret and hidden wherever it stands.
_HIDDEN = Form(r"^▮+\s+(?P<command>[a-z./]\S*(?:\s.*)?)$")
_TELLING = (_PROMPTS[0], _PROMPTS[3], _PROMPTS[4])
# Programs that only start another: what they start makes the command.
_RUNNERS = words(
    """python python3 node php ruby perl bash sh zsh npm npx yarn pnpm poetry uv pipenv
    docker podman go just mix bundle rails dotnet java mvn gradle kubectl systemctl
    cargo deno bun"""
)


@dataclass(slots=True)
class Command:
    """A command line and its output. `place` is the folder the prompt names."""

    text: str
    row: Row
    place: str = ""
    output: list[Row] = field(default_factory=list)

    @property
    def program(self) -> str:
        """The program, without path, `sudo` and variables set before it."""
        words = [word for word in self.text.split() if "=" not in word and word != "sudo"]
        return words[0].rsplit("/", 1)[-1] if words else ""

    @property
    def head(self) -> tuple[str, ...]:
        """Program and first words that are no options: what makes two commands the same try."""
        words = [word for word in self.text.split() if "=" not in word and word != "sudo"]
        told = tuple(word for word in words if not word.startswith("-"))
        return told[: 3 if self.program in _RUNNERS else 2]


def read_commands(rows: Sequence[Row], *, of_console: bool = False) -> list[Command]:
    """The commands on a terminal. An empty prompt ends the output before it.

    `of_console` takes ">" alone for a prompt, as consoles of languages have it.
    """
    commands: list[Command] = []
    current: Command | None = None
    hidden = not any(match_prompt(row.text) for row in rows)
    for row in rows:
        prompt = _match_hidden(row.text) if hidden else match_prompt(row.text)
        if prompt is None and of_console and (typed := _CONSOLE_PROMPT.match(row.text)):
            prompt = (typed["command"] or "").strip(), ""
        if prompt is not None:
            text, place = prompt
            current = Command(text, row, place) if text else None
            if current is not None:
                commands.append(current)
        elif current is not None:
            current.output.append(row)
    return commands


def has_terminal(rows: Sequence[Row]) -> bool:
    """Whether a shell prompt with who and where, or that of a drive, stands among the rows."""
    return any(form.match(row.text) for row in rows for form in _TELLING)


def find_panel(rows: Sequence[Row]) -> Sequence[Row]:
    """What stands in the terminal below a text, where its tab is named and prompts follow."""
    start = next((n for n, row in enumerate(rows) if any(map(_TAB.fullmatch, row.cells))), None)
    below = rows[start + 1 :] if start is not None else ()
    prompts = sum(_PLAIN_PROMPT.match(row.text) is not None for row in below)
    return below if prompts >= _LEAST_PROMPTS else ()


def find_console(rows: Sequence[Row]) -> Sequence[Row]:
    """The same of the console of a language, with ">" before what is typed."""
    start = next((n for n, row in enumerate(rows) if _CONSOLE_TAB.fullmatch(row.cells[0])), None)
    below = rows[start + 1 :] if start is not None else ()
    typed = sum(_CONSOLE_PROMPT.match(row.text) is not None for row in below)
    return below if typed > _LEAST_PROMPTS else ()


_TAB = Form(r"TERMINAL|Terminal|Konsole|Console")
_CONSOLE_TAB = Form(r"Console|Konsole|Consola|Command Window|Befehlsfenster|REPL")
_CONSOLE_PROMPT = Form(r"^>{1,2}(?:\s+(?P<command>\S.*))?$")
_PLAIN_PROMPT = Form(r"^[$❯] [a-z./]")
_LEAST_PROMPTS = 2


def _match_hidden(text: str) -> tuple[str, str] | None:
    match = _HIDDEN.match(text)
    return (match["command"], "") if match else None


def match_prompt(text: str) -> tuple[str, str] | None:
    """The command after a prompt, and the prompt's folder; None where there is no prompt."""
    for form in _PROMPTS:
        if match := form.match(text):
            groups = match.groupdict()
            return (groups.get("command") or "").strip(), groups.get("place") or ""
    return None
