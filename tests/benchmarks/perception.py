"""A session with known content on the real desktop: what is found of it, and what seeing costs.

By hand, about twelve minutes: `python -m tests.benchmarks.perception` (or pytest with this file).
A session of ninety seconds, for development: `--short`. All figures and all that was missed are
written as JSON to `--json FILE`.
"""

import argparse
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from tests.benchmarks.screenplay import exhibits
from tests.benchmarks.screenplay.page_server import PageServer
from tests.benchmarks.screenplay.peers import FullFrames, read_full_frames, skip_equal_hashes
from tests.benchmarks.screenplay.recording import frames_in, recording
from tests.benchmarks.screenplay.report import Figure, machine, print_table, write_json
from tests.benchmarks.screenplay.scoring import Kept, MemoryOfSession, windows_of
from tests.benchmarks.screenplay.session import CLOCK, SHORT, Lengths, Phase, Session
from tests.benchmarks.screenplay.stage import Stage
from tests.benchmarks.screenplay.stopwatch import Stopwatch
from tests.benchmarks.screenplay.truth import Truth
from tests.benchmarks.screenplay.words import Words

_SETTINGS = Settings(started=True, key_store="file")
_WARM_UP_S = 10
_CATCH_UP_S = 60.0
_WORKING_DAY_S = 8 * 3600
_MB = 1_000_000
_SAMPLE, _SHORT_SAMPLE = 40, 12


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured of the app."""

    truth: Truth
    phases: tuple[Phase, ...]
    mistyped: tuple[str, ...]
    since: float
    until: float
    frame_bytes: int
    accessible: Kept
    ocr_only: Kept
    typing_episodes: int
    ways: dict[str, str]
    stored: dict[str, list[tuple[int, str, str, str]]]
    frames: tuple[tuple[str, int, bool, int], ...]
    typed_s: tuple[float, ...]
    printed_s: tuple[float, ...]

    @property
    def cpu_s(self) -> float:
        return sum(phase.cpu_s for phase in self.phases)

    def percent(self, phase: str) -> float:
        return next(each.percent for each in self.phases if each.name == phase)


def test_what_is_seen_and_what_it_costs(tmp_path: Path) -> None:
    missed = [each.what for each in measure(tmp_path, Lengths(), _SAMPLE, None) if not each.hit]
    assert missed == []


def measure(folder: Path, lengths: Lengths, sample: int, report: Path | None) -> list[Figure]:
    """Play, score, compare with peers, print; `report` is where JSON goes."""
    before = machine()
    print(f"\n{before['at']}, {before['machine']}, load {before['load']}")
    outcome = _play(folder, lengths)
    frames = [
        each for each in frames_in(folder / "frames") if outcome.since <= each.at < outcome.until
    ]
    words = outcome.truth.words()
    full = read_full_frames(frames, words, sample, CLOCK)
    hashed = skip_equal_hashes(frames, words, full.cpu_s / max(1, full.frames))
    figures = _figures(outcome, full)
    print(f"load afterwards {machine()['load']}; {len(outcome.mistyped)} lines did not arrive\n")
    print_table(figures)
    print(f"\nread whole: {full}\nby hash:    {hashed}")
    for kept in (outcome.accessible, outcome.ocr_only):
        print(f"missed by window: {windows_of(kept.missed)}; lost: {kept.lost_lines}")
    if report:
        told = asdict(outcome)
        del told["truth"]
        write_json(
            report,
            figures,
            before=before,
            after=machine(),
            full_frames=asdict(full),
            hashed_frames=asdict(hashed),
            **told,
        )
    return figures


def _play(folder: Path, lengths: Lengths) -> Outcome:
    with VirtualDesktop(width=3840) as desktop, PageServer() as pages:
        desktop.split_monitors()
        stage = Stage(desktop, folder)
        words = Words()
        with AppProcess(desktop, folder / "data", _SETTINGS) as app:
            time.sleep(_WARM_UP_S)
            session = Session(stage, pages, app.pid, lengths, words)
            with recording(desktop, folder / "frames", _SETTINGS.capture_interval_s):
                session.play()
            with app.client() as owner:
                _wait_until_read(owner)
                memory = MemoryOfSession(owner)
                accessible = memory.score(session.truth, lambda exhibit: exhibit.accessible)
                ocr_only = memory.score(session.truth, lambda exhibit: not exhibit.accessible)
            stopwatch = Stopwatch(stage, app, words)
            typed_s = stopwatch.time_typed(lengths.markers, Box(80, 80, 1000, 700))
            printed_s = stopwatch.time_printed(lengths.markers, Box(2000, 80, 1000, 700))
    return Outcome(
        truth=session.truth,
        phases=tuple(session.phases),
        mistyped=tuple(session.mistyped),
        since=session.phases[0].since,
        until=session.phases[-1].until,
        frame_bytes=memory.frame_bytes,
        accessible=accessible,
        ocr_only=ocr_only,
        typing_episodes=len(memory.episodes_of(exhibits.EDITOR)),
        ways={each.title: str(memory.origins(each)) for each in exhibits.ALL},
        stored={each.title: memory.lines_of(each) for each in exhibits.ALL},
        frames=memory.frames,
        typed_s=tuple(typed_s),
        printed_s=tuple(printed_s),
    )


def _wait_until_read(owner: DesktopMemory) -> None:
    deadline = time.monotonic() + _CATCH_UP_S
    while owner.health().queue_waiting and time.monotonic() < deadline:
        time.sleep(0.5)


def _figures(outcome: Outcome, full: FullFrames) -> list[Figure]:
    accessible, ocr_only = outcome.accessible, outcome.ocr_only
    lost = (*accessible.lost_lines, *ocr_only.lost_lines)
    day = outcome.frame_bytes * _WORKING_DAY_S / (outcome.until - outcome.since)
    return [
        Figure(
            "words found, accessible",
            *(100 * accessible.found_share, 99, "%", True),
            f"{accessible.words - len(accessible.missed)} of {accessible.words}",
        ),
        Figure(
            "words found, OCR only",
            *(100 * ocr_only.found_share, 95, "%", True),
            f"{ocr_only.words - len(ocr_only.missed)} of {ocr_only.words}",
        ),
        Figure(
            "lines typed that are lost",
            *(len(lost), 0, "", False),
            f"of {accessible.typed + ocr_only.typed}",
        ),
        Figure(
            "words never on screen, accessible",
            *(100 * accessible.never_shown_share, 1, "%", False),
            f"{len(accessible.never_shown)} of {accessible.stored_words}",
        ),
        Figure(
            "words never on screen, OCR only",
            *(100 * ocr_only.never_shown_share, 5, "%", False),
            f"{len(ocr_only.never_shown)} of {ocr_only.stored_words}",
        ),
        Figure(
            "CPU against full frames read at every change",
            *(100 * outcome.cpu_s / full.cpu_s, 10, "%", False),
            f"{outcome.cpu_s:.0f} of {full.cpu_s:.0f} s",
        ),
        Figure(
            "the same, ticks of the clock left out of the baseline",
            *(100 * outcome.cpu_s / full.without_clock_s, 10, "%", False),
            f"{outcome.cpu_s:.0f} of {full.without_clock_s:.0f} s",
        ),
        Figure(
            "bytes against full frames as WebP q85",
            *(100 * outcome.frame_bytes / full.bytes, 15, "%", False),
            f"{outcome.frame_bytes / _MB:.1f} of {full.bytes / _MB:.1f} MB",
        ),
        Figure("a working day of 8 h, extrapolated", day / _MB, 100, " MB"),
        Figure("shown to searchable, p95, accessible", _p95(outcome.typed_s), 3, " s"),
        Figure("shown to searchable, p95, OCR only", _p95(outcome.printed_s), 6, " s"),
        Figure("still screen, of one core", outcome.percent("still"), 0.3, "%"),
        Figure("animation in a corner, of one core", outcome.percent("animation"), 3, "%"),
        Figure(
            "words missed beside the animation",
            sum(each.window == exhibits.TALLY.title for each in ocr_only.missed),
            0,
        ),
        Figure("episodes of typing in one document", outcome.typing_episodes, 1),
    ]


def _p95(values: tuple[float, ...]) -> float:
    return float(np.percentile(values, 95))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="about ninety seconds of session")
    parser.add_argument("--keep", type=Path, help="a new folder for the recorded frames and data")
    parser.add_argument("--json", type=Path, help="where all figures go")
    asked = parser.parse_args()
    lengths, sample = (SHORT, _SHORT_SAMPLE) if asked.short else (Lengths(), _SAMPLE)
    with tempfile.TemporaryDirectory(prefix="dm-perception-") as folder:
        place = asked.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        measure(place, lengths, sample, asked.json)


if __name__ == "__main__":
    main()
