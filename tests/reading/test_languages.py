"""Pictures are read in all languages the person chose."""

from collections.abc import Iterator

import pytest

from desktop_memory.reading.engine import Engine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.tesserocr import Tesserocr
from tests.reading.pages import Page

GERMAN, ENGLISH = "Für Schäden bürgt die größere Mühle", "The larger mill answers for damages"

pytestmark = pytest.mark.skipif(
    "deu" not in Tesseract().find_languages(), reason="no German data of tesseract"
)


@pytest.fixture(params=["program", "library"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "program":
        yield Tesseract()
        return
    if not Tesserocr.is_installed():
        pytest.skip("no build of tesserocr for this platform")
    library = Tesserocr(Tesseract())
    yield library
    library.close()


def read(engine: Engine, cache: LineCache, *languages: str) -> list[str]:
    page = Page()
    for number, line in enumerate((GERMAN, ENGLISH)):
        page.write(20, 40 + 40 * number, line, 16)
    lines = Reader(engine, cache, languages).read_all(page.pixels, page.box)
    return [line.raw_text for line in lines]


def test_two_languages_are_read_on_one_page(engine: Engine) -> None:
    assert read(engine, LineCache(), "eng", "deu") == [GERMAN, ENGLISH]


def test_what_was_read_in_another_language_is_read_anew(engine: Engine) -> None:
    cache = LineCache()

    assert GERMAN not in read(engine, cache, "eng")
    assert GERMAN in read(engine, cache, "eng", "deu")
