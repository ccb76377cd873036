"""What ActivityWatch recorded can be brought in as episodes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_line import CommandLine
from tests.running_service import RunningService


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A running app; each test brings a day of its own."""
    folder = tmp_path_factory.mktemp("data")
    with RunningService(folder):
        yield CommandLine(folder)


def test_windows_become_episodes_with_the_address_of_their_page(
    line: CommandLine, tmp_path: Path
) -> None:
    file = _write(
        tmp_path,
        windows=[
            _event("2026-04-01T09:00:00Z", 600, app="Firefox", title="Ferries — Mozilla Firefox"),
            _event("2026-04-01T09:10:00Z", 60, app="code.exe", title="main.py"),
        ],
        pages=[_event("2026-04-01T09:00:02Z", 590, url="https://ferry.example/", title="Ferries")],
    )

    told = line.run("import", str(file), "--json").json
    ferry, code = _episodes(line, "2026-04-01")

    assert told["episodes"] == {"new": 2}
    assert (ferry["app"], ferry["title"]) == ("Firefox", "Ferries — Mozilla Firefox")
    assert ferry["url"] == "https://ferry.example/"
    assert (ferry["started_at"], ferry["ended_at"]) == (
        "2026-04-01T09:00:00+00:00",
        "2026-04-01T09:10:00+00:00",
    )
    assert (code["app"], code["process"]) == ("code", "code.exe")
    assert code["imported_from"] == "ActivityWatch laptop"
    found = line.run("search", "ferries", "--json").json["hits"]
    assert ferry["id"] in [hit["id"] for hit in found]


def test_spans_of_one_place_are_merged_and_the_same_twice_doubles_nothing(
    line: CommandLine, tmp_path: Path
) -> None:
    events = [
        _event("2026-04-02T09:00:20Z", 20, app="Mail", title="(4) Inbox"),
        _event("2026-04-02T09:00:10Z", 10, app="Chat", title="Ann"),
        _event("2026-04-02T09:00:00Z", 10, app="Mail", title="(3) Inbox"),
        _event("2026-04-02T15:00:00Z", 10, app="Mail", title="(3) Inbox"),
    ]
    file = _write(tmp_path, windows=events)

    line.run("import", str(file))
    once = _episodes(line, "2026-04-02")
    again = line.run("import", str(file), "--json").json
    twice = _episodes(line, "2026-04-02")

    assert [(one["title"], one["started_at"][11:19], one["ended_at"][11:19]) for one in once] == [
        ("Inbox", "09:00:00", "09:00:40"),
        ("Ann", "09:00:10", "09:00:20"),
        ("Inbox", "15:00:00", "15:00:10"),
    ]
    assert again["episodes"] == {"known": 4}
    assert twice == once


def test_a_longer_export_goes_on_in_what_is_known(line: CommandLine, tmp_path: Path) -> None:
    first = _event("2026-04-03T09:00:00Z", 60, app="Mail", title="Inbox")
    longer = _event("2026-04-03T08:59:00Z", 180, app="Mail", title="Inbox")
    line.run("import", str(_write(tmp_path, windows=[first])))

    told = line.run("import", str(_write(tmp_path, windows=[longer])), "--json").json

    (inbox,) = _episodes(line, "2026-04-03")
    assert told["episodes"] == {"completed": 1}
    assert (inbox["started_at"][11:16], inbox["ended_at"][11:16]) == ("08:59", "09:02")


def test_time_away_and_private_pages_are_left_out(line: CommandLine, tmp_path: Path) -> None:
    file = _write(
        tmp_path,
        windows=[
            _event("2026-04-04T09:00:00Z", 1800, app="Mail", title="Inbox"),
            _event("2026-04-04T11:00:00Z", 60, app="Firefox", title="Gift for Ann — Firefox"),
        ],
        pages=[
            _event(
                "2026-04-04T11:00:01Z",
                58,
                url="https://shop.example/",
                title="Gift for Ann",
                incognito=True,
            )
        ],
        away=[
            _event("2026-04-04T09:02:00Z", 1080, status="afk"),
            _event("2026-04-04T09:20:00Z", 900, status="not-afk"),
        ],
    )

    told = line.run("import", str(file), "--json").json

    spans = [
        (one["started_at"][11:16], one["ended_at"][11:16]) for one in _episodes(line, "2026-04-04")
    ]
    assert spans == [("09:00", "09:02"), ("09:20", "09:30")]
    assert told["skipped"] == {"private pages": 1}


def test_an_excluded_program_and_a_secret_in_a_title_are_not_kept(
    line: CommandLine, tmp_path: Path
) -> None:
    file = _write(
        tmp_path,
        windows=[
            _event("2026-04-05T09:00:00Z", 60, app="KeePassXC", title="Family vault"),
            _event("2026-04-05T09:01:00Z", 60, app="Mousepad", title="password: Zx9!kkQ2vv#Lm"),
        ],
    )

    planned = line.run("import", str(file), "--dry-run")
    nothing = _episodes(line, "2026-04-05")
    told = line.run("import", str(file), "--json").json
    (kept,) = _episodes(line, "2026-04-05")

    assert "1 episode would be new" in planned.out
    assert "1 episode left out: kept out by your exclusions." in planned.out
    assert nothing == []
    assert told["episodes"] == {"excluded": 1, "new": 1}
    assert list(told["reasons"].values()) == [1]
    assert kept["app"] == "Mousepad"
    assert "Zx9" not in kept["title"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"buckets": {}', "line 1 is not JSON"),
        ('{"rooms": {}}', "it has no buckets"),
        ('{"buckets": {"a": {"type": "currentwindow", "events": 3}}}', "bucket 'a' has no list"),
        (
            '{"buckets": {"a": {"type": "currentwindow", "events": [{"data": {}}]}}}',
            "event 1 of bucket 'a': it has no timestamp",
        ),
        (
            (
                '{"buckets": {"a": {"type": "afkstatus", "events":'
                ' [{"timestamp": "2026-04-06T09:00:00", "duration": 1, "data": {}}]}}}'
            ),
            "is without a time zone",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_told(
    line: CommandLine, tmp_path: Path, text: str, told: str
) -> None:
    file = tmp_path / "export.json"
    file.write_text(text, encoding="utf-8")

    ended = line.run("import", str(file))

    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert f"{file} cannot be read: " in ended.err
    assert told in ended.err


def test_what_was_brought_in_is_deleted_like_any_other(line: CommandLine, tmp_path: Path) -> None:
    event = _event("2026-04-07T09:00:00Z", 60, app="Mousepad", title="Zebra crossing")
    line.run("import", str(_write(tmp_path, windows=[event])))

    line.run("forget", "--match", "Zebra crossing")

    assert _episodes(line, "2026-04-07") == []
    assert line.run("search", "zebra", "--json").json["hits"] == []


def _event(at: str, duration_s: float, **data: object) -> dict[str, Any]:
    return {"id": 1, "timestamp": at, "duration": duration_s, "data": data}


def _write(
    folder: Path,
    *,
    windows: list[dict[str, Any]],
    pages: list[dict[str, Any]] | None = None,
    away: list[dict[str, Any]] | None = None,
) -> Path:
    buckets = {
        "aw-watcher-window_laptop": ("currentwindow", "laptop", windows),
        "aw-watcher-web-firefox": ("web.tab.current", "unknown", pages or []),
        "aw-watcher-afk_laptop": ("afkstatus", "laptop", away or []),
    }
    told = {
        name: {"id": name, "type": kind, "hostname": host, "events": events}
        for name, (kind, host, events) in buckets.items()
    }
    file = folder / "aw-buckets-export.json"
    file.write_text(json.dumps({"buckets": told}), encoding="utf-8")
    return file


def _episodes(line: CommandLine, day: str) -> list[dict[str, Any]]:
    listed = line.run(
        "timeline", "--since", f"{day}T00:00:00Z", "--until", f"{day}T23:59:00Z", "--json"
    )
    episodes: list[dict[str, Any]] = listed.json["episodes"]
    return sorted(episodes, key=lambda one: (one["started_at"], one["id"]))
