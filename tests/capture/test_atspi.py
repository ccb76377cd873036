"""Text of real programs over the real accessibility bus."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_memory.capture.accessibility import node
from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.desktop import Desktop
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Origin, Window
from tests.capture.conftest import Show, small_program, wait_for

pytestmark = pytest.mark.desktop

BUDGET_MS = 30_000
_PAGE = """<!doctype html><title>Berth list</title>
<table><tr><td>Ines Roth<td>The winch is mended<td>4:12 PM
<tr><td>Omar Diaz<td>Keys<td>Nov 19</table>
<p>State<br>In Progress</p>"""


def _read(seen: Desktop, window: Window) -> AccessibleText | None:
    """The text of a window as it is placed now."""
    now = next((one for one in seen.windows.find_windows() if one.id == window.id), None)
    return seen.accessibility.read(now, [now.box], BUDGET_MS) if now else None


def _lines(seen: Desktop, window: Window) -> list[str]:
    text = _read(seen, window)
    return [line.raw_text for line in text.lines] if text else []


def _wait_for_line(seen: Desktop, window: Window, line: str) -> list[str]:
    return wait_for(lambda: [one for one in [_lines(seen, window)] if line in one])[0]


def _editor(show: Show, file: Path, text: str) -> Window:
    file.write_text(text)
    return show("mousepad", "--disable-server", str(file), title=file.name)


def test_what_is_typed_into_an_editor_is_read_letter_for_letter(
    seen: Desktop, show: Show, programs: RealPrograms, tmp_path: Path
) -> None:
    window = _editor(show, tmp_path / "typed.txt", "")
    wait_for(lambda: _read(seen, window) is not None)

    programs.type_text(window.id, "Call Ines about berth 14.\n  Tide: 14:35 (Tue)\n", delay_ms=5)

    lines = _wait_for_line(seen, window, "  Tide: 14:35 (Tue)")
    assert "Call Ines about berth 14." in lines


def test_lines_have_their_place_on_the_desktop(seen: Desktop, show: Show, tmp_path: Path) -> None:
    window = _editor(show, tmp_path / "placed.txt", "first\nsecond line\nthird\n")
    _wait_for_line(seen, window, "third")

    text = _read(seen, window)

    assert text is not None
    first, second, third = text.lines[-3:]
    assert first.box and second.box and third.box
    assert first.box.bottom <= second.box.y + 1 < third.box.y
    assert first.box.width < second.box.width
    assert all(window.box.contains(line.box) for line in text.lines if line.box)
    assert {line.origin for line in text.lines} == {Origin.ACCESSIBILITY}


def test_of_a_long_file_only_the_visible_part_is_read(
    seen: Desktop, show: Show, programs: RealPrograms, tmp_path: Path
) -> None:
    words = "".join(f"line {number} of very many\n" for number in range(5_000))
    window = _editor(show, tmp_path / "long.txt", words)
    top = _wait_for_line(seen, window, "line 0 of very many")
    assert len(top) < 100
    assert "line 200 of very many" not in top

    def jump() -> list[str] | None:
        programs.press("ctrl+Home", "ctrl+End")
        time.sleep(0.3)  # GTK lays the end of a long text out when it is idle
        lines = _lines(seen, window)
        return lines if "line 4999 of very many" in lines else None

    end = wait_for(jump)
    assert len(end) < 100
    assert "line 0 of very many" not in end


def test_of_a_long_wrapped_line_only_the_visible_part_is_read(
    seen: Desktop, show: Show, programs: RealPrograms
) -> None:
    window = show(*small_program("notes"), title="Harbor notes")
    lines = _wait_for_line(seen, window, "Entry 3 of the long log")

    assert "Entry 200 of the long log" not in lines


def test_labels_fields_and_rows_of_tables_are_read(seen: Desktop, show: Show) -> None:
    window = show(*small_program("notes"), title="Harbor notes")

    lines = _wait_for_line(seen, window, "Berths are given by Marta")

    assert "north quay" in lines
    assert "3 | ship 2 | berth 2" in lines
    assert "39 | ship 38 | berth 38" not in lines


def test_a_password_field_is_never_read(seen: Desktop, show: Show) -> None:
    window = show(*small_program("notes"), title="Harbor notes")
    lines = _wait_for_line(seen, window, "north quay")

    assert not [line for line in lines if "opensesame" in line or "●" in line or "*" in line]


def test_only_the_part_of_a_window_that_can_be_seen_is_read(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    window = _editor(show, tmp_path / "half.txt", "".join(f"row {n}\n" for n in range(15)))
    _wait_for_line(seen, window, "row 0")
    whole = _read(seen, window)
    assert whole is not None
    box = next(line.box for line in whole.lines if line.raw_text == "row 5")
    assert box is not None

    visible = Box(window.box.x, window.box.y, window.box.width, box.bottom - window.box.y)
    part = seen.accessibility.read(window, [visible], BUDGET_MS)

    assert part is not None
    assert [line.raw_text for line in part.lines][-1] == "row 5"
    assert seen.accessibility.read(window, [], BUDGET_MS) is None


def test_places_are_right_for_programs_that_draw_larger(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    note = tmp_path / "large.txt"
    note.write_text("first\nsecond\nthird\n")
    window = show(
        *("mousepad", "--disable-server", str(note)),
        title="large.txt",
        environ={"GDK_SCALE": "2"},
    )
    _wait_for_line(seen, window, "third")

    text = _read(seen, window)

    assert text is not None
    first, second, third = (line.box for line in text.lines[-3:])
    assert first and second and third
    assert first.height == second.height >= 28
    wait_for(lambda: _is_written(seen, first) and _is_written(seen, third))
    assert not _is_written(seen, third.moved(0, 2 * third.height))


def _is_written(seen: Desktop, box: Box) -> bool:
    """Whether the pixels there are not all of one colour."""
    pixels = seen.screen.grab()[0].bgra[box.y : box.bottom, box.x + 8 : box.right, :3]
    return bool((pixels != pixels[0, 0]).any())


def test_the_text_of_one_window_is_never_taken_for_that_of_another(
    seen: Desktop, show: Show, on_desktop: VirtualDesktop
) -> None:
    front = show(*small_program("twins"), title="Private twin")
    back = next(one for one in seen.windows.find_windows() if one.place.title == "Open twin")
    _wait_for_line(seen, front, "words of the private twin")
    on_desktop.run("xdotool", "windowmove", str(back.id), "300", "300")
    on_desktop.run("xdotool", "windowmove", str(front.id), "300", "300")
    wait_for(lambda: len({one.box for one in _twins(seen)}) == 1)

    assert _wait_for_line(seen, back, "words of the open twin") == ["words of the open twin"]
    assert _lines(seen, front) == ["words of the private twin"]
    renamed = replace(back, place=replace(back.place, title="Another page"), id=1)
    assert seen.accessibility.read(renamed, [back.box], BUDGET_MS) is None


def _twins(seen: Desktop) -> list[Window]:
    return [one for one in seen.windows.find_windows() if "twin" in one.place.title]


def test_a_program_that_cannot_search_itself_is_walked_through(
    seen: Desktop, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(node, "_COLLECTION", "org.a11y.atspi.NoSuchThing")
    window = show(*small_program("notes"), title="Harbor notes")

    lines = _wait_for_line(seen, window, "Entry 3 of the long log")

    assert lines.index("Berths are given by Marta") < lines.index("Entry 3 of the long log")
    assert "2 | ship 1 | berth 1" in lines
    assert not [line for line in lines if "opensesame" in line or "●" in line]


def test_a_terminal_tells_what_is_on_its_screen(seen: Desktop, show: Show, tmp_path: Path) -> None:
    script = tmp_path / "count.sh"
    script.write_text("seq -f 'tick %g' 1 300; echo done; exec sleep 600\n")
    window = show(
        *("xfce4-terminal", "--disable-server", "--title", "counting"),
        *("-x", "sh", str(script)),
        title="counting",
    )

    lines = _wait_for_line(seen, window, "done")

    assert "tick 300" in lines
    assert "tick 1" not in lines


def test_a_page_is_read_with_its_address(
    seen: Desktop, programs: RealPrograms, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    rows = "".join(
        f"<p>Paragraph {n} tells of <b>pier {n}</b> and <a href=#>its key</a> at length.</p>"
        for n in range(300)
    )
    page.write_text(
        "<title>Harbor handbook</title><h1>Pier keys</h1>"
        "<input aria-label='Pier' value='field words' autofocus>"
        "<input type=password value=opensesame77>"
        "<table border=1><tr><td>Ines<td>has the key</table>"
        "<p style='display:none'>hidden words</p>" + rows
    )
    programs.open_page(page.as_uri(), "Harbor handbook", Box(50, 50, 900, 700))
    window = wait_for(
        lambda: next(
            (w for w in seen.windows.find_windows() if "Harbor handbook" in w.place.title), None
        )
    )

    # Text comes bit by bit while the page is built, its address last.
    lines = _wait_for_line(seen, window, "Paragraph 3 tells of pier 3 and its key at length.")
    text = wait_for(lambda: _read_with_address(seen, window))
    programs.show(window.id)
    pier = FocusedElement(ElementRole.TEXT_FIELD, "Pier")
    wait_for(lambda: (told := _read(seen, window)) and told.focused == pier)
    programs.press("ctrl+w")

    assert (text.url, text.document) == (page.as_uri(), str(page))
    assert "Pier keys" in lines
    assert "field words" in lines
    assert "Ines | has the key" in lines
    assert "Paragraph 200 tells of pier 200 and its key at length." not in lines
    assert not [line for line in lines if "opensesame" in line or "hidden" in line or "•" in line]
    programs.wait_until_closed("Harbor handbook")


def _read_with_address(seen: Desktop, window: Window) -> AccessibleText | None:
    text = _read(seen, window)
    return text if text and text.url else None


def test_a_document_is_read(seen: Desktop, show: Show, tmp_path: Path) -> None:
    sheet = tmp_path / "report.pdf"
    sheet.write_bytes(_one_page_pdf("Turbine report", "Nine turbines stand in the north field."))
    window = show("evince", str(sheet), title="report.pdf")

    assert _wait_for_line(seen, window, "Nine turbines stand in the north field.")


def _one_page_pdf(*lines: str) -> bytes:
    shown = " ".join(f"({line}) Tj 0 -24 Td" for line in lines)
    stream = f"BT /F 14 Tf 60 700 Td {shown} ET"
    box = "/MediaBox[0 0 595 842]"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R{box}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = "%PDF-1.4\n" + "".join(
        f"{number} 0 obj{text}endobj\n" for number, text in enumerate(objects, 1)
    )
    return f"{body}trailer<</Root 1 0 R/Size 6>>\n%%EOF".encode()


def test_a_program_that_offers_nothing_is_left_to_its_picture(seen: Desktop, show: Show) -> None:
    window = show("xterm", "-T", "mute", title="mute")

    assert _read(seen, window) is None


def test_a_spreadsheet_that_would_never_come_to_an_end_is_left_to_its_picture(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    window = _editor(show, tmp_path / "words.txt", "words\n")
    _wait_for_line(seen, window, "words")
    sheet = replace(window, wm_class="libreoffice-calc")

    assert seen.accessibility.read(sheet, [window.box], BUDGET_MS) is None
    assert (seen.accessibility.may_tell(sheet), seen.accessibility.may_tell(window)) == (
        False,
        True,
    )


def test_a_program_that_hangs_is_given_up_and_left_alone_for_a_while(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    window = _editor(show, tmp_path / "hung.txt", "words\n")
    _wait_for_line(seen, window, "words")

    os.kill(window.pid, signal.SIGSTOP)
    try:
        assert seen.accessibility.read(window, [window.box], 50) is None
        before_s = time.process_time()
        assert seen.accessibility.read(window, [window.box], 60_000) is None
        assert time.process_time() - before_s < 1
    finally:
        os.kill(window.pid, signal.SIGCONT)

    assert _wait_for_line(seen, window, "words")


def test_another_program_is_read_while_one_hangs(seen: Desktop, show: Show, tmp_path: Path) -> None:
    hung = _editor(show, tmp_path / "hung.txt", "words\n")
    fine = _editor(show, tmp_path / "fine.txt", "other words\n")
    _wait_for_line(seen, hung, "words")

    os.kill(hung.pid, signal.SIGSTOP)
    try:
        assert seen.accessibility.read(hung, [hung.box], 50) is None
        assert _wait_for_line(seen, fine, "other words")
    finally:
        os.kill(hung.pid, signal.SIGCONT)


def test_programs_are_told_to_use_the_bus(seen: Desktop, on_desktop: VirtualDesktop) -> None:
    answer = on_desktop.run(
        *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"),
        *("org.freedesktop.DBus.Properties.Get", "string:org.a11y.Status", "string:IsEnabled"),
    )

    assert "boolean true" in answer
    assert seen.accessibility.working


def test_without_a_bus_nothing_is_read_and_that_is_said(seen: Desktop, show: Show) -> None:
    window = show("xterm", "-T", "alone", title="alone")
    alone = AtSpi(Bus("unix:path=/nowhere"))

    assert alone.read(window, [window.box], BUDGET_MS) is None
    assert not alone.working
    assert "at-spi2-core" in alone.detail


def test_rows_of_a_page_are_lines_at_their_place_also_where_lines_are_broken(
    seen: Desktop, programs: RealPrograms, tmp_path: Path
) -> None:
    page = tmp_path / "berths.html"
    page.write_text(_PAGE)
    window_id = programs.open_page(page.as_uri(), "Berth list", Box(60, 60, 900, 600))

    def read() -> AccessibleText | None:
        window = next((one for one in seen.windows.find_windows() if one.id == window_id), None)
        return seen.accessibility.read(window, [window.box], BUDGET_MS) if window else None

    text = wait_for(lambda: next((one for one in [read()] if one and "Keys" in str(one)), None))

    box_of = {line.raw_text: line.box for line in text.lines}
    assert {"Ines Roth  The winch is mended  4:12 PM", "Omar Diaz  Keys  Nov 19"} <= box_of.keys()
    first, second = box_of["State"], box_of["In Progress"]
    assert first is not None
    assert second is not None
    assert second.y >= first.bottom - 1
    assert first.height < 40
