"""What window a screen shows, whoever made the program."""

import pytest

from desktop_memory.extraction.page.window import identify
from desktop_memory.extraction.page.window_kind import WindowKind
from tests.extraction.screens import screen


@pytest.mark.parametrize(
    ("app", "title", "kind"),
    [
        ("mattermost-desktop", "town-square - Harbour - Mattermost", WindowKind.CHAT),
        ("thunderbird", "Re: keys - Mozilla Thunderbird", WindowKind.MAIL),
        ("kitty", "nora@pine: ~/harbour", WindowKind.TERMINAL),
        ("xterm", "vim notes.md", WindowKind.DOCUMENT),
        ("jetbrains-idea", "harbour – Main.java", WindowKind.EDITOR),
        ("firefox", "Harbour 2 - Notion — Mozilla Firefox", WindowKind.WIKI),
        ("chrome", "OPS-12 Broken pump – Linear - Google Chrome", WindowKind.TRACKER),
        ("chrome", "Minutes - Google Docs - Google Chrome", WindowKind.DOCUMENT),
        ("chrome", "Budget - Google Sheets - Google Chrome", WindowKind.SHEET),
        ("slack", "Preferences - Harbour - Slack", WindowKind.SETTINGS),
        ("outlook", "Calendar - Nora Vidal - Outlook", WindowKind.CALENDAR),
        ("steam_app_77", "Ember Valley", WindowKind.LEISURE),
        ("chrome", "Crows - YouTube - Google Chrome", WindowKind.LEISURE),
        ("chrome", "Claude - Google Chrome", WindowKind.ASSISTANT),
        ("firefox", "Crow - Wikipedia — Mozilla Firefox", WindowKind.PUBLIC),
        ("bitwarden", "Bitwarden", WindowKind.CONFIDENTIAL),
        ("proton-pass", "Proton Pass", WindowKind.CONFIDENTIAL),
        ("firefox", "Anmelden – Hafenportal — Mozilla Firefox", WindowKind.CONFIDENTIAL),
    ],
)
def test_program_and_title_tell_what_a_window_is_for(
    app: str, title: str, kind: WindowKind
) -> None:
    assert identify(screen("a line", app, title)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Your table is booked!\nFriday, March 19 at 7 PM", WindowKind.CONFIRMATION),
        ("Ihre Sendung\nVoraussichtliche Zustellung: morgen", WindowKind.CONFIRMATION),
        (
            "Facture\nN° de facture  7\nÉchéance  2 avril\nTVA 20 %\nTotal TTC  90 €",
            WindowKind.INVOICE,
        ),
        ("Status  Open\nAssignee  Nora\nPriority  High", WindowKind.TRACKER),
        ("Add to basket\nSort by: price\nFree delivery\nIn stock", WindowKind.PUBLIC),
        ("Solde  12 €\nVirement\nOpérations récentes\nCarte bancaire", WindowKind.CONFIDENTIAL),
        ("Email\nPassword\nForgot your password?\nRemember me", WindowKind.CONFIDENTIAL),
        ("FPS 60\nQuit to desktop\nQuest: find the fox\nInventory", WindowKind.LEISURE),
    ],
)
def test_an_unknown_page_is_known_by_its_shape(text: str, kind: WindowKind) -> None:
    assert identify(screen(text, "firefox", "Page — Mozilla Firefox")).kind is kind


def test_a_firm_with_bank_in_its_name_is_no_bank() -> None:
    given = screen("Runbook\nRestart the queue.", "firefox", "Runbook - Riverbank Wiki")
    assert identify(given).kind is WindowKind.WIKI
