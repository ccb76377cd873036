"""Where the key is, and that it is never lost to carelessness."""

import json
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import KeyUnavailable, UserError
from desktop_memory.storage.key import KeyKind, Keys
from desktop_memory.storage.system_keyring import SERVICE, SystemKeyring
from tests.store_samples import opened, see


class OpenKeyring(KeyringBackend):
    """A keyring of this process, as an operating system offers one."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none")
        del self.kept[service, username]


NO_KEYRING: KeyringBackend = fail.Keyring()  # type: ignore[no-untyped-call]  # theirs


def keys(paths: Paths, backend: KeyringBackend | None = None) -> Keys:
    return Keys(paths, SystemKeyring(paths.data, backend or NO_KEYRING))


def test_without_a_keyring_the_key_is_in_a_file_only_its_owner_can_read(paths: Paths) -> None:
    key = keys(paths).get("auto")

    assert key.kind is KeyKind.FILE
    assert paths.key_file.stat().st_mode & 0o777 == 0o600
    assert keys(paths).get("auto") == key


def test_with_a_keyring_the_key_is_there_under_the_path_of_the_folder(paths: Paths) -> None:
    backend = OpenKeyring()

    key = keys(paths, backend).get("auto")

    assert key.kind is KeyKind.KEYRING
    assert key.secret is not None
    assert backend.kept == {(SERVICE, str(paths.data.resolve())): key.secret.hex()}
    assert not paths.key_file.exists()
    assert keys(paths, backend).get("auto") == key


def test_a_passphrase_gives_back_the_same_key_and_no_other_passphrase_does(paths: Paths) -> None:
    key = keys(paths).get("passphrase", "correct horse")

    assert keys(paths).get("auto", "correct horse") == key
    with pytest.raises(KeyUnavailable, match="wrong"):
        keys(paths).get("passphrase", "battery staple")
    with pytest.raises(KeyUnavailable, match="passphrase"):
        keys(paths).get("passphrase")


def test_no_file_of_the_folder_holds_a_key_behind_a_passphrase(paths: Paths) -> None:
    key = keys(paths).get("passphrase", "correct horse")

    written = b"".join(file.read_bytes() for file in paths.data.iterdir())

    assert key.secret is not None
    assert key.secret not in written
    assert key.secret.hex().encode() not in written


def test_a_lost_key_is_told_and_never_made_anew(paths: Paths) -> None:
    with opened(paths, keys(paths).get("file")) as store:
        see(store, "precious")
    paths.key_file.unlink()

    with pytest.raises(KeyUnavailable, match="key file"):
        keys(paths).get("auto")
    assert not paths.key_file.exists()


def test_files_without_a_key_record_are_not_given_a_new_key(paths: Paths) -> None:
    with opened(paths, keys(paths).get("file")) as store:
        see(store, "precious")
    paths.key_record.unlink()

    with pytest.raises(KeyUnavailable, match=r"key\.json"):
        keys(paths).get("auto")
    assert not paths.key_record.exists()


def test_a_key_of_another_folder_is_known_to_be_wrong(paths: Paths, tmp_path: Path) -> None:
    keys(paths).get("file")
    other = Paths(tmp_path / "other")
    keys(other).get("file")
    paths.key_file.write_text(other.key_file.read_text())

    with pytest.raises(KeyUnavailable, match="another key"):
        keys(paths).get("file")


def test_a_locked_keyring_says_to_unlock_it(paths: Paths) -> None:
    backend = OpenKeyring()
    keys(paths, backend).get("auto")
    backend.locked = True

    with pytest.raises(KeyUnavailable, match="Unlock"):
        keys(paths, backend).get("auto")


def test_a_key_moves_to_another_place_and_opens_the_same_files(paths: Paths) -> None:
    backend = OpenKeyring()
    key = keys(paths, backend).get("keyring")
    with opened(paths, key) as store:
        episode_id = see(store, "precious")

    keys(paths, backend).move(key, "passphrase", "correct horse")

    assert backend.kept == {}
    moved = keys(paths, backend).get("auto", "correct horse")
    assert moved.kind is KeyKind.PASSPHRASE
    with opened(paths, moved) as store:
        assert store.episodes.find_lines(episode_id)[0].text == "precious"


def test_a_folder_cannot_change_between_encrypted_and_not(paths: Paths) -> None:
    key = keys(paths).get("file")

    with pytest.raises(UserError, match="as it was made"):
        keys(paths).move(key, "none")


def test_the_record_of_the_key_holds_no_secret(paths: Paths) -> None:
    key = keys(paths).get("file")

    record = json.loads(paths.key_record.read_text())

    assert key.secret is not None
    assert key.secret.hex() not in record.values()
    assert paths.key_record.stat().st_mode & 0o777 == 0o600


def test_the_key_is_not_shown_where_it_is_printed(paths: Paths) -> None:
    key = keys(paths).get("file")

    assert key.secret is not None
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)
