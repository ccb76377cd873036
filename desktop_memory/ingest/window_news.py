"""What is new about a window since it was last kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import CleanFrame, CleanObservation
from desktop_memory.ingest.place_key import place_key

# A picture that changes without its text (video, animation) is worth one picture in a while.
_PICTURE_SHARE = 0.02
_PICTURE_EVERY = timedelta(seconds=30)
# How often an unchanged window's episode is made to last until now.
_TOUCH_EVERY = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class News:
    """`text`: lines differ. `picture`: worth a picture. `touch`: only the time went on, the
    address was told late, or the keyboard went to another element."""

    text: bool
    picture: bool
    touch: bool = False

    @property
    def any(self) -> bool:
        return self.text or self.picture or self.touch


@dataclass(slots=True)
class _Known:
    place: str
    texts: frozenset[str]
    url: str | None
    focused: frozenset[FocusedElement]
    kept_at: datetime
    picture_at: datetime


class WindowNews:
    """Remembers the lines of each window as they were last kept."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}

    def judge(self, window_id: int, clean: CleanObservation) -> News:
        """What is worth keeping of an observation. Nothing is remembered yet."""
        known = self._known.get(window_id)
        if known is None or known.place != place_key(clean):
            return News(text=True, picture=True)
        if not _texts(clean) <= known.texts:
            return News(text=True, picture=True)
        return News(
            text=False,
            picture=_share(clean.frame) >= _PICTURE_SHARE
            and clean.at - known.picture_at >= _PICTURE_EVERY,
            touch=clean.at - known.kept_at >= _TOUCH_EVERY
            or (clean.place.url is not None and clean.place.url != known.url)
            or not known.focused.issuperset(clean.context.focused),
        )

    def note_kept(self, window_id: int, clean: CleanObservation, news: News) -> None:
        """The observation is stored."""
        key = place_key(clean)
        known = self._known.get(window_id)
        picture_at = clean.at if news.picture or known is None else known.picture_at
        url, focused = clean.place.url, frozenset(clean.context.focused)
        if known and known.place == key:
            url, focused = url or known.url, focused | known.focused
        self._known[window_id] = _Known(key, _texts(clean), url, focused, clean.at, picture_at)

    def find_still(self, window_id: int, at: datetime) -> str | None:
        """The key of the place an unchanged window shows, if it is time to make its episode last
        until `at`."""
        known = self._known.get(window_id)
        due = known is not None and at - known.kept_at >= _TOUCH_EVERY
        return known.place if known is not None and due else None

    def note_still(self, window_id: int, at: datetime) -> None:
        """Its episode lasts until then."""
        self._known[window_id].kept_at = at

    def forget_all(self) -> None:
        """Everything is new again, as after a delete."""
        self._known.clear()


def _texts(clean: CleanObservation) -> frozenset[str]:
    return frozenset(line.text for line in clean.lines)


def _share(frame: CleanFrame | None) -> float:
    if frame is None or not frame.box.area:
        return 0.0
    if not frame.changed:
        return 1.0
    return sum(box.area for box in frame.changed) / frame.box.area
