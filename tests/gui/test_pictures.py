"""Pictures come off the GUI thread, the one that is looked at first."""

from PySide6.QtCore import QSize

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.pictures import THUMBNAIL_WIDTH, Pictures
from tests.gui.told_day import SCREEN, ToldDay
from tests.gui.waiting import wait_until


def _frames(bridge: Bridge, told: ToldDay) -> list[int]:
    found: list[int] = []
    bridge.ask(
        lambda queries: [frame.id for frame in queries.find_frames(told.editor_id)], found.extend
    )
    wait_until(lambda: found)
    return found


def test_a_picture_comes_small_or_whole_and_is_kept(bridge: Bridge, told: ToldDay) -> None:
    pictures, frame = Pictures(bridge), _frames(bridge, told)[0]

    assert pictures.find(frame) is None
    assert pictures.find(frame, 0) is None
    wait_until(lambda: pictures.find(frame) and pictures.find(frame, 0), "both have come")

    small, whole = pictures.find(frame), pictures.find(frame, 0)
    assert small is not None
    assert whole is not None
    assert small.image.width() == THUMBNAIL_WIDTH
    assert whole.image.size() == QSize(SCREEN.width, SCREEN.height)
    assert small.box == whole.box == SCREEN


def test_the_frame_that_is_looked_at_comes_before_the_others(bridge: Bridge, told: ToldDay) -> None:
    pictures, frames = Pictures(bridge), _frames(bridge, told)
    came: list[tuple[int, int]] = []
    pictures.ready.connect(lambda frame, width: came.append((frame, width)))

    for width in range(100, 130):
        pictures.find(frames[0], width)
    pictures.find(frames[2], 0)
    pictures.find(frames[2])
    for width in range(130, 160):
        pictures.find(frames[1], width)
    wait_until(lambda: len(came) == 62, "all have come")

    # In the order of the wishes 29 would come before; two come at a time, in any order.
    assert came.index((frames[2], THUMBNAIL_WIDTH)) < 25
    assert came.index((frames[2], 0)) < 25


def test_a_frame_that_is_gone_is_told_and_not_asked_for_again(
    bridge: Bridge, told: ToldDay
) -> None:
    pictures, frame = Pictures(bridge), _frames(bridge, told)[0]
    gone: list[int] = []
    pictures.gone.connect(gone.append)
    scope = ForgetScope(episode_ids=(told.editor_id,))
    forgotten: list[object] = []
    bridge.submit(lambda commands: commands.forget(scope), forgotten.append)
    wait_until(lambda: forgotten)

    pictures.find(frame)
    wait_until(lambda: gone == [frame])
    pictures.find(frame)

    assert pictures.is_gone(frame)
    assert gone == [frame]
    pictures.drop_all()
    assert not pictures.is_gone(frame)
