"""Who the person is, among the names on the screen."""

from desktop_memory.config.account import Account, read_account
from desktop_memory.ingest.own_names import own_names


def test_what_the_person_told_comes_before_what_the_account_says() -> None:
    names = own_names(["@nvi", "Nora Vidal"], Account("nora", "N. V. Clerk"))

    assert names.user == "Nora Vidal"
    assert set(names.handles) == {"@nvi", "N. V. Clerk", "nora"}


def test_the_account_alone_is_enough() -> None:
    assert own_names([], Account("nvidal", "Nora Vidal")) == own_names(
        ["Nora Vidal", "nvidal"], Account()
    )


def test_an_account_of_the_machine_is_nobody() -> None:
    assert own_names([], Account("root", "root")).handles == ()


def test_an_address_is_no_full_name() -> None:
    assert own_names(["Nora <nora@pier.example>"], Account()).user == ""


def test_the_account_of_this_process_can_be_read() -> None:
    assert isinstance(read_account().login, str)
