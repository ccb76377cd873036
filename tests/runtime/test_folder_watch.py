"""Folders are watched as the settings say, and others as soon as they say so."""

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_memory.capture.files import Files
from desktop_memory.config.live_settings import LiveSettings
from desktop_memory.config.settings import Settings
from desktop_memory.domain.observation import RawObservation
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.folder_watch import FolderWatch
from desktop_memory.runtime.problems import Problems

LIMIT_S = 90


def now() -> datetime:
    return datetime.now(UTC)


class Scene:
    def __init__(self) -> None:
        self.live = LiveSettings(Settings())
        self.board = Board(Problems(now), now, started=True)
        self.taken: list[RawObservation] = []
        self.watch = FolderWatch(self._open, self.live.get, self.board)

    def _open(self, settings: Settings) -> Files:
        return Files(
            [Path(folder) for folder in settings.folders],
            settings.folder_ignores,
            is_excluded=lambda path: path.endswith(".kdbx"),
            take=self.taken.append,
            now=now,
            quiet_s=0.1,
        )

    def use(self, folder: Path) -> None:
        self.live.replace(replace(self.live.get(), folders=(str(folder),)))
        self.watch.poll()

    def texts_after(self, count: int) -> list[str]:
        limit = time.monotonic() + LIMIT_S
        while len(self.taken) < count and time.monotonic() < limit:
            self.watch.poll()
            time.sleep(0.05)
        return [line.raw_text for raw in self.taken for line in raw.raw_lines]


def test_new_text_in_a_chosen_folder_is_told_and_the_source_with_it(tmp_path: Path) -> None:
    scene = Scene()
    scene.use(tmp_path)
    (tmp_path / "vault.kdbx").write_text("not for anybody\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("the tide turns at noon\n", encoding="utf-8")

    assert scene.texts_after(1) == ["the tide turns at noon"]
    assert "Files" in {source.name for source in scene.board.snapshot().sources}
    scene.watch.close()


def test_another_choice_is_followed_at_the_next_turn(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    scene = Scene()
    scene.use(first)
    scene.use(second)
    (first / "old.txt").write_text("no longer watched\n", encoding="utf-8")
    (second / "new.txt").write_text("watched from now on\n", encoding="utf-8")

    assert scene.texts_after(1) == ["watched from now on"]
    scene.watch.close()
