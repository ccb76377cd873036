"""The health page tells whether pictures are read."""

from desktop_memory.runtime.picture_source import find_picture_source


def test_what_reads_pictures_is_named() -> None:
    source = find_picture_source(on=True, powered=True, engine="tesseract")
    assert (source.detail, source.working) == ("Read by tesseract", True)


def test_that_pictures_wait_for_power_is_told() -> None:
    source = find_picture_source(on=True, powered=False, engine="tesseract")
    assert (source.detail, source.working) == ("Waits until the battery is charged", None)


def test_switched_off_is_no_fault() -> None:
    assert find_picture_source(on=False, powered=False, engine="tesseract").working is None
