"""Private keys in their armour."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.span import Span

_BEGIN = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_BODY = re.compile(
    r"(?:(?:\\[nr]|[\s>|\"'+,])*[A-Za-z0-9+/=]{16,})*(?:(?:\\[nr]|[\s>|\"'+,])*[A-Za-z0-9+/]{1,76}={0,2}(?=\s*-----END))?"
)


def find_private_keys(text: str) -> Iterator[Span]:
    """What stands between BEGIN and END of a private key, wrapped or escaped, whole or cut off."""
    for begin in _BEGIN.finditer(text):
        body = _BODY.match(text, begin.end())
        if body and body.end() > begin.end():
            yield Span(begin.end(), body.end(), "private key")
