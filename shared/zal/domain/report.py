"""The figures of one day: what became of the visits and how long people waited.

Figures follow Qmatic's statistics manual. The unit is the *stage*, one service within a visit:
a visitor who was sent on waited twice and is counted with both services, but came once.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from zal.domain.channels import TicketChannel
from zal.domain.passing import EXPIRING_STATES, is_shut_out
from zal.domain.report_visits import VisitFigures, visit_figures
from zal.domain.settings.services import purpose_of, whole_of
from zal.domain.stage_record import Norm, StageRecord
from zal.domain.states import State

_IN_PROGRESS = frozenset({State.CALLED, State.SERVING, State.HELD})


@dataclass(frozen=True, slots=True)
class Figures:
    """What is told of a hall, a service or a desk.

    ``visitors``: different tickets; ``people``: how many came on them; ``without_ticket``:
    how many of them had none, and so no wait. ``served`` …
    ``in_progress`` (called, being served or held) add up to ``stages``. Of the expired ``shut_out``
    were to be called yet, and of these ``shut_out_told`` had been told that they would hardly be
    called before closing; the others had ``left``. Of the different tickets that were served,
    ``visits_served``, ``repeats`` were given for a return pass: the visitor had come before.
    ``waits``: how many stages were called, no-shows among them, for they
    waited as well; of these ``within_norm`` waited no longer than their norm. A wait is last
    call − queued, without the time for which the visitor let others by. A walk is start
    − announcement, − call where no board told of one. Times are None where there is nothing to
    measure.
    """

    visitors: int
    stages: int
    served: int
    transferred: int
    missed: int
    cancelled: int
    expired: int
    waiting: int
    in_progress: int
    waits: int
    within_norm: int
    mean_wait_s: float | None
    p90_wait_s: float | None
    max_wait_s: float | None
    mean_service_s: float | None
    mean_walk_s: float | None = None
    shut_out: int = 0
    shut_out_told: int = 0
    people: int = 0
    without_ticket: int = 0
    visits_served: int = 0
    repeats: int = 0

    @property
    def left(self) -> int:
        """How many of the expired were not there any more: set aside, or missed."""
        return self.expired - self.shut_out


@dataclass(frozen=True, slots=True)
class DayReport:
    """A business day's figures; services and desks by code, only those that had somebody.

    ``by_service``: whatever the purpose; ``by_purpose``: by service and purpose, of those only of
    which one was asked.
    ``visits``: what is told of those for several services apart. A service that was left out, or
    whose turn never came, is counted there and nowhere else. ``by_channel``: how many visitors by
    how their tickets were given, see ``channels``.
    """

    day: str
    total: Figures
    by_service: Mapping[str, Figures]
    by_desk: Mapping[str, Figures]
    visits: VisitFigures
    by_channel: Mapping[str, int] = field(default_factory=dict)
    by_purpose: Mapping[str, Figures] = field(default_factory=dict)


def as_a_turn_ends_them(stages: Iterable[StageRecord]) -> Iterator[StageRecord]:
    """Give the stages as they are when the day has turned: who is at no desk has expired."""
    for each in stages:
        if each.state in EXPIRING_STATES:
            shut_out = is_shut_out(State(each.state), each.postponed_until)
            yield replace(each, state=State.EXPIRED, is_shut_out=shut_out)
        else:
            yield each


def day_report(day: str, stages: Iterable[StageRecord], norm_s: Norm) -> DayReport:
    """Return a day's figures. A stage belongs to the desk that called it last."""
    whole = [each for each in stages if not each.is_mistaken]
    found = [each for each in whole if each.has_come]

    def by(part: Callable[[StageRecord], str | None]) -> dict[str, Figures]:
        parts: dict[str, list[StageRecord]] = {}
        for each in found:
            parts.setdefault(part(each) or "", []).append(each)
        return {code: figures(each, norm_s) for code, each in parts.items() if code}

    return DayReport(
        day,
        figures(found, norm_s),
        by(lambda each: whole_of(each.service)),
        by(lambda each: each.desk),
        visit_figures(whole, norm_s),
        Counter({each.ticket_id: each.channel for each in found}.values()),
        by(lambda each: each.service if purpose_of(each.service) else None),
    )


def figures(stages: list[StageRecord], norm_s: Norm) -> Figures:
    """Return the figures of some stages of one day."""
    ended = {state: sum(each.state == state for each in stages) for state in State}
    called = [(each, wait) for each in stages if (wait := each.wait_s) is not None]
    waits = sorted(wait for _, wait in called)
    done = {each.ticket_id: each.is_repeat for each in stages if each.state == State.SERVED}
    services = [spent for each in stages if (spent := _service_s(each)) is not None]
    return Figures(
        visitors=len({each.ticket_id for each in stages}),
        stages=len(stages),
        served=ended[State.SERVED],
        transferred=ended[State.TRANSFERRED],
        missed=ended[State.MISSED],
        cancelled=ended[State.CANCELLED],
        expired=ended[State.EXPIRED],
        waiting=ended[State.WAITING],
        in_progress=sum(ended[each] for each in _IN_PROGRESS),
        waits=len(waits),
        within_norm=sum(wait <= norm_s(each) for each, wait in called),
        mean_wait_s=_mean(waits),
        p90_wait_s=percentile(waits, 0.9),
        max_wait_s=waits[-1] if waits else None,
        mean_service_s=_mean(services),
        mean_walk_s=_mean([walked for each in stages if (walked := _walk_s(each)) is not None]),
        without_ticket=len({e.ticket_id for e in stages if e.channel == TicketChannel.NO_TICKET}),
        visits_served=len(done),
        repeats=sum(done.values()),
        people=sum({each.ticket_id: each.people for each in stages}.values()),
        shut_out=sum(each.is_shut_out for each in stages),
        shut_out_told=sum(each.is_shut_out and each.was_told for each in stages),
    )


def percentile(ordered: list[float], share: float) -> float | None:
    """Return a percentile by nearest rank: the smallest value that ``share`` of all do not exceed.

    It is always a wait that somebody had: the ⌈share·n⌉-th of n in ascending order.
    """
    return ordered[max(1, math.ceil(share * len(ordered))) - 1] if ordered else None


def _service_s(stage: StageRecord) -> float | None:
    """Return end − start of what was done for a visitor, None if it did not come to that."""
    if stage.state not in (State.SERVED, State.TRANSFERRED):
        return None
    if stage.started_at is None or stage.ended_at is None:
        return None
    return (stage.ended_at - stage.started_at) / 1000


def _walk_s(stage: StageRecord) -> float | None:
    if stage.called_at is None or stage.started_at is None:
        return None
    return (stage.started_at - (stage.announced_at or stage.called_at)) / 1000


def _mean(values: list[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None
