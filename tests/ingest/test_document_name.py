"""Which file a title names: a path only where it is told in full and there, never a guess."""

from pathlib import Path

import pytest

from desktop_memory.domain.observation import Place
from desktop_memory.ingest.document_name import find_document


@pytest.mark.parametrize(
    ("app", "title", "document"),
    [
        ("Mousepad", "notes.md - Mousepad", "notes.md"),
        ("Mousepad", "*draft.txt - Mousepad", "draft.txt"),
        ("Mousepad", "*draft.txt", "draft.txt"),
        ("LibreOffice Writer", "Annual report.odt - LibreOffice Writer", "Annual report.odt"),
        ("LibreOffice Writer", "report.odt — LibreOffice Writer", "report.odt"),
        ("Document Viewer", "report.pdf", "report.pdf"),
        ("gedit", "plan.txt (/no/such/folder) - gedit", "plan.txt"),
        ("Kate", "parser.py (modified) — Kate", "parser.py"),
        ("Code", "● parser.py - gulls - Visual Studio Code", "parser.py"),
        ("Xfce Terminal", "parser.py (~/src) - VIM", "parser.py"),
        ("Xfce Terminal", "parser.py [+] (~/src) - NVIM", "parser.py"),
        ("Mousepad", "/no/such/folder/notes.md - Mousepad", "notes.md"),
    ],
)
def test_a_file_named_in_a_title_is_told_by_its_bare_name(
    app: str, title: str, document: str
) -> None:
    assert find_document(Place(app, title)) == document


@pytest.mark.parametrize(
    ("app", "title"),
    [
        ("Mousepad", "Untitled 1 - Mousepad"),
        ("Chromium Web Browser", "README.md - Chromium"),
        ("Signal", "example.com"),
        ("Slack", "general - Node.js help - Slack"),
        ("Mail", "Re: report.odt, once more - Mail"),
        ("Meld", "a.txt - b.txt - Meld"),
        ("Xfce Terminal", "Terminal - ann@harbour: ~/notes.md"),
        ("Photos", "IMG_2041.jpg"),
        ("Chat", "notes.md - Mousepad"),
        ("", ""),
    ],
)
def test_what_is_no_file_or_not_surely_one_is_none(app: str, title: str) -> None:
    assert find_document(Place(app, title)) is None


def test_the_title_of_a_page_names_no_file() -> None:
    assert find_document(Place("Reader", "notes.md", url="https://example.org/notes.md")) is None


@pytest.mark.parametrize(
    "title", ["{folder}/notes.md - Mousepad", "*notes.md ({folder}) - Mousepad"]
)
def test_a_path_is_told_where_the_title_tells_the_folder_and_the_file_is_there(
    tmp_path: Path, title: str
) -> None:
    notes = tmp_path / "notes.md"
    place = Place("Mousepad", title.format(folder=tmp_path), "mousepad")
    assert find_document(place) == "notes.md"

    notes.write_text("words")
    assert find_document(place) == str(notes)


def test_a_folder_under_home_is_told_in_full(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "notes.md").write_text("words")

    assert find_document(Place("gedit", "notes.md (~/) - gedit")) == str(tmp_path / "notes.md")


def test_a_terminal_may_show_another_computer_so_no_path_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("words")
    title = f"notes.md ({tmp_path}) - VIM"

    assert find_document(Place("Xfce Terminal", title)) == "notes.md"
