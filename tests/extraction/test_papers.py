"""Invoices and papers with a state, logs in a terminal, database tools, cards of machines."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    "lines",
    [
        ("Quay Works Ltd", "Invoice #118", "Invoice date: 2 March 2027", "Amount due: £310.00"),
        ("Kai GmbH", "Rechnung Nr. 118", "Gesamtbetrag   310,00 €", "Zahlbar bis 24.03.2027"),
        ("Quai SAS", "Facture n° 118", "Date de facture : 02/03/2027", "Total TTC   310,00 €"),
        ("Muelle S.L.", "Factura nº 118", "Fecha factura: 2/3/2027", "Total a pagar   310,00 €"),
    ],
)
def test_an_invoice_is_known_by_the_line_that_names_it(lines: tuple[str, ...]) -> None:
    (text,) = texts(screen("\n".join(lines), "evince", "scan.pdf"), FactKind.KNOWLEDGE)
    assert "118" in text
    assert "310" in text


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Invoice 118", "Status   Paid"),
        ("Bestellung 4711", "Status   Freigegeben"),
        ("Note de frais 31", "Statut   Approuvée"),
        ("Expediente 118", "Estado   Resuelto favorablemente"),
    ],
)
def test_the_state_of_a_paper_is_an_outcome(title: str, field: str) -> None:
    given = screen(f"{title}\n{field}\nDate   9/3/2027", "firefox", f"{title} - Portal")
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert title in text


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("journalctl -u tides", "Mar 10 09:59:12 pine tides[441]: ERROR: gauge-7 has no route"),
        ("kubectl -n quay logs tides-7c", "panic: runtime error: index out of range [3]"),
        ("docker compose logs tides", "tides-1 | 2027-03-10 FATAL gauge-7 is gone"),
    ],
)
def test_a_log_that_is_looked_at_tells_its_last_error(command: str, line: str) -> None:
    prompt = "nora@pine:~$ "
    given = screen(f"{prompt}{command}\nstarted\n{line}\n{prompt}", "kitty", "nora@pine")
    (text,) = texts(given, FactKind.ERROR)
    assert line.rsplit(maxsplit=1)[-1] in text


def test_an_error_in_a_log_that_is_over_is_none() -> None:
    prompt = "nora@pine:~$ "
    given = screen(
        f"{prompt}journalctl -u tides\n09:58:01 ERROR gauge-7 lost\n09:59:01 gauge-7 reconnected\n"
        f"{prompt}",
        "kitty",
        "nora@pine",
    )
    assert texts(given, FactKind.ERROR) == []


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        ("127.0.0.1:6379> ", "(error) MISCONF snapshots cannot be written"),
        ("mysql> ", "ERROR 1451 (23000): Cannot delete or update a parent row"),
        ("sqlite> ", "Parse error: no such table: berth2"),
    ],
)
def test_a_shell_of_a_database_tells_what_it_refused(prompt: str, line: str) -> None:
    given = screen(f"{prompt}do something;\n{line}\n{prompt}", "kitty", "db")
    (text,) = texts(given, FactKind.ERROR)
    assert line in text


@pytest.mark.parametrize(
    "line",
    [
        "[42S02][1146] Table 'quay.berth2' doesn't exist",
        "SQL Error [208] [S0002]: Invalid object name 'berth2'.",
        "ORA-00942: table or view does not exist",
        "Error Code: 1146. Table 'quay.berth2' doesn't exist",
    ],
)
def test_a_tool_for_databases_tells_what_the_server_refused(line: str) -> None:
    given = screen(f"Results\n{line}", "dbeaver", "DBeaver - <quay> Script")
    (text,) = texts(given, FactKind.ERROR)
    assert line in text


@pytest.mark.parametrize(
    ("field", "value"),
    [("Primary IP", "10.4.7.20"), ("Owner", "team-quay"), ("Endpoint", "pg.quay.example")],
)
def test_the_card_of_a_machine_tells_where_and_whose_it_is(field: str, value: str) -> None:
    given = screen(
        f"quay-nas\n{field}   {value}\nKind   NAS\nLifecycle   production",
        "firefox",
        "quay-nas - Registry",
    )
    (text,) = texts(given, FactKind.KNOWLEDGE)
    assert value in text


def test_a_note_tells_the_address_that_stands_beside_a_name() -> None:
    given = screen(
        "Network\nPrinter   192.168.7.20\nNAS Steg   quay-nas:5001\nLunch   at 12.30\nLeo   called",
        "obsidian",
        "Network - Notes - Obsidian",
    )
    assert texts(given, FactKind.KNOWLEDGE) == [
        "Printer: 192.168.7.20",
        "NAS Steg: quay-nas:5001",
    ]
