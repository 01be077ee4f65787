"""What is true of the hall as a whole."""

from zal.domain.settings.hall import HallConfig
from zal.domain.views import Moment
from zal.hall.look import Look
from zal.hall.passing import next_at
from zal.store.queries import hall as h


def hall_moment(look: Look) -> Moment:
    """Return the instant and the day of the look, and whether the hall is open then."""
    return Moment(
        rev=look.rev,
        at=look.now,
        day=look.day,
        opening=look.opening(),
        is_day_closed=look.is_day_closed,
        clock_ahead_s=look.clock_ahead_s,
    )


def hall_code(look: Look) -> str:
    """Return the code that tells the hall from others."""
    row = look.row(h.HALL_CODE)
    return "" if row is None else str(row["code"])


def hall_settings(look: Look) -> HallConfig:
    """Return the hall's configuration as it is now."""
    return look.config


def has_ended_visits(look: Look) -> bool:
    """Return whether a turn of the day has ended visits, though the rows do not tell it yet."""
    return look.ended_at is not None


def settings_text(look: Look) -> str:
    """Return the configuration's text as it was applied."""
    row = look.row(h.CONFIG, version=look.config_version)
    return "" if row is None else str(row["body"])


def next_due(look: Look) -> tuple[int, int]:
    """Return what time it is, and when the next thing happens by itself, epoch ms.

    The second is the earlier one while nobody has written down what was due.
    """
    return look.now, next_at(look)
