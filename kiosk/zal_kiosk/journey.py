"""Where each touched target leads. Pure: the next visit from the last one and a key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from zal.domain.config import HallConfig
from zal.domain.views import KioskView
from zal_kiosk.question import AGAIN, BACK, DONE, HOME, LANGUAGE, LANGUAGES, offered
from zal_kiosk.visit import (
    CHOICES,
    Step,
    Visit,
    again,
    all_the_same,
    as_category,
    back,
    begin,
    for_service,
    in_group,
    in_language,
    service_status,
)

MOVABLE = (*CHOICES, Step.REFUSED)
"""The steps that a visitor can leave; a ticket that is being made cannot be left alone."""


def choose(
    visit: Visit, key: str, config: HallConfig, view: KioskView | None, request_id: str
) -> Visit:
    """Return the visit after the target of ``key`` was touched.

    ``request_id`` is given to a new wish. A key that means nothing at this step changes nothing.
    """
    if key.startswith(LANGUAGE):
        return in_language(visit, key.removeprefix(LANGUAGE), view)
    if key == LANGUAGES:
        return replace(visit, step=Step.LANGUAGE) if visit.step in MOVABLE else visit
    if key == BACK:
        return back(visit, config, view) if visit.step in MOVABLE else visit
    if key in (HOME, DONE):
        return visit if visit.step is Step.ISSUING else begin(config, view)
    after = visit if view is None else _answer(visit, key, config, view)
    if after.step is Step.ISSUING and not after.request_id:
        return replace(after, request_id=request_id)
    return after


def _answer(visit: Visit, key: str, config: HallConfig, view: KioskView) -> Visit:
    """Return the visit after the step's own question was answered."""
    categories = offered(config, date.fromisoformat(view.moment.day))

    def service() -> Visit:
        status = service_status(view, key)
        return visit if status is None else for_service(visit, status, categories)

    answers: dict[Step, Callable[[], Visit]] = {
        Step.LANGUAGE: lambda: in_language(visit, key, view),
        Step.GROUP: lambda: in_group(visit, key),
        Step.SERVICE: service,
        Step.CATEGORY: lambda: as_category(visit, key),
    }
    if key == AGAIN and visit.step is Step.NOTICE:
        return all_the_same(visit, categories)
    if key == AGAIN and visit.step is Step.REFUSED:
        return again(visit)
    return answers.get(visit.step, lambda: visit)()
