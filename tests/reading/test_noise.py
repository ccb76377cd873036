"""What never rests is read seldom, what comes to rest is read for sure."""

from desktop_memory.domain.box import Box
from desktop_memory.reading.noise import NoisyRegions

VIDEO = Box(128, 128, 256, 128)
LINE = Box(20, 700, 300, 16)


def reads(noise: NoisyRegions, looks: int, found_text: bool, start_s: float = 0.0) -> int:
    """How often the video is read while it plays, looked at every second."""
    count = 0
    for look in range(looks):
        for region in noise.find_due([VIDEO], start_s + look):
            noise.note_read(region, found_text)
            count += 1
    return count


def test_a_change_is_read_at_once() -> None:
    assert NoisyRegions().find_due([LINE], 0.0) == (LINE,)


def test_a_video_is_read_less_and_less_often() -> None:
    noise = NoisyRegions()
    first, second = reads(noise, 60, False), reads(noise, 60, False, 60.0)
    assert first <= 10
    assert second <= 2


def test_a_region_with_text_that_never_rests_is_read_steadily() -> None:
    assert reads(NoisyRegions(), 60, found_text=True) >= 25


def test_a_line_elsewhere_is_read_while_a_video_plays() -> None:
    noise = NoisyRegions()
    reads(noise, 30, False)
    assert LINE in noise.find_due([VIDEO, LINE], 30.0)


def test_what_a_video_stops_at_is_read() -> None:
    noise = NoisyRegions()
    reads(noise, 30, False)
    noise.find_due([VIDEO], 30.0)
    covered = noise.find_due([], 31.5)
    assert sum(region.area for region in covered if VIDEO.contains(region)) == VIDEO.area
    assert noise.find_due([], 32.5) == ()


def test_a_clock_that_is_looked_at_between_its_ticks_is_read_seldom() -> None:
    noise, reads = NoisyRegions(), 0
    for half in range(240):
        for region in noise.find_due([LINE] if half % 2 else [], half / 2):
            noise.note_read(region, found_text=False)
            reads += 1
    assert reads <= 12


def test_a_region_that_rested_counts_as_quiet_again() -> None:
    noise = NoisyRegions()
    reads(noise, 30, False)
    noise.find_due([], 31.0)
    noise.find_due([], 60.0)
    assert noise.find_due([VIDEO], 90.0) == (VIDEO,)


def test_only_what_moved_is_told_of_however_it_lies() -> None:
    noise, film = NoisyRegions(), Box(100, 90, 150, 70)
    told = [region for look in range(40) for region in noise.find_due([film], float(look))]
    told += noise.find_due([], 41.0)
    assert all(film.contains(region) for region in told)
