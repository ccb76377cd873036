"""Frames: key frames with patches, composed, and removed without spoiling what stays."""

import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import NotFound
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, SCREEN, minutes, picture, pixel, see, shoot

RED, GREEN, BLUE, BLACK = (255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0)
LEFT, RIGHT = Box(0, 0, 4, 4), Box(4, 0, 4, 4)


def colours(store: Store, frame_id: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The colours of the left and the right half of the whole picture."""
    box, data = store.frames.compose(frame_id)
    assert box == SCREEN
    return pixel(data, 1, 1), pixel(data, 6, 1)


@pytest.fixture
def chain(store: Store) -> list[int]:
    """All red, then the left half green, then the right half blue."""
    episode_id = see(store, "text", until=NOON + minutes(3))
    key = shoot(store, episode_id, RED)
    left = shoot(store, episode_id, GREEN, at=NOON + minutes(1), box=LEFT, key_id=key)
    right = shoot(store, episode_id, BLUE, at=NOON + minutes(2), box=RIGHT, key_id=key)
    return [key, left, right]


def test_a_frame_gives_back_its_pixels_and_its_row(store: Store) -> None:
    episode_id = see(store, "text")
    frame_id = shoot(store, episode_id, RED, box=Box(3, 4, 8, 4))

    frame = store.frames.get(frame_id)

    assert store.frames.get_data(frame_id) == picture(RED, frame.box)
    assert (frame.box, frame.bytes) == (Box(3, 4, 8, 4), len(picture(RED, frame.box)))
    assert store.frames.find_of_episode(episode_id) == [frame]
    with pytest.raises(NotFound):
        store.frames.get(99)
    with pytest.raises(NotFound):
        store.frames.get_data(99)


def test_patches_are_drawn_over_their_key_frame_up_to_the_moment(
    store: Store, chain: list[int]
) -> None:
    assert [colours(store, frame_id) for frame_id in chain] == [
        (RED, RED),
        (GREEN, RED),
        (GREEN, BLUE),
    ]
    assert [frame.id for frame in store.frames.find_chain(chain[1])] == chain[:2]


def test_removed_by_age_a_key_frame_leaves_later_pictures_as_they_were(
    store: Store, chain: list[int]
) -> None:
    key, left, right = chain
    with store.transaction():
        store.frames.remove([key], with_pixels=False)

    assert (colours(store, left), colours(store, right)) == ((GREEN, RED), (GREEN, BLUE))
    assert store.frames.get(left).key_id is None
    assert store.frames.get(right).key_id == left


def test_forgotten_pixels_are_black_in_what_stays(store: Store, chain: list[int]) -> None:
    key, left, right = chain
    with store.transaction():
        store.frames.remove([left], with_pixels=True)

    assert colours(store, key) == (RED, RED)
    assert colours(store, right) == (BLACK, BLUE)


def test_pixels_are_deleted_with_their_rows(store: Store, chain: list[int]) -> None:
    with store.transaction():
        store.frames.remove(chain, with_pixels=True)

    assert store.database.frames.find_rows("SELECT id FROM pixels") == []
    assert store.database.find_rows("SELECT id FROM frames") == []


def test_a_frame_whose_pixels_were_lost_is_purged_with_what_was_drawn_on_it(
    store: Store, chain: list[int]
) -> None:
    with store.transaction():
        store.database.frames.change("DELETE FROM pixels WHERE id = ?", (chain[0],))
        store.frames.purge_orphans()

    assert store.database.find_rows("SELECT id FROM frames") == []
    assert store.database.frames.find_rows("SELECT id FROM pixels") == []
