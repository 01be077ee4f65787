"""A stretch of time in which a hall believed a wrong clock, and what taking it back does. No I/O.

The clock was put right by a person; the machine's clock is then behind the hall's time, by as much
as the wrong one ran ahead. What was written since then bears instants and business days that have
not come yet.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from zal.domain.floor import Floor, KeptAppointment, KeptShift, KeptStage, KeptVisit
from zal.domain.states import OPEN_STATES, State

TWICE = "*"
"""Ends the series of a ticket whose code somebody else has on the same day."""

I = TypeVar("I", int, int | None)  # noqa: E741 - an instant


class Astray(NamedTuple):
    """Since which line of the log (``since``) the hall was astray, and by how much.

    ``first``: the earliest instant that it wrote then; ``last``: the latest before that; ``ahead``:
    by how much it ran ahead; epoch ms and ms. ``day``: the business day that it is in truth.
    """

    since: int
    first: int
    last: int
    ahead: int
    day: str

    def right(self, at: I) -> I:
        """Return the true instant of one that stands in a row."""
        return at if at is None or at < self.first else max(at - self.ahead, self.last)

    def right_day(self, day: str) -> str:
        """Return the true business day of one that stands in a row."""
        return min(day, self.day)

    def right_carried(self, day: str, carried_to: str | None) -> str | None:
        """Return into which day a ticket of ``day`` was carried in truth, None: into none."""
        if carried_to is None or carried_to <= self.day:
            return carried_to
        return None if day >= self.day else self.day


def set_right(floor: Floor, astray: Astray, twice: Mapping[str, str]) -> None:
    """Give what is on a floor its true instants and days.

    ``twice``: the series, by ticket id, of those whose code somebody else has on that day.
    """
    right = astray.right
    for visit in floor.visits.values():
        _set_visit_right(visit, astray, twice.get(str(visit.ticket_id)))
    for shift in floor.shifts.values():
        _set_shift_right(shift, astray)
    for slip in floor.slips.values():
        slip.day = astray.right_day(slip.day)
        slip.asked_at, slip.changed_at = right(slip.asked_at), right(slip.changed_at)
    for rating in floor.ratings.values():
        rating.day = astray.right_day(rating.day)
        rating.rated_at, rating.changed_at = right(rating.rated_at), right(rating.changed_at)
    for browser in floor.browsers.values():
        browser.paired_at = right(browser.paired_at)
        browser.revoked_at = right(browser.revoked_at)
    for printer in floor.printers.values():
        printer.since = right(printer.since)
    for config in floor.configs.values():
        config.applied_at = right(config.applied_at)
    _set_appointments_right(floor, astray)
    for each in floor.invitations.values():
        each.until = right(each.until)
    floor.invitations = {each.until: each for each in floor.invitations.values()}


def _set_visit_right(visit: KeptVisit, astray: Astray, series: str | None) -> None:
    visit.carried_to = astray.right_carried(visit.day, visit.carried_to)
    visit.day = astray.right_day(visit.day)
    visit.series = series or visit.series
    visit.issued_at = astray.right(visit.issued_at)
    for stage in visit.stages.values():
        _set_stage_right(stage, astray)


def _set_stage_right(stage: KeptStage, astray: Astray) -> None:
    right = astray.right
    stage.day = astray.right_day(stage.day)
    if stage.postponed_at is not None and stage.postponed_at >= astray.first:
        stage.postponed_until = right(stage.postponed_until)
    stage.postponed_at = right(stage.postponed_at)
    stage.clock_at, stage.queued_at = right(stage.clock_at), right(stage.queued_at)
    stage.called_at, stage.started_at = right(stage.called_at), right(stage.started_at)
    stage.ended_at, stage.announced_at = right(stage.ended_at), right(stage.announced_at)


def _set_appointments_right(floor: Floor, astray: Astray) -> None:
    """The slot is the calendar's, and so is until when its visitor is expected."""
    for each in floor.appointments.values():
        began = each.made_at if each.ended_at is None else each.ended_at
        if each.state != "expected" and began >= astray.first:
            each.due_at = astray.right(each.due_at)
        each.made_at, each.ended_at = astray.right(each.made_at), astray.right(each.ended_at)
    for wish in floor.wishes.values():
        wish.made_at = astray.right(wish.made_at)


def is_expected_again(was: KeptAppointment, told: KeptAppointment) -> bool:
    """Return whether an appointment is as it was, but that one which had lapsed is expected.

    ``was`` is changed in place to what it is compared as.
    """
    if was.state == "lapsed" and told.state == "expected":
        was.state, was.ended_at, was.due_at = told.state, told.ended_at, told.due_at
    return was == told


def _set_shift_right(shift: KeptShift, astray: Astray) -> None:
    shift.day = astray.right_day(shift.day)
    shift.started_at, shift.ended_at = astray.right(shift.started_at), astray.right(shift.ended_at)
    shift.next_at = astray.right(shift.next_at)
    for each in shift.breaks:
        each.started_at, each.ended_at = astray.right(each.started_at), astray.right(each.ended_at)


def is_brought_back(was: KeptVisit, told: KeptVisit) -> bool:
    """Return whether a visit is as it was, but that what had expired of it may go on.

    ``was`` is changed in place to what it is compared as.
    """
    for stage_id, stage in was.stages.items():
        then = told.stages.get(stage_id)
        if then is not None and stage.state is State.EXPIRED and then.state in OPEN_STATES:
            stage.state, stage.ended_at = then.state, then.ended_at
            stage.postponed_at, stage.postponed_until = then.postponed_at, then.postponed_until
    return was == told
