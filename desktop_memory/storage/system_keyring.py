"""The keyring of the operating system, through the `keyring` package."""

from pathlib import Path

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError, PasswordDeleteError

from desktop_memory.domain.errors import KeyUnavailable

SERVICE = "desktop-memory"


class SystemKeyring:
    """Keeps the key of one data folder under service "desktop-memory", account = its path."""

    def __init__(self, data: Path, backend: KeyringBackend | None = None) -> None:
        self._account = str(data.resolve())
        self._chosen = backend

    @property
    def usable(self) -> bool:
        """Whether this computer has a keyring that answers."""
        try:
            if isinstance(self._backend, fail.Keyring | null.Keyring):
                return False
            self._backend.get_password(SERVICE, self._account)
        except (KeyringError, RuntimeError):
            return False
        return True

    def find(self) -> bytes:
        """The key. Raises KeyUnavailable where there is none or the keyring stays locked."""
        try:
            kept = self._backend.get_password(SERVICE, self._account)
        except (KeyringError, RuntimeError) as fault:
            raise KeyUnavailable(
                f"The system keyring does not answer ({fault}).", "Unlock it, then start again."
            ) from fault
        if kept is None:
            raise KeyUnavailable(
                f"The system keyring holds no key for {self._account}.",
                f"Bring back its entry {SERVICE!r}, or restore the folder to its old place.",
            )
        return bytes.fromhex(kept)

    def keep(self, secret: bytes) -> None:
        """Keep the key. Raises KeyUnavailable where the keyring refuses."""
        try:
            self._backend.set_password(SERVICE, self._account, secret.hex())
        except (KeyringError, RuntimeError) as fault:
            raise KeyUnavailable(
                f"The system keyring does not keep the key ({fault}).",
                "Unlock it, or choose a passphrase or a key file in the settings.",
            ) from fault

    @property
    def _backend(self) -> KeyringBackend:
        # Asked for late: looking for backends talks to the session bus.
        return self._chosen or keyring.get_keyring()

    def remove(self) -> None:
        """Take the key out of the keyring, where it is there."""
        try:
            self._backend.delete_password(SERVICE, self._account)
        except PasswordDeleteError:
            return
