"""A stay at one window or page, as a log of time tells it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter

# A log writes one stay as several entries where it was interrupted for a moment.
_MOMENT = timedelta(seconds=1)
_LOOKED_BACK = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """`app` as the log names it, which may be a program file."""

    started_at: datetime
    ended_at: datetime
    app: str
    title: str
    url: str | None = None

    def overlap(self, other: "Visit") -> timedelta:
        """How long both last at the same time; negative where they do not."""
        return min(self.ended_at, other.ended_at) - max(self.started_at, other.started_at)

    def cut(self, longest: timedelta) -> Iterator["Visit"]:
        """The same in parts that are not longer."""
        begun = self.started_at
        while self.ended_at - begun > longest:
            yield replace(self, started_at=begun, ended_at=begun + longest)
            begun += longest
        yield replace(self, started_at=begun)


Span = tuple[datetime, datetime]


def without(visit: Visit, away: Sequence[Span]) -> list[Visit]:
    """What is left of a visit beside spans that are in order and do not overlap."""
    left, begun = [], visit.started_at
    start = bisect_left(away, visit.started_at, key=lambda span: span[1])
    for since, until in away[start:]:
        if since >= visit.ended_at:
            break
        if since > begun:
            left.append(replace(visit, started_at=begun, ended_at=since))
        begun = max(begun, until)
    if begun < visit.ended_at or (begun == visit.started_at == visit.ended_at):
        left.append(replace(visit, started_at=begun))
    return left


def joined_spans(spans: Iterable[Span]) -> list[Span]:
    """The same time in spans that are in order and do not overlap."""
    joined: list[Span] = []
    for since, until in sorted(spans):
        if joined and since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        elif until > since:
            joined.append((since, until))
    return joined


def joined_visits(visits: Iterable[Visit]) -> list[Visit]:
    """In order; what goes on after a moment is one."""
    open_: dict[tuple[str, str, str | None], Visit] = {}
    done: list[Visit] = []
    for visit in sorted(visits, key=attrgetter("started_at", "ended_at")):
        key = (visit.app, visit.title, visit.url)
        before = open_.get(key)
        if before is not None and visit.started_at - before.ended_at <= _MOMENT:
            open_[key] = replace(before, ended_at=max(before.ended_at, visit.ended_at))
            continue
        if before is not None:
            done.append(before)
        open_[key] = visit
    return sorted([*done, *open_.values()], key=attrgetter("started_at", "ended_at"))


class Windows:
    """The visits to windows, to be told which page a browser showed."""

    def __init__(self, visits: Iterable[Visit]) -> None:
        self._visits = sorted(visits, key=attrgetter("started_at"))
        self._starts = [visit.started_at for visit in self._visits]
        self._pages: dict[int, Visit] = {}
        self._private: set[int] = set()

    def show(self, page: Visit, *, private: bool = False) -> bool:
        """A page was open. Whether a window shows it: its title stands in the window's."""
        places = [
            place
            for place in self._find_during(page)
            if page.title and page.title in self._visits[place].title
        ]
        for place in places:
            window, known = self._visits[place], self._pages.get(place)
            if private:
                self._private.add(place)
            elif known is None or window.overlap(page) > window.overlap(known):
                self._pages[place] = page
        return bool(places)

    def find_visits(self) -> Iterator[Visit]:
        """The windows with the addresses of their pages, without those of private pages."""
        for place, visit in enumerate(self._visits):
            if place not in self._private:
                page = self._pages.get(place)
                yield replace(visit, url=page.url) if page else visit

    def count_private(self) -> int:
        """How many showed private pages."""
        return len(self._private)

    def _find_during(self, page: Visit) -> Iterator[int]:
        last = bisect_left(self._starts, page.ended_at)
        for place in range(last - 1, max(-1, last - 1 - _LOOKED_BACK), -1):
            if self._visits[place].overlap(page) > timedelta(0):
                yield place
