"""What leaves for another program does not tell how to reach or find somebody."""

import pytest

from desktop_memory.privacy.redaction import Redaction
from tests.privacy.made_up import MadeUp, leaks

SHARE = Redaction("share")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("mail me: {}", "anna.k@posteo.example"),
        ("Reply-To: Anna <{}>", "anna.krueger+news@mail.example.org"),
        ("{}", "anna [at] firm [dot] example"),
        ("Tel.: {}", "+49 421 5550123"),
        ("call me on {}", "(212) 555-0199"),
        ("{} (Anna)", "0421 / 555 0123"),
        ("Ring {} after five", "020 7946 0018"),
        ("Mobil {}", "06 12 34 56 78"),
        ("my phone number is {}", "555 0100"),
        ("{}", "+81 90-1234-5678"),
        ("Date of birth: {}", "12/03/1988"),
        ("geboren am {}", "12.03.1988"),
        ("Né le {}", "12 mars 1988"),
        ('"dateOfBirth": "{}"', "1988-03-12"),
        ("生年月日: {}", "1988年3月12日"),
        ("Last login from IP {}", "198.51.100.201"),
        ("your IP is {}", "2001:db8:85a3::8a2e:370:7334"),
        ("Live location {} (12 m)", "53.075820, 8.807160"),
        ("https://maps.example/@{},15z", "53.0758200,8.8071600"),
    ],
)
def test_contacts_are_not_shared(text: str, hidden: str) -> None:
    assert not leaks(hidden, SHARE.redact(text.replace("{}", hidden)))


@pytest.mark.parametrize(
    ("street", "code", "place"),
    [
        ("Lindenstraße 12", "28195", "28195 Bremen"),
        ("12 Harbour Street", "BS1 4DJ", "Bristol BS1 4DJ"),
        ("4418 Juniper Bend Dr", "74136", "Tulsa, OK 74136"),
        ("12 rue des Lilas", "75011", "75011 Paris"),
        ("Calle Mayor 5", "28013", "28013 Madrid"),
        ("Via Roma 12", "20121", "20121 Milano"),
        ("Keizersgracht 123", "1015 CJ", "1015 CJ Amsterdam"),
        ("ul. Długa 5/7", "00-238", "00-238 Warszawa"),
        ("Storgatan 5", "114 55", "114 55 Stockholm"),
        ("Karl Johans gate 22", "0026", "0026 Oslo"),
        ("Am Deich 4a", "28203", "28203 Bremen"),
    ],
)
def test_addresses_are_not_shared(street: str, code: str, place: str) -> None:
    for text in (f"Anna Krüger\n{street}\n{place}", f"Ship to: Anna, {street}, {place}"):
        clean = SHARE.redact(text)
        assert not leaks(street, clean)
        assert not leaks(code, clean)


def test_secrets_are_not_shared_either() -> None:
    secret = MadeUp(3).password()
    assert not leaks(secret, SHARE.redact(f"Password: {secret}"))
