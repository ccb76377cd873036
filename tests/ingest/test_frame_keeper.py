"""Pictures: a key frame, then patches of what changed."""

import io
from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame
from desktop_memory.ingest.frame_keeper import EncodedFrame, FrameKeeper
from desktop_memory.ingest.webp import encode_webp
from desktop_memory.ingest.window_sight import Pixels
from desktop_memory.privacy.pixels import as_pixels
from desktop_memory.storage.composition import compose

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
BOX = Box(100, 50, 200, 100)
SMALL = Box(120, 60, 40, 20)


def frame(changed: tuple[Box, ...] = (), box: Box = BOX, shade: int = 200) -> CleanFrame:
    pixels = np.full((box.height, box.width, 3), shade, np.uint8)
    return CleanFrame(1, box, pixels.tobytes(), changed)


def keeper_with_key() -> FrameKeeper:
    keeper = FrameKeeper()
    first = keeper.encode(1, "place", frame(), AT)
    assert first is not None
    keeper.note_stored(1, "place", first, 11, AT)
    return keeper


def encode(keeper: FrameKeeper, shown: CleanFrame, at: datetime = AT) -> EncodedFrame | None:
    keeper.note_changed(1, shown, at)
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
    keeper.note_changed(1, frame((Box(200, 100, 10, 10),)), AT)

    patch = encode(keeper, frame((SMALL,)))

    assert patch is not None
    assert patch.box == SMALL.union(Box(200, 100, 10, 10))


def test_what_came_after_a_picture_that_waited_is_in_the_next_one() -> None:
    keeper, later, last = keeper_with_key(), Box(200, 100, 10, 10), Box(250, 120, 10, 10)
    waited = frame((SMALL,))
    keeper.note_changed(1, waited, AT)
    keeper.note_changed(1, frame((later,)), AT + timedelta(seconds=1))

    first = keeper.encode(1, "place", waited, AT)
    assert first is not None
    keeper.note_stored(1, "place", first, 12, AT)
    second = encode(keeper, frame((last,)), AT + timedelta(seconds=2))

    assert second is not None
    assert (first.box, second.box) == (SMALL, later.union(last))


def test_a_large_change_another_place_and_a_moved_window_need_a_whole_picture() -> None:
    moved = frame((SMALL,), Box(0, 0, 200, 100))
    large = frame((Box(100, 50, 180, 90),), shade=30)

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


def composed(parts: list[EncodedFrame]) -> Pixels:
    layers = ((part.box, part.data) for part in parts)
    with Image.open(io.BytesIO(compose(BOX, layers))) as picture:
        return np.asarray(picture.convert("RGB"))


def test_between_two_changes_a_patch_shows_what_was_there() -> None:
    keeper = keeper_with_key()
    pixels = np.full((100, 200, 3), 200, np.uint8)
    key = keeper.encode_key(CleanFrame(1, BOX, pixels.tobytes()))
    pixels[:10, :10] = pixels[90:, 190:] = 30
    pixels[40:60] = 77  # what nobody said had changed
    changed = (Box(100, 50, 10, 10), Box(290, 140, 10, 10))
    patch = encode(keeper, CleanFrame(1, BOX, pixels.tobytes(), changed))

    assert patch is not None
    assert len(patch.data) < 400
    pixels[40:60] = 200
    assert (composed([key, patch]) == pixels).all()


def test_a_window_that_was_covered_is_not_kept_once_more() -> None:
    keeper = keeper_with_key()
    assert encode(keeper, frame()) is None

    pixels = np.full((100, 200, 3), 200, np.uint8)
    pixels[50:60, 20:40] = 30
    patch = encode(keeper, CleanFrame(1, BOX, pixels.tobytes()))
    assert patch is not None
    assert patch.key_id == 11
    assert patch.box.contains(Box(120, 100, 20, 10))


def test_a_photo_takes_less_room_with_loss() -> None:
    slopes = np.indices((300, 400)).astype(np.float64)
    noise = np.random.default_rng(4).normal(0, 6, (300, 400, 3))
    photo = np.stack([slopes[0] * 0.8, slopes[1] * 0.6, slopes.sum(0) / 3], axis=2) + noise
    picture = Image.fromarray(photo.clip(0, 255).astype(np.uint8))
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", lossless=True)
    assert len(encode_webp(picture)) < len(buffer.getvalue()) / 3


change = st.tuples(
    st.integers(0, 190), st.integers(0, 90), st.integers(1, 80), st.integers(1, 40)
).map(lambda box: Box(BOX.x + box[0], BOX.y + box[1], box[2], box[3]))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(change, min_size=1, max_size=4), st.sampled_from(["now", "later", "rests", ""])
        ),
        max_size=8,
    )
)
def test_key_frame_and_patches_show_the_window_as_it_was(
    looks: list[tuple[list[Box], str]],
) -> None:
    """Also where a picture waits and is stored after the window changed again."""
    keeper, pixels = FrameKeeper(), np.full((100, 200, 3), 200, np.uint8)
    chain: list[EncodedFrame] = []
    waiting: tuple[CleanFrame, datetime] | None = None
    for number, (changed, kept) in enumerate([([BOX], "now"), *looks, ([BOX.moved(0, 1)], "now")]):
        for box in changed:
            inside = box.moved(-BOX.x, -BOX.y)
            pixels[inside.y : inside.bottom, inside.x : inside.right] = number * 20
        shown = CleanFrame(1, BOX, pixels.tobytes(), tuple(changed) if number else ())
        at = AT + timedelta(seconds=number)
        keeper.note_changed(1, shown, at)
        if kept == "later":
            waiting = (shown, at)
        stored = (shown, at) if kept == "now" else waiting if kept == "rests" else None
        if stored and (encoded := keeper.encode(1, "place", *stored)):
            keeper.note_stored(1, "place", encoded, number, stored[1])
            chain = [*chain, encoded] if encoded.key_id is not None else [encoded]
            assert (composed(chain) == as_pixels(stored[0].rgb, BOX)).all()
        if stored:
            waiting = None
