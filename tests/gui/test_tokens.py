"""The table of colours reaches the contrast it promises."""

import pytest

from desktop_memory.gui.theme.contrast import contrast, mixed
from desktop_memory.gui.theme.tokens import (
    APP_COLOURS,
    DARK,
    KIND_COLOURS,
    KIND_TILE_OPACITY,
    LIGHT,
    Tokens,
)

BOTH = pytest.mark.parametrize(("tokens", "column"), [(LIGHT, 0), (DARK, 1)], ids=["light", "dark"])
GROUNDS = ("win", "rail", "surface", "hover", "row_on", "control_on")
TEXTS = ("text1", "text2", "text3", "accent", "ok", "warn", "bad", "off")
READABLE, SEEN = 4.5, 3.0


def test_contrast_is_that_of_the_published_examples() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_readable_on_every_ground(
    tokens: Tokens, column: int, ground: str, text: str
) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= READABLE


@BOTH
@pytest.mark.parametrize("state", ["ok", "warn", "bad", "off"])
def test_a_state_is_readable_on_its_own_ground(tokens: Tokens, column: int, state: str) -> None:
    ground = getattr(tokens, f"{state}_ground")

    for text in (state, "text1", "text2", "text3"):
        assert contrast(getattr(tokens, text), ground) >= READABLE


@BOTH
def test_marked_words_and_filled_buttons_are_readable(tokens: Tokens, column: int) -> None:
    pairs = (
        (tokens.mark, tokens.mark_text),
        (tokens.mark_now, tokens.mark_text),
        (tokens.accent, tokens.on_accent),
        (tokens.bad, tokens.on_accent),
        (tokens.sheet, tokens.on_sheet),
        (tokens.warn, tokens.letter),
    )

    assert all(contrast(ground, text) >= READABLE for ground, text in pairs)


@BOTH
@pytest.mark.parametrize("ground", ["win", "rail", "surface"])
def test_edges_of_fields_boxes_and_switches_are_seen(
    tokens: Tokens, column: int, ground: str
) -> None:
    assert contrast(tokens.field_edge, getattr(tokens, ground)) >= SEEN
    assert contrast(tokens.accent, getattr(tokens, ground)) >= SEEN


@BOTH
def test_kinds_are_seen_on_their_tiles(tokens: Tokens, column: int) -> None:
    for colours in KIND_COLOURS.values():
        hue = colours[column]
        for ground in (tokens.surface, tokens.win, tokens.row_on):
            assert contrast(hue, mixed(hue, ground, KIND_TILE_OPACITY)) >= SEEN


@BOTH
def test_letters_of_programs_are_readable(tokens: Tokens, column: int) -> None:
    assert all(contrast(hue[column], tokens.letter) >= READABLE for hue in APP_COLOURS)
