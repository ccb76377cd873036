"""Private keys, in their armour and out of it."""

import re
from collections.abc import Iterator
from hashlib import sha256

from desktop_memory.privacy.span import Span

_BEGIN = re.compile(r"-{3,5} ?BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE|SECRET) KEY(?: BLOCK)? ?-{3,5}")
_END = re.compile(r"-{3,5} ?END [A-Z0-9 ]{0,40}(?:PRIVATE|SECRET) KEY(?: BLOCK)? ?-{3,5}")
_BREAK = r"(?:\\+[nrt]|[\s>|\"'+,;.…*#│])"
_HEADERS = r"(?:[A-Za-z-]{2,30}: [^\n]{0,200}\n){0,6}"
_BODY = re.compile(
    rf"{_BREAK}{{0,40}}{_HEADERS}(?:{_BREAK}{{0,40}}[A-Za-z0-9+/=]{{16,4096}}){{1,200}}"
)
_TAIL = re.compile(rf"{_BREAK}{{0,40}}[A-Za-z0-9+/=]{{1,80}}(?={_BREAK}{{0,40}}-{{3,5}} ?END)")
_KEY_LINE = re.compile(rf"{_BREAK}{{0,40}}[A-Za-z0-9+/=]{{1,80}}{_BREAK}{{0,40}}")
_PUTTY = re.compile(r"Private-Lines: ?\d{1,3}((?:\s{1,20}[A-Za-z0-9+/=]{8,80}){1,60})")
_WIF = re.compile(r"(?<![A-Za-z0-9])[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51}(?![A-Za-z0-9])")
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_LINES = 100


def find_private_keys(text: str) -> Iterator[Span]:
    """What stands between BEGIN and END of a private key, wrapped or escaped, whole or cut off
    at either side; PuTTY's private lines; wallet import format (Base58Check)."""
    if "-- " in text or "--END" in text or "--BEGIN" in text:
        yield from _armoured(text)
    for found in _PUTTY.finditer(text):
        yield Span(*found.span(1), "private key")
    for found in _WIF.finditer(text):
        if is_wallet_key(found.group()):
            yield Span(found.start(), found.end(), "private key")


def _armoured(text: str) -> Iterator[Span]:
    for begin in _BEGIN.finditer(text):
        body = _BODY.match(text, begin.end())
        end = body.end() if body else begin.end()
        tail = _TAIL.match(text, end)
        end = tail.end() if tail else end
        if end > begin.end():
            yield Span(begin.end(), end, "private key")
    for ending in _END.finditer(text):
        start = _start_of_key(text, ending.start())
        if start < ending.start() - 1:
            yield Span(start, ending.start(), "private key")


def _start_of_key(text: str, end: int) -> int:
    """Where the lines of a key begin whose END is at `end`."""
    start = text.rfind("\n", 0, end) + 1
    if _KEY_LINE.fullmatch(text, start, end) is None and text[start:end].strip():
        return end
    for _ in range(_LINES):
        before = text.rfind("\n", 0, max(start - 1, 0)) + 1
        if start == 0 or _KEY_LINE.fullmatch(text, before, start - 1) is None:
            break
        start = before
    return start


def is_wallet_key(text: str) -> bool:
    """Whether a Base58 string ends in the checksum of what stands before it."""
    number = 0
    for char in text:
        number = number * 58 + _BASE58.index(char)
    raw = number.to_bytes(38, "big").lstrip(b"\0")
    return sha256(sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]
