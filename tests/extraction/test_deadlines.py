"""Deadlines on lines of their own, marks in words, headings without accents, requests by a day."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def test_a_deadline_below_an_entry_is_its_own() -> None:
    told = texts(
        screen(
            """
            #+TITLE: boat
            * Works
            ** TODO oil the winch of the red skiff
               DEADLINE: <2027-03-26 Fri>
            ** TODO ask Piet for the long oars
            """,
            "emacs",
            "boat.org - GNU Emacs at reed",
        ),
        FactKind.TASK,
    )
    assert any("winch" in text and "2027-03-26" in text for text in told)
    assert not any("oars" in text and "2027-03-26" in text for text in told)
    assert not any(text.startswith("To do: DEADLINE") for text in told)


def test_what_is_marked_done_in_a_word_is_no_task() -> None:
    told = texts(
        screen(
            """
            BOAT
            TO DO
            - call the rigger before 18 March
            - [done] choose the varnish for the hull
            """,
            "gnome-text-editor",
            "boat.txt - Text Editor",
        ),
        FactKind.TASK,
    )
    assert any("rigger" in text for text in told)
    assert not any("varnish" in text for text in told)


def test_a_heading_may_lack_its_accent() -> None:
    told = texts(
        screen(
            """
            Compte-rendu du bureau nautique
            Présents : M. Faucher, Mme Roe
            A faire
            - M. Faucher : prévenir le port avant le 31/03
            """,
            "firefox",
            "Compte-rendu bureau.docx - Word en ligne - Mozilla Firefox",
        ),
        FactKind.TASK,
    )
    assert any("Faucher" in text and "2027-03-31" in text for text in told)


def test_what_a_page_asks_for_by_a_day_is_a_task_and_no_event() -> None:
    given = screen(
        """
        Cap RH
        Bonjour Nora   Déconnexion
        Feuille S10
        ! Merci de soumettre la feuille S10 avant le vendredi 12 mars à 18h
        """,
        title="Feuille S10 - Cap RH - Mozilla Firefox",
    )
    assert any("S10" in text and "2027-03-12" in text for text in texts(given, FactKind.TASK))
    assert not texts(given, FactKind.EVENT)


def test_a_bare_request_is_told_with_what_the_page_is_about() -> None:
    told = texts(
        screen(
            """
            Quay Pottery admin
            #20417   Paid   Unfulfilled
            Nora V.   Log out
            Ship by Mar 19
            """,
            title="Order #20417 - Quay Pottery admin - Mozilla Firefox",
        ),
        FactKind.TASK,
    )
    assert any("20417" in text and "2027-03-19" in text for text in told)
