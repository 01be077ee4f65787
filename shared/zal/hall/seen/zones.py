"""What of the hall's picture is of one of its zones."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView, GroupStatus, ServiceStatus


def groups_from(
    groups: Iterable[GroupStatus], config: HallConfig, zone: str
) -> tuple[GroupStatus, ...]:
    """Return groups and their services as a kiosk of a zone offers them.

    What is served there comes first; nothing is left out, and what other zones alone serve says
    where that is.
    """
    if not config.zones:
        return tuple(groups)

    def is_elsewhere(service: ServiceStatus) -> bool:
        return not config.is_served_in(zone, service.code)

    def told(service: ServiceStatus) -> ServiceStatus:
        zones = config.zones_serving(service.code)
        is_told = is_elsewhere(service) if zone else len(zones) == 1
        found = replace(service, purposes=tuple(map(told, service.purposes)))
        return replace(found, zones=zones) if is_told else found

    found = [
        replace(each, services=tuple(map(told, sorted(each.services, key=is_elsewhere))))
        for each in groups
    ]

    def is_all_elsewhere(group: GroupStatus) -> bool:
        return not group.bundles and all(map(is_elsewhere, group.services))

    return tuple(sorted(found, key=is_all_elsewhere))


class Told(NamedTuple):
    """What it depends on where a call is told; ``kiosk``: what gave the ticket."""

    desk: str
    service: str
    kiosk: str | None
    booked_for: int | None


def is_told_in(zone: str, call: Told, config: HallConfig) -> bool:
    """Return whether a zone's boards tell a call: to one of its desks, or to whoever waits there.

    Who took a ticket at the zone's kiosk, and was told of no one zone to wait in, may wait there;
    whoever has an appointment comes in time for it, so that there is none to walk over before.
    """
    if config.is_in(zone, call.desk):
        return True
    may_wait_here = call.booked_for is not None or not config.where_to_wait(call.service)
    return may_wait_here and config.zone_of_kiosk(call.kiosk) == zone


def _is_told(zone: str, call: BoardCall, config: HallConfig) -> bool:
    told = Told(call.desk, call.service, call.kiosk, call.booked_for)
    return is_told_in(zone, told, config)


def board_of(view: BoardView, config: HallConfig, zone: str) -> BoardView:
    """Return a board's picture with the calls that a zone is told, and what its desks serve."""
    if not zone:
        return view
    return replace(
        view,
        fresh=tuple(each for each in view.fresh if _is_told(zone, each, config)),
        recent=tuple(each for each in view.recent if _is_told(zone, each, config)),
        services=tuple(e for e in view.services if config.is_served_in(zone, e.code)),
        zone=zone,
    )
