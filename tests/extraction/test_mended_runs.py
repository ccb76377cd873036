"""Runs that end well though something failed in them; consoles and prompts of programs."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

LOG = """
    Console output
    Started by user Nora Vidal
    + docker build -t holm/kiln:2.6.0 .
    E: Unable to locate package libglaze42
    The command '/bin/sh -c apt-get install -y libglaze42' returned a non-zero code: 100
    [retry]
    Successfully tagged holm/kiln:2.6.0
    {end}
"""


@pytest.mark.parametrize(
    "end",
    ["Finished: SUCCESS", "Job succeeded", "Prozess wurde beendet mit Exit-Code 0"],
)
def test_a_build_that_ends_well_did_not_fail(end: str) -> None:
    given = screen(LOG.format(end=end), "firefox", "kiln #302 [Jenkins]")
    assert not texts(given, FactKind.ERROR)
    (told,) = texts(given, FactKind.TASK_OUTCOME)
    assert "kiln:2.6.0" in told


def test_a_build_that_ends_badly_failed() -> None:
    given = screen(LOG.format(end="Finished: FAILURE"), "firefox", "kiln #302 [Jenkins]")
    assert [told for told in texts(given, FactKind.ERROR) if "libglaze42" in told]


@pytest.mark.parametrize("tab", ["Console   Terminal   Background Jobs", "Konsole", "Consola"])
def test_what_is_typed_into_the_console_of_a_language_mends_what_failed(tab: str) -> None:
    text = (
        f"fit.R\n1 library(glaze)\n{tab}\n> m <- bake(heat ~ time, data = d)\n"
        "Error in optim(start, heat) :\n  non-finite value\n> d$time[d$time == 0] <- 1e-6\n"
        "> m <- bake(heat ~ time, data = d)\n>\nEnvironment"
    )
    (told,) = texts(screen(text, "rstudio", "kiln - RStudio"), FactKind.PROCEDURE)
    assert "d$time[d$time == 0] <- 1e-6" in told


def test_quoted_lines_below_a_text_are_no_console() -> None:
    text = "notes.md\n> one says this\n> another that\n> a third says it failed: error\nConsole"
    assert not texts(screen(text, "code", "notes.md - kiln - Visual Studio Code"))


def test_the_prompt_of_another_computer_names_it_before() -> None:
    text = (
        "PS C:\\> Test-NetConnection kiln -Port 1433\n"
        "AVERTISSEMENT : TCP connect to (10.0.4.17 : 1433) failed\nPS C:\\> Enter-PSSession kiln\n"
        "[kiln]: PS C:\\> Remove-Item D:\\old\\*.bak -WhatIf\n"
        "[kiln]: PS C:\\> Start-Service GLAZE\n[kiln]: PS C:\\> exit\n"
        "PS C:\\> Test-NetConnection kiln -Port 1433\nTcpTestSucceeded : True"
    )
    (told,) = texts(screen(text, "windowsterminal", "PowerShell"), FactKind.PROCEDURE)
    assert "Start-Service GLAZE" in told
    assert "-WhatIf" not in told


def test_what_a_program_says_of_itself_before_it_goes_on_is_no_failure() -> None:
    text = (
        "nora@tern tiles % glazec main.gl\n! Error: File `slip.gl' not found.\n"
        "nora@tern tiles % sudo slipman install slip\nslipman: repository https://holm.example/gl\n"
        "[1/1] install: slip\nnora@tern tiles % glazec main.gl\nOutput written on main.out"
    )
    given = screen(text, "iterm2", "~/tiles — -zsh")
    assert not texts(given, FactKind.ERROR)
    (told,) = texts(given, FactKind.PROCEDURE)
    assert "sudo slipman install slip" in told


@pytest.mark.parametrize(
    "line", ["412 Fliesen eingelesen, 3 übersprungen", "412 filas leídas, 3 omitidas"]
)
def test_so_many_of_something_read_is_an_outcome(line: str) -> None:
    text = f"nora@tern:~/kiln$ ./manage.py import tiles.csv\n{line}\nnora@tern:~/kiln$"
    (told,) = texts(screen(text, "konsole", "kiln : bash"), FactKind.TASK_OUTCOME)
    assert line in told


@pytest.mark.parametrize(
    "end",
    ["Process finished with exit code 0", "Proceso finalizado con código de salida 0"],
)
def test_a_second_run_beside_code_that_ends_well_is_what_counts(end: str) -> None:
    text = (
        "load.py\n 1  rows = read(path)\nRun   load\nTraceback (most recent call last):\n"
        "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf1\nRun   load (2)\n"
        f"1188 filas leídas, 1188 cargadas\n{end}\n"
    )
    given = screen(text, "pycharm", "kiln – load.py")
    assert not texts(given, FactKind.ERROR)
    (told,) = texts(given, FactKind.TASK_OUTCOME)
    assert "1188 filas leídas" in told
