"""What a kiosk shows."""

from zal.domain.views import KioskView, Signs
from zal.hall.look import Look
from zal.hall.seen.appointments import is_anybody_expected
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import group_statuses
from zal.hall.seen.sign_in import pins_guessed
from zal.hall.seen.slips import newest_slips, printer_of, slips_waiting
from zal.hall.seen.zones import groups_from


def kiosk_view(look: Look, name: str | None = None) -> KioskView:
    """Return what a kiosk shows; with its name, what it and its printer do besides."""
    moment, zone = hall_moment(look), look.config.zone_of_kiosk(name)
    groups = groups_from(group_statuses(look), look.config, zone)
    expected = is_anybody_expected(look)
    if name is None or name not in look.config.printer_by_kiosk:
        signs = Signs(guessed=pins_guessed(look))
        return KioskView(moment, groups, signs, is_anybody_expected=expected)
    told = printer_of(look, name)
    return KioskView(
        moment=moment,
        groups=groups,
        signs=Signs((told,) if told else (), newest_slips(look, name), pins_guessed(look)),
        slips_waiting=slips_waiting(look, name),
        is_anybody_expected=expected,
    )
