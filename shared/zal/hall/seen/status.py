"""How the hall stands, for whoever runs it."""

from zal.domain.dataclass import dataclass
from zal.domain.printing import PrinterStatus
from zal.domain.quotas import Quota
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability, Moment
from zal.hall.look import Look
from zal.hall.seen.hall import hall_code, hall_moment
from zal.hall.seen.services import quotas_short, served_now, service_statuses, waiting_in_hall
from zal.hall.seen.sign_in import has_staff_code, operators_without_pin
from zal.hall.seen.slips import printer_of

_UNSERVED = Availability.UNSERVED


@dataclass(frozen=True, slots=True)
class HallStatus:
    """How many can be called, the desks at work, and what lacks.

    ``code``: what tells the hall from others. ``unserved``: the services that no desk at work
    serves, if they are open or visitors wait for them, with how many. ``printers``: by kiosk,
    None: nothing was told yet. ``without_pin``: the operators who have none. ``short``: the
    services of which few of the day's tickets are left.
    """

    code: str
    moment: Moment
    config: HallConfig
    waiting: int
    desks: tuple[str, ...]
    unserved: dict[str, int]
    printers: dict[str, PrinterStatus | None]
    without_pin: tuple[str, ...]
    short: tuple[tuple[str, Quota], ...]
    has_staff_code: bool


def hall_status(look: Look) -> HallStatus:
    """Return how the hall stands."""
    waits, served = waiting_in_hall(look), served_now(look)
    return HallStatus(
        code=hall_code(look),
        moment=hall_moment(look),
        config=look.config,
        waiting=0 if waits is None else waits.waiting,
        desks=tuple(sorted(each.desk for each in look.shifts())),
        unserved={
            each.code: each.waiting
            for each in service_statuses(look)
            if each.code not in served and (each.waiting or each.availability is _UNSERVED)
        },
        printers={each: printer_of(look, each) for each in look.config.printer_by_kiosk},
        without_pin=operators_without_pin(look),
        short=quotas_short(look),
        has_staff_code=has_staff_code(look),
    )
