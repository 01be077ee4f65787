"""What a visitor has chosen on the way to a ticket. Values and steps, no I/O."""

from dataclasses import replace
from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.domain.views import Availability, KioskView, ServiceStatus
from zal.domain.visits import VisitView


class Step(StrEnum):
    """What the screen asks or tells."""

    LANGUAGE = "language"
    GROUP = "group"
    SERVICE = "service"
    NOTICE = "notice"
    """The chosen service is closed or nobody serves it: said before a ticket is given."""
    CATEGORY = "category"
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
    Step.NOTICE,
    Step.CATEGORY,
    Step.CLOSING,
    Step.CODE,
    Step.OWN,
)
"""The steps at which the visitor decides and may go back."""

MAY_CLOSE_FIRST = "may-close-first"
"""The refusal that a visitor can set aside."""

MOST_TYPED = 6
"""Digits: no code has more."""
MOST_MINUTES = 5
"""So often a ticket may be kept on the screen: others wait for the kiosk."""


@dataclass(frozen=True, slots=True)
class TicketRequest:
    """A visitor's choices so far.

    ``group``, ``service`` and ``category`` are codes; in place of a service's may stand a bundle's.
    ``page``: which page of the choices is shown, from 0. ``request_id`` is made once for each
    choice: however often it is asked for, there is one ticket. ``anyway``: it is wanted although
    service will hardly begin before closing. ``minutes``: how often the ticket was to stay for
    another minute. ``typed``: the digits of a ticket's code; ``found``: the visits that they may
    mean, None: that was not asked yet.
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
    found: tuple[VisitView, ...] | None = None

    @property
    def screen(self) -> tuple[Step, str | None, int]:
        """Return what tells one screen from another: a touch means what stood there."""
        return self.step, self.group, self.page

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


def for_service(
    request: TicketRequest, status: ServiceStatus, offered: tuple[Category, ...]
) -> TicketRequest:
    """Choose a service; a visitor learns of a closed or unserved one before anything else."""
    chosen = replace(request, service=status.code, page=0, anyway=False)
    if status.availability is not Availability.OPEN:
        return replace(chosen, step=Step.NOTICE)
    return all_the_same(chosen, offered)


def all_the_same(request: TicketRequest, offered: tuple[Category, ...]) -> TicketRequest:
    """Want the service whatever was said of it: on to the category, where there is a choice."""
    return replace(request, step=Step.CATEGORY if offered else Step.ISSUING, page=0)


def as_category(request: TicketRequest, category: str) -> TicketRequest:
    """Choose a visitor category."""
    return replace(request, step=Step.ISSUING, category=category, page=0)


def issued(request: TicketRequest, ticket: VisitStage) -> TicketRequest:
    """Have the ticket."""
    return replace(request, step=Step.TICKET, ticket=ticket)


def refused(request: TicketRequest, refusal: HallError) -> TicketRequest:
    """Have no ticket, and a sentence why; or have to say whether it is wanted all the same."""
    step = Step.CLOSING if refusal.key == MAY_CLOSE_FIRST else Step.REFUSED
    return replace(request, step=step, refusal=refusal)


def again(request: TicketRequest) -> TicketRequest:
    """Ask for the same ticket once more, under the same request id."""
    told = request.anyway or request.step is Step.CLOSING
    return replace(request, step=Step.ISSUING, refusal=None, anyway=told)


def back(request: TicketRequest, config: HallConfig, view: KioskView | None) -> TicketRequest:
    """Undo the last choice; the page of the choices begins anew."""
    start = begin(config, view)
    match request.step:
        case Step.CATEGORY | Step.NOTICE | Step.CLOSING | Step.REFUSED:
            undone = replace(request, step=Step.SERVICE, service=None, category=None)
            return replace(undone, refusal=None, request_id="")
        case Step.SERVICE if view is not None and len(view.groups) > 1:
            return replace(request, step=Step.GROUP, group=None, page=0)
        case _:
            return replace(start, language=start.language)


def has_ticket(request: TicketRequest) -> TicketRequest:
    """Ask for the number of a ticket."""
    return replace(request, step=Step.CODE, page=0, typed="", found=None)


def typed(request: TicketRequest, digits: str) -> TicketRequest:
    """Have typed so much of it."""
    return replace(request, typed=digits[:MOST_TYPED], found=None)


def with_own(request: TicketRequest, found: tuple[VisitView, ...]) -> TicketRequest:
    """Show how a visit stands, or ask which of several it is; none: the number once more."""
    return replace(request, step=Step.OWN if found else Step.CODE, page=0, found=found)


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
    return request.step is begin(config, view).step


def service_status(view: KioskView, code: str | None) -> ServiceStatus | None:
    """Return a service or a bundle as it stands, None if the hall no longer has it."""
    found = (each for group in view.groups for each in group.choices)
    return next((each for each in found if each.code == code), None)
