"""What is told by its shape or its check digits is taken out wherever it stands."""

import pytest

from desktop_memory.privacy.redaction import BAR, Redaction
from tests.privacy.made_up import CAPITALS, HEX, MadeUp, grouped, leaks

STORE = Redaction("store")
M = MadeUp(17)

TOKENS = {
    "GitHub": "gh" + "p_" + M.letters(36),
    "GitHub, fine-grained": "github" + "_pat_" + M.letters(22) + "_" + M.letters(59),
    "GitLab": "gl" + "pat-" + M.letters(20),
    "AWS": "AK" + "IA" + M.letters(16, CAPITALS),
    "Anthropic": "sk" + "-ant-api03-" + M.letters(90),
    "OpenAI": "sk" + "-proj-" + M.letters(60),
    "Google": "AI" + "za" + M.letters(35),
    "Slack": "xo" + "xb-" + M.digits(12) + "-" + M.letters(24),
    "Stripe": "sk" + "_live_" + M.letters(24),
    "SendGrid": "S" + "G." + M.letters(22) + "." + M.letters(43),
    "npm": "np" + "m_" + M.letters(36),
    "PyPI": "py" + "pi-AgEIcHlwaS5vcmc" + M.letters(90),
    "Hugging Face": "h" + "f_" + M.letters(34),
    "Telegram": M.digits(10) + ":A" + "A" + M.letters(33),
    "JSON web token": "eyJ" + M.letters(30) + ".ey" + "J" + M.letters(60) + "." + M.letters(40),
    "age": "AGE-SECRET" + "-KEY-1" + M.letters(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
    "password hash": "$2" + "y$05$" + M.letters(53),
}


@pytest.mark.parametrize("issuer", TOKENS)
@pytest.mark.parametrize("template", ["{}", "remote: {} (made today)", "x={}&y=1", '["{}"]'])
def test_tokens_of_known_issuers(issuer: str, template: str) -> None:
    text = template.replace("{}", TOKENS[issuer])
    assert BAR in STORE.redact(text)
    assert not leaks(TOKENS[issuer][12:], STORE.redact(text))


BODY = "\n".join(M.base64(48) for _ in range(5))


@pytest.mark.parametrize(
    "text",
    [
        "-----BEGIN {kind} KEY-----\n{body}\n-----END {kind} KEY-----",
        "-----BEGIN {kind} KEY-----\n{body}",
        "$ tail key\n{body}\n-----END {kind} KEY-----",
        "> -----BEGIN {kind} KEY-----\n> {quoted}\n> -----END {kind} KEY-----",
        '"key": "-----BEGIN {kind} KEY-----\\n{escaped}\\n-----END {kind} KEY-----\\n"',
        "key: |\n  -----BEGIN {kind} KEY-----\n  {indented}\n  -----END {kind} KEY-----",
        "Private-Lines: 5\n{body}\nPrivate-MAC: 00",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: x\n\n{body}\n=abcd\n-----END PGP PRIVATE",
    ],
)
@pytest.mark.parametrize("kind", ["RSA PRIVATE", "OPENSSH PRIVATE", "ENCRYPTED PRIVATE"])
def test_private_keys_wrapped_quoted_escaped_and_cut_off(text: str, kind: str) -> None:
    whole = text.format(
        kind=kind,
        body=BODY,
        quoted=BODY.replace("\n", "\n> "),
        escaped=BODY.replace("\n", "\\n"),
        indented=BODY.replace("\n", "\n  "),
    )
    clean = STORE.redact(whole)
    assert not any(leaks(line, clean) for line in BODY.split("\n"))


@pytest.mark.parametrize(
    ("prefix", "count"),
    [("4", 16), ("53", 16), ("2223", 16), ("37", 15), ("6011", 16), ("3566", 16), ("36", 14)],
)
def test_card_numbers_of_the_schemes_in_use(prefix: str, count: int) -> None:
    number = M.card(prefix, count)
    assert not leaks(number, STORE.redact(f"paid with {number} today"))


@pytest.mark.parametrize("between", [" ", "-", "  ", "\n"])
def test_card_numbers_in_groups(between: str) -> None:
    number = grouped(M.card(), 4, between)
    assert not leaks(number, STORE.redact(f"Card {number}"))


def test_the_verification_number_beside_a_card() -> None:
    clean = STORE.redact(f"{grouped(M.card())}\n12/28, Prüfziffer 294\nCVC: 835")
    assert "294" not in clean
    assert "835" not in clean


@pytest.mark.parametrize(
    ("country", "length"), [("DE", 22), ("NL", 18), ("FR", 27), ("NO", 15), ("CH", 21), ("PL", 28)]
)
def test_account_numbers_and_nothing_behind_them(country: str, length: int) -> None:
    number = M.iban(country, length)
    for shown in (number, grouped(number)):
        assert STORE.redact(f"pay to {shown} t.n.v. Jansen") == f"pay to {BAR} t.n.v. Jansen"


def test_an_account_number_that_was_misread_is_known_by_its_name() -> None:
    number = M.iban("DE", 22)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert STORE.redact(wrong) == wrong
    assert not leaks(wrong, STORE.redact(f"IBAN: {wrong}"))


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("postgres://app:{}@db.example.org/x", M.letters(12)),
        ("redis://:{}@cache:6379/0", M.letters(12)),
        ("https://example.org/reset-password?token={}", M.letters(40)),
        ("https://example.org/invite/{}", M.letters(32)),
        ("https://hooks.slack.com/services/T0AAAA111/B0BBBB222/{}", M.letters(24)),
        ("https://x.example/c?sv=2022&sig={}", M.letters(43)),
        ("http://localhost:8888/?token={}", M.letters(48, HEX)),
        ("Authorization: Basic {}", M.base64(24)),
        ("Cookie: theme=dark; sid={}", M.letters(32)),
        ("Set-Cookie: PHPSESSID={}; path=/; HttpOnly", M.letters(26)),
        ("otpauth://totp/Example:anna?secret={}&issuer=Example", M.letters(32, CAPITALS)),
    ],
)
def test_secrets_in_addresses_headers_and_cookies(text: str, secret: str) -> None:
    clean = STORE.redact(text.replace("{}", secret))
    assert not leaks(secret, clean)
    assert clean.startswith(text.split("{}", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Passport No. {}", "C01X" + M.digits(5)),
        ("Reisepass-Nr.: {}", "CX" + M.digits(7)),
        ("Driver's License: {}", "D" + M.digits(7)),
        ("SSN: {}", f"432-{M.digits(2)}-{M.digits(4)}"),
        ("Steuer-ID {}", f"{M.digits(2)} {M.digits(3)} {M.digits(3)} {M.digits(3)}"),
        ("DNI {}", M.digits(8) + "Z"),
        ("National Insurance number: {}", "QQ 12 34 56 C"),
        ("Versichertennummer: {}", "A" + M.digits(9)),
        ("Numéro de sécurité sociale : {}", "1 85 07 75 116 001 38"),
        ("マイナンバー: {}", f"{M.digits(4)} {M.digits(4)} {M.digits(4)}"),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n{}", "L898902C36UTO7408122F1204159"),
        ("{}", "111.444.777-35"),
    ],
)
def test_numbers_that_states_and_insurers_give(text: str, secret: str) -> None:
    assert not leaks(secret, STORE.redact(text.replace("{}", secret)))
