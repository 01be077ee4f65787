"""A hall where passports are applied for, or collected."""

from dataclasses import replace

from halls import both, small_config
from zal.domain.settings.appointments import SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import OwnOfPurpose, Purpose

SUBMIT, COLLECT = "passport:submit", "passport:collect"


def with_purposes() -> HallConfig:
    """Return the small hall: desk 2 hands passports out, and does nothing else."""
    found = small_config()
    passport, *others = found.services
    asked = {"submit": OwnOfPurpose(), "collect": OwnOfPurpose(5, 10)}
    desks = (
        replace(each, services=frozenset({COLLECT})) if each.code == "2" else each
        for each in found.desks
    )
    people = (
        replace(each, services=frozenset({SUBMIT, COLLECT})) if each.services else each
        for each in found.operators
    )
    return replace(
        found,
        services=(replace(passport, purposes=asked), *others),
        purposes=(Purpose("submit", both("Подать")), Purpose("collect", both("Получить"))),
        desks=tuple(desks),
        operators=tuple(people),
        slots=(SlotPool("collecting", frozenset({COLLECT})),),
    )
