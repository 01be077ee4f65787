"""Days and instants as people read them, in every language alike. No clock is read."""

import re
from datetime import datetime

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As settings name them, and texts: from Monday on, as ``date.weekday`` counts."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def written_day(day: str) -> str:
    """Return a business day, such as ``2026-11-26``, as ``26.11.2026``; what is none as it is."""
    return _DAY.sub(r"\3.\2.\1", day) if _DAY.fullmatch(day) else day


def written_instant(moment: datetime) -> str:
    """Return an instant of a local time as ``26.11.2026 09:05``."""
    return f"{moment:%d.%m.%Y %H:%M}"
