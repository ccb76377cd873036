"""Which places are kept out, by rules of the person's own."""

import pytest

from desktop_memory.domain.exclusion import Exclusion, ExclusionRule, RuleKind
from desktop_memory.domain.observation import UNKNOWN_APP, Place, SkipReason
from desktop_memory.privacy.exclusion import Exclusions


def rule(kind: RuleKind, *patterns: str, on: bool = True) -> ExclusionRule:
    return ExclusionRule(kind, "mine", patterns, on=on)


def verdict(rule: ExclusionRule, place: Place, wm_class: str = "") -> Exclusion | None:
    return Exclusions((rule,)).find_verdict(place, wm_class)


def test_a_verdict_names_the_rule_and_what_matched() -> None:
    by_title = rule(RuleKind.TITLE, "tax return")
    assert verdict(by_title, Place("Editor", "My Tax-Return 2026")) == Exclusion(
        SkipReason.EXCLUDED, by_title, "tax-return"
    )


def test_a_rule_that_is_off_excludes_nothing() -> None:
    assert verdict(rule(RuleKind.TITLE, "tax", on=False), Place("Editor", "tax")) is None


@pytest.mark.parametrize(
    ("app", "process", "wm_class"),
    [
        ("Vault Box", "", ""),
        ("", "/usr/bin/vault-box", ""),
        ("", r"C:\Programs\Vault-Box.exe", ""),
        ("", "", "org.example.Vault-Box"),
    ],
)
def test_an_app_is_told_by_its_name_its_program_or_its_class(
    app: str, process: str, wm_class: str
) -> None:
    by_app = rule(RuleKind.APP, "vault?box", "*.vault-box")
    assert verdict(by_app, Place(app, "x", process), wm_class) is not None
    assert verdict(by_app, Place("Vault", "Vault Box")) is None


@pytest.mark.parametrize(
    ("pattern", "title"),
    [
        ("ärzte", "Liste der ARZTE"),
        ("café", "CAFE\u0301 Roma"),
        ("straße", "Neue Strasse 5"),
        ("iş bankası", "İŞ BANKASI | Giriş"),
        ("microsoft edge", "Page - Microsoft\u200b Edge"),
        ("*bank", "Fjordbank: login"),
        ("passwor*", "Reset your passwords"),
        ("tax return", "tax_return.pdf"),
        ("銀行", "三菱銀行ログイン"),
        ("은행", "국민은행에서"),
    ],
)
def test_a_title_matches_whole_words_whatever_their_case_and_accents(
    pattern: str, title: str
) -> None:
    assert verdict(rule(RuleKind.TITLE, pattern), Place("A", title)) is not None


@pytest.mark.parametrize(
    ("pattern", "title"),
    [("tax", "taxi to town"), ("bank", "embankment"), ("*bank", "bankers"), ("a b", "a and b")],
)
def test_a_title_does_not_match_parts_of_words(pattern: str, title: str) -> None:
    assert verdict(rule(RuleKind.TITLE, pattern), Place("A", title)) is None


def test_an_exception_covers_its_own_words_only() -> None:
    banks = rule(RuleKind.TITLE, "bank", "!food bank")
    assert verdict(banks, Place("A", "Food bank rota")) is None
    assert verdict(banks, Place("A", "Food bank rota paid by my bank")) is not None


@pytest.mark.parametrize(
    ("pattern", "url", "hit"),
    [
        ("bank.example", "https://bank.example/", True),
        ("bank.example", "https://www.bank.example/login?x=1", True),
        ("bank.example", "https://user@bank.example:8443/", True),
        ("bank.example", "https://mybank.example/", False),
        ("bank.example", "https://news.example/?about=bank.example", False),
        ("*bank*.example", "https://www.fjordbank-online.example/", True),
        ("site.example/secret*", "https://site.example/secrets/1", True),
        ("site.example/secret*", "https://site.example/open", False),
        ("about:logins*", "about:logins?filter=x", True),
        ("*://settings/passwords*", "chrome://settings/passwords", True),
    ],
)
def test_a_site_is_told_by_its_address(pattern: str, url: str, hit: bool) -> None:
    found = verdict(rule(RuleKind.SITE, pattern), Place("Browser", "t", url=url))
    assert (found is not None) == hit


def test_a_site_may_be_an_exception() -> None:
    banks = rule(RuleKind.SITE, "*bank.*", "!*foodbank*")
    assert verdict(banks, Place("B", "t", url="https://foodbank.example")) is None


@pytest.mark.parametrize(
    ("path", "hit"),
    [
        ("/home/me/keys/a.kdbx", True),
        ("/home/me/keys/A.KDBX", True),
        ("file:///home/me/my%20keys/a.kdbx", True),
        ("/home/me/id_rsa", True),
        ("/home/me/id_rsa.pub", False),
        ("/home/me/vault/deep/note.txt", True),
        ("/home/me/vaults/note.txt", False),
    ],
)
def test_a_file_is_told_by_its_path(path: str, hit: bool) -> None:
    files = rule(RuleKind.FILE, "*.kdbx", "id_rsa*", "!*.pub", "vault/**")
    exclusions = Exclusions((files,))
    assert (exclusions.find_file_verdict(path) is not None) == hit
    assert (exclusions.find_verdict(Place("V", "x", document=path)) is not None) == hit


@pytest.mark.parametrize("title", ["id_rsa - Mousepad", "*id_rsa — Kate", "id_rsa (~/keys) - VIM"])
def test_a_title_that_is_a_file_name_counts_as_the_file(title: str) -> None:
    assert verdict(rule(RuleKind.FILE, "id_rsa*"), Place("Editor", title)) is not None


def test_a_title_that_only_talks_about_a_file_does_not() -> None:
    talk = Place("Browser", "What is id_rsa for? - Forum")
    assert verdict(rule(RuleKind.FILE, "id_rsa*"), talk) is None


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("app", ["", UNKNOWN_APP])
def test_a_window_that_cannot_be_named_is_kept_only_where_the_person_chose_so(
    keep: bool, app: str
) -> None:
    found = Exclusions((), keep_unknown=keep).find_verdict(Place(app, " "))
    assert (found is None) == keep


def test_private_windows_are_kept_only_where_the_person_chose_so() -> None:
    private = rule(RuleKind.PRIVATE, "private browsing")
    place = Place("Firefox", "News — Mozilla Firefox Private Browsing")
    assert Exclusions((private,), keep_private=True).find_verdict(place) is None
    found = Exclusions((private,)).find_verdict(place)
    assert found is not None
    assert found.reason is SkipReason.PRIVATE


def test_a_page_about_private_windows_is_no_private_window() -> None:
    private = rule(RuleKind.PRIVATE, "private browsing", "(private)")
    for title in (
        "Private browsing - Wikipedia — Mozilla Firefox",
        "How private is private browsing? - Forum - Chromium",
        "Notes - Private Equity Group",
        "A (private) matter - Chromium",
    ):
        assert verdict(private, Place("Browser", title)) is None, title
