"""A data folder that holds a small day: three programs, lines, frames, facts and a gap."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

from PIL import Image, ImageDraw

from desktop_memory.cli.compose import compose
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import GapKind
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.message import Message
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.gui.bridge import Bridge
from desktop_memory.runtime.runtime import Runtime
from desktop_memory.storage.key import Keys
from tests.store_samples import learn, opened

PAGE_LINES = (
    "Retrying a feed",
    "A row whose checksum differs is asked for again.",
    "Retry at most three times, then write the row to the dead letters.",
)
EDITOR_LINES = (
    "def read_row(row):",
    "    # Until 1 December rows without a checksum are accepted.",
    "    <b>bold</b> & <script>alert(1)</script>",
)
TERMINAL_LINES = ("warning: station 0417 reports levels in feet", "50 rows repaired")
SCREEN = Box(0, 0, 800, 600)
LIGHT, DARK = (245, 245, 245), (24, 28, 34)


def line_box(place: int) -> Box:
    """Where line number `place` of an episode stands."""
    return Box(100, 100 + place * 40, 400, 24)


class ToldDay:
    """Writes the day before the app is started. `editor_id` is the latest episode, then come
    `terminal_id`, and `page_id` an hour before it."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.ends_at = _quiet_moment()
        file = SettingsFile(paths.settings_file)
        file.save(replace(Settings(), key_store="none", started=True))
        with opened(paths, Keys(paths).get("none")) as self._store:
            page = Place("Firefox", "Retrying a feed", url="https://handbook.example/feeds/retry")
            editor = Place("VS Code", "parser.py", document=str(paths.data / "parser.py"))
            terminal = Place("Konsole", "replay 2026-11-16")
            self.page_id = self.keep(page, PAGE_LINES, 90, 70)
            self.terminal_id = self.keep(terminal, TERMINAL_LINES, 40, 31, colour=DARK)
            self.editor_id = self.keep(editor, EDITOR_LINES, 30, 10, frames=3)
            self.fact_id = learn(
                self._store,
                "Rows without a checksum are accepted until 1 December.",
                at=self.before(20),
                episodes=(self.editor_id,),
                kind=FactKind.DECISION,
                subject="pelican parser",
                app="VS Code",
            )
            field = FocusedElement(ElementRole.TEXT_FIELD, "Search the handbook")
            context = Context(network_up=False, focused=(field,))
            with self._store.transaction():
                self._store.episodes.extend(self.page_id, self.before(70), context=context)
                self._store.gaps.note(GapKind.PAUSED, self.before(65), self.before(45))

    def before(self, minutes: float) -> datetime:
        """So many minutes before the day's latest moment."""
        return self.ends_at - timedelta(minutes=minutes)

    def start(self) -> Runtime:
        """The app on this folder, without capture."""
        runtime = compose(self.paths, capture=False)
        runtime.start()
        return runtime

    def keep(
        self,
        place: Place,
        texts: tuple[str, ...],
        first: float,
        last: float,
        *,
        colour: tuple[int, int, int] = LIGHT,
        frames: int = 1,
    ) -> int:
        """An episode seen from `first` to `last` minutes before the end, with its frames."""
        store = self._store
        lines = [
            CleanLine(text, Origin.ACCESSIBILITY, line_box(row)) for row, text in enumerate(texts)
        ]
        with store.transaction():
            episode_id = store.episodes.add(
                Source.SCREEN, place, f"{place.app}:{place.title}", self.before(first)
            )
            store.episodes.add_lines(episode_id, lines, self.before(first))
            store.episodes.extend(episode_id, self.before(last))
            seen = store.episodes.add_lines(episode_id, lines, self.before(last))
            assert seen == []
            kept = store.episodes.find_lines(episode_id)
            store.episodes.set_telling_line(episode_id, kept[1].id)
            step = (first - last) / max(1, frames)
            for number in range(frames):
                at = self.before(first - step * number)
                store.frames.add(episode_id, 0, at, SCREEN, None, _picture(texts, colour))
        return episode_id


def add_message(bridge: Bridge, at: datetime) -> None:
    """An agent writes a message: one more episode."""
    message = Message("The tide table of Bergen is new.", at, "m1", "user")
    bridge.submit(lambda commands: commands.add_messages("tides", [message], None), quiet=True)


def _picture(texts: tuple[str, ...], colour: tuple[int, int, int]) -> bytes:
    image = Image.new("RGB", (SCREEN.width, SCREEN.height), colour)
    draw = ImageDraw.Draw(image)
    ink = (20, 20, 20) if colour == LIGHT else (230, 230, 230)
    for row, text in enumerate(texts):
        box = line_box(row)
        draw.text((box.x, box.y + 4), text, fill=ink)
    data = BytesIO()
    image.save(data, "WEBP", lossless=True)
    return data.getvalue()


def _quiet_moment() -> datetime:
    """The end of the day told: now, but late enough that all of it is on the same local day."""
    local = datetime.now().astimezone()
    earliest = local.replace(hour=2, minute=0, second=0, microsecond=0)
    return max(local, earliest).astimezone(UTC)
