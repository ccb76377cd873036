"""The two files: encrypted, whole or refused, and committed together."""

import os

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import Bug, DatabaseBroken, EnvironmentFault
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import Key, KeyKind, Keys
from desktop_memory.storage.sqlite_file import SqliteFile
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, SCREEN, files_with, opened, picture, see, shoot


def test_no_file_of_an_encrypted_folder_holds_the_text_or_a_picture(paths: Paths) -> None:
    with opened(paths) as store:
        episode_id = see(store, "the tidewater contract")
        shoot(store, episode_id, (200, 10, 10))

        assert files_with(paths.data, "tidewater") == []
        assert files_with(paths.data, "RIFF") == []
        assert files_with(paths.data, "SQLite format") == []
    assert files_with(paths.data, "tidewater") == []


def test_all_files_are_for_their_owner_only(paths: Paths, store: Store) -> None:
    see(store, "anything")

    modes = {file.name: file.stat().st_mode & 0o777 for file in paths.data.iterdir()}

    assert set(modes.values()) == {0o600}, modes


def test_what_fails_in_a_transaction_leaves_nothing_in_either_file(store: Store) -> None:
    episode_id = see(store, "before")
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.frames.add(episode_id, 0, NOON, SCREEN, None, picture((1, 2, 3)))
        store.meta.set("half", "written")
        _ = 1 / 0

    assert store.meta.find("half") is None
    assert store.frames.find_of_episode(episode_id) == []
    assert store.database.frames.find_rows("SELECT id FROM pixels") == []


def test_a_part_can_fail_alone(store: Store) -> None:
    with store.transaction():
        store.meta.set("kept", "yes")
        with pytest.raises(ZeroDivisionError), store.transaction():
            store.meta.set("dropped", "yes")
            _ = 1 / 0
        store.meta.set("after", "yes")

    assert store.meta.find("kept") == store.meta.find("after") == "yes"
    assert store.meta.find("dropped") is None


def test_nothing_goes_on_in_a_transaction_that_sqlite_has_given_up(store: Store) -> None:
    with pytest.raises(Bug, match="had failed"), store.transaction():
        store.database.memory.run("ROLLBACK")
        with store.transaction():
            store.meta.set("after", "the end")

    assert store.meta.find("after") is None


def test_nothing_is_written_outside_of_a_transaction(store: Store) -> None:
    with pytest.raises(Bug, match="outside of a transaction"):
        store.meta.set("loose", "write")


def test_pixels_are_committed_before_the_rows_that_name_them(
    paths: Paths, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    for name, file in (("memory", store.database.memory), ("frames", store.database.frames)):
        run = file.run

        def noted(script: str, name: str = name, run: object = run) -> None:
            if script == "COMMIT":
                order.append(name)
            assert callable(run)
            run(script)

        monkeypatch.setattr(file, "run", noted)

    see(store, "anything")

    assert order == ["frames", "memory"]


def test_pixels_that_a_crash_left_without_a_row_are_purged_at_start(store: Store) -> None:
    episode_id = see(store, "anything")
    frame_id = shoot(store, episode_id, (1, 2, 3))
    with store.transaction():
        store.database.frames.change("INSERT INTO pixels (id, data) VALUES (99, x'00')")
        purged = store.frames.purge_orphans()

    assert purged == 1
    assert store.database.frames.find_rows("SELECT id FROM pixels") == [(frame_id,)]


def test_a_reader_sees_what_was_committed_and_cannot_write(paths: Paths, store: Store) -> None:
    with opened(paths, read_only=True) as reader:
        see(store, "news")

        assert reader.episodes.count(EpisodeFilter()) == 1
        with pytest.raises(EnvironmentFault), reader.transaction():
            reader.meta.set("reader", "writes")


def test_a_wrong_key_is_refused_and_harms_nothing(paths: Paths) -> None:
    with opened(paths) as store:
        see(store, "precious")

    with pytest.raises(DatabaseBroken, match="damaged"):
        Database.open(paths, Key(KeyKind.FILE, os.urandom(32)))

    with opened(paths) as store:
        assert store.episodes.count(EpisodeFilter()) == 1


def test_a_newer_file_is_refused_and_left_alone(paths: Paths) -> None:
    with opened(paths) as store, store.transaction():
        store.database.change("INSERT INTO migrations VALUES (9999, 'future', 0)")
    before = paths.memory_db.read_bytes()

    with pytest.raises(DatabaseBroken, match="newer version") as refused:
        Database.open(paths, Keys(paths).get("file"))

    assert "Update" in refused.value.remedy
    assert paths.memory_db.read_bytes() == before


def test_a_truncated_file_names_the_last_good_backup(paths: Paths) -> None:
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, *(f"line {n}" for n in range(300)))
        backup = Backups(paths, key).make(NOON, keep=3)
        see(store, *(f"more {n}" for n in range(300)), key="more")
    os.truncate(paths.memory_db, 5_000)

    with pytest.raises(DatabaseBroken) as told:
        Database.open(paths, key)

    assert backup.name in told.value.remedy
    assert str(paths.memory_db) in told.value.message


def test_a_file_of_noise_without_a_backup_says_so(paths: Paths) -> None:
    with opened(paths) as store:
        see(store, "anything")
    paths.memory_db.write_bytes(os.urandom(20_000))

    with pytest.raises(DatabaseBroken, match="no backup"):
        Database.open(paths, Keys(paths).get("file"))


def test_a_missing_memory_file_beside_frames_is_not_begun_anew(paths: Paths) -> None:
    with opened(paths) as store:
        see(store, "anything")
    paths.memory_db.unlink()

    with pytest.raises(DatabaseBroken, match="gone"):
        Database.open(paths, Keys(paths).get("file"))
    assert not paths.memory_db.exists()


def test_a_folder_in_the_place_of_the_file_is_the_computers_fault(paths: Paths) -> None:
    key = Keys(paths).get("file")
    paths.memory_db.mkdir()

    with pytest.raises(EnvironmentFault, match="cannot be opened or written"):
        Database.open(paths, key)


def test_before_a_migration_the_old_file_is_copied(paths: Paths) -> None:
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, "written by the old version")
        with store.transaction():
            newest = store.database.find_value("SELECT max(number) FROM migrations")
            store.database.change("DELETE FROM migrations WHERE number = ?", (newest,))
    # The last step is applied once more and fails: the copy must be there all the same.
    with pytest.raises(Bug):
        Database.open(paths, key)

    (copied,) = Backups(paths, key).find()
    assert f"before-schema-{newest}" in copied.name
    old = SqliteFile(copied.paths.memory_db, key, read_only=True)
    assert old.find_value("SELECT text FROM lines") == "written by the old version"
    old.close()
