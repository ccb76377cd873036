"""`desktop-memory run`."""

import argparse
import signal
import sys
import time
from dataclasses import replace

from desktop_memory.cli.compose import compose
from desktop_memory.cli.copy_words import CopyWords
from desktop_memory.cli.glibc_heap import give_back_freed_memory
from desktop_memory.cli.options import add_data_dir, paths_of
from desktop_memory.cli.passphrase import ask_passphrase
from desktop_memory.cli.restoring import bring_back
from desktop_memory.cli.turns import keep_what_is_there, take_short_turns
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.errors import DataFolderInUse, MemoryAppError
from desktop_memory.runtime.runtime import Runtime

_PORTS = range(65_536)


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="without tray and window")
    parser.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help="answer agents on this port of 127.0.0.1 (default: the setting, else a free one)",
    )
    parser.add_argument(
        "--accept", action="store_true", help="answer the first page with its defaults"
    )
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    give_back_freed_memory()
    take_short_turns()
    keep_what_is_there()
    paths = paths_of(arguments)
    if arguments.accept:
        _accept(paths)
    if arguments.headless:
        return _run_headless(paths, arguments.port)
    return _run_with_window(paths, arguments.port)


def _accept(paths: Paths) -> None:
    file = SettingsFile(paths.settings_file)
    settings = file.load()
    if not settings.started:
        file.save(replace(settings, started=True))


def _run_headless(paths: Paths, port: int | None) -> int:
    runtime = compose(paths, capture=True, passphrase=ask_passphrase(paths), port=port)
    if not runtime.settings.started:
        print(
            "Nothing is recorded before the first page is answered; "
            "--accept answers it with its defaults.",
            file=sys.stderr,
        )
    runtime.opening.listen(CopyWords().tell)
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    try:
        runtime.start()
        while True:
            time.sleep(3600)
    finally:
        runtime.stop()


def _run_with_window(paths: Paths, port: int | None) -> int:
    # Qt is for those who look at the window.
    from desktop_memory.gui.application import Application  # noqa: PLC0415

    def open_runtime(passphrase: str | None) -> Runtime:
        return compose(paths, capture=True, passphrase=passphrase, port=port)

    def restore(passphrase: str | None) -> None:
        bring_back(paths, passphrase=passphrase)

    try:
        return Application(open_runtime, paths, restore=restore).run()
    except DataFolderInUse:
        if not _show_running(paths):
            raise
        return 0


def _show_running(paths: Paths) -> bool:
    """Whether the app that owns the folder has brought its window up."""
    # A start does not wait for it.
    from desktop_memory.client import DesktopMemory  # noqa: PLC0415

    try:
        with DesktopMemory.local(paths.data) as memory:
            memory.owner.show()
    except MemoryAppError:
        return False
    return True


def _end(*_: object) -> None:
    """Ends the program once; who asks again must wait until all is stored."""
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, signal.SIG_IGN)
    raise SystemExit(0)


def _port(text: str) -> int:
    port = int(text)
    if port not in _PORTS:
        raise ValueError(text)
    return port
