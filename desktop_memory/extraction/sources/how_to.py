"""Facts from help pages: a heading that asks how, and the steps that answer it."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST_PROCEDURE, found
from desktop_memory.extraction.page.outline import Mark, read_parts, runs
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row, without_numbers
from desktop_memory.extraction.page.terminal import has_terminal
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.orders import is_order

_ASKS_HOW = pattern(
    r"^\W*(?:how (?:do|to|can|should)|wie (?:kann|setze|mache|stelle|richte|ändere|geht|"
    r"bekomme|\w+e) |so (?:setzen|richten|ändern|stellen|geht)|comment|cómo)\b.{4,80}$"
)
_TELLS = pattern(
    r"^(?:hold|keep|press|pull|\w+en sie\b|(?-i:[A-ZÀ-Þ])\w+ez\b|(?:pulse|pulsa|mantenga|mantén|"
    r"abra|abre|cierre|cierra|elija|elige|haga|haz|vaya|seleccione|selecciona|reinicie|reinicia|"
    r"desconecte|desconecta|introduzca|introduce|conecte|conecta|escriba|escribe|retire|quite|"
    r"gire|espere)\b)"
)
_ITEM = Form(r"^(?:\d{1,2}[.)]|[-*•–])\s+")
_MOST_ROWS = 6


def find_how_to(page: Page) -> Iterator[FoundFact]:
    """The answer to each heading that asks how something is done."""
    for pane in page.panes:
        for place, row in enumerate(pane):
            if len(row.cells) == 1 and _ASKS_HOW.match(row.text):
                steps = _steps(pane[place + 1 : place + 1 + _MOST_ROWS])
                told = " ".join(step.text for step in steps)
                text = f"{row.text.rstrip('?: ')}: {told}"
                if steps and len(text) <= LONGEST_PROCEDURE:
                    yield found(FactKind.PROCEDURE, text, [row, *steps], row.text, "steps")


def find_steps(page: Page) -> Iterator[FoundFact]:
    """Numbered steps under their heading, on a page that is no document otherwise."""
    for pane in page.panes:
        for part in read_parts(pane):
            for group in runs(part.items, Mark.NUMBER):
                orders = sum(is_order(item.text) for item in group)
                told = "; ".join(f"{place}. {item.text}" for place, item in enumerate(group, 1))
                text = f"{part.heading or page.window.title.subject}: {told}"
                few = not _LEAST_STEPS <= len(group) <= _MOST_STEPS
                if few or 2 * orders < len(group) or len(text) > LONGEST_PROCEDURE:
                    continue
                rows = [item.row for item in group]
                yield found(FactKind.PROCEDURE, text, rows, part.heading, "steps")


_LEAST_STEPS, _MOST_STEPS = 3, 14


def find_commands(page: Page) -> Iterator[FoundFact]:
    """Of a read-me that is open in an editor, the commands told under each heading."""
    if not _PROSE.search(page.window.title.subject):
        return
    for pane in page.panes:
        if not has_terminal(pane):
            yield from _commands(page, without_numbers(pane))


def _commands(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    heading, fenced, told = "", False, 0
    for row in rows:
        if row.text.startswith("```"):
            fenced = not fenced
            continue
        if match := _HEADING.match(row.text):
            heading = match["name"]
            continue
        command = row.text.removeprefix("$ ") if fenced else ""
        if command and is_order(command) and len(command.split()) > 1:
            text = f"{heading or page.window.title.subject}: `{command}`"
        elif not fenced and _CODE.search(row.text) and _TELLS_TO_RUN.search(row.text):
            text = f"{heading}: {row.text}" if heading else row.text
        else:
            continue
        told += 1
        if told <= _MOST_COMMANDS:
            yield found(FactKind.PROCEDURE, text[:LONGEST_PROCEDURE], row)


_PROSE = Form(r"(?i)\.(?:md|markdown|rst|adoc|org|txt)\b|^(?:readme|contributing|install)\b")
_HEADING = Form(r"^#{1,6}\s+(?P<name>\S.*)$")
_CODE = Form(r"`[^`]{3,}`")
_TELLS_TO_RUN = pattern(
    r"\b(?:run|use|execute|type|start|call|push|install|führ\w+|ausführen|starte\w*|nutze\w*|"
    r"exécute\w*|lance\w*|utilise\w*|ejecut\w+|lanza\w*|usa\w*|utiliza\w*)\b"
)
_MOST_COMMANDS = 5


def _steps(rows: Sequence[Row]) -> list[Row]:
    """The rows from the first that tells what to do, as long as they go on about it."""
    steps: list[Row] = []
    for row in rows:
        plain = _ITEM.sub("", row.text)
        told = _TELLS.match(plain) or is_order(plain)
        goes_on = bool(steps) and (plain[:1].islower() or _ITEM.match(row.text))
        if row.text.endswith("?") or len(row.cells) > 1 or not (told or goes_on):
            if steps:
                break
            continue
        steps.append(row)
    return steps if sum(len(step.text.split()) for step in steps) >= _MOST_ROWS else []
