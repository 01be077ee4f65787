"""A hall that gives a return pass to whoever is sent away for papers."""

from dataclasses import replace

from halls import AT_KIOSK, at_desk, both, called
from zal.domain.return_passes import ReturnPass
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.return_passes import ReturnPassPolicy, ReturnPlace
from zal.domain.settings.visits import Outcome
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.store import rows

_ALL = """
SELECT p.stage_id, s.ticket_id, s.service, p.code, p.until_day, p.used_ticket AS used_by
FROM return_pass p
JOIN stage s ON s.stage_id = p.stage_id WHERE p.hall_id = :hall ORDER BY p.stage_id"""


def giving_passes(
    found: HallConfig, days: int = 2, place: ReturnPlace = ReturnPlace.CLOCK, behind: int = 1
) -> HallConfig:
    """Return a hall's settings with outcomes, one of which gives a return pass."""
    outcomes = (
        Outcome("done", both("сделано")),
        Outcome("papers", both("нет документов"), is_done=False, gives_pass=True),
    )
    return replace(found, outcomes=outcomes, return_pass=ReturnPassPolicy(days, place, behind))


def passes(hall: Hall) -> list[ReturnPass]:
    """Return every return pass."""

    def read(look: Look) -> list[ReturnPass]:
        return [*map(rows.return_pass, look.rows(_ALL))]

    return hall.see(read)


def pass_code(hall: Hall) -> str:
    """Return the code of the newest return pass."""
    return passes(hall)[-1].code


def sent_away(hall: Hall, service: str = "passport", category: str | None = None) -> str:
    """Let a visitor come and be sent away for papers from desk 1; return the code of the pass."""
    hall.tickets.issue(AT_KIOSK, service, category=category)
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"), outcome="papers")
    return pass_code(hall)
