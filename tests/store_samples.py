"""Real stores in temporary folders, and short ways to put things into them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from desktop_memory.config.paths import Paths
from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import FactKind, FoundFact, Provenance
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import Key, Keys
from desktop_memory.storage.store import Store

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
NOTES = Place("Mousepad", "notes.txt")
SCREEN = Box(0, 0, 8, 4)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def days(count: float) -> timedelta:
    return timedelta(days=count)


@contextmanager
def opened(paths: Paths, key: Key | None = None, *, read_only: bool = False) -> Iterator[Store]:
    """A store in `paths`, encrypted with a key file unless `key` says otherwise."""
    database = Database.open(paths, key or Keys(paths).get("file"), read_only=read_only)
    try:
        yield Store(database)
    finally:
        database.close()


def see(
    store: Store,
    *texts: str,
    at: datetime = NOON,
    until: datetime | None = None,
    place: Place = NOTES,
    key: str = "",
    source: Source = Source.SCREEN,
    agent_id: int | None = None,
) -> int:
    """An episode with these lines, all seen from `at` to `until`."""
    lines = [CleanLine(text, Origin.OCR, Box(0, 20 * n, 200, 18)) for n, text in enumerate(texts)]
    with store.transaction():
        episode_id = store.episodes.add(source, place, key or place.title, at, agent_id=agent_id)
        store.episodes.add_lines(episode_id, lines, at)
        if until is not None:
            store.episodes.extend(episode_id, until)
            store.episodes.add_lines(episode_id, lines, until)
    return episode_id


def learn(
    store: Store,
    text: str,
    *,
    at: datetime = NOON,
    episodes: tuple[int, ...] = (),
    kind: FactKind = FactKind.KNOWLEDGE,
    subject: str = "",
    predicate: str = "",
    half_life_days: float = 10.0,
    app: str = "Mousepad",
    agent_id: int | None = None,
) -> int:
    """A fact read in these episodes."""
    found = FoundFact(kind, text, text, subject, predicate)
    with store.transaction():
        fact_id = store.facts.add(
            found, at, app=app, half_life_days=half_life_days, agent_id=agent_id
        )
        for episode_id in episodes:
            store.facts.add_provenance(
                Provenance(fact_id, episode_id, text, at, app, "notes.txt", Origin.OCR)
            )
    return fact_id


def picture(colour: tuple[int, int, int], box: Box = SCREEN) -> bytes:
    """A lossless WebP of one colour."""
    data = BytesIO()
    Image.new("RGB", (box.width, box.height), colour).save(data, "WEBP", lossless=True)
    return data.getvalue()


def pixel(data: bytes, x: int, y: int) -> tuple[int, int, int]:
    """The colour of one pixel of an encoded picture."""
    with Image.open(BytesIO(data)) as image:
        red, green, blue = image.convert("RGB").crop((x, y, x + 1, y + 1)).tobytes()
    return red, green, blue


def shoot(
    store: Store,
    episode_id: int,
    colour: tuple[int, int, int],
    *,
    at: datetime = NOON,
    box: Box = SCREEN,
    key_id: int | None = None,
) -> int:
    """A frame of one colour; a patch where `key_id` is given."""
    with store.transaction():
        return store.frames.add(episode_id, 0, at, box, key_id, picture(colour, box))


def files_with(folder: Path, text: str) -> list[str]:
    """The files below a folder whose bytes hold a text, in upper or lower case."""
    wanted = text.encode("utf-8").lower()
    return sorted(
        file.name
        for file in folder.rglob("*")
        if file.is_file() and wanted in file.read_bytes().lower()
    )
