"""Pictures: a key frame, then patches of what changed."""

import io
from datetime import UTC, datetime, timedelta

import numpy as np
from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame
from desktop_memory.ingest.frame_keeper import EncodedFrame, FrameKeeper

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
BOX = Box(100, 50, 200, 100)
SMALL = Box(120, 60, 40, 20)


def frame(changed: tuple[Box, ...] = (), box: Box = BOX) -> CleanFrame:
    pixels = np.full((box.height, box.width, 3), 200, np.uint8)
    return CleanFrame(1, box, pixels.tobytes(), changed)


def keeper_with_key() -> FrameKeeper:
    keeper = FrameKeeper()
    first = keeper.encode(1, "place", frame(), AT)
    assert first is not None
    keeper.note_stored(1, "place", first, 11, AT)
    return keeper


def encode(keeper: FrameKeeper, shown: CleanFrame, at: datetime = AT) -> EncodedFrame | None:
    keeper.note_changed(1, shown)
    return keeper.encode(1, "place", shown, at)


def test_the_first_picture_of_a_window_is_whole() -> None:
    first = FrameKeeper().encode(1, "place", frame(), AT)

    assert first is not None
    assert (first.key_id, first.box) == (None, BOX)
    with Image.open(io.BytesIO(first.data)) as picture:
        assert picture.size == (200, 100)
        assert picture.format == "WEBP"


def test_a_small_change_is_kept_as_a_patch_on_the_key_frame() -> None:
    patch = encode(keeper_with_key(), frame((SMALL,)))

    assert patch is not None
    assert (patch.key_id, patch.box) == (11, SMALL)


def test_changes_that_were_not_worth_a_picture_are_in_the_next_patch() -> None:
    keeper = keeper_with_key()
    keeper.note_changed(1, frame((Box(200, 100, 10, 10),)))

    patch = encode(keeper, frame((SMALL,)))

    assert patch is not None
    assert patch.box == SMALL.union(Box(200, 100, 10, 10))


def test_a_large_change_another_place_and_a_moved_window_need_a_whole_picture() -> None:
    moved = frame((SMALL,), Box(0, 0, 200, 100))
    large = frame((Box(100, 50, 180, 90),))

    for encoded in (
        encode(keeper_with_key(), large),
        encode(keeper_with_key(), moved),
        keeper_with_key().encode(1, "other place", frame((SMALL,)), AT),
        encode(keeper_with_key(), frame((SMALL,)), AT + timedelta(hours=1)),
    ):
        assert encoded is not None
        assert encoded.key_id is None


def test_nothing_is_encoded_where_nothing_changed() -> None:
    assert keeper_with_key().encode(1, "place", frame((SMALL,)), AT) is None
