"""A hall and a ticket whose slip is drawn in tests."""

from dataclasses import replace

from halls import NOON, both, small_config
from zal.domain.config import Category, HallConfig, Service
from zal.domain.devices import SlipPolicy
from zal.domain.states import State
from zal.domain.tickets import Ticket

TICKET = Ticket(
    ticket_id=1,
    stage_id=1,
    day="2026-11-23",
    code="Б105",
    service="passport",
    category="ordinary",
    language="ru",
    state=State.WAITING,
    token="Qm3vX9_rT7aLk2bNc5dWpA",
    issued_at=NOON,
    clock_at=NOON,
    queued_at=NOON,
    ahead=11,
)


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
