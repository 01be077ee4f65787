"""Times as screens show them. Instants and durations are in milliseconds."""

from datetime import timedelta

from zal.domain.clock import local
from zal.domain.dates import WEEKDAYS
from zal.texts import texts

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def wall_time(at: int, time_zone: str) -> str:
    """Return an instant as the hall's wall clock shows it: ``09:05``."""
    return local(at, time_zone).strftime("%H:%M")


def elapsed(ms: int) -> str:
    """Return a duration that a person watches: ``04:31``, from an hour on ``1:04:31``."""
    minutes, seconds = divmod(max(0, ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def day_and_time(at: int, now: int, time_zone: str, language: str) -> str:
    """Return a coming instant as people say it: ``завтра в 08:00``, ``on Friday, 27 …``."""
    say = texts("zal.tui", language)
    moment, today = local(at, time_zone), local(now, time_zone).date()
    time = wall_time(at, time_zone)
    if moment.date() == today:
        return say("today-at", time=time)
    if moment.date() == today + timedelta(days=1):
        return say("tomorrow-at", time=time)
    return say(
        "day-at",
        weekday=WEEKDAYS[moment.weekday()],
        day=str(moment.day),
        month=_MONTHS[moment.month - 1],
        time=time,
    )
