"""Times as screens show them. Instants and durations are in milliseconds."""

from zal.domain.clock import local


def wall_time(at: int, time_zone: str) -> str:
    """Return an instant as the hall's wall clock shows it: ``09:05``."""
    return local(at, time_zone).strftime("%H:%M")


def elapsed(ms: int) -> str:
    """Return a duration that a person watches: ``04:31``, from an hour on ``1:04:31``."""
    minutes, seconds = divmod(max(0, ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
