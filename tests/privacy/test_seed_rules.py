"""What the rules that come with the app keep out, and what they let through."""

import pytest

from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.observation import Place, SkipReason
from desktop_memory.privacy.exclusion import Exclusions

EXCLUSIONS = Exclusions(SEED_RULES)


def reason(place: Place) -> SkipReason | None:
    found = EXCLUSIONS.find_verdict(place)
    return found.reason if found else None


@pytest.mark.parametrize(
    "app",
    [
        "KeePassXC", "keepassxc", "org.keepassxc.KeePassXC", "KeePass", "Bitwarden", "1Password",
        "LastPass", "Dashlane", "Enpass", "Proton Pass", "NordPass", "seahorse", "Secrets",
        "Passwords and Keys", "Keeper Password Manager", "RoboForm", "QtPass", "Buttercup",
        "Passbolt", "Passwords", "KWalletManager", "kwalletmanager5", "Authy Desktop",
        "Google Authenticator", "Yubico Authenticator", "pinentry-gtk-2", "Electrum",
    ],
)  # fmt: skip
def test_programs_that_show_secrets_are_excluded(app: str) -> None:
    assert reason(Place(app, "anything")) is SkipReason.EXCLUDED


@pytest.mark.parametrize(
    "app",
    ["Firefox", "zookeeper", "Bookkeeper", "Code", "Ente Photos", "Sparrow", "Passenger", "Step"],
)
def test_other_programs_are_not(app: str) -> None:
    assert reason(Place(app, "anything")) is None


@pytest.mark.parametrize(
    "title",
    [
        "Passwords.kdbx [Locked] - KeePassXC", "Vault | Bitwarden Web Vault - Chromium",
        "1Password — All items", "LastPass", "Password Manager", "Google Password Manager",
        "Google Passwortmanager – Chromium", "Passwort-Manager", "Passwort\u00admanager",
        "Gestionnaire de mots de passe\xa0Google", "Gestor de contraseñas", "Menedżer haseł",
        "Google パスワード マネージャー", "密码管理工具", "비밀번호 관리자", "Менеджер паролей",
        "Your recovery codes · Example", "Wiederherstellungscodes – Konto",
    ],
)  # fmt: skip
def test_titles_that_name_a_vault_are_excluded(title: str) -> None:
    assert reason(Place("Browser", title)) is SkipReason.EXCLUDED


@pytest.mark.parametrize(
    "title",
    [
        "Online Banking | Bank of America", "Deutsche Bank – Überweisung", "Fjordbank",
        "Sparkasse Bremen: Umsätze", "Stadtsparkasse", "Onlinebanking - Volksbank eG",
        "Mes comptes - Banque Populaire", "Crédit Agricole - Accueil", "Banco Santander",
        "Banca Online | CaixaBank", "Internet Banking - Banco do Brasil", "Mijn ING Bankieren",
        "Rabobank", "mBank serwis transakcyjny", "Bankowość internetowa", "Swedbank",
        "Internetbanken", "Danske Netbank", "Nettbanken – DNB", "Osuuspankki", "Verkkopankki",
        "Česká spořitelna", "Internetové bankovnictví", "Garanti Bankası", "三井住友銀行",
        "招商银行",
        "국민은행", "인터넷뱅킹", "Сбербанк Онлайн", "Альфа-Банк", "PayPal: Summary",
    ],
)  # fmt: skip
def test_titles_of_banks_are_excluded(title: str) -> None:
    assert reason(Place("Browser", title)) is SkipReason.EXCLUDED


@pytest.mark.parametrize(
    "title",
    [
        "Riverbank walk - Maps", "A walk along the river bank", "Food bank volunteers",
        "Databank schema v3", "data bank", "Datenbankentwurf.odt", "Wissensdatenbank – Wiki",
        "Bankruptcy law, chapter 11", "Bankside brewery", "Power bank 20000 mAh", "Bank holidays",
        "West Bank - Wikipedia", "Flights to Burbank", "Gartenbank selber bauen", "Parkbank",
        "Banco de dados relacional", "Banque de données", "Banco de imágenes", "Zitbank kopen",
        "Банк данных", "은행나무 가로수길", "Embankment station", "Blood bank opening hours",
        "The password is dead", "Keep passing the ball", "Secretary", "Bancroft", "Banker's dozen",
    ],
)  # fmt: skip
def test_ordinary_titles_with_such_words_in_them_are_kept(title: str) -> None:
    assert reason(Place("Browser", title)) is None


@pytest.mark.parametrize(
    "title",
    [
        "Best savings bank 2026 - Magazine",
        "Bitwarden raises money - News",
        "Investment banking - Wikipedia",
    ],
)
def test_an_article_about_a_bank_or_a_vault_is_excluded_too(title: str) -> None:
    """A title cannot tell it from the thing itself; a gap does less harm than a leak."""
    assert reason(Place("Browser", title)) is SkipReason.EXCLUDED


@pytest.mark.parametrize(
    "title",
    [
        "News — Mozilla Firefox Private Browsing", "News — Mozilla Firefox (Private Browsing)",
        "Mozilla Firefox Private Browsing", "News — Private Browsing",
        "Nachrichten — Mozilla Firefox Privater Modus",
        "Info — Navigation privée de Mozilla Firefox",
        "Noticias — Mozilla Firefox Navegación privada", "Nieuws — Mozilla Firefox-privénavigatie",
        "Новости — Приватный просмотр Mozilla Firefox",
        "ニュース — Mozilla Firefox プライベートブラウジング",
        "新闻 — Mozilla Firefox 隐私浏览", "News - Chromium (Incognito)",
        "Page - Chromium (anonym)",
        "Page - Google Chrome (Navigation privée)", "Page - Google Chrome（シークレット モード）",
        "Page - Chromium (시크릿 모드)", "Page - Google Chrome（无痕）",
        "New Incognito Tab - Chromium",
        "Neuer Inkognitotab - Google Chrome", "Page - [InPrivate] - Microsoft\u200b Edge",
        "Page and 2 more pages - [InPrivate] - Microsoft Edge", "Page - Opera (Private)",
        "Page - Brave (Private)", "Page — Tor Browser",
    ],
)  # fmt: skip
def test_private_windows_of_browsers_are_told_by_their_title(title: str) -> None:
    assert reason(Place("Browser", title)) is SkipReason.PRIVATE


@pytest.mark.parametrize(
    "title",
    [
        "Private browsing - Wikipedia — Mozilla Firefox", "Incognito (2017 film) - Wikipedia",
        "Privates Konto – Notizen", "Private Members Club - Chromium", "Anonymous functions - Docs",
    ],
)  # fmt: skip
def test_pages_about_private_things_are_kept(title: str) -> None:
    assert reason(Place("Browser", title)) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://vault.bitwarden.com/#/vault", "https://my.1password.com/", "about:logins",
        "chrome://password-manager/passwords", "chrome://settings/passwords",
        "edge://wallet/passwords", "https://www.deutsche-bank.de/", "https://meine.fjordbank.no/",
        "https://onlinebanking.example.com/", "https://www.sparkasse-bremen.de/",
        "https://www.paypal.com/myaccount", "https://secure.barclays.co.uk/login",
    ],
)  # fmt: skip
def test_sites_of_vaults_and_banks_are_excluded(url: str) -> None:
    assert reason(Place("Browser", "x", url=url)) is SkipReason.EXCLUDED


@pytest.mark.parametrize(
    "url",
    [
        "https://www.foodbank.org/", "https://data.worldbank.org/",
        "https://example.com/?q=bank.de",
        "https://www.riverbankcomputing.com/", "https://en.wikipedia.org/wiki/Bank",
        "https://marketing.example.com/", "https://embankment.example/",
    ],
)  # fmt: skip
def test_other_sites_are_not(url: str) -> None:
    assert reason(Place("Browser", "x", url=url)) is None


@pytest.mark.parametrize(
    ("path", "hit"),
    [
        ("~/.ssh/id_ed25519", True), ("~/.ssh/config", True), ("/srv/tls/server.pem", True),
        ("/home/a/.gnupg/x", False), ("~/.gnupg/private-keys-v1.d/x.key", True),
        ("/work/app/.env", True), ("/work/app/.env.production", True),
        ("/work/app/.env.example", False), ("/home/a/id_rsa", True), ("/home/a/id_rsa.pub", False),
        ("/home/a/Main.kdbx", True), ("/home/a/.aws/credentials", True),
        ("/home/a/notes.md", False),
        ("/home/a/keys.md", False), ("/etc/shadow", True), ("/home/a/talk.key", False),
    ],
)  # fmt: skip
def test_files_with_keys_are_excluded(path: str, hit: bool) -> None:
    assert (EXCLUSIONS.find_file_verdict(path) is not None) == hit
