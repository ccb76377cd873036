"""What peers do with the same screen: read whole frames, and skip those whose hash is equal."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.full_frame import read_full_frame
from tests.benchmarks.screenplay.recording import RecordedFrame, spread
from tests.benchmarks.screenplay.truth import ShownWord, words_of

_WEBP_QUALITY = 85


@dataclass(frozen=True, slots=True)
class FullFrames:
    """Every changed frame read whole by tesseract (psm 11) and kept as WebP q85.

    `sampled` of `frames` were really read; seconds and bytes are extrapolated from them. Of the
    words in sight on the sampled frames, `found` are the shares that were read.
    """

    frames: int
    sampled: int
    cpu_s: float
    bytes: int
    found_accessible: float
    found_ocr_only: float


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
    frames: Sequence[RecordedFrame], words: Sequence[ShownWord], sample: int
) -> FullFrames:
    sampled = spread(frames, sample)
    cpu_s, size = 0.0, 0
    found: dict[bool, list[int]] = {True: [], False: []}
    for frame in sampled:
        picture = frame.picture()
        reading = read_full_frame(picture)
        cpu_s += reading.cpu_s
        size += _webp_size(frame)
        read = frozenset(words_of(reading.text))
        for word in words:
            if word.since <= frame.at < word.until and word.monitor == frame.monitor:
                found[word.exhibit.accessible].append(word.word in read)
    share = len(frames) / max(1, len(sampled))
    return FullFrames(
        frames=len(frames),
        sampled=len(sampled),
        cpu_s=cpu_s * share,
        bytes=int(size * share),
        found_accessible=_mean(found[True]),
        found_ocr_only=_mean(found[False]),
    )


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


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values) if values else 0.0
