"""Rows of episodes, lines and frames as nouns of the domain."""

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Episode, Frame, Line
from desktop_memory.domain.observation import Origin, Source
from desktop_memory.storage.context_columns import to_context
from desktop_memory.storage.milliseconds import from_ms
from desktop_memory.storage.sqlite_file import Row

EPISODE_COLUMNS = """
    e.id, e.source, e.started_at, e.ended_at, e.app, e.title, e.url, e.document, e.process,
    (SELECT text FROM lines WHERE id = e.telling_line_id AND forget_id IS NULL),
    (SELECT count(*) FROM lines WHERE episode_id = e.id)
        - (SELECT count(*) FROM lines WHERE episode_id = e.id AND forget_id IS NOT NULL),
    (SELECT count(*) FROM provenance AS p JOIN facts AS f ON f.id = p.fact_id
        WHERE p.episode_id = e.id AND p.forget_id IS NULL AND f.forget_id IS NULL),
    (SELECT id FROM frames WHERE episode_id = e.id AND forget_id IS NULL
        ORDER BY at DESC, id DESC LIMIT 1),
    e.external_id, e.thread, e.role, e.agent_id,
    e.folder, e.repository, e.branch, e.playing, e.network_up, e.on_battery, e.focused,
    e.imported_from
"""
LINE_COLUMNS = "id, episode_id, text, first_seen_at, last_seen_at, origin, x, y, width, height"
FRAME_COLUMNS = "id, episode_id, at, monitor, x, y, width, height, bytes, key_id"


def to_episode(row: Row) -> Episode:
    """An episode from EPISODE_COLUMNS."""
    return Episode(
        id=row[0],
        source=Source(row[1]),
        started_at=from_ms(row[2]),
        ended_at=from_ms(row[3]),
        app=row[4],
        title=row[5],
        url=row[6],
        document=row[7],
        process=row[8],
        telling_line=row[9] or "",
        lines=row[10],
        facts=row[11],
        frame_id=row[12],
        external_id=row[13],
        thread=row[14],
        role=row[15],
        agent_id=row[16],
        context=to_context(row[17:24]),
        imported_from=row[24],
    )


def to_line(row: Row) -> Line:
    """A line from LINE_COLUMNS."""
    return Line(
        id=row[0],
        episode_id=row[1],
        text=row[2],
        first_seen_at=from_ms(row[3]),
        last_seen_at=from_ms(row[4]),
        origin=Origin(row[5]),
        box=None if row[6] is None else Box(*row[6:10]),
    )


def to_frame(row: Row) -> Frame:
    """A frame from FRAME_COLUMNS."""
    return Frame(
        id=row[0],
        episode_id=row[1],
        at=from_ms(row[2]),
        monitor=row[3],
        box=Box(*row[4:8]),
        bytes=row[8],
        key_id=row[9],
    )


def to_columns(box: Box | None) -> tuple[int | None, int | None, int | None, int | None]:
    """x, y, width, height, all None without a box."""
    return (None, None, None, None) if box is None else (box.x, box.y, box.width, box.height)
