"""What of the hall's picture is of one of its zones."""

from collections.abc import Iterable
from dataclasses import replace

from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardView, GroupStatus, ServiceStatus


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
        return replace(service, zones=zones) if is_told else service

    found = [
        replace(each, services=tuple(map(told, sorted(each.services, key=is_elsewhere))))
        for each in groups
    ]

    def is_all_elsewhere(group: GroupStatus) -> bool:
        return not group.bundles and all(map(is_elsewhere, group.services))

    return tuple(sorted(found, key=is_all_elsewhere))


def board_of(view: BoardView, config: HallConfig, zone: str) -> BoardView:
    """Return a board's picture with the calls to the desks of a zone, and what they serve."""
    if not zone:
        return view
    return replace(
        view,
        fresh=tuple(each for each in view.fresh if config.is_in(zone, each.desk)),
        recent=tuple(each for each in view.recent if config.is_in(zone, each.desk)),
        services=tuple(e for e in view.services if config.is_served_in(zone, e.code)),
        zone=zone,
    )
