"""How many tickets of a day are left: told on screens, and held where a ticket is given."""

from zal.domain.clock import local, opening
from zal.domain.errors import WrongMove
from zal.domain.quotas import Given, Quota, of_category, of_service
from zal.domain.settings.services import Service
from zal.hall.act_or_look import Sees
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


def given_today(seen: Sees, service: Service, day: str) -> Given:
    """Return how many tickets of a business day were given for a service, by category."""
    found = seen.rows(q.GIVEN_ON_DAY, day=day, series=service.series, service=service.code)
    return rows.given_by_category(found)


def must_have_some_left(turn: Turn, service: Service, category: str) -> None:
    """Refuse a ticket beyond those of the day; it is counted in the turn that gives it."""
    if not service.has_quota:
        return
    given = given_today(turn, service, turn.day)
    quotas = {
        "quota-full": of_service(service, given),
        "quota-category-full": of_category(service, category, given),
    }
    for key, quota in quotas.items():
        if quota is not None and not quota.left:
            raise _refusal(turn, key, service, category, quota)


def _refusal(turn: Turn, key: str, service: Service, category: str, quota: Quota) -> WrongMove:
    """Say how many were given, and from when on there are tickets again."""
    said: dict[str, object] = {"service": service.code, "count": quota.of}
    if key == "quota-category-full":
        said["category"] = category
    opens_at = opening(turn.config, service, turn.now, day_closed=True).opens_at
    if opens_at is None:
        return WrongMove(key, **said)
    opens = local(opens_at, turn.config.time_zone)
    day, time = opens.date().isoformat(), opens.strftime("%H:%M")
    is_bookable = key == "quota-full" and turn.config.can_be_booked(service.code)
    return WrongMove(f"{key}-{'book' if is_bookable else 'opens'}", day=day, time=time, **said)
