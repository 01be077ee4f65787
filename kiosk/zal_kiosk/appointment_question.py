"""What the kiosk asks and tells of appointments, as text. No I/O."""

from datetime import date

from zal.domain.clock import instant, local
from zal.domain.errors import HallError, UnknownName
from zal.domain.settings.hall import HallConfig
from zal.texts import Say
from zal.tui.times import day_and_time


def wrong_code(refusal: HallError, say: Say) -> str:
    """Return why a code is to be typed again."""
    if isinstance(refusal, UnknownName):
        return say("appointment-unknown")
    return say("codes-wait", seconds=refusal.args_by_name.get("seconds", 0))


def why_not_now(
    refusal: HallError, config: HallConfig, now: int, language: str, say: Say
) -> str | None:
    """Return why somebody with an appointment cannot check in, None: a reason of another kind."""
    told = refusal.args_by_name
    void = {"appointment-move", "appointment-used"}
    if refusal.key not in {"appointment-too-early", "appointment-lapsed", *void}:
        return None
    at = _instant(str(told["day"]), str(told["time"]), config.time_zone)
    when = day_and_time(at, now, config.time_zone, language)
    if refusal.key == "appointment-lapsed":
        return say("appointment-lapsed", when=when)
    if refusal.key in void:
        return say("appointment-void", when=when, state=str(told.get("booked", "used")))
    is_today = local(at, config.time_zone).date() == local(now, config.time_zone).date()
    key = "appointment-later-today" if is_today else "appointment-other-day"
    return say(key, when=when, opens=str(told["opens"]))


def _instant(day: str, time: str, time_zone: str) -> int:
    hours, minutes = map(int, time.split(":"))
    return instant(date.fromisoformat(day), 60 * hours + minutes, time_zone)
