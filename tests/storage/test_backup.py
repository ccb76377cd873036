"""Backups: whole, encrypted, rotated, written anew after a delete, and put back."""

import os
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import DatabaseBroken, EnvironmentFault, NotFound
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.doomed import Doomed, ForgetWork
from desktop_memory.storage.key import Keys
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import NOON, days, files_with, minutes, opened, pixel, see, shoot


@pytest.fixture
def backups(paths: Paths) -> Backups:
    return Backups(paths, Keys(paths).get("file"))


def texts(store: Store) -> list[str]:
    found = store.episodes.find(EpisodeFilter(), 100, newest_first=False)
    return [line.text for episode in found for line in store.episodes.find_lines(episode.id)]


def test_a_backup_holds_what_was_committed_while_others_go_on_writing(
    store: Store, backups: Backups
) -> None:
    see(store, "before")
    with store.transaction():
        store.meta.set("half", "written")
        made = backups.make(NOON, keep=3)

    with opened(made.paths, Keys(Paths(made.folder.parents[1])).get("file")) as copy:
        assert texts(copy) == ["before"]
        assert copy.meta.find("half") is None
        assert verify(copy).faults == ()


def test_a_backup_is_as_encrypted_and_private_as_the_folder(store: Store, backups: Backups) -> None:
    see(store, "precious")

    made = backups.make(NOON, keep=3)

    assert files_with(made.folder, "precious") == []
    assert {file.stat().st_mode & 0o777 for file in made.folder.iterdir()} == {0o600}
    assert {file.name for file in made.folder.iterdir()} == {"frames.db", "key.json", "memory.db"}


def test_a_backup_alone_opens_with_its_passphrase(paths: Paths, tmp_path: Path) -> None:
    key = Keys(paths).get("passphrase", "correct horse")
    with opened(paths, key) as store:
        see(store, "precious")
        made = Backups(paths, key).make(NOON, keep=3)
    elsewhere = made.folder.rename(tmp_path / "another computer")

    with opened(Paths(elsewhere), Keys(Paths(elsewhere)).get("auto", "correct horse")) as store:
        assert texts(store) == ["precious"]


def test_the_oldest_backups_go_and_only_the_newest_holds_the_frames(
    store: Store, backups: Backups
) -> None:
    episode_id = see(store, "text")
    frames = []
    for night in range(4):
        frames.append(shoot(store, episode_id, (night, 0, 0), at=NOON + minutes(night)))
        backups.make(NOON + days(night), keep=3)

    found = backups.find()

    assert [backup.made_at for backup in found] == [NOON + days(n) for n in (3, 2, 1)]
    assert [backup.has_frames for backup in found] == [True, False, False]
    with opened(found[0].paths, Keys(Paths(found[0].folder.parents[1])).get("file")) as copy:
        shown = [pixel(copy.frames.get_data(frame_id), 0, 0)[0] for frame_id in frames]
    assert shown == [0, 1, 2, 3]


def test_a_picture_made_anew_is_copied_anew(store: Store, backups: Backups) -> None:
    episode_id = see(store, "text")
    key = shoot(store, episode_id, (255, 0, 0))
    patch = shoot(store, episode_id, (0, 255, 0), at=NOON + minutes(1), key_id=key)
    backups.make(NOON, keep=3)
    with store.transaction():
        store.frames.remove([key], with_pixels=False)

    made = backups.make(NOON + days(1), keep=3)

    with opened(made.paths, Keys(Paths(made.folder.parents[1])).get("file")) as copy:
        assert copy.frames.get_data(patch) == store.frames.get_data(patch)
        assert verify(copy).faults == ()


def test_restored_a_backup_takes_the_place_of_what_was_there_which_is_kept(
    paths: Paths, backups: Backups
) -> None:
    with opened(paths) as store:
        episode_id = see(store, "good old days")
        shoot(store, episode_id, (7, 7, 7))
        made = backups.make(NOON, keep=3)
        see(store, "bad news", key="news")
    paths.vectors.mkdir()

    backups.restore(made.name, NOON + days(1))

    assert not paths.vectors.exists()
    with opened(paths) as store:
        assert texts(store) == ["good old days"]
        assert pixel(store.frames.get_data(1), 0, 0) == (7, 7, 7)
        assert verify(store).faults == ()
        assert see(store, "new", key="new") > 1_000_000
    replaced = backups.find()[0]
    assert replaced.name.endswith("-replaced")
    with opened(replaced.paths, Keys(paths).get("file")) as store:
        assert texts(store) == ["good old days", "bad news"]


def test_a_damaged_file_is_mended_by_restoring_the_backup_it_names(
    paths: Paths, backups: Backups
) -> None:
    with opened(paths) as store:
        episode_id = see(store, "precious")
        shoot(store, episode_id, (7, 7, 7))
        made = backups.make(NOON, keep=3)
        backups.make(NOON + days(1), keep=3)
    paths.memory_db.write_bytes(os.urandom(9_000))
    paths.frames_db.write_bytes(os.urandom(9_000))

    backups.restore(made.name, NOON + days(2))

    with opened(paths) as store:
        assert texts(store) == ["precious"]
        assert pixel(store.frames.get_data(1), 0, 0) == (7, 7, 7)


def test_an_unknown_or_damaged_backup_is_not_put_back(
    paths: Paths, store: Store, backups: Backups
) -> None:
    see(store, "precious")
    made = backups.make(NOON, keep=3)
    store.database.close()
    made.paths.memory_db.write_bytes(os.urandom(9_000))

    with pytest.raises(NotFound):
        backups.restore("yesterday", NOON)
    with pytest.raises(DatabaseBroken):
        backups.restore(made.name, NOON)

    with opened(paths) as again:
        assert texts(again) == ["precious"]


def test_earlier_backups_lose_what_is_only_in_them(store: Store, backups: Backups) -> None:
    """Retention has removed it here; the backup still holds it when the person deletes it."""
    see(store, "about Zanzibar", at=NOON - days(9))
    see(store, "harmless", key="other")
    made = backups.make(NOON, keep=3)
    with store.transaction():
        store.holdings.remove_text_before(NOON - days(1), 10)

    rewritten = backups.rewrite([ForgetWork(ForgetScope(match="zanzibar"), Doomed())])

    assert rewritten.rewritten == (made.name,)
    with opened(made.paths, Keys(Paths(made.folder.parents[1])).get("file")) as copy:
        assert texts(copy) == ["harmless"]
        assert verify(copy).faults == ()


def test_a_backup_that_cannot_be_opened_is_removed_when_something_is_deleted(
    store: Store, backups: Backups
) -> None:
    see(store, "about Zanzibar")
    made = backups.make(NOON, keep=3)
    made.paths.memory_db.write_bytes(os.urandom(9_000))

    rewritten = backups.rewrite([ForgetWork(ForgetScope(match="zanzibar"), Doomed())])

    assert rewritten.removed == (made.name,)
    assert not made.folder.exists()


def test_a_backup_that_fails_leaves_the_earlier_ones_whole(
    paths: Paths, store: Store, backups: Backups
) -> None:
    episode_id = see(store, "text")
    shoot(store, episode_id, (1, 1, 1))
    made = backups.make(NOON, keep=3)
    # A file stands where the folder of the next one would be made.
    Path(paths.backups / "2026-11-21T12-00-00Z.partial").write_text("")

    with pytest.raises(EnvironmentFault):
        backups.make(NOON + days(1), keep=3)

    assert [backup.name for backup in backups.find()] == [made.name]
    assert made.has_frames


def test_frames_taken_over_by_an_interrupted_backup_come_back(
    store: Store, backups: Backups
) -> None:
    episode_id = see(store, "text")
    shoot(store, episode_id, (1, 1, 1))
    made = backups.make(NOON, keep=3)
    partial = made.folder.with_name("2026-11-21T12-00-00Z.partial")
    partial.mkdir()
    made.paths.frames_db.rename(partial / "frames.db")

    backups.make(NOON + days(2), keep=1)

    assert not partial.exists()
    assert backups.find()[0].has_frames
