"""Facts from database tools: which server runs what, what a query refused."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.outcome_lines import failure_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

_SERVER = Form(
    r"(?:^|[\s(@/])(?P<host>(?:[a-zA-Z][\w-]*(?:\.[\w-]+)+|localhost|"
    r"\d{1,3}(?:\.\d{1,3}){3})(?::\d{2,5})?)(?=$|[\s,;)/])"
)
_VERSION = Form(
    r"^\W*(?P<product>PostgreSQL|MySQL|MariaDB|SQLite|Oracle Database|Microsoft SQL Server|"
    r"MongoDB|ClickHouse|Redis|CockroachDB|Percona "
    r"Server)\s+(?:\w+\s+){0,2}?v?(?P<version>\d+(?:\.\d+)*)"
)
# As tools say it of the server, beside a version of their own.
_VERSION_TOLD = Form(
    r"(?i:server[- _]?version|version (?:du serveur|des servers)|versión del servidor)\s?:\s*"
    r"(?P<version>\d+(?:\.\d+)+(?:-\w+| (?:MySQL|MariaDB|PostgreSQL))?)"
)
_ASKS_VERSION = pattern(
    r"\bshow server_version\b|\bselect (?:@@)?version\b|\bpsql -h\b|\bpsql\b.* -h "
)
_ANSWERED = Form(r"(?:: |^\W*|server )(?P<version>\d+\.\d+(?:\.\d+)?) \(")
_VERSION_HEADER = pattern(r"^(?:version(?:\(\))?|@@version|server_version|sqlite_version\(\))$")
_BARE_VERSION = Form(r"^\d+(?:\.\d+)+[\w.+-]*$")
_FAILURE = pattern(
    r"^(?:sql error|error|erreur|fehler)\b(?: ?\[[\w]+\]| \d+(?: \(\w+\))?)?\s*(?::|\(|"
    r"at\b).{4,}|\berror code: \d+|\bERROR: .{4,}|\b(?:permission denied|access denied|"
    r"syntax error|does not exist|unknown column|no such (?:table|column)|"
    r"deadlock|violates .{4,} constraint|duplicate (?:key|entry)|lock wait timeout)\b"
)
_SHELL = Form(r"^(?:\w+[=-][#>]|mysql>|MariaDB \[|sqlite>|sqlcmd>|\d+>)\s")
_SQLSTATE = Form(r"^(?:\w+ ){0,3}(?:\[\w+\]\s?)+:?\s*[^\W\d]\w+ \S|^ORA-\d+: ")
_WORST_RANK = 7
# "You are connected to database … on host … at port …", in whatever language.
_CONNECTED = pattern(
    r"\b(?:host|server|serveur|servidor|rechner|hôte|equipo)\b[\s:«»\"'“”„]+"
    r"(?P<host>[a-z\d][\w-]*(?:\.[\w-]+)*)\b[^.\d]{0,40}\b(?:port|puerto)\b\D{1,6}(?P<port>\d{2,5})\b"
)
# A connection in the tree of them: its name, then the server with its port.
_NAVIGATED = Form(
    r"^\W*(?P<name>[\w][\w .-]{1,40}?)\s+(?:[-–—@:]\s+|\()(?P<host>[a-z\d][\w-]*(?:\.[\w-]+)+"
    r":\d{2,5})\)?$"
)
_LOGIN = pattern(r"^\W*(?:last login|letzte anmeldung|dernière connexion|último acceso)\b")
_NOT_A_HOST = Form(r"\.(?:sql|db|sqlite3?|csv|json|py)$")


def find_database(page: Page) -> Iterator[FoundFact]:
    """The version of the server, and the last query that failed."""
    rows = page.rows
    yield from _find_server(page, rows)
    failed = [row for row in rows if _tells_failure(row)]
    if failed:
        yield found(FactKind.ERROR, f"{_name(page)}: {failed[-1].text}"[:LONGEST], failed[-1])


def _tells_failure(row: Row) -> bool:
    """Whether a line is an error of the server, not a value of a result."""
    if _FAILURE.search(row.text) or _SQLSTATE.match(row.text):
        return True
    rank = failure_rank(row.text)
    return rank is not None and rank <= _WORST_RANK and len(row.cells) == 1


def find_server_in_shell(page: Page) -> Iterator[FoundFact]:
    """The version of the server a database shell in a terminal talks to."""
    if any(_SHELL.match(row.text) or _CONNECTED.search(row.text) for row in page.rows):
        yield from _find_server(page, page.rows)


def _find_server(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    server = _server(rows) or _server_in_title(page, rows)
    version = _version(rows)
    if server is not None and version is not None:
        (host_row, host), (version_row, told) = server, version
        text = f"{host} ({_name(page)}) runs {told}"
        used = [host_row] if host_row is version_row else [host_row, version_row]
        yield found(FactKind.KNOWLEDGE, text, used, host, "runs")
    if server is not None and version is None and (where := _NAVIGATED.match(server[0].text)):
        text = f"{where['name']}: {where['host']}"
        yield found(FactKind.KNOWLEDGE, text, server[0], where["host"], "address")
    for row in rows:
        if match := _CONNECTED.search(row.text):
            text = f"{_name(page)}: {match['host']}, port {match['port']} ({row.text})"
            yield found(FactKind.KNOWLEDGE, text, row, match["host"], "port")
            break


def _name(page: Page) -> str:
    inside = re.search(r"<(.+?)>", page.window.title.text)
    return inside[1] if inside else page.window.title.subject


def _server(rows: Sequence[Row]) -> tuple[Row, str] | None:
    for row in rows:
        match = _SERVER.search(row.text)
        if match and _LOGIN.match(row.text):
            continue
        if match and not _NOT_A_HOST.search(match["host"]) and not _VERSION.match(row.text):
            return row, match["host"]
    return None


def _server_in_title(page: Page, rows: Sequence[Row]) -> tuple[Row, str] | None:
    """The host a terminal's title names."""
    host = re.search(r"\w@([\w.-]+)", page.window.title.text)
    version = _version(rows)
    return (version[0], host[1]) if host and version else None


def _version(rows: Sequence[Row]) -> tuple[Row, str] | None:
    for place, row in enumerate(rows):
        if match := _VERSION.match(row.text):
            return row, f"{match['product']} {match['version']}"
        if match := _VERSION_TOLD.search(row.text):
            return row, f"version {match['version']}"
        following = rows[place + 1 : place + 2]
        if _VERSION_HEADER.match(row.text) and following and _BARE_VERSION.match(following[0].text):
            return following[0], f"version {following[0].text}"
        if _ASKS_VERSION.search(row.text) and following:
            answer = _ANSWERED.search(following[0].text)
            if answer is not None:
                return following[0], f"version {answer['version']}"
    return None
