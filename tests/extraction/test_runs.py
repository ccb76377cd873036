"""What commands, builds and test panels come to, in the words of many tools."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

PROMPT = "nora@pine:~/harbour$ "


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("terraform apply", "Apply complete! Resources: 3 added, 0 changed, 0 destroyed."),
        ("cargo publish", "    Published tides v0.4.0 at registry"),
        ("ctest", "100% tests passed, 0 tests failed out of 27"),
        ("phpunit", "OK (31 tests, 88 assertions)"),
        ("dotnet test", "Gesamt: 31; Fehler: 0; Erfolgreich: 31; Dauer: 2 s"),
        ("dotnet test", "total : 31; échec : 0; réussi : 31"),
        ("make", "¡Terminado!"),
        ("yarn build", "✨  Done in 12.31s."),
        ("docker push reg/tides:1.4", "1.4: digest: sha256:77ab size: 1780"),
        ("apt upgrade", "12 aktualisiert, 0 neu installiert, 0 zu entfernen"),
        ("helm upgrade tides ./c", "STATUS: deployed"),
        ("./import.sh", "La base ha sido actualizada"),
        ("./import.sh", "Der Index wurde erstellt"),
        ("./import.sh", "Les fiches ont été enregistrées"),
    ],
)
def test_a_command_that_works_is_an_outcome(command: str, line: str) -> None:
    given = screen(f"{PROMPT}{command}\n{line}\n{PROMPT}", "kitty", "nora@pine")
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert command in text
    assert texts(given, FactKind.ERROR) == []


@pytest.mark.parametrize(
    "line",
    [
        'Exception in thread "main" java.lang.NoClassDefFoundError: org/quay/Berth',
        "A server is already running (pid: 4412).",
        "** (Postgrex.Error) ERROR 42703 column berth",
        "Kein Paket gefunden, das den Kriterien entspricht.",
        "Aucun pilote compatible trouvé",
        "Error de sistema 53.",
        "[FATAL] no route to gauge",
        "Fehler aufgetreten beim Lesen",
        "Une erreur est survenue",
    ],
)
def test_a_command_that_fails_is_an_error(line: str) -> None:
    given = screen(f"{PROMPT}./tides\n{line}\n{PROMPT}", "kitty", "nora@pine")
    (text,) = texts(given, FactKind.ERROR)
    assert line in text


@pytest.mark.parametrize(
    "line",
    [
        "No issues found in 12 files",
        "keine Fehler gefunden",
        "0 erreurs",
        'NOTICE: relation "berth" already exists, skipping',
        "errores: 0",
    ],
)
def test_no_errors_are_no_error(line: str) -> None:
    given = screen(f"{PROMPT}./check\n{line}\n{PROMPT}", "kitty", "nora@pine")
    assert texts(given, FactKind.ERROR) == []


def test_of_several_lines_of_a_failure_one_that_tells_more_than_a_code_is_kept() -> None:
    given = screen(
        f"{PROMPT}npm ci\nnpm error code ERESOLVE\n"
        f"npm error ERESOLVE unable to resolve dependency tree\n{PROMPT}",
        "kitty",
        "nora@pine",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "dependency tree" in text


@pytest.mark.parametrize(
    ("app", "prompt"),
    [("wt", "PS C:\\quay>"), ("some-console", "PS C:\\quay>"), ("x", "C:\\quay>")],
)
def test_a_prompt_makes_a_terminal_whatever_the_program(app: str, prompt: str) -> None:
    given = screen(f"{prompt} tides\ntides: no gauge\n{prompt}", app, "tides")
    (text,) = texts(given, FactKind.ERROR)
    assert "no gauge" in text


def test_in_a_list_of_runs_the_newest_counts() -> None:
    newest_good = screen(
        "main@77ab01c   Published   4m\nmain@3ac81f0   Failed   2h", "firefox", "Deploys · quay"
    )
    newest_bad = screen(
        "#88   fix map   Fehlgeschlagen\n#87   add berth   Erfolgreich", "firefox", "Builds · quay"
    )
    assert "77ab01c" in texts(newest_good, FactKind.TASK_OUTCOME)[0]
    assert texts(newest_good, FactKind.ERROR) == []
    assert "#88" in texts(newest_bad, FactKind.ERROR)[0]


@pytest.mark.parametrize(
    "line", ["✓ Tests passed: 9 of 9 tests – 1 sec", "Tests  31 passed (31)", "Tests réussis : 9"]
)
def test_a_panel_of_tests_tells_that_all_passed(line: str) -> None:
    given = screen(f"Run  BerthTest\n{line}", "idea", "quay – BerthTest.java")
    assert len(texts(given, FactKind.TASK_OUTCOME)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Type 'string' is not assignable to type 'number'. ts(2322) [Ln 12, Col 5]",
        'CS0103   Der Name "Draught" ist nicht vorhanden.   Quay   Berth.cs   41',
        "berth.cpp:41:9: error: use of undeclared identifier 'draught'",
    ],
)
def test_a_panel_of_problems_tells_an_error(line: str) -> None:
    given = screen(f"PROBLEMS\n{line}", "code", "berth - quay - Visual Studio Code")
    assert len(texts(given, FactKind.ERROR)) == 1


@pytest.mark.parametrize(
    "state", ["Behoben", "Umgesetzt", "Released", "Corrigé", "Réalisée", "Corregido", "Publicada"]
)
def test_a_closed_ticket_is_an_outcome_in_any_language(state: str) -> None:
    given = screen(
        f"TIDE-31\nMap empty\nStatus   {state}\nAssignee   Nora Vidal",
        "firefox",
        "TIDE-31 Map empty",
    )
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert "TIDE-31" in text
