"""The figures of visits for several services: how far they came, and how long they waited in all.

The norm of waiting holds for each stage (``zal.domain.report``) and, apart from that, for the first
of a visit. This code does no I/O.
"""

import math
from collections import Counter
from collections.abc import Iterable

from zal.domain.dataclass import dataclass
from zal.domain.stage_record import Norm, StageRecord
from zal.domain.states import OPEN_STATES, State

_LEFT = frozenset({State.CANCELLED, State.EXPIRED, State.MISSED})


@dataclass(frozen=True, slots=True)
class LeftAfter:
    """So many ``visits`` ended after ``served`` of ``services``, as the visitor left or the day."""

    served: int
    services: int
    visits: int


@dataclass(frozen=True, slots=True)
class VisitFigures:
    """What is told of a day's visits for several services.

    ``visits``: how many there were, ``whole``: how many had all that they came for. ``left``: how
    the others ended that are over. ``skipped``: how many services were left out. ``waits``: how
    many were called at all; their first wait, whether that was within its norm, and all their
    waits together are told of these. Times are None where there is nothing to measure.
    """

    visits: int
    whole: int
    left: tuple[LeftAfter, ...]
    skipped: int
    waits: int
    first_within_norm: int
    mean_first_wait_s: float | None
    mean_total_wait_s: float | None


def visit_figures(stages: Iterable[StageRecord], norm_s: Norm) -> VisitFigures:
    """Return the figures of the visits among the stages of a day."""
    by_ticket: dict[int, list[StageRecord]] = {}
    for each in stages:
        if each.services > 1:
            by_ticket.setdefault(each.ticket_id, []).append(each)
    visits = list(by_ticket.values())
    called = [sorted(_called(each), key=lambda e: e.called_at or 0) for each in visits]
    waits = [each for each in called if each]
    firsts = [each[0] for each in waits]
    ended = Counter(_after(each) for each in visits if _is_left(each))
    return VisitFigures(
        visits=len(visits),
        whole=sum(_is_whole(each) for each in visits),
        left=tuple(LeftAfter(*after, number) for after, number in sorted(ended.items())),
        skipped=sum(e.is_skipped for each in visits for e in each),
        waits=len(waits),
        first_within_norm=sum(_wait_s(e) <= norm_s(e) for e in firsts),
        mean_first_wait_s=_mean([_wait_s(each) for each in firsts]),
        mean_total_wait_s=_mean([math.fsum(map(_wait_s, each)) for each in waits]),
    )


def _called(visit: list[StageRecord]) -> list[StageRecord]:
    return [each for each in visit if each.wait_s is not None]


def _wait_s(stage: StageRecord) -> float:
    return stage.wait_s or 0.0


def _is_whole(visit: list[StageRecord]) -> bool:
    """Return whether all was served that was not left out."""
    return all(e.is_skipped or e.state in (State.SERVED, State.TRANSFERRED) for e in visit)


def _is_left(visit: list[StageRecord]) -> bool:
    is_over = not any(each.state in OPEN_STATES for each in visit)
    return is_over and any(e.state in _LEFT and not e.is_skipped for e in visit)


def _after(visit: list[StageRecord]) -> tuple[int, int]:
    return sum(each.state == State.SERVED for each in visit), visit[0].services


def _mean(values: list[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None
