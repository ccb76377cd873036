"""What peers do with the same screen: read whole frames, and skip those whose hash is equal."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.domain.box import Box
from tests.benchmarks.full_frame import read_full_frame
from tests.benchmarks.screenplay.recording import RecordedFrame, spread, without_ticks
from tests.benchmarks.screenplay.truth import ShownWord, words_of

_WEBP_QUALITY = 85


@dataclass(frozen=True, slots=True)
class FullFrames:
    """Every changed frame read whole by tesseract (psm 11) and kept as WebP q85.

    `sampled` of `frames` were really read; seconds and bytes are extrapolated from them, for each
    monitor by itself. Of the words in sight on the sampled frames, `found` are the shares that were
    read (None: there were none). `without_clock_s` are the seconds where frames in which nothing
    but the clock changed are left out: it ticks every second.
    """

    frames: int
    sampled: int
    cpu_s: float
    bytes: int
    found_accessible: float | None
    found_ocr_only: float | None
    without_clock_s: float


@dataclass(frozen=True, slots=True)
class HashedFrames:
    """Frames whose small hash equals the one before are skipped. `words_missed` of `words` were in
    sight only on frames that were skipped."""

    frames: int
    kept: int
    cpu_s: float
    words: int
    words_missed: int


def read_full_frames(
    frames: Sequence[RecordedFrame], words: Sequence[ShownWord], sample: int, clock: Box
) -> FullFrames:
    """`clock` as in `without_ticks`."""
    sampled = 0
    cpu_s, without_clock_s, size = 0.0, 0.0, 0.0
    found: dict[bool, list[int]] = {True: [], False: []}
    moved = without_ticks(frames, clock)
    for monitor in sorted({frame.monitor for frame in frames}):
        own = [frame for frame in frames if frame.monitor == monitor]
        part = spread(own, sample // 2)
        spent = sum(_read(frame, words, found) for frame in part) / len(part)
        sampled += len(part)
        cpu_s += spent * len(own)
        without_clock_s += spent * sum(frame.monitor == monitor for frame in moved)
        size += sum(map(_webp_size, part)) / len(part) * len(own)
    return FullFrames(
        frames=len(frames),
        sampled=sampled,
        cpu_s=cpu_s,
        bytes=int(size),
        found_accessible=_mean(found[True]),
        found_ocr_only=_mean(found[False]),
        without_clock_s=without_clock_s,
    )


def _read(frame: RecordedFrame, words: Sequence[ShownWord], found: dict[bool, list[int]]) -> float:
    """CPU seconds of one frame; which words in sight were read is noted in `found`."""
    reading = read_full_frame(frame.picture())
    read = frozenset(words_of(reading.text))
    for word in words:
        if word.since <= frame.at < word.until and word.monitor == frame.monitor:
            found[word.exhibit.accessible].append(word.word in read)
    return reading.cpu_s


def skip_equal_hashes(
    frames: Sequence[RecordedFrame], words: Sequence[ShownWord], cpu_s_of_one: float
) -> HashedFrames:
    before: dict[int, bytes] = {}
    kept = []
    for frame in frames:
        small = frame.small_hash()
        if before.get(frame.monitor) != small:
            kept.append(frame)
        before[frame.monitor] = small
    missed = [word for word in words if not _is_on_any(word, kept)]
    return HashedFrames(len(frames), len(kept), cpu_s_of_one * len(kept), len(words), len(missed))


def _is_on_any(word: ShownWord, frames: Sequence[RecordedFrame]) -> bool:
    return any(
        word.since <= frame.at < word.until and frame.monitor == word.monitor for frame in frames
    )


def _webp_size(frame: RecordedFrame) -> int:
    buffer = io.BytesIO()
    frame.picture().save(buffer, "WEBP", quality=_WEBP_QUALITY)
    return buffer.tell()


def _mean(values: Sequence[int]) -> float | None:
    return sum(values) / len(values) if values else None
