"""Killed, out of room, unwritable: what was committed stays, and work goes on once it is mended."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.errors import DiskFull, EnvironmentFault
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import Keys
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import NOON, opened, see, shoot

_WRITER = """
import sys
from pathlib import Path
from desktop_memory.config.paths import Paths
from tests.store_samples import NOON, opened, see, shoot, NOON, minutes
with opened(Paths(Path(sys.argv[1]))) as store:
    for n in range(int(sys.argv[2]), 100_000):
        with store.transaction():
            episode_id = see(store, f"line {n}", "and more", at=NOON + minutes(n), key=str(n))
            shoot(store, episode_id, (n % 256, 0, 0))
        print(n, flush=True)
"""
_ROUNDS = 6


def _write_until_killed(paths: Paths, first: int, rounds: int) -> int:
    """The last number whose commit was told before the process was killed."""
    command = [sys.executable, "-c", _WRITER, str(paths.data), str(first)]
    last = -1
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            last = int(line)
            if last >= first + rounds:
                os.kill(writer.pid, signal.SIGKILL)
                break
        return max([last, *(int(line) for line in writer.stdout if line.endswith("\n"))])


def test_kill_9_in_a_writing_loop_loses_no_committed_row(paths: Paths) -> None:
    with opened(paths):
        pass
    told = 0
    for turn in range(_ROUNDS):
        told = _write_until_killed(paths, told + 1, rounds=7 + 5 * turn)

        with opened(paths) as store:
            with store.transaction():
                store.frames.purge_orphans()
            episodes = store.episodes.find(EpisodeFilter(), 10_000, newest_first=False)
            assert len(episodes) >= told
            assert store.episodes.count(EpisodeFilter(match=f'"line {told}"'))
            frames = [episode.frame_id for episode in episodes]
            assert all(frame and store.frames.get_data(frame) for frame in frames)
            assert verify(store).faults == ()
            told = len(episodes)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    mounted = tmp_path / "small"
    mounted.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(mounted)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as fault:
        pytest.skip(f"mounting a small disk needs root: {fault}")
    yield mounted
    subprocess.run(["umount", "--lazy", str(mounted)], check=True)


def _fill(store: Store) -> int:
    """Write until the disk refuses; how many episodes were committed."""
    count = 0
    while True:
        texts = [f"{count} {n} {os.urandom(40).hex()}" for n in range(40)]
        see(store, *texts, key=str(count))
        count += 1


def test_a_full_disk_is_told_loses_nothing_and_is_over_when_there_is_room(
    small_disk: Path,
) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_500_000))
    with opened(Paths(small_disk / "data")) as store:
        before = see(store, "before the disk was full")
        with pytest.raises(DiskFull, match="full"):
            _fill(store)
        kept = store.episodes.count(EpisodeFilter())
        with pytest.raises(DiskFull), store.transaction():
            episode = see(store, *(os.urandom(500).hex() for _ in range(300)), key="again")
            shoot(store, episode, (1, 2, 3))
        assert store.episodes.count(EpisodeFilter()) == kept

        ballast.unlink()

        after = see(store, "after there was room", key="after")
        assert len(store.episodes.find_lines(before)) == 1
        assert store.episodes.find_lines(after)[0].text == "after there was room"
        assert verify(store).faults == ()


def test_a_folder_on_a_full_disk_is_not_opened_half(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(4_180_000))

    with pytest.raises(DiskFull), opened(Paths(small_disk / "data")):
        pass


def test_a_backup_without_room_is_told_and_leaves_nothing_behind(small_disk: Path) -> None:
    paths = Paths(small_disk / "data")
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, *(os.urandom(400).hex() for _ in range(400)))
        store.database.truncate_logs()
        (small_disk / "ballast").write_bytes(bytes(shutil.disk_usage(small_disk).free - 200_000))

        with pytest.raises(DiskFull):
            Backups(paths, key).make(NOON, keep=3)

        assert list(paths.backups.iterdir()) == []
        assert verify(store).faults == ()


def test_a_read_only_disk_is_told_and_written_again_when_it_is_mended(small_disk: Path) -> None:
    paths = Paths(small_disk / "data")
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, "before")
    _remount(small_disk, "ro")

    with pytest.raises(EnvironmentFault, match="cannot be opened or written"):
        Database.open(paths, key)
    _remount(small_disk, "rw")

    with opened(paths, key) as store:
        see(store, "after", key="after")
        assert store.episodes.count(EpisodeFilter()) == 2


def _remount(mounted: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(mounted)], check=True)


def test_two_processes_that_write_in_turn_wait_for_each_other(paths: Paths) -> None:
    with opened(paths) as one, opened(paths) as other:
        see(one, "by one")
        see(other, "by the other", key="other")

        assert one.episodes.count(EpisodeFilter()) == other.episodes.count(EpisodeFilter()) == 2
