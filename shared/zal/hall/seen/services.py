"""How each service stands now: who waits, who serves, whether tickets are given."""

from typing import NamedTuple

from zal.domain.settings.services import Service
from zal.domain.views import Availability, GroupStatus, ServiceStatus
from zal.hall.eligible import is_known
from zal.hall.look import Look
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import waiting as w


class Waits(NamedTuple):
    """How many wait for a service, and since when the first of them, epoch ms."""

    waiting: int
    since: int


def waiting_by_service(look: Look) -> dict[str, Waits]:
    """Return who waits for each service for which anybody does."""
    found = {
        row["service"]: Waits(row["how_many"], row["longest_since"])
        for row in look.live(w.WAITING_BY_SERVICE)
    }
    for each in look.due:
        queued_at = each.stage.queued_at
        waiting, since = found.get(each.stage.service, (0, queued_at))
        found[each.stage.service] = Waits(waiting + 1, min(since, queued_at))
    return found


def service_statuses(look: Look) -> tuple[ServiceStatus, ...]:
    """Return every service in the configuration's order."""
    waiting = waiting_by_service(look)
    overrides = rows.overrides(look.rows(h.OVERRIDES))
    served = _served_now(look)
    return tuple(
        _status(look, each, waiting.get(each.code), overrides.get(each.code), served)
        for each in look.config.services
    )


def group_statuses(look: Look) -> tuple[GroupStatus, ...]:
    """Return every group that has a service, in the configuration's order."""
    statuses = service_statuses(look)
    groups = (
        GroupStatus(each.code, each.names, tuple(s for s in statuses if s.group == each.code))
        for each in look.config.groups
    )
    return tuple(group for group in groups if group.services)


def _served_now(look: Look) -> frozenset[str]:
    served: frozenset[str] = frozenset()
    for shift in look.shifts():
        if is_known(look.config, shift):
            served |= look.config.skills(shift.desk, shift.operator)
    return served


def _status(
    look: Look,
    service: Service,
    waits: Waits | None,
    override: tuple[bool, str] | None,
    served: frozenset[str],
) -> ServiceStatus:
    found = look.opening(service)
    is_open = (found.is_open if override is None else override[0]) and not look.is_day_closed
    unserved = Availability.OPEN if service.code in served else Availability.UNSERVED
    return ServiceStatus(
        code=service.code,
        names=service.names,
        group=service.group,
        waiting=waits.waiting if waits else 0,
        longest_since=waits.since if waits else None,
        availability=unserved if is_open else Availability.CLOSED,
        opens_at=None if is_open else found.opens_at,
        past_last_ticket=found.past_last_ticket and not is_open,
        reason="" if override is None else override[1],
    )
