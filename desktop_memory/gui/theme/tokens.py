"""The one table of colours. Light and dark both come from it."""

from dataclasses import dataclass, fields

from desktop_memory.domain.fact import FactKind


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one theme as #RRGGBB. `text1` is the strongest text, `text3` the faintest."""

    win: str
    rail: str
    surface: str
    hover: str
    row_on: str
    control_on: str
    line: str
    line_strong: str
    field_edge: str
    text1: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    ok: str
    ok_ground: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    off: str
    off_ground: str
    mark: str
    mark_text: str
    mark_now: str
    strong: str
    fair: str
    weak: str
    fading: str
    sheet: str
    on_sheet: str
    letter: str


# Each token as it is in light and in dark.
_TABLE: dict[str, tuple[str, str]] = {
    "win": ("#F4F5F5", "#17191B"),
    "rail": ("#EAECEC", "#121415"),
    "surface": ("#FFFFFF", "#1E2123"),
    "hover": ("#EEF1F1", "#262A2C"),
    "row_on": ("#E4F0F2", "#1B3238"),
    "control_on": ("#D9EBED", "#1C4047"),
    "line": ("#DDE1E1", "#2F3437"),
    "line_strong": ("#BFC6C7", "#464D51"),
    "field_edge": ("#7D878B", "#6C767B"),
    "text1": ("#1B1F22", "#E7EAEB"),
    "text2": ("#4A5358", "#B1BABE"),
    "text3": ("#586268", "#A0AAAF"),
    "accent": ("#0B6B74", "#5CC3CE"),
    "on_accent": ("#FFFFFF", "#06272B"),
    "ok": ("#146C3D", "#6FCB98"),
    "ok_ground": ("#E0F1E7", "#17332A"),
    "warn": ("#8A5200", "#EDB765"),
    "warn_ground": ("#FBEFD9", "#382B14"),
    "bad": ("#B3261E", "#F28B82"),
    "bad_ground": ("#FBE5E3", "#3D201E"),
    "off": ("#55616A", "#A3AEB4"),
    "off_ground": ("#E8EBEC", "#2A2F32"),
    "mark": ("#FFE38A", "#5F4A06"),
    "mark_text": ("#1B1F22", "#FFEFC2"),
    "mark_now": ("#FFC23D", "#886600"),
    "strong": ("#0B6B74", "#5CC3CE"),
    "fair": ("#35858E", "#4BA3AD"),
    "weak": ("#62A6AE", "#458A93"),
    "fading": ("#B5761A", "#D9A047"),
    "sheet": ("#1B1F22", "#E7EAEB"),
    "on_sheet": ("#FFFFFF", "#17191B"),
    "letter": ("#FFFFFF", "#14181A"),
}

KIND_COLOURS: dict[FactKind, tuple[str, str]] = {
    FactKind.PROFILE: ("#2F62C0", "#8FB4FF"),
    FactKind.PREFERENCE: ("#B0336B", "#F294BD"),
    FactKind.DECISION: ("#7342B8", "#C3A1F5"),
    FactKind.TASK: ("#0B6B74", "#5CC3CE"),
    FactKind.EVENT: ("#A04E08", "#F0A766"),
    FactKind.TASK_OUTCOME: ("#146C3D", "#6FCB98"),
    FactKind.ERROR: ("#B3261E", "#F28B82"),
    FactKind.KNOWLEDGE: ("#666400", "#CFCB6A"),
    FactKind.PROCEDURE: ("#4E5A70", "#A9B8D0"),
    FactKind.ACTIVITY: ("#55616A", "#A3AEB4"),
}

# Ten hues for programs without an icon; the letter on them is the token `letter`.
APP_COLOURS: tuple[tuple[str, str], ...] = (
    ("#2F6BC4", "#6AA3F0"),
    ("#B0500A", "#E08A4A"),
    ("#1F7A54", "#4FB588"),
    ("#7342B8", "#AE85E8"),
    ("#AD3A72", "#E0719F"),
    ("#4E5A70", "#8D9AB0"),
    ("#0E7A85", "#45AFBA"),
    ("#746515", "#B3A040"),
    ("#A8372C", "#E57C70"),
    ("#3F6B1E", "#86B35A"),
)

# Over a frame the marks are the same in both themes: the pixels below decide how they mix.
FRAME_MARK = "#FFE38A"
FRAME_MARK_NOW = "#FFC23D"
KIND_TILE_OPACITY = 0.14


def _tokens(column: int) -> Tokens:
    return Tokens(**{item.name: _TABLE[item.name][column] for item in fields(Tokens)})


LIGHT = _tokens(0)
DARK = _tokens(1)
