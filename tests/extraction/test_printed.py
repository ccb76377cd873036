"""What programs print: failing tests, counts, refusals, terminals below a text, hours of a log."""

from datetime import UTC, datetime

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import facts, screen, texts
from tests.extraction.test_rows import Sure


def test_a_failure_tells_which_test_it_is_of() -> None:
    (told,) = texts(
        screen(
            """
            nora@reed:~/locks$ make check
             FAIL  gates/sluice.test > opens at high water
            AssertionError: expected 12 to be 11
            nora@reed:~/locks$
            """,
            app="kitty",
        ),
        FactKind.ERROR,
    )
    assert "sluice.test > opens at high water" in told
    assert "expected 12 to be 11" in told


def test_a_word_alone_is_told_with_what_was_counted_above_it() -> None:
    (told,) = texts(
        screen(
            """
            nora@reed:~/locks$ ./run checks
            ........................
            Ran 24 checks in 1.2s
            OK
            nora@reed:~/locks$
            """,
            app="kitty",
        ),
        FactKind.TASK_OUTCOME,
    )
    assert "Ran 24 checks" in told


def test_what_cannot_be_shown_is_an_error() -> None:
    (told,) = texts(
        screen(
            """
            nora@reed:~/locks$ kubectl -n locks top pods
            error: Gauges API not available
            nora@reed:~/locks$
            """,
            app="kitty",
        ),
        FactKind.ERROR,
    )
    assert "Gauges API" in told


def test_a_run_that_did_not_reach_a_host_failed_until_it_does() -> None:
    (told,) = texts(
        screen(
            """
            nora@reed:~/locks$ ansible-playbook gates.yml
            fatal: [gate-7]: UNREACHABLE! => {"msg": "Host key verification failed."}
            gate-6 : ok=9  changed=0  unreachable=0  failed=0
            gate-7 : ok=0  changed=0  unreachable=1  failed=0
            nora@reed:~/locks$ ssh-keygen -R gate-7.reed.example
            /home/nora/.ssh/known_hosts updated.
            nora@reed:~/locks$ ansible-playbook gates.yml
            gate-6 : ok=9  changed=0  unreachable=0  failed=0
            gate-7 : ok=9  changed=4  unreachable=0  failed=0
            nora@reed:~/locks$
            """,
            app="kitty",
        ),
        FactKind.PROCEDURE,
    )
    assert "ssh-keygen -R gate-7.reed.example" in told


def test_the_terminal_below_a_text_is_read() -> None:
    told = texts(
        screen(
            """
            gates.yml x
             1  - hosts: gates
             2    tasks: []
            PROBLEMS   TERMINAL   OUTPUT
            $ terraform plan
            Error: Failed to load plugin schemas
            $ terraform init
            Terraform has been successfully initialized!
            $ terraform plan
            Plan: 3 to add, 0 to change
            """,
            app="code",
            title="gates.yml - locks - Visual Studio Code",
        ),
        FactKind.PROCEDURE,
    )
    assert any("terraform init" in text for text in told)


def test_entries_with_hours_do_not_run_into_each_other() -> None:
    lines = (
        "07:40 kiln two stopped at 300 degrees because the door was open for a while",
        "08:10 moved the rest to kiln three and went on from there without any loss",
    )
    (pane,) = read_panes(lines)
    assert [sentence.text for sentence in split_sentences(pane)] == list(lines)


def test_of_what_a_terminal_shows_the_judge_tells_all_but_results_of_commands() -> None:
    lines = (
        "nora@reed:~$ cat NOTES",
        "the old gauge writes latin1 and separates by semicolons",
        "the copy to the new disk went through",
        "nora@reed:~$",
    )
    at = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
    given = ScreenText(at=at, app="kitty", title="nora@reed: ~", lines=lines, user="Nora Vidal")
    judge = Sure(gauge=FactKind.KNOWLEDGE, copy=FactKind.TASK_OUTCOME)
    told = [fact.kind for fact in Extractor(row_judge=judge).extract(given)]
    assert FactKind.KNOWLEDGE in told
    assert FactKind.TASK_OUTCOME not in told


def test_a_run_without_failures_is_none() -> None:
    given = screen(
        """
        nora@reed:~/locks$ ansible-playbook gates.yml
        gate-6 : ok=9  changed=0  unreachable=0  failed=0
        nora@reed:~/locks$
        """,
        app="kitty",
    )
    assert not facts(given, FactKind.ERROR)
