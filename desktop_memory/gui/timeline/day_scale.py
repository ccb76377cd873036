"""From time to place on the day bar and back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

_HOUR = timedelta(hours=1)
SHORTEST = timedelta(minutes=10)
_TICKS_MIN = (5, 10, 15, 30, 60, 120, 180, 240, 360)


@dataclass(frozen=True, slots=True)
class DayScale:
    """`whole` is what the bar may show, `since` to `until` what it shows now, on `width` pixels."""

    whole: tuple[datetime, datetime]
    since: datetime
    until: datetime
    width: float

    @classmethod
    def fitted(cls, first_at: datetime, last_at: datetime, width: float) -> "DayScale":
        """All from the hour of the first to the hour after the last activity."""
        since = first_at.astimezone().replace(minute=0, second=0, microsecond=0)
        until = last_at.astimezone().replace(minute=0, second=0, microsecond=0) + _HOUR
        return cls((since, until), since, until, max(1.0, width))

    @property
    def span_s(self) -> float:
        return (self.until - self.since).total_seconds()

    def x(self, at: datetime) -> float:
        """The pixel of a moment; outside of 0..width where it is not shown."""
        return (at - self.since).total_seconds() / self.span_s * self.width

    def at(self, x: float) -> datetime:
        """The moment at a pixel, kept within what is shown."""
        share = min(1.0, max(0.0, x / self.width))
        return self.since + timedelta(seconds=share * self.span_s)

    def resized(self, width: float) -> "DayScale":
        return replace(self, width=max(1.0, width))

    def zoomed(self, x: float, factor: float) -> "DayScale":
        """Closer (factor > 1) or farther, with the moment at pixel `x` staying where it is."""
        span_s = min(self._whole_s, max(SHORTEST.total_seconds(), self.span_s / factor))
        share = x / self.width
        since = self.at(x) - timedelta(seconds=share * span_s)
        return self._within(since, span_s)

    def moved(self, seconds: float) -> "DayScale":
        """Shifted along the day, as far as it goes."""
        return self._within(self.since + timedelta(seconds=seconds), self.span_s)

    def showing(self, at: datetime) -> "DayScale":
        """Shifted no farther than needed to show `at`."""
        if self.since <= at <= self.until:
            return self
        return self._within(at - timedelta(seconds=self.span_s / 2), self.span_s)

    def ticks(self, least_px: float) -> list[datetime]:
        """Round moments at least `least_px` apart."""
        px_per_min = self.width / self.span_s * 60
        step = next((each for each in _TICKS_MIN if each * px_per_min >= least_px), _TICKS_MIN[-1])
        midnight = self.since.replace(hour=0, minute=0, second=0, microsecond=0)
        minutes = int((self.since - midnight).total_seconds() // 60)
        tick = midnight + timedelta(minutes=-(-minutes // step) * step)
        found = []
        while tick <= self.until:
            found.append(tick)
            tick += timedelta(minutes=step)
        return found

    @property
    def _whole_s(self) -> float:
        return (self.whole[1] - self.whole[0]).total_seconds()

    def _within(self, since: datetime, span_s: float) -> "DayScale":
        latest = self.whole[1] - timedelta(seconds=span_s)
        start = max(self.whole[0], min(latest, since))
        return replace(self, since=start, until=start + timedelta(seconds=span_s))
