"""The key of a data folder's files: where it is kept, made once, never twice.

Every key is 32 random bytes. A passphrase does not become the key: argon2id of it is laid over
the key (exclusive or), so that another passphrase or another place needs no new files.
`key.json` beside the files holds no secret: where the key is, the salt and cost of argon2id, and
a digest by which a wrong key is told from a damaged file.
"""

import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw

from desktop_memory.config.paths import Paths
from desktop_memory.config.private_file import write_private
from desktop_memory.domain.errors import KeyUnavailable, UserError
from desktop_memory.storage.system_keyring import SystemKeyring

_BYTES = 32


class KeyKind(StrEnum):
    """Where the key is kept; the words of setting `key_store`."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 (a word, no secret)
    FILE = "file"
    NONE = "none"


_IN_WORDS = {
    KeyKind.KEYRING: "On. Key in the system keyring",
    KeyKind.PASSPHRASE: "On. Key behind your passphrase",
    KeyKind.FILE: "On. Key in a file that only you can read",
    KeyKind.NONE: "Off. The files can be read by anybody who gets them",
}


@dataclass(frozen=True, slots=True)
class Key:
    """The key of one data folder. `secret` is None where its files are not encrypted."""

    kind: KeyKind
    secret: bytes | None

    @property
    def in_words(self) -> str:
        """What the health page says about it."""
        return _IN_WORDS[self.kind]

    def __repr__(self) -> str:
        return f"Key({self.kind.value})"


NO_KEY = Key(KeyKind.NONE, None)


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """What `key.json` holds. Cost: the second choice of RFC 9106, section 4 (64 MiB, 3 passes)."""

    kind: KeyKind
    digest: str = ""
    salt: str = ""
    masked: str = ""
    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


class Keys:
    """Finds or makes the key of one data folder."""

    def __init__(self, paths: Paths, keyring: SystemKeyring | None = None) -> None:
        self._paths = paths
        self._keyring = keyring or SystemKeyring(paths.data)

    @property
    def kind(self) -> KeyKind | None:
        """Where this folder's key is, None for a folder without files."""
        record = self._find_record()
        return record.kind if record else None

    def get(self, choice: str, passphrase: str | None = None) -> Key:
        """The key of this folder; made where the folder is new, as `choice` says: auto, keyring,
        passphrase, file or none. A folder that has files keeps the kind it has.

        Raises KeyUnavailable where files are there and their key is missing or wrong, or where
        `choice` needs a passphrase or a keyring that is not there.
        """
        record = self._find_record()
        if record is None and self._paths.memory_db.exists():
            raise KeyUnavailable(
                f"The folder {self._paths.data} has lost its file {self._paths.key_record.name}.",
                "Bring it back from a copy of the folder; without it the files cannot be opened.",
            )
        if record is None:
            return self._make(self._kind_for(choice), passphrase)
        return self._find(record, passphrase)

    def move(self, key: Key, choice: str, passphrase: str | None = None) -> Key:
        """Keep `key` in another place or behind another passphrase. The files stay as they are.

        Raises UserError for a change from or to "none", KeyUnavailable as `get` does.
        """
        kind = self._kind_for(choice)
        if key.secret is None or kind is KeyKind.NONE:
            raise UserError(
                "A data folder stays encrypted, or not, as it was made.",
                "Export it and import it into a new folder.",
            )
        moved = self._keep(kind, key.secret, passphrase)
        if kind is not KeyKind.FILE:
            self._paths.key_file.unlink(missing_ok=True)
        if kind is not KeyKind.KEYRING and key.kind is KeyKind.KEYRING:
            self._keyring.remove()
        return moved

    def _kind_for(self, choice: str) -> KeyKind:
        if choice == "auto":
            return KeyKind.KEYRING if self._keyring.usable else KeyKind.FILE
        return KeyKind(choice)

    def _make(self, kind: KeyKind, passphrase: str | None) -> Key:
        if kind is KeyKind.NONE:
            self._write(KeyRecord(kind))
            return NO_KEY
        return self._keep(kind, secrets.token_bytes(_BYTES), passphrase)

    def _keep(self, kind: KeyKind, secret: bytes, passphrase: str | None) -> Key:
        record = KeyRecord(kind, digest=_digest(secret))
        if kind is KeyKind.KEYRING:
            self._keyring.keep(secret)
        elif kind is KeyKind.FILE:
            write_private(self._paths.key_file, secret.hex())
        else:
            record = _masked(record, secret, passphrase)
        self._write(record)
        return Key(kind, secret)

    def _find(self, record: KeyRecord, passphrase: str | None) -> Key:
        if record.kind is KeyKind.NONE:
            return NO_KEY
        if record.kind is KeyKind.KEYRING:
            secret = self._keyring.find()
        elif record.kind is KeyKind.FILE:
            secret = _read_key_file(self._paths.key_file)
        else:
            secret = _unmasked(record, passphrase)
        if not hmac.compare_digest(_digest(secret), record.digest):
            raise _wrong(record.kind, self._paths)
        return Key(record.kind, secret)

    def _find_record(self) -> KeyRecord | None:
        try:
            written = json.loads(self._paths.key_record.read_text(encoding="utf-8"))
            return KeyRecord(**{**written, "kind": KeyKind(written["kind"])})
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError) as fault:
            raise KeyUnavailable(
                f"The file {self._paths.key_record} cannot be read ({fault}).",
                "Bring it back from a copy of the folder.",
            ) from fault

    def _write(self, record: KeyRecord) -> None:
        write_private(self._paths.key_record, json.dumps(asdict(record), indent=2))


def _digest(secret: bytes) -> str:
    return hashlib.blake2b(secret, digest_size=16, person=b"desktop-memory").hexdigest()


def _overlay(record: KeyRecord, salt: bytes, passphrase: str | None) -> bytes:
    if not passphrase:
        raise KeyUnavailable(
            "The key of the data folder is behind a passphrase, and none was given.",
            "Enter it in the window, or start in a terminal, which asks for it.",
        )
    return hash_secret_raw(
        passphrase.encode("utf-8"),
        salt,
        time_cost=record.passes,
        memory_cost=record.memory_kib,
        parallelism=record.lanes,
        hash_len=_BYTES,
        type=Type.ID,
    )


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _masked(record: KeyRecord, secret: bytes, passphrase: str | None) -> KeyRecord:
    salt = secrets.token_bytes(16)
    masked = _xor(secret, _overlay(record, salt, passphrase))
    return KeyRecord(record.kind, record.digest, salt=salt.hex(), masked=masked.hex())


def _unmasked(record: KeyRecord, passphrase: str | None) -> bytes:
    overlay = _overlay(record, bytes.fromhex(record.salt), passphrase)
    return _xor(bytes.fromhex(record.masked), overlay)


def _read_key_file(path: Path) -> bytes:
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as fault:
        raise KeyUnavailable(
            f"The key file {path} cannot be read ({fault}).",
            "Bring it back; without it nobody can open the files.",
        ) from fault


def _wrong(kind: KeyKind, paths: Paths) -> KeyUnavailable:
    if kind is KeyKind.PASSPHRASE:
        return KeyUnavailable("The passphrase is wrong.", "Try again.")
    place = "The system keyring" if kind is KeyKind.KEYRING else f"The file {paths.key_file}"
    return KeyUnavailable(
        f"{place} holds another key than the one of {paths.data}.",
        "Bring the right key back; without it nobody can open the files.",
    )
