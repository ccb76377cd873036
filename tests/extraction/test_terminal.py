"""Facts from terminals, build logs and database tools."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.terminal import match_prompt
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def terminal(text: str) -> ScreenText:
    return screen(text, "kitty", "nora@pine: ~/harbour")


@pytest.mark.parametrize(
    "prompt",
    [
        "nora@pine:~/harbour$ make test",
        "(.venv) nora@pine:~/harbour$ make test",
        "[nora@pine harbour]$ make test",
        "nora@pine ~/harbour % make test",
        "~/harbour ❯ make test",
        "➜  harbour git:(main) ✗ make test",
        "PS C:\\harbour> make test",
        "C:\\harbour>make test",
        "$ make test",
    ],
)
def test_a_command_stands_after_many_prompts(prompt: str) -> None:
    found = match_prompt(prompt)
    assert found is not None
    assert found[0] == "make test"


def test_what_fails_at_last_is_an_error_with_its_reason() -> None:
    given = terminal(
        """
        nora@pine:~/harbour$ python -m tides
        Traceback (most recent call last):
          File "/home/nora/harbour/tides.py", line 3, in <module>
        FileNotFoundError: [Errno 2] No such file or directory: 'gauge.csv'
        nora@pine:~/harbour$
        """
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "python -m tides" in text
    assert "gauge.csv" in text


def test_commands_between_a_failure_and_the_same_command_working_are_the_cure() -> None:
    given = terminal(
        """
        nora@pine:~/harbour$ npm run build
        Error: Cannot find module 'vite'
        nora@pine:~/harbour$ ls node_modules
        nora@pine:~/harbour$ npm install vite
        nora@pine:~/harbour$ npm run build
        built in 3.1s
        nora@pine:~/harbour$
        """
    )
    assert texts(given) == [
        (
            "When `npm run build` fails with \"Error: Cannot find module 'vite'\": "
            "`npm install vite`, then `npm run build`"
        ),
        "harbour: `npm run build`: built in 3.1s",
    ]


def test_a_secret_on_a_command_line_is_kept_nowhere() -> None:
    given = terminal(
        """
        nora@pine:~/harbour$ make push
        denied: requested access to the resource is denied
        nora@pine:~/harbour$ export REGISTRY_TOKEN=hrb-91c2ffe0
        nora@pine:~/harbour$ make login
        nora@pine:~/harbour$ make push
        Published harbour:2.1
        """
    )
    found = texts(given)
    assert any("make login" in text for text in found)
    assert not any("91c2ffe0" in text for text in found)


def test_listing_and_reading_makes_no_facts() -> None:
    given = terminal(
        """
        nora@pine:~/harbour$ ls
        README.md  tides.py  error.log
        nora@pine:~/harbour$ cat error.log
        ERROR: pump failed
        nora@pine:~/harbour$ git status
        nothing to commit, working tree clean
        nora@pine:~/harbour$
        """
    )
    assert texts(given) == []


def test_a_failed_build_names_the_test_and_the_assertion() -> None:
    given = screen(
        """
        harbour / harbour
        Job test failed
        running 12 tests
        test tide::falls ... FAILED
        thread 'tide::falls' panicked at src/tide.rs:14:5:
        test result: FAILED. 11 passed; 1 failed
        Process completed with exit code 101.
        """,
        "chrome",
        "ci - harbour/harbour@91ab - GitHub Actions - Google Chrome",
    )
    (text,) = texts(given)
    assert "tide::falls failed" in text
    assert "panicked" in text


def test_an_error_a_log_shows_as_over_is_no_fact() -> None:
    lines = """
    10:00:01  ERROR  cache: connect to cache-3:6379 refused
    10:00:05  WARN   cache retry 1/5
    10:00:09  INFO   cache: connected to cache-3:6379
    10:00:10  ERROR  mail: certificate of smtp-2 expired
    10:00:11  INFO   heartbeat
    10:00:12  INFO   heartbeat
    """
    given = screen(lines, "firefox", "pier - Logs - Discover — Mozilla Firefox")
    assert texts(given) == ["pier: mail: certificate of smtp-2 expired"]


def test_a_database_tool_tells_the_server_and_what_was_refused() -> None:
    given = screen(
        """
        v tides  - db-tide-1.pier.example:5432
        select version();
        version
        PostgreSQL 17.2 on x86_64-pc-linux-gnu
        select * from gauges;
        ERROR: permission denied for table gauges
        """,
        "dbeaver",
        "DBeaver 25 - <tides> Script-1",
    )
    assert texts(given) == [
        "db-tide-1.pier.example:5432 (tides) runs PostgreSQL 17.2",
        "tides: ERROR: permission denied for table gauges",
    ]


def test_a_firing_alert_is_an_error_and_a_resolved_one_is_not() -> None:
    given = screen(
        "FIRING   pump pressure < 2 bar for 5m   since 08:41\n"
        "Problem   disk full   resolved\nPending  none",
        "firefox",
        "Pumps - Grafana — Mozilla Firefox",
    )
    assert texts(given) == ["Alert on Pumps: pump pressure < 2 bar for 5m, since 08:41"]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("tidectl instal gauge", "Error: Unknown command: instal"),
        ("tidectl --verbos", "no such option: --verbos"),
        ("git chekout main", "git: 'chekout' is not a git command. See 'git --help'."),
    ],
)
def test_what_was_only_mistyped_teaches_nothing(typed: str, answer: str) -> None:
    given = terminal(f"nora@pine:~/harbour$ {typed}\n{answer}\nnora@pine:~/harbour$ ")
    assert texts(given, FactKind.ERROR) == []
    assert texts(given, FactKind.TASK_OUTCOME) == []
