"""Where each touched target leads. Pure: the next request from the last one and a key."""

from collections.abc import Callable
from dataclasses import replace

from zal.domain.settings.hall import HallConfig
from zal.domain.views import KioskView
from zal_kiosk.further import Further, further
from zal_kiosk.question import (
    ADD,
    AGAIN,
    BACK,
    BOOK,
    DIGIT,
    DONE,
    ERASE,
    HAVE,
    HOME,
    LANGUAGE,
    LANGUAGES,
    MINUTE,
    OTHER_DAY,
    PEOPLE,
    TAKE,
    VISIT,
    WITHOUT,
)
from zal_kiosk.ticket_request import (
    CHOICES,
    OFFERING,
    Step,
    TicketRequest,
    again,
    another_minute,
    as_category,
    as_people,
    back,
    begin,
    for_service,
    has_ticket,
    in_group,
    in_language,
    offers_own,
    one_more,
    onward,
    service_status,
    typed,
    typed_on,
    with_own,
    with_slot,
    without,
)

MOVABLE = (*CHOICES, Step.REFUSED)
"""The steps that a visitor can leave; a ticket that is being made cannot be left alone."""


def choose(
    request: TicketRequest, key: str, config: HallConfig, view: KioskView | None, request_id: str
) -> TicketRequest:
    """Return the request after the target of ``key`` was touched.

    ``request_id`` is given to a new choice. A key that means nothing at this step changes nothing.
    """
    if key.startswith(LANGUAGE):
        return _in_language(request, key.removeprefix(LANGUAGE), config, view)
    if key == LANGUAGES:
        return replace(request, step=Step.LANGUAGE) if request.step in MOVABLE else request
    if key == BACK:
        return back(request, config, view) if request.step in MOVABLE else request
    if key in (HOME, DONE) or (key == OTHER_DAY and request.step is Step.CLOSING):
        return request if request.step is Step.ISSUING else begin(config, view)
    if key == MINUTE:
        request = another_minute(request)
    if key == HAVE and offers_own(request, config, view):
        request = has_ticket(request)
    after = request if view is None else _answer(request, key, config, view)
    if after.step is Step.ISSUING and not after.request_id:
        return replace(after, request_id=request_id)
    return after


def _answer(request: TicketRequest, key: str, config: HallConfig, view: KioskView) -> TicketRequest:
    """Return the request after the step's own question was answered by one of its choices.

    What was touched on another screen, or is gone meanwhile, is none of them.
    """
    told = further(config, view.moment.day)
    categories = {each.code for each in told.categories}

    def group() -> TicketRequest:
        return in_group(request, key) if key in {each.code for each in view.groups} else request

    def service() -> TicketRequest:
        status = service_status(view, key)
        is_other = bool(request.also) and key in config.bundle_by_code
        return request if status is None or is_other else for_service(request, status, told)

    def purpose() -> TicketRequest:
        whole = service_status(view, request.service)
        chosen = next((e for e in (whole.purposes if whole else ()) if e.code == key), None)
        return request if chosen is None else for_service(request, chosen, told)

    def category() -> TicketRequest:
        return as_category(request, key, told) if key in categories else request

    answers: dict[Step, Callable[[], TicketRequest]] = {
        Step.LANGUAGE: lambda: _in_language(request, key, config, view),
        Step.GROUP: group,
        Step.SERVICE: service,
        Step.PURPOSE: purpose,
        Step.LIST: lambda: _list(request, key, told, view),
        Step.CATEGORY: category,
        Step.PEOPLE: lambda: _people(request, key, told),
        Step.CODE: lambda: _type(request, key),
        Step.OWN: lambda: _own(request, key),
    }
    if key == BOOK and request.offer is not None and request.step in OFFERING:
        return with_slot(request)
    if key == AGAIN and request.step is Step.NOTICE:
        return onward(request, told)
    if key == AGAIN and request.step in (Step.CLOSING, Step.REFUSED):
        return again(request)
    return answers.get(request.step, lambda: request)()


def _list(request: TicketRequest, key: str, told: Further, view: KioskView) -> TicketRequest:
    if key == TAKE:
        return onward(request, told, Step.LIST)
    if key == ADD and len(request.services) < told.services:
        return one_more(request, view)
    place = key.removeprefix(WITHOUT)
    return without(request, int(place)) if place != key and place.isdecimal() else request


def _people(request: TicketRequest, key: str, told: Further) -> TicketRequest:
    number = key.removeprefix(PEOPLE)
    is_number = number != key and number.isdecimal()
    if not is_number or not 1 <= int(number) <= told.people(request.services):
        return request
    return as_people(request, int(number), told)


def _type(request: TicketRequest, key: str) -> TicketRequest:
    if key == ERASE:
        return typed(request, request.typed[:-1])
    return typed_on(request, key.removeprefix(DIGIT)) if DIGIT in key else request


def _own(request: TicketRequest, key: str) -> TicketRequest:
    """Return the request after one of several visits was touched."""
    found = request.found or ()
    meant = [each for n, each in enumerate(found) if key == f"{VISIT}{n}"]
    return with_own(request, tuple(meant)) if meant else request


def _in_language(
    request: TicketRequest, language: str, config: HallConfig, view: KioskView | None
) -> TicketRequest:
    return in_language(request, language, view) if language in config.languages else request
