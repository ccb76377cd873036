"""Nothing passes the gate that may not be kept."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import (
    CleanObservation,
    Origin,
    Place,
    RawFrame,
    RawLine,
    RawObservation,
    SkipReason,
    Source,
)
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate, Skipped
from desktop_memory.privacy.redaction import BAR, Redaction

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
VAULT = ExclusionRule(RuleKind.TITLE, "Vaults", ("my vault",))
TOKEN = "ghp_" + "aB3" * 12
SCREEN = Box(100, 50, 200, 120)
LINE_BOX = Box(120, 80, 90, 14)


@pytest.fixture
def gate() -> Gate:
    return Gate(Exclusions((VAULT,)), Redaction("store"))


def frame(pixels: np.ndarray | None = None) -> RawFrame:
    if pixels is None:
        pixels = np.full((SCREEN.height, SCREEN.width, 3), 200, dtype=np.uint8)
    return RawFrame(0, SCREEN, pixels.tobytes())


def observation(
    *lines: RawLine, title: str = "notes", raw_frame: RawFrame | None = None
) -> RawObservation:
    return RawObservation(Source.SCREEN, NOON, Place("Editor", title), lines, raw_frame)


def secret_line(box: Box | None = LINE_BOX) -> RawLine:
    return RawLine(f"export GH={TOKEN}", Origin.OCR, box)


def admitted(gate: Gate, raw: RawObservation) -> CleanObservation:
    clean = gate.admit(raw)
    assert isinstance(clean, CleanObservation)
    return clean


def pixels_of(clean: CleanObservation) -> np.ndarray:
    assert clean.frame is not None
    shape = (clean.frame.box.height, clean.frame.box.width, 3)
    return np.frombuffer(clean.frame.rgb, dtype=np.uint8).reshape(shape)


def area(pixels: np.ndarray, box: Box) -> np.ndarray:
    top, left = box.y - SCREEN.y, box.x - SCREEN.x
    return pixels[top : top + box.height, left : left + box.width]


def test_an_excluded_place_is_skipped_with_its_rule(gate: Gate) -> None:
    assert gate.admit(observation(title="My Vault - Browser")) == Skipped(
        SkipReason.EXCLUDED, VAULT
    )


def test_a_redacted_line_holds_no_part_of_the_secret(gate: Gate) -> None:
    clean = admitted(gate, observation(secret_line()))
    assert clean.lines[0].text == f"export GH={BAR}"
    assert clean.lines[0].redacted


def test_the_box_of_a_redacted_line_is_black_and_the_rest_is_not(gate: Gate) -> None:
    pixels = pixels_of(admitted(gate, observation(secret_line(), raw_frame=frame())))
    assert not area(pixels, LINE_BOX).any()
    assert area(pixels, LINE_BOX.moved(0, 40)).all()


def test_a_secret_stays_black_in_later_frames_that_were_not_read_again(gate: Gate) -> None:
    admitted(gate, observation(secret_line(), raw_frame=frame()))
    later = admitted(gate, observation(RawLine("other", Origin.OCR), raw_frame=frame()))
    assert not area(pixels_of(later), LINE_BOX).any()


def test_pixels_that_replaced_a_secret_are_seen(gate: Gate) -> None:
    admitted(gate, observation(secret_line(), raw_frame=frame()))
    fresh = np.full((SCREEN.height, SCREEN.width, 3), 90, dtype=np.uint8)
    later = admitted(gate, observation(raw_frame=frame(fresh)))
    assert (pixels_of(later) == 90).all()


def test_a_secret_in_one_window_is_black_in_the_frame_of_another(gate: Gate) -> None:
    first, second = gate.admit_all(
        (observation(RawLine("plain", Origin.OCR), raw_frame=frame()), observation(secret_line()))
    )
    assert isinstance(first, CleanObservation)
    assert isinstance(second, CleanObservation)
    assert not area(pixels_of(first), LINE_BOX).any()


@pytest.mark.parametrize(
    "raw",
    [
        observation(secret_line(box=None), raw_frame=frame()),
        observation(title=f"token {TOKEN}", raw_frame=frame()),
    ],
    ids=["line without a box", "title"],
)
def test_a_frame_is_left_out_where_nobody_knows_where_the_secret_is(
    gate: Gate, raw: RawObservation
) -> None:
    assert admitted(gate, raw).frame is None


def test_frames_of_other_places_are_kept_then(gate: Gate) -> None:
    elsewhere = RawFrame(1, SCREEN.moved(1000, 0), frame().raw_rgb)
    first, second = gate.admit_all(
        (
            observation(secret_line(box=None), raw_frame=frame()),
            observation(RawLine("plain", Origin.OCR), raw_frame=elsewhere),
        )
    )
    assert isinstance(first, CleanObservation)
    assert isinstance(second, CleanObservation)
    assert first.frame is None
    assert second.frame is not None


def test_no_frame_is_kept_where_a_window_without_one_shows_a_secret(gate: Gate) -> None:
    first, _ = gate.admit_all((observation(raw_frame=frame()), observation(secret_line(box=None))))
    assert isinstance(first, CleanObservation)
    assert first.frame is None


def test_a_secret_that_is_not_on_the_screen_leaves_frames_alone(gate: Gate) -> None:
    copied = replace(observation(secret_line(box=None)), source=Source.CLIPBOARD)
    first, second = gate.admit_all((observation(raw_frame=frame()), copied))
    assert isinstance(first, CleanObservation)
    assert isinstance(second, CleanObservation)
    assert first.frame is not None
    assert second.lines[0].redacted


def test_the_pixels_that_came_in_are_not_drawn_on(gate: Gate) -> None:
    shown = np.full((SCREEN.height, SCREEN.width, 4), 200, dtype=np.uint8)
    raw = RawFrame(0, SCREEN, shown[..., 2::-1].data)
    clean = admitted(gate, observation(secret_line(), raw_frame=raw))
    assert not area(pixels_of(clean), LINE_BOX).any()
    assert (shown == 200).all()


def test_a_caret_in_a_secret_does_not_uncover_it(gate: Gate) -> None:
    admitted(gate, observation(secret_line(), raw_frame=frame()))
    fresh = np.full((SCREEN.height, SCREEN.width, 3), 200, dtype=np.uint8)
    area(fresh, Box(LINE_BOX.x + 30, LINE_BOX.y, 2, LINE_BOX.height))[:] = 0
    later = admitted(gate, observation(raw_frame=frame(fresh)))
    assert not area(pixels_of(later), LINE_BOX).any()


def test_titles_addresses_and_document_names_are_redacted(gate: Gate) -> None:
    place = Place("Browser", f"t {TOKEN}", url=f"https://a.example/{TOKEN}", document=f"/x/{TOKEN}")
    clean = admitted(gate, replace(observation(), place=place)).place
    assert TOKEN not in f"{clean.title} {clean.url} {clean.document}"


def test_what_identifies_an_agents_message_is_kept(gate: Gate) -> None:
    raw = replace(
        observation(RawLine("hello", Origin.AGENT)),
        source=Source.AGENT,
        external_id="7",
        thread="t",
        role="user",
        agent_id=3,
    )
    clean = admitted(gate, raw)
    assert (clean.external_id, clean.thread, clean.role, clean.agent_id) == ("7", "t", "user", 3)


def test_what_is_told_of_the_context_is_redacted(gate: Gate) -> None:
    context = Context("/home/me/x", "x", f"try-{TOKEN}", f"Player: {TOKEN}", network_up=True)

    clean = gate.admit(replace(observation(), context=context))

    assert isinstance(clean, CleanObservation)
    assert TOKEN not in f"{clean.context.branch} {clean.context.playing}"
    assert (clean.context.folder, clean.context.network_up) == ("/home/me/x", True)


def test_a_folder_whose_files_are_excluded_is_not_named() -> None:
    rule = ExclusionRule(RuleKind.FILE, "Diary", ("*/diary/*",))
    gate = Gate(Exclusions((rule,)), Redaction("store"))
    context = Context("/home/me/diary", "diary", "main", "Player: Low Tide")

    clean = gate.admit(replace(observation(), context=context))

    assert isinstance(clean, CleanObservation)
    assert clean.context == Context(playing="Player: Low Tide")


def _focused(*names: str) -> Context:
    return Context(focused=tuple(FocusedElement(ElementRole.TEXT_FIELD, name) for name in names))


def test_the_name_of_what_has_the_keyboard_is_redacted(gate: Gate) -> None:
    clean = admitted(gate, replace(observation(), context=_focused("Subject", f"Reset {TOKEN}")))

    assert clean.context.focused[0].name == "Subject"
    assert TOKEN not in clean.context.focused[1].name


def test_a_name_that_is_a_secret_by_the_line_it_stands_in_is_left_out(gate: Gate) -> None:
    line = RawLine("Password | tr0ub4dor&3", Origin.ACCESSIBILITY)

    clean = admitted(
        gate, replace(observation(), raw_lines=(line,), context=_focused("tr0ub4dor&3", "Owner"))
    )

    assert clean.lines[0].redacted
    assert [element.name for element in clean.context.focused] == ["", "Owner"]


def test_what_has_the_keyboard_is_excluded_as_a_title_is() -> None:
    rule = ExclusionRule(RuleKind.TITLE, "Diary", ("diary",))
    gate = Gate(Exclusions((rule,)), Redaction("store"))

    clean = admitted(gate, replace(observation(), context=_focused("My diary", "Subject")))

    assert clean.context == _focused("Subject")
