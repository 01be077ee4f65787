"""What a visitor has chosen on the way to a ticket. Values and steps, no I/O."""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from zal.domain.appointments import Appointment
from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.domain.views import Availability, KioskView, ServiceStatus
from zal.domain.visits import VisitView
from zal.hall.appointments import Recognised
from zal_kiosk.code_typed import DIGITS, is_of_appointment
from zal_kiosk.further import Further
from zal_kiosk.further import further as further_of


class Offer(NamedTuple):
    """A slot (epoch ms) that can be had for a ticket; ``instead``: as in ``SlotBooked``."""

    slot_at: int
    instead: str


class Step(StrEnum):
    """What the screen asks or tells."""

    LANGUAGE = "language"
    GROUP = "group"
    SERVICE = "service"
    PURPOSE = "purpose"
    """To which end the visitor comes, where the chosen service is served for several."""
    NOTICE = "notice"
    """The chosen service is closed or nobody serves it: said before a ticket is given."""
    LIST = "list"
    """What was chosen, where one ticket can be for several services."""
    CATEGORY = "category"
    PEOPLE = "people"
    """How many have come, where several can come on one ticket."""
    CLOSING = "closing"
    """Service will hardly begin before closing: said before a ticket is given."""
    ISSUING = "issuing"
    TICKET = "ticket"
    REFUSED = "refused"
    CODE = "code"
    """Somebody who has a ticket types its number."""
    OWN = "own"
    """How their visit stands."""


CHOICES = (
    Step.LANGUAGE,
    Step.GROUP,
    Step.SERVICE,
    Step.PURPOSE,
    Step.NOTICE,
    Step.LIST,
    Step.CATEGORY,
    Step.PEOPLE,
    Step.CLOSING,
    Step.CODE,
    Step.OWN,
)
"""The steps at which the visitor decides and may go back."""

OFFERING = (Step.NOTICE, Step.CLOSING, Step.REFUSED)
"""The steps at which a slot may be offered in place of a ticket."""

MAY_CLOSE_FIRST = "may-close-first"
"""The refusal that a visitor can set aside."""

MOST_TYPED = DIGITS
"""No code has more digits, of a ticket or an appointment."""
MOST_MINUTES = 5
"""So often a ticket may be kept on the screen: others wait for the kiosk."""


@dataclass(frozen=True, slots=True)
class TicketRequest:
    """A visitor's choices so far.

    ``group``, ``service`` and ``category`` are codes; in place of a service's may stand a bundle's,
    while its purpose is asked the whole service's. ``also``: the services that were
    chosen before it for the same ticket; ``people``: how many come on it.
    ``page``: which page of the choices is shown, from 0. ``request_id`` is made once for each
    choice: however often it is asked for, there is one ticket. ``anyway``: it is wanted although
    service will hardly begin before closing. ``minutes``: how often the ticket was to stay for
    another minute. ``typed``: the digits of a ticket's code, or of an appointment's; ``found``: the
    visits that they may mean, None: that was not asked yet. ``code``: the code or link of an
    appointment or a return pass that is looked for; it was found once ``service`` is known,
    ``booked``: the appointment. ``is_again``: the ticket is one that was given before. ``offer``:
    what can be booked where there is no ticket, or a late one, ``wants_slot``: it is to be;
    ``made``: the appointment that came of it.
    """

    language: str
    step: Step
    group: str | None = None
    service: str | None = None
    category: str | None = None
    page: int = 0
    request_id: str = ""
    anyway: bool = False
    ticket: VisitStage | None = None
    refusal: HallError | None = None
    minutes: int = 0
    typed: str = ""
    code: str = ""
    booked: Appointment | None = None
    is_again: bool = False
    found: tuple[VisitView, ...] | None = None
    offer: Offer | None = None
    wants_slot: bool = False
    made: Appointment | None = None
    also: tuple[str, ...] = ()
    people: int = 1

    @property
    def has_appointment(self) -> bool:
        """Return whether the visitor comes for an appointment, or again, as far as is known."""
        return bool(self.code)

    @property
    def services(self) -> tuple[str, ...]:
        """The chosen services, in the order of the choice."""
        return self.also if self.service is None else (*self.also, self.service)

    @property
    def screen(self) -> tuple[object, ...]:
        """Return what tells one screen from another: a touch means what stood there.

        A slot that is offered comes onto a page that is there already.
        """
        of = self.service if self.step is Step.PURPOSE else self.group
        if self.step is Step.LIST:
            of = " ".join(self.services)
        return self.step, of, self.page, self.offer

    @property
    def may_stay(self) -> bool:
        """Return whether the ticket may stay for another minute."""
        return self.step is Step.TICKET and self.minutes < MOST_MINUTES


def begin(config: HallConfig, view: KioskView | None) -> TicketRequest:
    """Return a new visitor's start."""
    first = config.languages[0]
    if len(config.languages) > 1:
        return TicketRequest(first, Step.LANGUAGE)
    return _first_question(TicketRequest(first, Step.LANGUAGE), view)


def in_language(request: TicketRequest, language: str, view: KioskView | None) -> TicketRequest:
    """Go on in a language; from the first screen on to the next one."""
    spoken = replace(request, language=language)
    return _first_question(spoken, view) if request.step is Step.LANGUAGE else spoken


def _first_question(request: TicketRequest, view: KioskView | None) -> TicketRequest:
    """Ask for a group, or at once for a service where the hall has one group."""
    if view is not None and len(view.groups) == 1:
        return replace(request, step=Step.SERVICE, group=view.groups[0].code, page=0)
    return replace(request, step=Step.GROUP, page=0)


def in_group(request: TicketRequest, group: str) -> TicketRequest:
    """Look at a group's services."""
    return replace(request, step=Step.SERVICE, group=group, page=0)


def for_service(request: TicketRequest, status: ServiceStatus, further: Further) -> TicketRequest:
    """Choose a service; a visitor learns of a closed or unserved one before anything else.

    Of a whole service the purpose is asked, where there is a choice.
    """
    if len(status.purposes) == 1:
        (status,) = status.purposes
    if status.code in request.also:
        return request
    chosen = replace(
        request, service=status.code, page=0, anyway=False, offer=None, wants_slot=False
    )
    if status.availability is not Availability.OPEN:
        return replace(chosen, step=Step.NOTICE)
    if status.purposes:
        return replace(chosen, step=Step.PURPOSE)
    return onward(chosen, further)


def onward(request: TicketRequest, further: Further, after: Step | None = None) -> TicketRequest:
    """Want the service: on to what is asked next, or to the ticket.

    ``after``: what was just answered, None: which service it is, whatever was said of that.
    """
    asked = _asked(request, further)
    left = asked[asked.index(after) + 1 :] if after in asked else asked
    return replace(request, step=left[0] if left else Step.ISSUING, page=0)


def _asked(request: TicketRequest, further: Further) -> list[Step]:
    """Return what is asked between the service and the ticket, in this order."""
    is_list = further.services > 1 and request.service in further.config.service_by_code
    is_told = {
        Step.LIST: is_list and not request.has_appointment,
        Step.CATEGORY: bool(further.categories),
        Step.PEOPLE: further.people(request.services) > 1 and not request.has_appointment,
    }
    return [step for step, is_asked in is_told.items() if is_asked]


def as_category(request: TicketRequest, category: str, further: Further) -> TicketRequest:
    """Choose a visitor category."""
    return onward(replace(request, category=category), further, Step.CATEGORY)


def as_people(request: TicketRequest, people: int, further: Further) -> TicketRequest:
    """Say how many have come."""
    return onward(replace(request, people=people), further, Step.PEOPLE)


def one_more(request: TicketRequest, view: KioskView | None) -> TicketRequest:
    """Choose one more service for the same ticket."""
    return _first_question(replace(request, also=request.services, service=None, group=None), view)


def without(request: TicketRequest, place: int) -> TicketRequest:
    """Take one of several chosen services off the list."""
    left = [each for n, each in enumerate(request.services) if n != place]
    if len(request.services) == 1 or len(left) == len(request.services):
        return request
    return replace(request, also=tuple(left[:-1]), service=left[-1])


def issued(request: TicketRequest, ticket: VisitStage, *, is_again: bool = False) -> TicketRequest:
    """Have the ticket; ``is_again``: the one that was given before."""
    return replace(request, step=Step.TICKET, ticket=ticket, is_again=is_again)


def refused(request: TicketRequest, refusal: HallError) -> TicketRequest:
    """Have no ticket, and a sentence why; or have to say whether it is wanted all the same."""
    step = Step.CLOSING if refusal.key == MAY_CLOSE_FIRST else Step.REFUSED
    return replace(request, step=step, refusal=refusal)


def with_slot(request: TicketRequest) -> TicketRequest:
    """Want the slot that is offered instead of a ticket."""
    return replace(
        request,
        step=Step.ISSUING,
        refusal=None,
        request_id="",
        wants_slot=request.offer is not None,
    )


def booked_here(request: TicketRequest, made: Appointment) -> TicketRequest:
    """Have the appointment."""
    return replace(request, step=Step.TICKET, made=made)


_INSTEAD = {
    MAY_CLOSE_FIRST: "late",
    "quota-full": "full",
    "service-closed": "closed",
    "day-closed": "closed",
}
"""How the key of a refusal begins → in place of what a slot is offered then."""


def why_offered(request: TicketRequest, view: KioskView | None) -> str:
    """Return why a slot may be offered in place of a ticket, as in ``SlotBooked``, "": it may not.

    What was offered before is offered anew, where that slot has gone meanwhile. Of several services
    none is booked by itself: the others would be lost.
    """
    if request.has_appointment or request.also:
        return ""
    if request.wants_slot:
        return request.offer.instead if request.offer is not None else ""
    if request.step is Step.NOTICE:
        status = None if view is None else service_status(view, request.service)
        is_closed = status is not None and status.availability is Availability.CLOSED
        return ("full" if status and status.is_full else "closed") if is_closed else ""
    key = "" if request.refusal is None else request.refusal.key
    return next((why for begins, why in _INSTEAD.items() if key.startswith(begins)), "")


def again(request: TicketRequest) -> TicketRequest:
    """Ask for the same ticket once more, under the same request id."""
    told = request.anyway or request.step is Step.CLOSING
    return replace(request, step=Step.ISSUING, refusal=None, anyway=told)


def back(request: TicketRequest, config: HallConfig, view: KioskView | None) -> TicketRequest:
    """Undo the last choice; the page of the choices begins anew."""
    match request.step:
        case Step.CATEGORY | Step.REFUSED if request.has_appointment:
            return _without_appointment(request, view)
        case Step.LIST | Step.NOTICE:
            return _unchosen(request, view)
        case Step.CATEGORY | Step.PEOPLE | Step.CLOSING | Step.REFUSED if view is not None:
            return _unanswered(request, further_of(config, view.moment.day), view)
        case Step.GROUP | Step.SERVICE if request.also and _is_first_of_services(request, view):
            *also, service = request.also
            return replace(request, step=Step.LIST, also=tuple(also), service=service, page=0)
        case _:
            return _before(request, config, view)


def _without_appointment(request: TicketRequest, view: KioskView | None) -> TicketRequest:
    """Ask for the code once more; who was refused can take a ticket as everybody does."""
    if request.step is Step.CATEGORY:
        return has_ticket(TicketRequest(request.language, Step.CODE))
    return _first_question(TicketRequest(request.language, Step.LANGUAGE), view)


def _before(request: TicketRequest, config: HallConfig, view: KioskView | None) -> TicketRequest:
    """Go back among the choices of a service."""
    if request.step is Step.PURPOSE:
        return replace(request, step=Step.SERVICE, service=None, page=0)
    if request.step is Step.SERVICE and view is not None and len(view.groups) > 1:
        return replace(request, step=Step.GROUP, group=None, page=0)
    start = begin(config, view)
    return replace(start, language=start.language)


def _is_first_of_services(request: TicketRequest, view: KioskView | None) -> bool:
    return _first_question(request, view).step is request.step


def _unanswered(request: TicketRequest, further: Further, view: KioskView | None) -> TicketRequest:
    """Undo the last answer about a ticket; of one that was refused, go back to the list."""
    undone = replace(request, refusal=None, request_id="", page=0)
    asked = _asked(request, further)
    before = asked[: asked.index(request.step)] if request.step in asked else asked[:1]
    if not before or (request.step not in asked and before != [Step.LIST]):
        return _unchosen(request, view)
    step = before[-1]
    category = request.category if step is Step.PEOPLE else None
    return replace(undone, step=step, category=category, people=1)


def _unchosen(request: TicketRequest, view: KioskView | None) -> TicketRequest:
    """Undo the choice of a service, or of its purpose where that was asked."""
    undone = replace(request, category=None, people=1, refusal=None, request_id="")
    undone = replace(undone, offer=None, wants_slot=False)
    whole = None if view is None else _whole(view, request.service)
    if whole is None:
        return replace(undone, step=Step.SERVICE, service=None)
    return replace(undone, step=Step.PURPOSE, service=whole.code)


def has_ticket(request: TicketRequest) -> TicketRequest:
    """Ask for the number of a ticket."""
    return replace(request, step=Step.CODE, page=0, typed="", found=None)


def typed(request: TicketRequest, digits: str) -> TicketRequest:
    """Have typed so much of it; what was said of the last one is said no more."""
    return replace(request, typed=digits[:MOST_TYPED], found=None, refusal=None)


def typed_on(request: TicketRequest, digit: str) -> TicketRequest:
    """Have typed one digit more; a whole code that was refused makes way for the next visitor's."""
    is_over = request.refusal is not None and is_of_appointment(request.typed)
    return typed(request, digit if is_over else request.typed + digit)


def with_code(request: TicketRequest, code: str, request_id: str) -> TicketRequest:
    """Have the code of an appointment, or its link, looked for."""
    return replace(
        TicketRequest(request.language, Step.ISSUING),
        typed=request.typed,
        code=code,
        request_id=request_id,
    )


def recognised(request: TicketRequest, found: Recognised, further: Further) -> TicketRequest:
    """Be known by the code: on to the category, where there is a choice.

    Who comes with a return pass goes on as what they were the first time.
    """
    known = replace(request, booked=found.appointment, service=found.service)
    return onward(known, further) if found.appointment else replace(known, step=Step.ISSUING)


def not_recognised(request: TicketRequest, refusal: HallError) -> TicketRequest:
    """Have to correct the code, or to wait before it is typed again; a link cannot be corrected."""
    digits = request.code if len(request.code) <= MOST_TYPED else ""
    return replace(typed(has_ticket(request), digits), code="", request_id="", refusal=refusal)


def with_own(request: TicketRequest, found: tuple[VisitView, ...]) -> TicketRequest:
    """Show how a visit stands, or ask which of several it is; none: the number once more."""
    return replace(request, step=Step.OWN if found else Step.CODE, page=0, found=found)


def checks_in(config: HallConfig, view: KioskView | None) -> bool:
    """Return whether visitors may come who have an appointment, or a return pass."""
    return (
        bool(config.slots) or config.gives_passes or (view is not None and view.is_anybody_expected)
    )


def has_entrance(request: TicketRequest, config: HallConfig, view: KioskView | None) -> bool:
    """Return whether they are asked in among the choices: at the first question about services."""
    is_first_service = view is not None and len(view.groups) == 1
    is_asked = request.step is Step.GROUP or (request.step is Step.SERVICE and is_first_service)
    return is_asked and not request.also and checks_in(config, view)


def offers_own(request: TicketRequest, config: HallConfig, view: KioskView | None) -> bool:
    """Return whether who has a ticket is asked in: where the way back leads to the start."""
    if request.step is Step.CODE or request.step is Step.OWN:
        return False
    return is_first(request, config, view) or is_first(back(request, config, view), config, view)


def another_minute(request: TicketRequest) -> TicketRequest:
    """Keep the ticket on the screen for another minute, as often as that may be."""
    return replace(request, minutes=request.minutes + 1) if request.may_stay else request


def next_page(request: TicketRequest) -> TicketRequest:
    """Show the next page of the choices."""
    return replace(request, page=request.page + 1)


def languages_of(request: TicketRequest, config: HallConfig) -> tuple[str, ...]:
    """Return the visitor's language; before it is chosen, all that it may be."""
    return config.languages if request.step is Step.LANGUAGE else (request.language,)


def is_first(request: TicketRequest, config: HallConfig, view: KioskView | None) -> bool:
    """Return whether there is nothing to go back to."""
    return not request.also and request.step is begin(config, view).step


def service_status(view: KioskView, code: str | None) -> ServiceStatus | None:
    """Return a service or a bundle as it stands, None if the hall no longer has it.

    A service is a whole one, or one with a purpose.
    """
    wholes = [each for group in view.groups for each in group.choices]
    found = (each for whole in wholes for each in (whole, *whole.purposes))
    return next((each for each in found if each.code == code), None)


def _whole(view: KioskView, code: str | None) -> ServiceStatus | None:
    """Return the whole service of which a purpose was chosen from several, None: of none."""
    found = (each for group in view.groups for each in group.services if len(each.purposes) > 1)
    return next((e for e in found if code in {each.code for each in e.purposes}), None)
