"""Days and times as the pages of booking say them."""

from datetime import date

from zal.domain.clock import local
from zal.domain.dates import written_day
from zal.texts import weekday


def day_in_words(day: str, language: str) -> str:
    """Return a day with its name: ``Friday, 27.11.2026``."""
    return f"{weekday(date.fromisoformat(day), language)}, {written_day(day)}"


def time_of(at: int, time_zone: str) -> str:
    """Return the time of an instant (epoch ms) as the hall's clock shows it."""
    return f"{local(at, time_zone):%H:%M}"
