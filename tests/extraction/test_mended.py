"""What works in the end: on terminals, on tickets of journeys, on papers that OCR misread."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

MENDED = (
    "{p} plover burn\nError: could not open probe (permission denied)\n"
    "{p} sudo cp 60-plover.rules /etc/udev/rules.d/\n{p} plover burn\nburning   1 KiB\nburnt 1 file"
)


def test_a_command_that_was_mended_works_by_its_last_line() -> None:
    given = screen(MENDED.format(p="nora@tern:~/kiln$"), "xterm", "nora@tern: ~/kiln")
    assert texts(given, FactKind.TASK_OUTCOME) == ["kiln: `plover burn` works now: burnt 1 file"]


def test_commands_are_found_behind_a_prompt_that_was_hidden() -> None:
    given = screen(MENDED.format(p="▮▮▮▮"), "xterm", "nora@tern: ~/kiln")
    (procedure,) = texts(given, FactKind.PROCEDURE)
    assert "sudo cp 60-plover.rules" in procedure


def test_a_journey_below_its_day_tells_times_and_seat() -> None:
    text = (
        "Your booking is confirmed\nBooking ref  KRX22P\nOUT   Friday 19 March\n"
        "Kragsund  07:10   ->   Holm  09:45\nFerry 88   Coach 4, seat 61\n"
        "BACK   Sunday 21 March\nHolm  18:20   ->   Kragsund  20:55\nFerry 91   Coach 2, seat 12"
    )
    given = screen(text, "firefox", "Booking confirmed - Fjordline — Mozilla Firefox")
    out, back = texts(given, FactKind.EVENT)
    assert "2027-03-19" in out
    assert "07:10" in out
    assert "Ferry 88" in out
    assert "2027-03-21" in back
    assert "Ferry 91" in back


def test_a_sum_of_an_invoice_is_read_though_a_letter_is_not() -> None:
    text = (
        "Kiln Works Ltd\nTAX lNVOICE\nInvoice number: 2027-118\nDue: 31 Mar 2027\n"
        "Bricks      40      2.00      80.00\nSubtotal      80.00\nT0TAL AUD      80.00"
    )
    (told,) = texts(screen(text, "preview", "Invoice 2027-118.pdf"), FactKind.KNOWLEDGE)
    assert "2027-118" in told
    assert "80.00" in told


def test_words_in_quotes_of_a_command_are_not_told() -> None:
    text = (
        "holm=> delete from berth where note = 'ask Ruth for the key';\n"
        "ERROR:  cannot execute DELETE in a read-only transaction\nholm=>"
    )
    (error,) = texts(screen(text, "xterm", "psql holm"), FactKind.ERROR)
    assert "read-only transaction" in error
    assert "Ruth" not in error


RETRIED = (
    "$ kilnctl pack tiles.bin\nUnknown glaze 'celadon'\n$ kilnctl add celadon\n"
    "$ kilnctl pack tiles.bin\npacked 42 tiles"
)


def test_a_line_run_again_after_a_change_failed_by_what_it_said_was_wrong() -> None:
    told = texts(screen(RETRIED, "xterm", "kiln"), FactKind.PROCEDURE)
    assert len(told) == 1
    assert "Unknown glaze 'celadon'" in told[0]
    assert "kilnctl add celadon" in told[0]


def test_a_line_run_again_that_says_the_same_failed_at_nothing() -> None:
    given = RETRIED.replace("packed 42 tiles", "Unknown glaze 'celadon'")
    assert not texts(screen(given, "xterm", "kiln"), FactKind.PROCEDURE)


def test_a_prompt_may_name_a_branch_and_end_in_an_arrow() -> None:
    text = RETRIED.replace("$ ", "(kiln) ~/tiles main > ")
    (told,) = texts(screen(text, "xterm", "nora@tern: ~/tiles"), FactKind.PROCEDURE)
    assert "kilnctl add celadon" in told
