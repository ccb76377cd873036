"""What the app itself costs."""

from collections import deque

import psutil


class Usage:
    """Samples this process; one thread samples, any may read."""

    def __init__(self, kept_samples: int = 60) -> None:
        self._process = psutil.Process()
        self._process.cpu_percent()
        self._samples: deque[tuple[float, int]] = deque(maxlen=kept_samples)

    def sample(self) -> None:
        """Take one sample; the CPU share is of one core since the sample before."""
        self._samples.append((self._process.cpu_percent(), self._process.memory_info().rss))

    @property
    def samples(self) -> tuple[tuple[float, int], ...]:
        """(percent of one core, resident bytes), oldest first."""
        return tuple(self._samples)
