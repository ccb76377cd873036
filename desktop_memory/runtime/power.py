"""Whether there is power enough to read pictures."""

from desktop_memory.domain.observation import Environment


def has_power(environment: Environment | None, above_percent: int) -> bool:
    """On battery only above a level; always where nothing is known of a battery."""
    if environment is None or not environment.on_battery:
        return True
    percent = environment.battery_percent
    return percent is None or percent > above_percent
