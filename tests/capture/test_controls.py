"""What controls of real programs are set to, and entries of weeks with their day."""

import time
from pathlib import Path

import pytest

from desktop_memory.capture.desktop import Desktop
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.domain.box import Box
from tests.capture.conftest import LIMIT_S, Show, small_program

pytestmark = pytest.mark.desktop

BUDGET_MS = 30_000
_SETTINGS = """<!doctype html><meta charset=utf-8><title>Berth settings</title>
<p><label>Language <select><option>English<option selected>Deutsch</select></label></p>
<p><label for=zone>Time zone</label><br>
<select id=zone><option>Europe/London<option selected>Europe/Berlin</select></p>
<fieldset><legend>Theme</legend><label><input type=radio name=t> Light</label>
<label><input type=radio name=t checked> Dark</label></fieldset>
<p><label><input type=checkbox checked> Weekly summary</label></p>
<p><label><input type=checkbox> Share usage data</label></p>
<div style="display:flex;gap:90px"><span id=s>Sync on the road</span>
<button role=switch aria-checked=true aria-labelledby=s></button></div>
<div style="display:flex;gap:90px"><div>Loud horn</div>
<button role=switch aria-checked=false aria-label="Loud horn"></button></div>
<p><label>Volume <input type=range value=70></label></p>
<p><label>Start <input type=date value=2026-11-24></label></p>
<p><label>Unset <input type=date></label></p>
<p><label>City <input list=c value=Kiel></label><datalist id=c><option>Bonn</datalist></p>
<p><label>Days <select multiple size=3><option selected>Mon<option>Tue<option selected>Wed
</select></label></p>
<div style="display:flex"><span>Dark mode</span></div>
<div style="display:flex"><span>Beta channel</span></div>
<p><label for=i>I accept the <a href=#>terms</a> of use</label> <input id=i type=checkbox></p>
<video controls></video>
<p><label>Pin <input type=password role=combobox value=opensesame77></label></p>"""
_WEEK = """<!doctype html><meta charset=utf-8><title>Berth week</title>
<style>td,th{width:110px;height:30px}[role=row]{display:flex}[role=row]>div{width:99px}</style>
<table><tr><td><th>Mon 23<th>Tue 24<th>Wed 25
<tr><th>09:00<td><td>Stand-up<td><tr><th>10:00<td>Dentist<td><td>Review</table>
<table><tr><th>Task<th>Owner<th>Due<th>State<th><input type=checkbox aria-label="All rows">
<tr><td>Mend the gate<td><td>Nov 30<td>open<td><input type=checkbox aria-label="Row 1"></table>
<div role=grid>
<div role=row><div role=columnheader><div><a href=#>Thu 26</a></div></div>
<div role=columnheader><div><a href=#>Fri 27</a></div></div>
<div role=columnheader><div><a href=#>Sat 28</a></div></div></div>
<div role=row><div role=gridcell><div></div></div>
<div role=gridcell><div><a href=#><div>9:00 - 10:00</div><div>Tax adviser</div></a></div></div>
</div></div>
<ul style="list-style:none"><li><input type=checkbox checked> <span>Send the invoice</span>
<li><label><input type=checkbox> Renew the passport</label>
<li><span role=checkbox aria-checked=false aria-label="Mark done">○</span> Book the
<a href=#>ferry</a></ul><p>The end</p>"""


def _read_page(
    seen: Desktop, programs: RealPrograms, file: Path, html: str, expected: list[str]
) -> list[str]:
    """The lines of a page, which is closed again."""
    file.write_text(html, encoding="utf-8")
    window_id = programs.open_page(file.as_uri(), file.stem, Box(60, 60, 900, 900))
    lines = _read_window(seen, window_id, expected)
    programs.show(window_id)
    programs.press("ctrl+w")
    programs.wait_until_closed(file.stem)
    return lines


def _read_window(seen: Desktop, window_id: int, expected: list[str]) -> list[str]:
    """The lines of a window, once they are those expected: they come bit by bit."""
    until_s = time.monotonic() + LIMIT_S
    lines: list[str] = []
    while lines != expected and time.monotonic() < until_s:
        time.sleep(0.1)
        window = next((one for one in seen.windows.find_windows() if one.id == window_id), None)
        text = seen.accessibility.read(window, [window.box], BUDGET_MS) if window else None
        lines = [line.raw_text for line in text.lines] if text else []
    return lines


def test_controls_of_a_page_are_read_with_their_labels_and_what_they_are_set_to(
    seen: Desktop, programs: RealPrograms, tmp_path: Path
) -> None:
    expected = [
        "Language: Deutsch",
        "Time zone: Europe/Berlin",
        "Theme",
        "(○) Light  (•) Dark",
        "Weekly summary: [x]",
        "Share usage data: [ ]",
        "Sync on the road: on",
        "Loud horn: off",
        "Volume: 70",
        "Start: 11/24/2026",
        "Unset",
        "City: Kiel",
        "Days: Mon, Wed",
        "Dark mode",
        "Beta channel",
        "I accept the terms of use: [ ]",
        "Pin",
    ]
    file = tmp_path / "Berth settings.html"

    assert _read_page(seen, programs, file, _SETTINGS, expected) == expected


def test_entries_of_a_week_have_their_day_and_those_of_a_list_their_tick(
    seen: Desktop, programs: RealPrograms, tmp_path: Path
) -> None:
    expected = [
        "Mon 23 | Tue 24 | Wed 25",
        "Tue 24 | 09:00 | Stand-up",
        "Mon 23 | 10:00 | Dentist",
        "Wed 25 | 10:00 | Review",
        "Task | Owner | Due | State",
        "Mend the gate | – | Nov 30 | open",
        "Thu 26 | Fri 27 | Sat 28",
        "Fri 27 | 9:00 - 10:00 | Tax adviser",
        "[x] Send the invoice",
        "[ ] Renew the passport",
        "[ ] Book the ferry",
        "The end",
    ]
    file = tmp_path / "Berth week.html"

    assert _read_page(seen, programs, file, _WEEK, expected) == expected


def test_controls_of_a_program_are_read_and_its_password_is_not(seen: Desktop, show: Show) -> None:
    window = show(*small_program("settings"), title="Harbor settings")

    expected = [
        "Language: Deutsch",
        "City: Kiel",
        "(○) Light",
        "(•) Dark",
        "Weekly summary: [x]",
        "Share usage data: [ ]",
        "Volume: 70",
        "Remind after: 3 min",
        "Password",
        "Mon 23 | Tue 24 | Wed 25",
        "Tue 24 | 09:00 | Stand-up",
        "Wed 25 | 10:00 | Dentist",
    ]

    assert _read_window(seen, window.id, expected) == expected
