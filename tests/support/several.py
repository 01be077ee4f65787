"""The small hall with situations of life for which a visitor needs several services."""

from dataclasses import replace

from halls import both, small_config
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.settings.visits import After, Bundle, Order, Outcome
from zal.domain.tickets import Stage, Visit
from zal.domain.visit_plan import PLANNED

AT_WORK = {"1": "ivanova", "2": "petrov", "3": "sidorova"}
"""Ivanova serves all at desk 1, Petrov passports at 2, Sidorova land at 3."""


def several_config() -> HallConfig:
    """Return a hall where all is served in a fixed or a free order, or pensions after the rest."""
    services = ("passport", "land", "pension")
    last = {"pension": {"passport": After.DONE, "land": After.ENDED}}
    return replace(
        small_config(),
        bundles=(
            Bundle("fixed", both("по порядку"), "papers", services),
            Bundle("free", both("в любом порядке"), "papers", services, Order.FREE),
            Bundle("joint", both("пенсия в конце"), "papers", services, Order.FREE, last),
        ),
        outcomes=(
            Outcome("done", both("сделано")),
            Outcome("papers", both("нет документов"), is_done=False),
        ),
    )


def with_cashier() -> HallConfig:
    """Return the same hall with a cashier, where all that a visitor came for is paid at once."""
    several = several_config()
    cashier = Service("cashier", both("Касса"), "papers", "К", shared_end=True)
    return replace(several, services=(*several.services, cashier))


def as_planned(of: Visit) -> list[Stage]:
    """Return a visit's stages as they are to be again once an act was taken back.

    The clocks of planned ones mean nothing, and how long somebody was away is counted in two parts.
    """
    return [_as_planned(each) for each in of.stages]


def _as_planned(stage: Stage) -> Stage:
    if stage.kept_back == PLANNED:
        return stage._replace(clock_at=0, queued_at=0)
    if stage.postponed_at is None:
        return stage
    return stage._replace(postponed_at=0, postponed_ms=stage.postponed_ms - stage.postponed_at)
