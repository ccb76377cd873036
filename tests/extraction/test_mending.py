"""What a terminal shows to be broken, and what mended it."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def terminal(*lines: str) -> ScreenText:
    return screen("\n".join(lines), "kitty", "nora@pine: ~/harbour")


PROMPT = "nora@pine:~/harbour$ "


@pytest.mark.parametrize(
    "table",
    [
        (
            "NAME                 READY   STATUS             RESTARTS   AGE",
            "buoy-7c9f-k2x        1/1     Running            0          3d",
            "mole-5d8b-p9q        0/1     CrashLoopBackOff   7          9m",
        ),
        (
            "CONTAINER ID   IMAGE        STATUS                     NAMES",
            "1c2d3e4f5a6b   mole:1.2     Exited (137) 4 minutes ago   mole",
            "9f8e7d6c5b4a   buoy:1.2     Up 3 days                  buoy",
        ),
    ],
)
def test_a_table_tells_which_thing_is_in_a_bad_state(table: tuple[str, ...]) -> None:
    (text,) = texts(terminal(PROMPT + "kubectl get pods", *table, PROMPT), FactKind.ERROR)
    assert "mole" in text
    assert "buoy" not in text


def test_a_bad_state_that_is_gone_at_the_next_look_was_mended_by_what_stands_between() -> None:
    given = terminal(
        PROMPT + "docker ps -a",
        "CONTAINER ID   IMAGE      STATUS                    NAMES",
        "1c2d3e4f5a6b   mole:1.2   Exited (1) 2 minutes ago   mole",
        PROMPT + "docker logs mole",
        "config missing",
        PROMPT + "docker run -d -v ./conf:/conf --name mole mole:1.2",
        PROMPT + "docker ps -a",
        "CONTAINER ID   IMAGE      STATUS        NAMES",
        "7f6e5d4c3b2a   mole:1.2   Up 4 seconds  mole",
        PROMPT,
    )
    (text,) = texts(given, FactKind.PROCEDURE)
    assert "-v ./conf:/conf" in text
    assert texts(given, FactKind.ERROR) == []


def test_the_same_command_told_in_another_way_is_the_cure() -> None:
    given = terminal(
        PROMPT + "pip install gaugelib",
        "error: externally-managed-environment",
        PROMPT + "pip install --user gaugelib",
        "Successfully installed gaugelib-2.1",
        PROMPT,
    )
    (text,) = texts(given, FactKind.PROCEDURE)
    assert "--user" in text


def test_a_command_that_names_what_failed_is_the_cure_where_work_goes_on() -> None:
    given = terminal(
        PROMPT + "git pull",
        "KONFLIKT (Inhalt): Merge-Konflikt in src/tide.py",
        PROMPT + "git checkout --ours src/tide.py && git commit --no-edit",
        "[main 3ac81f0] Merge branch 'main'",
        PROMPT,
    )
    (text,) = texts(given, FactKind.PROCEDURE)
    assert "--ours" in text


def test_another_command_of_the_same_program_is_no_cure() -> None:
    given = terminal(
        PROMPT + "pytest tests/tide",
        "1 failed, 3 passed in 0.2s",
        PROMPT + "pytest tests/buoy",
        "8 passed in 0.1s",
        PROMPT,
    )
    assert texts(given, FactKind.PROCEDURE) == []
    (text,) = texts(given, FactKind.ERROR)
    assert "tests/tide" in text


@pytest.mark.parametrize(
    "line",
    [
        "cp: der Aufruf von stat für 'x' ist nicht möglich: Datei oder Verzeichnis nicht gefunden",
        "cp: impossible d'évaluer 'x': Aucun fichier ou dossier de ce nom",
        "cp: no se puede efectuar `stat' sobre 'x'",
        "bash: cp: Argument list too long",
    ],
)
def test_what_a_program_says_under_its_own_name_is_a_failure(line: str) -> None:
    (text,) = texts(terminal(PROMPT + "cp x y", line, PROMPT), FactKind.ERROR)
    assert line in text


def test_a_password_among_the_steps_is_left_out() -> None:
    given = terminal(
        PROMPT + "kubectl get pods",
        "NAME   READY   STATUS",
        "mole   0/1     ImagePullBackOff",
        PROMPT + "kubectl create secret docker-registry reg --docker-password=Kz7-otter-91",
        PROMPT + "kubectl rollout restart deploy/mole",
        PROMPT + "kubectl get pods",
        "NAME   READY   STATUS",
        "mole   1/1     Running",
        PROMPT,
    )
    (text,) = texts(given, FactKind.PROCEDURE)
    assert "rollout restart" in text
    assert "otter" not in text


@pytest.mark.parametrize(
    ("line", "summary"),
    [
        ("error: the lock file needs to be updated", "ERROR: script returned exit code 101"),
        ("fatal: repository not found", "Process completed with exit code 128."),
        ("denied: you may not push here", "Step failed with exit code 1"),
    ],
)
def test_a_build_fails_for_its_cause_not_for_its_exit_code(line: str, summary: str) -> None:
    given = screen(f"Console Output\n+ make all\n{line}\n{summary}", title="buoy #7 - Jenkins")
    (text,) = texts(given, FactKind.ERROR)
    assert line in text


@pytest.mark.parametrize(
    "line",
    [
        'You are connected to database "tide" as user "nora" on host "db-quay" at port "5433".',
        "Está conectado a la base «tide» como «nora» en el servidor «db-quay» port «5433».",
        "Sie sind verbunden mit der Datenbank »tide« auf Host »db-quay« auf Port »5433«.",
    ],
)
def test_a_database_shell_tells_where_its_server_is(line: str) -> None:
    given = screen(f"tide=> \\conninfo\n{line}\ntide=>", "xterm", "psql tide")
    (text,) = texts(given, FactKind.KNOWLEDGE)
    assert "db-quay" in text
    assert "5433" in text
