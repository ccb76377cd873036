"""By which a sentence is known again, whatever its spacing, case and punctuation."""

import hashlib
import re
import unicodedata

# Marks that tell nothing between words. Inside of values they do: "1.5", "a/b", "C++", "-5".
_QUOTES = re.compile(r"[\"'`´‘’‚‛“”„‟«»‹›]")
_BRACKETS = re.compile(r"(?<!\w)[(\[{]|[)\]}](?!\w)")
_AT_END = re.compile(r"[.,;:!…]+(?=\s|$)")
_DASH = re.compile(r"(?<=\s)[-‐‑‒–—―•·*]+(?=\s)|(?<=[^\W\d_])[-‐‑‒–—](?=[^\W\d_])")


def fingerprint(text: str, salt: bytes) -> bytes:
    """16 bytes, keyed by the store's salt: what is left of a deleted fact does not tell it."""
    return hashlib.blake2b(
        _plain(text).encode("utf-8", "surrogatepass"), digest_size=16, key=salt
    ).digest()


def _plain(text: str) -> str:
    # Before NFKC, which makes three dots of "…".
    plain = _DASH.sub(" ", _BRACKETS.sub(" ", _QUOTES.sub("", f" {text} ")))
    plain = unicodedata.normalize("NFKC", plain).casefold()
    return " ".join(_AT_END.sub(" ", plain).split())
