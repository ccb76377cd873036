"""What a label announces is taken out, in the main languages and in the forms programs write."""

import zlib

import pytest

from desktop_memory.privacy.redaction import Redaction
from tests.privacy.made_up import CAPITALS, HEX, MadeUp, grouped, leaks

REDACTION = Redaction("store")


def made_up(template: str) -> MadeUp:
    return MadeUp(zlib.crc32(template.encode()))


def assert_gone(template: str, secret: str) -> None:
    text = template.replace("{}", secret)
    assert not leaks(secret, REDACTION.redact(text)), text


@pytest.mark.parametrize(
    "template",
    [
        "Password: {}", "Passwort: {}", "Kennwort  {}", "Mot de passe : {}", "Contraseña: {}",
        "Senha: {}", "Wachtwoord: {}", "Hasło: {}", "Lösenord: {}", "Adgangskode: {}",
        "Passord: {}",
        "Salasana: {}", "Heslo: {}", "Jelszó: {}", "Şifre: {}", "Пароль: {}", "パスワード：{}",
        "密码：{}", "비밀번호: {}", "Dein neues Passwort lautet {}", "le mot de passe est {}",
        "La contraseña es {}", "A senha é {}", "La password è {}", "het wachtwoord is {}",
        "hasło to {}", "lösenordet är {}", "passordet er {}", "salasana on {}", "heslo je {}",
        "パスワードは {} です", "密码是{}", "비밀번호는 {} 입니다",
        "the PASSWORD for the zip is {} ok",
        "so the password to the vendor portal is {}, all lower case", "Password\n{}\nCopy",
        "Username\nanna\nPassword\n{}", "Login: admin\nPass: {}", "WLAN-Schlüssel: {}",
        "Clé WiFi : {}", "SSID: Cafe  Password: {}", "**Password:** `{}`", "- Password: {}",
    ],
)  # fmt: skip
def test_passwords_as_people_write_them(template: str) -> None:
    assert_gone(template, made_up(template).password())


@pytest.mark.parametrize(
    "template",
    [
        "DB_PASSWORD={}", "MYSQL_ROOT_PASSWORD: {}", "spring.datasource.password={}", "pwd={}",
        'password = "{}"', "'password' => '{}',", '"Password": "{}",', "<password>{}</password>",
        '<add key="DbPassword" value="{}" />', "sshpass -p '{}' ssh root@host", "requirepass {}",
        "mysql -u root -p{} shop", "curl -u admin:{} https://example.org/api", "--db-password {}",
        "docker login -u ci -p {} registry.example.org", "export SMTP_PASS={}", "psk=\"{}\"",
        "echo '{}' | sudo -S apt update", "define('DB_PASSWORD', '{}');", "rootpw {}",
        "Server=db;User Id=sa;Password={};Encrypt=true", "credentials: svc_backup:{}",
        "machine git.example.org\n  login anna\n  password {}", "WIFI:T:WPA;S:Home;P:{};;",
        "CREATE USER 'app'@'%' IDENTIFIED BY '{}';", "net user anna {} /add",
        "| Host | User | Password |\n|---|---|---|\n| db1 | root | {} |",
        "url,username,password\nhttps://shop.example,anna,{}", "name;passwort\nShop;{}",
    ],
)  # fmt: skip
def test_passwords_as_programs_write_them(template: str) -> None:
    assert_gone(template, made_up(template).letters(14))


@pytest.mark.parametrize(
    "template",
    [
        "the wifi pass is {}", "new pw {} works now", "my password's {}", "Password;{}",
        "Password ................ {}", "Zugang: bob / {}", "Gast-WLAN: Seeblick / {}",
        "Please use {} as your temporary password", "{} is the new admin password",
        "bob:{}@host", "login: bob / {}", "vpn secret = {}", "Wi-Fi: Seeblick-Guest, key: {}",
    ],
)  # fmt: skip
def test_what_can_only_be_a_password_on_a_line_that_speaks_of_one(template: str) -> None:
    source = made_up(template)
    assert_gone(template, f"Tulip{source.digits(3)}!{source.letters(4)}")


@pytest.mark.parametrize(
    "template",
    [
        "API_KEY={}", "api_key: {}", '"apiKey": "{}",', "X-Api-Key: {}", "client_secret={}",
        "JWT_SECRET={}", "secretAccessKey: {}", '"token":"{}"', "Access Token\n{}\nRevoke",
        "API-Schlüssel: {}", "Clé API : {}", "clave de API: {}", "Chiave API: {}", "密钥: {}",
        "Your API key is {}", "Consumer Secret  {}", "--token {}", "--api-key={}", "Bearer {}",
        "personal access token: {}", "Secret | {} | expires 2027", "google_maps_key: {}",
        "sessionid   {}   .example.org  /", "X-CSRF-Token: {}",
        "NAME         TOKEN\ndeploy-bot   {}   Hide",
    ],
)  # fmt: skip
@pytest.mark.parametrize("alphabet", [HEX, CAPITALS, None])
def test_keys_and_tokens_of_unknown_issuers(template: str, alphabet: str | None) -> None:
    source = made_up(template)
    assert_gone(template, source.letters(40, alphabet) if alphabet else source.letters(40))


def test_a_wallets_key_in_hexadecimal() -> None:
    assert_gone("ETH_PRIVATE_KEY=0x{}", MadeUp(6).letters(64, HEX))


def test_setup_keys_in_groups() -> None:
    key = grouped(MadeUp(4).letters(16, "abcdefghijklmnopqrstuvwxyz234567"))
    assert_gone("Or enter this setup key\n{}", key)


@pytest.mark.parametrize(
    "template",
    [
        "PIN: {}", "your card PIN is {}, memorise it", "Deine PIN lautet {}", "PIN-Code {}",
        "code PIN : {}", "El PIN es {}", "Il PIN è {}", "Geheimzahl: {}", "Türcode: {}",
        "Alarm code {}", "toegangscode: {}",
    ],
)  # fmt: skip
def test_personal_numbers(template: str) -> None:
    assert_gone(template, made_up(template).digits(4))


@pytest.mark.parametrize(
    "template",
    [
        "{} is your verification code", "Your verification code is {}", "Dein Code: {}",
        "Ihr Bestätigungscode lautet {}", "{} ist dein Anmeldecode",
        "{} est votre code de connexion",
        "Tu código de verificación es {}", "Il tuo codice di verifica è {}", "Je inlogcode is {}",
        "Twój kod weryfikacyjny to {}", "Vahvistuskoodi: {}", "Ваш код подтверждения: {}",
        "認証コード: {}", "您的验证码是{}，5分钟内有效", "인증번호 [{}]", "OTP: {}",
        "Two-factor code {}",
        "Use {} to verify your account", "G-{} is your Google verification code",
        "Sign-in code\n\n{}\n\nIf you did not ask for it, ignore this", "Your Notebox code is {}",
    ],
)  # fmt: skip
def test_one_time_codes(template: str) -> None:
    assert_gone(template, made_up(template).digits(6))


@pytest.mark.parametrize(
    "template",
    [
        "Product key: {}", "Lizenzschlüssel: {}", "Clé de licence : {}", "Windows 11 Pro\n{}",
        "Seriennummer (Freischaltcode) {} eingeben", "Your activation code is {}",
    ],
)  # fmt: skip
def test_licence_keys(template: str) -> None:
    source = made_up(template)
    assert_gone(template, "-".join(source.letters(5, CAPITALS + "234567") for _ in range(5)))


def test_recovery_codes_on_the_lines_behind_their_label() -> None:
    source = MadeUp(8)
    codes = [f"{source.letters(5, HEX)}-{source.letters(5, HEX)}" for _ in range(8)]
    text = "Save your recovery codes\nKeep them safe.\n\n" + "\n".join(codes) + "\nDownload"
    clean = REDACTION.redact(text)
    assert not any(leaks(code, clean) for code in codes)
    assert clean.startswith("Save your recovery codes\nKeep them safe.")
    assert clean.endswith("Download")


def test_numbered_recovery_codes_of_two_groups() -> None:
    source = MadeUp(9)
    codes = [f"{source.digits(4)} {source.digits(4)}" for _ in range(6)]
    lines = [f"{number}. {code}" for number, code in enumerate(codes, 1)]
    clean = REDACTION.redact("Backup-Codes\n" + "\n".join(lines))
    assert not any(leaks(code, clean) for code in codes)


WORDS = "village cloth sing vivid disorder plastic kangaroo country primary asset boss movie"


@pytest.mark.parametrize("template", ["{}", "Recovery phrase: {}", "Write these down\n{}"])
def test_seed_phrases_with_and_without_a_label(template: str) -> None:
    assert_gone(template, WORDS)


def test_a_seed_phrase_in_numbered_columns() -> None:
    words = WORDS.split()
    rows = ["  ".join(f"{at + 1}. {words[at]}" for at in range(row, row + 4)) for row in (0, 4, 8)]
    clean = REDACTION.redact("Secret recovery phrase\n" + "\n".join(rows) + "\nContinue")
    assert not any(word in clean.split() for word in words)
    assert clean.endswith("Continue")


def test_words_behind_a_label_that_are_on_no_list() -> None:
    words = "zork blim fargle tonk wexel mumbo jarn pliff dost quorl hamp trill"
    assert_gone("frase semilla: {}", words)


def test_a_secret_is_gone_where_it_stands_again_without_its_label() -> None:
    secret = MadeUp(5).letters(14)
    clean = REDACTION.redact(f"Password: {secret}\n$ mount -o {secret} /srv\n{secret}")
    assert not leaks(secret, clean)


def test_what_a_shell_writes_below_a_question_for_a_password_is_no_secret() -> None:
    shown = "[sudo] password for mira:\nmira@otter:~/docs$ ls\nroof.txt\nmira@otter:~/docs$ pwd"
    assert REDACTION.redact(shown) == shown


def test_a_password_in_a_command_behind_a_shells_prompt_is_gone() -> None:
    assert_gone("pwd\nmira@otter:~$ export PASSWORD={}", made_up("export").password())
