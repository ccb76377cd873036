"""By which a sentence is known again, whatever its spacing, case or last dot."""

import hashlib
import unicodedata


def fingerprint(text: str, salt: bytes) -> bytes:
    """16 bytes, keyed by the store's salt: what is left of a deleted fact does not tell it."""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(".!;, ")
    return hashlib.blake2b(
        plain.encode("utf-8", "surrogatepass"), digest_size=16, key=salt
    ).digest()
