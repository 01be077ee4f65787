"""What a visitor takes away: a ticket, or an appointment made at the kiosk, in words. No I/O."""

from zal.domain.appointments import Appointment, code_shown
from zal.domain.dataclass import dataclass
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.texts import Say
from zal.tui.times import day_and_time
from zal_kiosk.paper_status import Paper
from zal_kiosk.ticket_words import right_words, service_and_zone


@dataclass(frozen=True, slots=True)
class TakenAway:
    """What stands on the last page.

    ``right``: by which the visitor goes first, ``stands``: what they wait for or when they are
    expected, ``next``: what to do now; "" where there is nothing to tell. ``address``: of its own
    page, "": phones find none; ``by_phone``: what is said of that.
    """

    title: str
    code: str
    service: str
    right: str
    stands: str
    next: str
    address: str
    by_phone: str


Teller = tuple[HallConfig, str, Say]
"""The hall, the visitor's language, and what says texts in it."""


def ticket_taken(ticket: VisitStage, tells: Teller, stands: str, paper: Paper) -> TakenAway:
    """Return a ticket as its visitor takes it away."""
    config, language, say = tells
    return TakenAway(
        title=say("your-ticket"),
        code=ticket.code,
        service=service_and_zone(ticket, config, language, say),
        right=right_words(ticket, config, language, say),
        stands=stands,
        next=say(f"what-next-{paper}", code=ticket.code),
        address=config.page_of(ticket.token),
        by_phone=say("phone"),
    )


def appointment_taken(made: Appointment, tells: Teller, now: int) -> TakenAway:
    """Return an appointment as its visitor takes it away; ``now``: epoch ms."""
    config, language, say = tells
    service = config.service_by_code.get(made.service)
    when = day_and_time(made.slot_at, now, config.time_zone, language)
    return TakenAway(
        title=say("your-appointment"),
        code=code_shown(made.code or ""),
        service="" if service is None else name_in(service.names, language),
        right="",
        stands=say("booked-instead", when=when),
        next=say("booked-instead-next"),
        address=config.booking_page_of(made.token or ""),
        by_phone=say("booked-instead-phone"),
    )
