"""Halls of several trades, whose services, desks and rights are called as in life."""

from dataclasses import replace
from functools import cache

from halls import ALWAYS, HOUR, NOON
from zal.commands.new_hall.templates import templates
from zal.config import SAMPLE, read
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator

OPENS_AT = {"centre": NOON + 20 * HOUR, "clinic": NOON + 45 * HOUR}
"""The trades, and when each hall opens next where it is closed: epoch ms."""


@cache
def hall_of(trade: str, language: str) -> HallConfig:
    """Return the sample's hall with the services of a trade, and a language as its first."""
    sample, template = read(SAMPLE), templates()[trade]
    others = (each for each in sample.languages if each != language)
    service = replace(sample.services[0], hours=None, last_ticket_min=None)
    return replace(
        sample,
        names=template.names,
        languages=(language, *others),
        hours=ALWAYS,
        page_address="https://mfc.zal.test/t/{token}",
        services=tuple(
            replace(service, code=each.code, names=each.names, series=each.series)
            for each in template.services
        ),
        desks=tuple(Desk(each.code, each.names) for each in sample.desks),
        operators=tuple(Operator(each.code, each.name) for each in sample.operators),
    )
