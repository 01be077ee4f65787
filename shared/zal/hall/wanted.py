"""For which services a ticket is given: one, several, or those of a bundle."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from zal.domain.dataclass import dataclass
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.routing import routed
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.settings.visits import MOST_SERVICES, After, Bundle, Forerunners
from zal.domain.tickets import Visit
from zal.domain.visit_plan import as_text
from zal.hall.eligible import staffed
from zal.hall.lookups import known
from zal.hall.turn import Turn


@dataclass(frozen=True, slots=True)
class Wanted:
    """The services of a ticket by ordinal, those first that can begin at once.

    ``follows``: what each of the others follows, as ``visit_plan.as_text``. ``series``: the letter
    of its code.
    """

    services: tuple[Service, ...]
    follows: Mapping[str, str]
    series: str
    bundle: str = ""

    @property
    def at_once(self) -> tuple[Service, ...]:
        """The services for which the visitor waits as the ticket is given."""
        return tuple(each for each in self.services if each.code not in self.follows)


def wanted(
    turn: Turn, service: str | None, also: Sequence[str] = (), bundle: str | None = None
) -> Wanted:
    """Return for what a ticket is asked, or refuse names that the hall does not have."""
    if bundle is not None and service is None and not also:
        found = turn.config.bundle_by_code
        return _of_bundle(turn, found[known("bundle", bundle, found)])
    if service is None or bundle is not None:
        raise WrongMove("issue-for-what")
    if not also:  # as it mostly is
        alone = _service(turn.config, service)
        return Wanted((alone,), {}, alone.series)
    services = tuple(dict.fromkeys((service, *also)))
    if len(services) > MOST_SERVICES:
        raise WrongMove("services-too-many", limit=MOST_SERVICES)
    return _wanted(turn, services, {}, "")


def _service(config: HallConfig, code: str) -> Service:
    """Return a service; who names a situation of life instead is told how that is asked for."""
    if code in config.bundle_by_code:
        raise UnknownName("unknown-service-bundle", code=code)
    return config.service_by_code[known("service", code, config.service_by_code)]


def _of_bundle(turn: Turn, bundle: Bundle) -> Wanted:
    follows = {each: told for each in bundle.services if (told := bundle.forerunners(each))}
    return _wanted(turn, bundle.services, follows, bundle.code)


def _wanted(
    turn: Turn, codes: Sequence[str], follows: Mapping[str, Forerunners], bundle: str
) -> Wanted:
    config = turn.config
    services = {each: _service(config, each) for each in codes}
    follows = {**follows, **dict(_common_ends(services, follows))}
    at_once = [each for each in codes if each not in follows]
    if len(at_once) > 1:
        desks = Counter(e for desk in staffed(config, turn.shifts()) for e in desk.skills)
        at_once = routed(at_once, desks, {e.code: e.service_min for e in services.values()})
    ordered = [*at_once, *(each for each in codes if each in follows)]
    ordinal = {each: n for n, each in enumerate(ordered, 1)}
    told = {
        service: as_text({ordinal[each]: when for each, when in of.items()})
        for service, of in follows.items()
    }
    series = services[codes[0]].series
    return Wanted(tuple(services[each] for each in ordered), told, series, bundle)


def _common_ends(
    services: Mapping[str, Service], follows: Mapping[str, Forerunners]
) -> Iterator[tuple[str, Forerunners]]:
    """Give what comes once after all the others, where nothing else is said of it."""
    for code, service in services.items():
        if service.shared_end and code not in follows:
            others = [
                each
                for each, other in services.items()
                if not other.shared_end and code not in _before(each, follows)
            ]
            if others:
                yield code, dict.fromkeys(others, After.ENDED)


def _before(service: str, follows: Mapping[str, Forerunners]) -> set[str]:
    """Return all that comes before a service; they follow in no circle."""
    own = set(follows.get(service, ()))
    return own.union(*(_before(each, follows) for each in own))


def is_for(visit: Visit, service: str | None, also: Sequence[str], bundle: str | None) -> bool:
    """Return whether a ticket was given for what is asked."""
    if bundle is not None:
        return visit.ticket.bundle == bundle
    asked = {service, *also}
    given = {each.service for each in visit.stages if each.ordinal <= len(asked)}
    return not visit.ticket.bundle and given == asked
