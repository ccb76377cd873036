"""Redaction of lines that belong together, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.privacy.redaction import BAR, Redaction
from tests.privacy.made_up import MadeUp, leaks

STORE, SHARE = Redaction("store"), Redaction("share")
SECRET = MadeUp(2).letters(14)


def lines(*texts: str) -> list[RawLine]:
    return [RawLine(text, Origin.OCR, Box(0, at * 20, 200, 16)) for at, text in enumerate(texts)]


def test_a_label_on_one_line_and_its_value_on_the_next() -> None:
    clean = STORE.redact_lines(lines("Password", SECRET, "Sign in"))
    assert [line.text for line in clean] == ["Password", BAR, "Sign in"]
    assert [line.redacted for line in clean] == [False, True, False]


def test_a_key_over_many_lines_is_gone_from_each() -> None:
    body = [MadeUp(at).base64(48) for at in range(4)]
    clean = STORE.redact_lines(
        lines("-----BEGIN PRIVATE KEY-----", *body, "-----END PRIVATE KEY-----")
    )
    assert [line.text for line in clean[1:-1]] == [BAR] * 4
    assert not clean[-1].redacted


def test_lines_keep_their_boxes_and_origin() -> None:
    raw = lines("one", f"Password: {SECRET}")
    clean = STORE.redact_lines(raw)
    assert [(line.origin, line.box) for line in clean] == [(line.origin, line.box) for line in raw]


def test_the_bar_does_not_tell_the_length() -> None:
    short, long = MadeUp(1).letters(10), MadeUp(1).letters(40)
    assert STORE.redact(f"Password: {short}") == STORE.redact(f"Password: {long}")


def test_no_lines_give_no_lines() -> None:
    assert STORE.redact_lines([]) == ()


anything = st.text(
    st.sampled_from("aZ09 \n\t:='\"-_./@#%&?<>{}[]()|,;пÄ密ー▮") | st.characters(), max_size=200
)
announced = st.builds(
    lambda *parts: "".join(parts),
    anything,
    st.sampled_from(
        ["password: ", "PIN ", "API key = ", "IBAN ", "recovery codes\n", "seed phrase ", "tel ",
         "geboren am ", "code: ", "https://a:", "Cookie: a=", "-----BEGIN PRIVATE KEY-----\n"]
    ),
    anything,
)  # fmt: skip


@given(announced)
def test_lines_and_text_are_redacted_alike(text: str) -> None:
    raw = [RawLine(line, Origin.FILE) for line in text.split("\n")]
    whole = [line.text for line in STORE.redact_lines(raw)]
    assert "".join(whole).replace(BAR, "") == STORE.redact(text).replace("\n", "").replace(BAR, "")


@given(announced)
def test_what_is_left_was_there(text: str) -> None:
    for part in SHARE.redact(text).split(BAR):
        assert part in text


@given(anything, anything)
def test_a_labelled_password_is_gone_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before}\nPassword: {SECRET}\n{after}"
    assert not leaks(SECRET, STORE.redact(text))


HOSTILE = (
    "a", "A", "1", "-", " ", "\n", '"', "A1-", "a ", "1 ", "password ", "key=", "<", "M<<", "http://",
    "a@", "a.", "eyJ", "-----BEGIN PRIVATE KEY-----\n", "recovery codes\n", "verification code ",
    "1.", "Straße 1 ", "12 Main ", "::a", "a\tb\n", "user  password\n", "Cookie: a=b; ", "?a=",
    "rue de ", "echo ", "abandon ", "DE12", "phone ", "+1 ", "01 ", "Aa1", "geboren am 1. ",
)  # fmt: skip


@pytest.mark.parametrize("part", HOSTILE)
def test_a_long_text_without_end_is_answered(part: str) -> None:
    """A search that grew with the square of the length would hit the limit of a test's time."""
    SHARE.redact(part * (150_000 // len(part)))
