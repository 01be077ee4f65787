"""A hall and a ticket whose slip is drawn in tests."""

from dataclasses import replace
from typing import Any

from halls import NOON, both, small_config
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.settings.slips import SlipPolicy
from zal.domain.states import State
from zal.domain.tickets import Stage, Ticket, VisitStage

TICKET = VisitStage(
    Ticket(
        ticket_id=1,
        day="2026-11-23",
        code="Б105",
        category="ordinary",
        language="ru",
        token="Qm3vX9_rT7aLk2bNc5dWpA",
        issued_at=NOON,
        ahead=11,
    ),
    Stage(
        stage_id=1,
        ticket_id=1,
        ordinal=1,
        day="2026-11-23",
        service="passport",
        category="ordinary",
        state=State.WAITING,
        clock_at=NOON,
        queued_at=NOON,
    ),
)


def changed(**values: Any) -> VisitStage:
    """Return the ticket and its stage with other values, each where it belongs."""
    of_ticket = {key: value for key, value in values.items() if key in Ticket._fields}
    of_stage = {key: value for key, value in values.items() if key in Stage._fields}
    return VisitStage(TICKET.ticket._replace(**of_ticket), TICKET.stage._replace(**of_stage))


def hall(service: str = "Паспорт", footer: str = "", logo: str = "") -> HallConfig:
    """Return the small hall with its passport service's name, a footer and a logo."""
    config = small_config()
    first, *others = config.services
    named = Service(first.code, both(service), first.group, first.series)
    veteran = Category("veteran", both("Ветеран"), tier=0, proof=both("Удостоверение"))
    return replace(
        config,
        services=(named, *others),
        categories=(config.ordinary, veteran),
        slip=SlipPolicy(logo=logo, footer=both(footer) if footer else {}),
    )
