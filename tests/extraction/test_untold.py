"""Rows of files, gauges, laughs and printed sayings tell nothing."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.finding import found, tidy
from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.sentence import row_sentence
from desktop_memory.extraction.statements.stance import is_joke, is_laugh
from desktop_memory.extraction.untold import is_untold
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FactKind.KNOWLEDGE, "Offer_kiln.pdf 12,5 kB 2027-03-01"),
        (FactKind.TASK_OUTCOME, "Kilns  Wheels  Clay  Basket (2)"),
        (FactKind.TASK_OUTCOME, "Plan of the yard.docx 2027-03-01 Otis 1.2 MB"),
        (FactKind.KNOWLEDGE, "Hosts 4 Checks/s 9.1"),
        (FactKind.KNOWLEDGE, "CPU 4 % RAM 3 GiB Uptime 12 days"),
        (FactKind.PROFILE, "Warning: you are using the root account, you may break the kiln."),
        (FactKind.PROFILE, "Achtung! Sie arbeiten mit Verwalterrechten"),
        (FactKind.PROFILE, "Present: Otis Reed, Inés Paz"),
        (FactKind.KNOWLEDGE, "Anwesende: Otis Reed, Inés Paz"),
        (FactKind.PREFERENCE, "Otis: I can't, the potter calls at ten"),
        (FactKind.PREFERENCE, "ich kann am Montag leider nicht"),
        (FactKind.PREFERENCE, "Inés: traigo el barro, como siempre"),
        (FactKind.EVENT, "can you feed the ducks on Friday"),
        (FactKind.EVENT, "Kann ich deinen Platz am Montag haben"),
        (FactKind.TASK, "you can have the old wheel"),
        (FactKind.TASK, "hmm, lass mich mal überlegen"),
        (FactKind.TASK, "tu imagines si je pars en mer"),
        (FactKind.PROFILE, "Otis: I'd give up the kiln and live on a barge"),
    ],
)
def test_what_only_looks_like_a_fact_is_none(kind: FactKind, text: str) -> None:
    (rows,) = read_panes([text])
    assert is_untold(found(kind, text, rows[0]))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FactKind.KNOWLEDGE, "The kiln takes 40 requests/s at most"),
        (FactKind.KNOWLEDGE, "The plan is in yard.pdf"),
        (FactKind.PROFILE, "Otis had a barge"),
        (FactKind.EVENT, "Can you do Thursday at three?"),
        (FactKind.TASK, "let me know by noon"),
        (FactKind.PREFERENCE, "Otis can't stand blue glaze"),
        (FactKind.PREFERENCE, "as always, I'd rather have the small kiln"),
        (FactKind.TASK, "you can start with the blue tiles"),
        (FactKind.TASK, "To do: we would need the key by noon"),
    ],
)
def test_what_is_told_of_files_and_limits_is_kept(kind: FactKind, text: str) -> None:
    (rows,) = read_panes([text])
    assert not is_untold(found(kind, text, rows[0]))


@pytest.mark.parametrize("text", ["with your knee 🤣", "abgemacht 😂", "oh no :joy: 10:12"])
def test_a_word_or_two_before_a_laugh_are_a_laugh(text: str) -> None:
    assert is_laugh(text)


@pytest.mark.parametrize("text", ["haha ok, I bring the clay", "the clay is here 😀"])
def test_an_answer_with_a_smile_is_no_laugh(text: str) -> None:
    assert not is_laugh(text)


@pytest.mark.parametrize("text", ["yo de árbitro ni loco", "Nie im Leben!", "jamais de la vie"])
def test_what_somebody_would_never_do_is_declined(text: str) -> None:
    assert is_no(text)


def test_a_wish_for_all_the_world_is_a_joke() -> None:
    ((row,),) = read_panes(["Next on the list: world peace"])
    assert is_joke(row_sentence(row))


def test_what_an_animal_may_forbid_is_cut_from_a_task() -> None:
    assert tidy("je range le four si le chien me laisse dormir") == "je range le four"


def test_a_saying_printed_at_a_prompt_is_no_outcome() -> None:
    given = screen(
        """
        nora@kiln:~/glaze$ fortune
        Your build succeeded and all 12 tests passed.
        nora@kiln:~/glaze$
        """,
        app="xterm",
        title="nora@kiln: ~/glaze",
    )
    assert texts(given, FactKind.TASK_OUTCOME) == []


def test_a_postscript_is_no_part_of_a_signature() -> None:
    given = screen(
        """
        Kiln hours
        From: Otis Brandt <otis@kiln.example>
        To: Nora Vidal
        Date: 10 March 2027
        Dear Nora,
        the kiln is warm again.
        Best regards
        Otis
        PS: In a fairy tale a Director would come.
        Newsletter of the Pottery Guild
        """,
        app="thunderbird",
        title="Kiln hours - Inbox - Thunderbird",
    )
    assert texts(given, FactKind.PROFILE) == []
