"""The one place that wires everything."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from tzlocal import get_localzone

from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.capture.screen.screen import NoScreen
from desktop_memory.cli.extractors import make_extractor
from desktop_memory.cli.local_service import LocalService
from desktop_memory.config.autostart import Autostart
from desktop_memory.config.live_settings import LiveSettings
from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.ingest.fact_finder import FactFinder
from desktop_memory.ingest.screen_watch import ScreenWatch
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.text_watch import TextWatch
from desktop_memory.ingest.watch import Watch
from desktop_memory.lifecycle.entity_finder import EntityFinder
from desktop_memory.lifecycle.settling import SettlingPlan
from desktop_memory.lifecycle.twin_finder import TwinFinder
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.health_report import HealthReport
from desktop_memory.memory.import_queries import ImportQueries
from desktop_memory.memory.queries import Queries
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.tesserocr import Tesserocr
from desktop_memory.recall.recall import Recall
from desktop_memory.runtime.beside import Beside
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.capture_clock import CaptureClock
from desktop_memory.runtime.chores import Chores
from desktop_memory.runtime.folder_watch import FolderWatch
from desktop_memory.runtime.indexer import Indexer, IndexParts
from desktop_memory.runtime.keeping import Keeping
from desktop_memory.runtime.log_keeping import LogKeeping
from desktop_memory.runtime.maintenance import Maintenance
from desktop_memory.runtime.opening import Opening
from desktop_memory.runtime.pause import Pause
from desktop_memory.runtime.picture_source import find_picture_source
from desktop_memory.runtime.power import has_power
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.processor import Processor
from desktop_memory.runtime.proposer import Proposer
from desktop_memory.runtime.readers import Readers
from desktop_memory.runtime.recording import Recording
from desktop_memory.runtime.retention import Retention
from desktop_memory.runtime.runtime import Runtime
from desktop_memory.runtime.settling import Settling
from desktop_memory.runtime.skip_log import SkipLog
from desktop_memory.runtime.timetable import Timetable
from desktop_memory.runtime.usage import Usage
from desktop_memory.runtime.writer import Writer
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.database import Database
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.folder_lock import FolderLock
from desktop_memory.storage.freed_memory import hand_out_wiped_memory
from desktop_memory.storage.key import Key, Keys
from desktop_memory.storage.log_mover import LogMover
from desktop_memory.storage.page_model import PageModel
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_index import VectorIndex
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vectors

if TYPE_CHECKING:
    from desktop_memory.capture.files import Files

_RESTED_EVERY_S = 5.0
_RETRY_EVERY_S = 5.0
_SETTLE_EVERY_S = 3.0
_FOLDERS_EVERY_S = 2.0
_LOGS_EVERY_S = 2.0


def now() -> datetime:
    """The moment, aware and in UTC."""
    return datetime.now(UTC)


def compose(
    paths: Paths,
    *,
    capture: bool,
    passphrase: str | None = None,
    port: int | None = None,
    erase_at_once: bool = False,
) -> Runtime:
    """The app on a data folder, not started yet. `capture` False: nothing is recorded and nobody
    is answered. `port` overrides the setting. `erase_at_once`: no delete can be undone.

    Owns the folder until `Runtime.stop`. Raises DataFolderInUse, KeyUnavailable, UserError for
    settings that cannot be read.
    """
    hand_out_wiped_memory()
    lock = FolderLock(paths)
    try:
        settings_file = SettingsFile(paths.settings_file)
        settings = settings_file.load()
        if erase_at_once:
            settings = replace(settings, erase_after_s=0)
        key = Keys(paths).get(settings.key_store, passphrase)
    except BaseException:
        lock.release()
        raise
    return _Composition(paths, settings_file, settings, key, lock).compose(
        capture=capture, port=port
    )


class _Composition:
    """Holds what several parts need while they are put together."""

    def __init__(
        self,
        paths: Paths,
        settings_file: SettingsFile,
        settings: Settings,
        key: Key,
        lock: FolderLock,
    ) -> None:
        self._paths = paths
        self._settings_file = settings_file
        self._live = LiveSettings(settings)
        self._key = key
        self._autostart = Autostart(paths.data)
        self._lock = lock
        self._time_zone = get_localzone()
        self._problems = Problems(now)
        self._board = Board(self._problems, now, started=settings.started)
        self._pause = Pause(now)
        self._opening = Opening()
        self._skip_log = SkipLog()
        self._usage = Usage()
        self._finds = TextFinds()
        self._beside = Beside()
        program = Tesseract()
        self._library = Tesserocr(program) if Tesserocr.is_installed() else None
        self._engine = self._library or program
        self._line_cache = LineCache()
        self._embedding = Embedding(model_dir(paths))
        self._page_model = PageModel(model_dir(paths))
        self._backups = Backups(paths, key)
        self._writer = Writer(self._open_commands)
        self._indexer = Indexer(self._open_index, self._writer, self._board, self._problems)
        self._readers = Readers(self._open_queries)
        self._maintenance = Maintenance(
            open_store=self._open_store,
            backups=self._backups,
            writer=self._writer,
            indexer=self._indexer,
            settings=self._live.get,
            now=now,
        )

    def compose(self, *, capture: bool, port: int | None) -> Runtime:
        """Everything put together; what must not record has no clock."""
        recording = Recording(self._writer, self._board, self._skip_log)
        timetable = Timetable(monotonic, self._problems)
        processor = Processor(
            open_reader=self._open_sight_reader,
            open_gate=self._open_gate,
            keeping=Keeping(recording.keep, self._problems),
            skip_log=self._skip_log,
            timetable=timetable,
            problems=self._problems,
            has_power=self._has_power,
            prolong=recording.prolong,
            finish=recording.store_all,
        )
        self._board.watch_queue(lambda: processor.waiting)
        self._chores(recording).enter(timetable)
        timetable.add("retry", _RETRY_EVERY_S, processor.retry)
        timetable.add("pictures", _RETRY_EVERY_S, self._note_picture_source)
        timetable.add("rested", _RESTED_EVERY_S, lambda: recording.store_rested(now()))
        names = Settling(self._writer, self._readers, self._live.get)
        timetable.add("names", _SETTLE_EVERY_S, names.run)
        logs = LogKeeping(lambda: LogMover(self._paths, self._key))
        timetable.add("logs", _LOGS_EVERY_S, logs.move)
        clock = self._clock(processor)
        runtime = Runtime(
            paths=self._paths,
            settings_file=self._settings_file,
            live=self._live,
            board=self._board,
            pause=self._pause,
            opening=self._opening,
            writer=self._writer,
            readers=self._readers,
            maintenance=self._maintenance,
            observe=processor.observe,
            look_soon=clock.wake,
            renew=partial(self._renew, processor, clock),
            move_key=self._move_key,
            catch_up=self._indexer.catch_up,
        )
        runtime.add_part(self._beside)
        runtime.add_part(logs)
        runtime.add_part(processor)
        if capture:
            runtime.add_part(LocalService(runtime, self._problems, port))
            runtime.add_part(clock)
            folders = FolderWatch(partial(self._open_files, runtime), self._live.get, self._board)
            timetable.add("folders", _FOLDERS_EVERY_S, folders.poll)
            runtime.add_closer(folders.close)
            runtime.add_part(self._proposer())
        else:
            runtime.add_closer(clock.stop)
        # Last: loading Chroma takes as long as all before it, and words are found without it.
        runtime.add_part(self._indexer)
        if self._library is not None:
            runtime.add_closer(self._library.close)
        runtime.add_closer(self._lock.release)
        return runtime

    def _has_power(self) -> bool:
        return has_power(self._board.environment, self._live.get().ocr_battery_percent)

    def _note_picture_source(self) -> None:
        source = find_picture_source(
            on=self._live.get().ocr_on,
            powered=self._has_power(),
            engine="tesserocr" if self._library else "the tesseract program",
        )
        self._board.note_source(source)

    def _chores(self, recording: Recording) -> Chores:
        return Chores(
            writer=self._writer,
            readers=self._readers,
            maintenance=self._maintenance,
            backups=self._backups,
            retention=Retention(self._writer, self._readers, self._problems, now, self._time_zone),
            skip_log=self._skip_log,
            usage=self._usage,
            settings=self._live.get,
            purge_vectors=self._indexer.ask_for_purge,
            start_anew=recording.start_anew,
            now=now,
        )

    def _proposer(self) -> Proposer:
        return Proposer(self._writer, self._readers, self._live.get, self._problems)

    def _clock(self, processor: Processor) -> CaptureClock:
        return CaptureClock(
            open_desktop=open_desktop,
            open_watch=self._open_watch,
            settings=self._live.get,
            pause=self._pause,
            board=self._board,
            problems=self._problems,
            now=now,
            take=processor.take,
        )

    def _open_files(self, runtime: Runtime, settings: Settings) -> "Files":
        from desktop_memory.capture.files import Files  # noqa: PLC0415  # seldom used

        exclusions = _exclusions(settings)
        return Files(
            [Path(folder).expanduser() for folder in settings.folders],
            settings.folder_ignores,
            is_excluded=lambda path: exclusions.find_file_verdict(path) is not None,
            take=runtime.observe,
            now=now,
            but_not=[self._paths.data],
        )

    def _open_watch(self, desktop: Desktop, settings: Settings) -> Watch:
        if isinstance(desktop.screen, NoScreen):
            return TextWatch(desktop, _exclusions(settings), os.getpid())
        return ScreenWatch(desktop, _exclusions(settings), os.getpid(), self._finds)

    def _open_gate(self) -> Gate:
        return Gate(_exclusions(self._live.get()), Redaction("store"))

    def _open_sight_reader(self) -> SightReader:
        settings = self._live.get()
        reader = Reader(self._engine, self._line_cache, settings.ocr_languages)
        return SightReader(
            reader,
            self._finds,
            keep_pictures=settings.keep_pictures,
            read_pictures=settings.ocr_on,
        )

    def _open_commands(self) -> Commands:
        commands = Commands(
            Store(Database.open(self._paths, self._key, progress=self._opening.note)),
            gate=self._open_gate(),
            redaction=Redaction("store"),
            settings=self._live.get,
            paths=self._paths,
            now=now,
            time_zone=self._time_zone,
        )
        with commands.transaction():
            commands.start_up()
        return commands

    def _open_queries(self) -> Queries:
        store = self._open_store()
        return Queries(
            store,
            settling=self._settling_plan(store),
            facts=FactFinder(
                store,
                make_extractor(self._embedding, self._page_model),
                self._time_zone,
                self._live.get,
            ),
            recall=Recall(
                store, self._indexer.query, self._embedding, now, self._time_zone, self._beside
            ),
            health=self._health_report(),
            imports=ImportQueries(store, self._open_gate, Redaction("store"), self._live.get, now),
            settings=self._live.get,
            paths=self._paths,
            now=now,
            time_zone=self._time_zone,
        )

    def _settling_plan(self, store: Store) -> SettlingPlan:
        return SettlingPlan(
            store,
            EntityFinder(store, self._time_zone),
            TwinFinder(store, self._indexer.query, self._embedding),
        )

    def _health_report(self) -> HealthReport:
        return HealthReport(
            paths=self._paths,
            backups=self._backups,
            settings=self._live.get,
            status=self._board.snapshot,
            usage=lambda: self._usage.samples,
            vectors=self._indexer.count,
            key=lambda: self._key.in_words,
            embedding=self._embedding.name,
        )

    def _open_index(self) -> IndexParts:
        store = self._open_store()
        vectors = Vectors(self._paths.vectors, self._embedding.name)
        return IndexParts(
            store=store,
            vectors=vectors,
            index=VectorIndex(vectors, self._embedding),
            texts=VectorTexts(store.database, lambda: self._live.get().episodes_with_vectors),
        )

    def _renew(self, processor: Processor, clock: CaptureClock) -> None:
        processor.renew()
        clock.wake()
        self._autostart.set(self._live.get().start_at_login)

    def _move_key(self, choice: str, passphrase: str | None) -> None:
        self._key = Keys(self._paths).move(self._key, choice, passphrase)

    def _open_store(self) -> Store:
        return Store(Database.open(self._paths, self._key, read_only=True))


def _exclusions(settings: Settings) -> Exclusions:
    return Exclusions(
        settings.exclusions, settings.keep_unknown_windows, settings.keep_private_windows
    )
