"""How each service stands now: who waits, who serves, whether tickets are given."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from zal.domain.clock import opening
from zal.domain.quotas import Quota, of_category, of_service
from zal.domain.settings.services import Service
from zal.domain.settings.visits import Bundle
from zal.domain.tickets import Stage
from zal.domain.views import Availability, GroupStatus, ServiceStatus, Waits
from zal.hall.eligible import staffed
from zal.hall.look import Look
from zal.hall.quotas import given_today
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w


def waiting_by_service(look: Look) -> dict[str, Waits]:
    """Return how many can be called for each service for which anybody can."""
    found = rows.waits_by_service(look.live(w.WAITING_BY_SERVICE))
    for each in _due(look):
        service = each.stage.service
        found[service] = _with(found.get(service), each, is_counted=service in each.waits_for)
    return found


def waiting_in_hall(look: Look) -> Waits | None:
    """Return how many visitors can be called, each once for whatever services, None: nobody."""
    counted = [rows.waits(row) for row in look.live(w.WAITING_IN_HALL) if row["how_many"]]
    found = counted[0] if counted else None
    for each in _due(look):
        found = _with(found, each, is_counted=bool(each.waits_for))
    return found


class _Due(NamedTuple):
    """A stage that waits again by now; ``waits_for``: for what its visitor is counted before it."""

    stage: Stage
    waits_for: frozenset[str]


def _due(look: Look) -> Iterator[_Due]:
    """Give those who wait again though the rows do not know of it, but nobody who is at a desk."""
    at_desk = {row["ticket_id"] for row in look.rows(q.AT_DESKS)} if look.due else set()
    waits_for: dict[int, frozenset[str]] = {}
    for each in look.due:
        ticket_id, stage = each.ticket.ticket_id, each.stage
        if ticket_id in at_desk:
            continue
        if ticket_id not in waits_for:
            told = look.live(w.WAITING_OF_TICKET, ticket_id=ticket_id)
            waits_for[ticket_id] = frozenset(row["service"] for row in told)
        yield _Due(stage, waits_for[ticket_id])
        waits_for[ticket_id] |= {stage.service}


def _with(found: Waits | None, due: _Due, *, is_counted: bool) -> Waits:
    waiting, since = found or (0, due.stage.waits_since)
    return Waits(waiting + (not is_counted), min(since, due.stage.waits_since))


def service_statuses(look: Look) -> tuple[ServiceStatus, ...]:
    """Return every service that one can wait for, in the configuration's order."""
    waiting = waiting_by_service(look)
    overrides = rows.overrides(look.rows(h.OVERRIDES))
    served = served_now(look)
    return tuple(
        _status(look, each, waiting.get(each.code), overrides.get(each.code), served)
        for each in look.config.waited_for
    )


def whole_statuses(look: Look) -> tuple[ServiceStatus, ...]:
    """Return every service as the settings have it: one with purposes as all of them together."""
    apart = {each.code: each for each in service_statuses(look)}
    return tuple(
        _together(each, tuple(apart[code] for code in each.codes)) for each in look.config.services
    )


def _together(service: Service, purposes: tuple[ServiceStatus, ...]) -> ServiceStatus:
    if not service.purposes:
        return purposes[0]
    best = min(purposes, key=lambda each: (_WORSE[each.availability], each.opens_at or 0))
    since = [each.longest_since for each in purposes if each.longest_since is not None]
    return replace(
        best,
        code=service.code,
        names=service.names,
        waiting=sum(each.waiting for each in purposes),
        longest_since=min(since, default=None),
        quota=None,
        by_category={},
        purposes=purposes,
    )


def services_open(look: Look) -> frozenset[str]:
    """Return the services for which tickets are given now, whole ones for any of their purposes."""
    closed = Availability.CLOSED
    found = (each for whole in whole_statuses(look) for each in (whole, *whole.purposes))
    return frozenset(each.code for each in found if each.availability is not closed)


def group_statuses(look: Look) -> tuple[GroupStatus, ...]:
    """Return every group that has a service, in the configuration's order.

    Where the hall's people made none, all services are one group under the hall's own name.
    """
    statuses = whole_statuses(look)
    apart = tuple(each for whole in statuses for each in whole.purposes or (whole,))
    bundles = tuple(_bundle_status(each, apart) for each in look.config.bundles)
    if not look.config.groups:
        return (GroupStatus("", look.config.names, statuses, bundles),)
    groups = (
        GroupStatus(
            each.code,
            each.names,
            tuple(s for s in statuses if s.group == each.code),
            tuple(b for b in bundles if b.group == each.code),
        )
        for each in look.config.groups
    )
    return tuple(group for group in groups if group.choices)


def _bundle_status(bundle: Bundle, statuses: Sequence[ServiceStatus]) -> ServiceStatus:
    """Return a bundle as one service: as the one of its services that stands worst."""
    own = [each for each in statuses if each.code in bundle.services]
    worst = max(own, key=lambda each: (_WORSE[each.availability], each.opens_at or 0))
    begins = [each for each in own if not bundle.forerunners(each.code)]
    return replace(
        worst,
        code=bundle.code,
        names=bundle.names,
        group=bundle.group,
        waiting=min(each.waiting for each in begins),
        quota=min((e.quota for e in own if e.quota), key=lambda each: each.left, default=None),
    )


_WORSE = {Availability.OPEN: 0, Availability.UNSERVED: 1, Availability.CLOSED: 2}


def served_now(look: Look) -> frozenset[str]:
    """Return the services that a desk at work serves, in reserve or not."""
    desks = staffed(look.config, look.shifts())
    return frozenset[str]().union(*(each.all_skills for each in desks))


def _status(
    look: Look,
    service: Service,
    waits: Waits | None,
    override: tuple[bool, str] | None,
    served: frozenset[str],
) -> ServiceStatus:
    by_hand = override is not None and not override[0]
    given = given_today(look, service, look.day) if service.has_quota else {}
    quota = of_service(service, given)
    is_full = quota is not None and not quota.left
    # the hours of this day do not open it again
    is_over = look.is_day_closed or by_hand or is_full
    found = opening(look.config, service, look.now, day_closed=is_over)
    is_open = found.is_open if override is None else override[0]
    is_open = is_open and not look.is_day_closed and not is_full
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
        quota=quota,
        by_category={
            each: quota
            for each in service.per_day_by_category
            if (quota := of_category(service, each, given)) is not None
        },
    )


def quotas_short(look: Look) -> tuple[tuple[str, Quota], ...]:
    """Return the services of which few of the day's tickets are left, with how many."""
    counted = (each for each in look.config.waited_for if each.per_day is not None)
    found = ((e.code, of_service(e, given_today(look, e, look.day))) for e in counted)
    return tuple((code, each) for code, each in found if each is not None and each.is_short)
