"""Which windows may be kept at one moment."""

from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Place, SkipReason, Window, WindowKind
from desktop_memory.ingest.judged_desktop import judge
from desktop_memory.privacy.exclusion import Exclusions

OWN = 77
EXCLUSIONS = Exclusions(SEED_RULES)


def window(id: int, app: str, title: str, **more: object) -> Window:
    return Window(id, 100 + id, Place(app, title), Box(100 * id, 0, 100, 100), **more)  # type: ignore[arg-type]


def test_an_excluded_window_in_the_background_is_hidden_where_it_shows() -> None:
    vault = Window(1, 101, Place("KeePassXC", "Passwords.kdbx"), Box(0, 0, 100, 100))
    editor = Window(2, 102, Place("Mousepad", "notes"), Box(50, 0, 100, 100), active=True)

    desktop = judge([vault, editor], EXCLUSIONS, OWN)

    assert desktop.hidden == (Box(0, 0, 50, 100),)
    assert desktop.allowed == (editor,)


def test_an_excluded_window_is_hidden_where_it_shines_through_another() -> None:
    vault = Window(1, 101, Place("KeePassXC", "Passwords.kdbx"), Box(0, 0, 100, 100))
    glass = Window(2, 102, Place("Terminal", "sh"), Box(0, 0, 100, 100), opaque=False)

    desktop = judge([vault, glass], EXCLUSIONS, OWN)

    assert desktop.hidden == (Box(0, 0, 100, 100),)
    assert desktop.visible[glass.id] == (Box(0, 0, 100, 100),)


def test_our_own_window_is_never_kept() -> None:
    own = Window(1, OWN, Place("Desktop Memory", "Timeline"), Box(0, 0, 10, 10))

    assert judge([own], EXCLUSIONS, OWN).verdicts[1].reason is SkipReason.OWN_WINDOW


def test_a_dialog_of_an_excluded_window_is_excluded_too() -> None:
    vault = window(1, "KeePassXC", "Vault")
    dialog = window(2, "Save as", "Save as", owner_id=1, kind=WindowKind.POPUP)

    assert judge([vault, dialog], EXCLUSIONS, OWN).allowed == ()


def test_panels_and_the_desktop_itself_are_no_memories() -> None:
    panel = window(1, "Panel", "panel", kind=WindowKind.DOCK)

    desktop = judge([panel], EXCLUSIONS, OWN)

    assert desktop.allowed == ()
    assert desktop.hidden == ()


def test_a_private_window_stays_private_when_its_title_no_longer_says_so() -> None:
    first = judge([window(7, "Chromium", "New Incognito Tab - Chromium")], EXCLUSIONS, OWN)
    later = [window(7, "Chromium", "News - Chromium"), window(8, "Chromium", "Docs - Chromium")]

    desktop = judge(later, EXCLUSIONS, OWN, first.private)

    assert [one.id for one in desktop.allowed] == [8]
    assert desktop.private.keys() == {7}
