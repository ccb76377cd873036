"""Pictures that need not be kept yet, because the next one will show the same and more."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.observation import CleanObservation

# Who types makes a new picture with every look: one in a while shows all that was typed.
_EVERY = timedelta(seconds=10)
_PAUSE = timedelta(seconds=4)
_FEW_LINES = 2
_UNSURE, _SURE_AT_LEAST = 3, 8


@dataclass(frozen=True, slots=True)
class WaitingPicture:
    """The latest observation of a window, stored without its picture in `episode_id`. No stored
    picture shows its `lines` yet."""

    place: str
    episode_id: int
    clean: CleanObservation
    lines: frozenset[str]


@dataclass(slots=True)
class _Shown:
    place: str
    texts: frozenset[str]
    picture_at: datetime


class WaitingPictures:
    """Holds back pictures in which a line or two went on, for ten seconds at most, or until the
    window rests for four. Every line that was kept can be seen on a picture: one that shows a line
    which the next does not show is stored before it."""

    def __init__(self) -> None:
        self._shown: dict[int, _Shown] = {}
        self._waiting: dict[int, WaitingPicture] = {}

    def take_before(
        self, window_id: int, place: str, clean: CleanObservation
    ) -> WaitingPicture | None:
        """The picture to store before an observation: it shows lines that are gone in it."""
        waiting = self._waiting.get(window_id)
        if waiting is None:
            return None
        texts = _texts(clean)
        gone = waiting.lines - texts
        if waiting.place == place and all(_goes_on(line, texts) for line in gone):
            return None
        return self._waiting.pop(window_id)

    def may_wait(self, window_id: int, place: str, clean: CleanObservation) -> bool:
        """Whether the picture of an observation with new text can wait for the next one."""
        shown = self._shown.get(window_id)
        return (
            shown is not None
            and shown.place == place
            and clean.at - shown.picture_at < _EVERY
            and len(_texts(clean) - shown.texts) <= _FEW_LINES
        )

    def note_waiting(
        self, window_id: int, place: str, clean: CleanObservation, episode_id: int
    ) -> None:
        """An observation is stored without its picture."""
        shown, before, texts = self._shown[window_id], self._waiting.get(window_id), _texts(clean)
        lines = (texts - shown.texts) | (before.lines & texts if before else frozenset())
        self._waiting[window_id] = WaitingPicture(place, episode_id, clean, lines)
        shown.texts = texts

    def note_stored(self, window_id: int, place: str, clean: CleanObservation) -> None:
        """An observation is stored with its picture."""
        self._waiting.pop(window_id, None)
        self._shown[window_id] = _Shown(place, _texts(clean), clean.at)

    def take_rested(self, at: datetime | None) -> dict[int, WaitingPicture]:
        """By window, what rests at `at`, or all there is."""
        rested = {
            window_id: waiting
            for window_id, waiting in self._waiting.items()
            if at is None or at - waiting.clean.at >= _PAUSE
        }
        for window_id in rested:
            del self._waiting[window_id]
        return rested

    def forget_all(self) -> None:
        """The next picture of every window is stored at once."""
        self._shown.clear()
        self._waiting.clear()


def _texts(clean: CleanObservation) -> frozenset[str]:
    return frozenset(line.text for line in clean.lines)


def _goes_on(line: str, texts: frozenset[str]) -> bool:
    """Whether one of `texts` is the line with more behind it, as when somebody types. The letters
    typed last may have been read wrongly, beside the cursor."""
    sure = line[: max(1, min(len(line), _SURE_AT_LEAST), len(line) - _UNSURE)]
    return any(text.startswith(sure) for text in texts)
