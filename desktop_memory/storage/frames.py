"""Frames: rows in memory.db, pixels under the same id in frames.db."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Frame
from desktop_memory.domain.errors import NotFound
from desktop_memory.storage.composition import MEDIA_TYPE, compose
from desktop_memory.storage.database import Database
from desktop_memory.storage.episode_rows import FRAME_COLUMNS, to_frame
from desktop_memory.storage.milliseconds import to_ms
from desktop_memory.storage.sqlite_file import Row


class Frames:
    """Key frames and the patches drawn over them, in the order of their moments."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        episode_id: int,
        monitor: int,
        at: datetime,
        box: Box,
        key_id: int | None,
        data: bytes,
        media_type: str = MEDIA_TYPE,
    ) -> int:
        """Keep an encoded picture of `box`; with `key_id` it is a patch on that key frame."""
        frame_id = self._database.insert(
            "INSERT INTO frames (episode_id, at, monitor, x, y, width, height, bytes, media_type,"
            " key_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                episode_id,
                to_ms(at),
                monitor,
                box.x,
                box.y,
                box.width,
                box.height,
                len(data),
                media_type,
                key_id,
            ),
        )
        self._write_pixels(frame_id, data)
        return frame_id

    def get(self, frame_id: int) -> Frame:
        """Raises NotFound."""
        found = self._select("id = ? AND forget_id IS NULL", (frame_id,))
        if not found:
            raise NotFound(f"There is no frame {frame_id}.", "It may have been removed.")
        return found[0]

    def get_data(self, frame_id: int) -> bytes:
        """The encoded picture of one frame, of its own box only. Raises NotFound."""
        data = self._find_data(frame_id)
        if data is None:
            raise NotFound(f"The pixels of frame {frame_id} are gone.", "It may have been removed.")
        return data

    def find_of_episode(self, episode_id: int) -> list[Frame]:
        """The frames of an episode in the order of their moments."""
        return self._select("episode_id = ? AND forget_id IS NULL ORDER BY at, id", (episode_id,))

    def find_chain(self, frame_id: int) -> list[Frame]:
        """What to draw for a frame: its key frame, then the patches up to its moment.

        Raises NotFound.
        """
        frame = self.get(frame_id)
        if frame.key_id is None:
            return [frame]
        return self._select(
            "id = ?1 OR (key_id = ?1 AND at <= ?2) ORDER BY key_id IS NOT NULL, at, id",
            (frame.key_id, to_ms(frame.at)),
        )

    def compose(self, frame_id: int) -> tuple[Box, bytes]:
        """The whole picture of a frame's moment: its box, and the picture as it was encoded or,
        with patches drawn in, as lossless WebP. Raises NotFound."""
        chain = self.find_chain(frame_id)
        box = chain[0].box
        if len(chain) == 1:
            return box, self.get_data(frame_id)
        return box, compose(box, ((part.box, self.get_data(part.id)) for part in chain))

    def remove(self, frame_ids: Collection[int], *, with_pixels: bool) -> None:
        """Delete frames. Later patches that were drawn over them get a key frame of their own.

        `with_pixels`: what only the deleted frames showed is black in it; else it is kept, as it
        was still on the screen then.
        """
        doomed = frozenset(frame_ids)
        for group in self._find_groups(doomed):
            self._rebase(group, doomed, with_pixels=with_pixels)
        ids = json.dumps(list(frame_ids))
        self._database.change(
            "DELETE FROM frames WHERE id IN (SELECT value FROM json_each(?))", (ids,)
        )
        self._database.frames.change(
            "DELETE FROM pixels WHERE id IN (SELECT value FROM json_each(?))", (ids,)
        )

    def purge_orphans(self) -> int:
        """Delete pixels without a row and rows without pixels, as a crash leaves them; how many."""
        keys: dict[int, int | None] = dict(
            self._database.find_rows("SELECT id, key_id FROM frames")
        )
        pixels = {pixel_id for (pixel_id,) in self._find_pixel_ids()}
        blank = {frame_id for frame_id in keys if frame_id not in pixels}
        blank |= {frame_id for frame_id, key_id in keys.items() if key_id in blank}
        orphans = pixels - (keys.keys() - blank)
        self._database.change_each(
            "DELETE FROM frames WHERE id = ?", [(frame_id,) for frame_id in blank]
        )
        self._database.frames.change_each(
            "DELETE FROM pixels WHERE id = ?", [(pixel_id,) for pixel_id in orphans]
        )
        return len(blank | orphans)

    def _find_data(self, frame_id: int) -> bytes | None:
        data = self._database.frames.find_value("SELECT data FROM pixels WHERE id = ?", (frame_id,))
        return None if data is None else bytes(data)

    def _find_pixel_ids(self) -> list[Row]:
        return self._database.frames.find_rows("SELECT id FROM pixels")

    def _find_groups(self, frame_ids: Iterable[int]) -> Iterator[list[Frame]]:
        """Whole chains (a key frame, then its patches) that lose one of `frame_ids`."""
        keys = self._database.find_rows(
            "SELECT DISTINCT coalesce(f.key_id, f.id) FROM frames AS f"
            " WHERE f.id IN (SELECT value FROM json_each(?)) AND (f.key_id IS NOT NULL"
            " OR EXISTS (SELECT 1 FROM frames AS patch WHERE patch.key_id = f.id))",
            (json.dumps(list(frame_ids)),),
        )
        for (key_id,) in keys:
            yield self._select(
                "id = ?1 OR key_id = ?1 ORDER BY key_id IS NOT NULL, at, id", (key_id,)
            )

    def _rebase(self, group: list[Frame], doomed: frozenset[int], *, with_pixels: bool) -> None:
        key: int | None = group[0].id
        for place, frame in enumerate(group):
            if frame.id in doomed:
                key = None
            elif key is None:
                key = frame.id
                gone = doomed if with_pixels else frozenset()
                self._make_key(frame, group[0].box, group[: place + 1], gone)
            elif key not in (frame.id, frame.key_id):
                self._database.change("UPDATE frames SET key_id = ? WHERE id = ?", (key, frame.id))

    def _make_key(self, frame: Frame, box: Box, parts: list[Frame], gone: frozenset[int]) -> None:
        layers = (
            (part.box, None if part.id in gone else self._find_data(part.id)) for part in parts
        )
        data = compose(box, layers)
        self._database.change(
            "UPDATE frames SET key_id = NULL, x = ?, y = ?, width = ?, height = ?, bytes = ?,"
            " media_type = ? WHERE id = ?",
            (box.x, box.y, box.width, box.height, len(data), MEDIA_TYPE, frame.id),
        )
        self._write_pixels(frame.id, data)

    def _write_pixels(self, frame_id: int, data: bytes) -> None:
        # After a crash between the two commits an orphan may have the id.
        self._database.frames.change(
            "INSERT INTO pixels (id, data) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET data = excluded.data, revision = revision + 1",
            (frame_id, data),
        )

    def _select(self, where: str, bindings: tuple[int, ...]) -> list[Frame]:
        rows = self._database.find_rows(
            f"SELECT {FRAME_COLUMNS} FROM frames WHERE {where}",
            bindings,
        )
        return [to_frame(row) for row in rows]
