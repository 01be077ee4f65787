"""How the stages of one visit hang together: what follows what, and when a clock stands still.

This code does no I/O. A stage that follows others is *planned* until they have ended; while its
visitor is set aside or was missed for another stage, one that waited is *suspended*. Both are held
back: nobody can call them, and nobody can release them by themselves.

A planned stage is a row like any other and not one of a table of its own: what it was planned for,
its category, its place in the visit, its cancel and the undoing of that are those of any stage, and
the queue passes it over by its state.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from zal.domain.settings.visits import After
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, State

PLANNED = "planned"
SUSPENDED = "suspended"
"""Why a stage is held back; "": it is not."""
BY_STAFF = 0
"""In place of the ordinal of the stage because of which one was skipped."""


class Planned(Protocol):
    """What this module asks of a stage: of one as read, and as the log tells it."""

    @property
    def ordinal(self) -> int: ...
    @property
    def state(self) -> State: ...
    @property
    def clock_at(self) -> int: ...
    @property
    def queued_at(self) -> int: ...
    @property
    def called_at(self) -> int | None: ...
    @property
    def ended_at(self) -> int | None: ...
    @property
    def follows(self) -> str: ...
    @property
    def kept_back(self) -> str: ...
    @property
    def skipped_by(self) -> int | None: ...


S = TypeVar("S", bound=Planned)


# --- what follows what --------------------------------------------------------------------------
def as_text(forerunners: Mapping[int, After]) -> str:
    """Return what a stage follows, by ordinal, as a row and the log hold it."""
    return " ".join(f"{ordinal}:{when}" for ordinal, when in sorted(forerunners.items()))


def forerunners(follows: str) -> dict[int, After]:
    """Return what a stage follows; the inverse of ``as_text``."""
    told = (each.partition(":") for each in follows.split())
    return {int(ordinal): After(when) for ordinal, _, when in told}


def follows_instead(follows: str, was: int, now: int) -> str:
    """Return what a stage follows when one of its forerunners was sent on as another stage."""
    return as_text({now if e == was else e: when for e, when in forerunners(follows).items()})


def follows_too(follows: str, ordinal: int) -> str:
    """Return what a stage follows that comes after one more, however that ends."""
    return as_text({**forerunners(follows), ordinal: After.ENDED})


def common_end_of(stage: Planned, stages: Sequence[Planned]) -> str:
    """Return the ordinals, apart by spaces, of what was served before a stage that follows it."""
    first = forerunners(stage.follows)
    served = (e.ordinal for e in stages if e.ordinal in first and e.state is State.SERVED)
    return " ".join(map(str, served))


class Next(NamedTuple):
    """What becomes of a planned stage: it is queued, or ``skipped_by`` a stage that ended."""

    ordinal: int
    skipped_by: int | None = None


def what_follows(stages: Sequence[Planned], ended: int, *, is_done: bool) -> Iterator[Next]:
    """Give what becomes of a visit's planned stages when the stage of an ordinal has ended.

    Each is queued once all that it follows has ended, and skipped as soon as one that had to be
    done was not. What is skipped has ended, too, and is not done.
    """
    over = {e.ordinal for e in stages if e.state in (State.SERVED, State.CANCELLED)} | {ended}
    gone = {ended: is_done}
    left = [each for each in stages if each.kept_back == PLANNED and each.state in OPEN_STATES]
    while told := next(filter(None, (_next(each, gone, over) for each in left)), None):
        if told.skipped_by is not None:
            gone[told.ordinal] = False
            over.add(told.ordinal)
        left = [each for each in left if each.ordinal != told.ordinal]
        yield told


def _next(each: Planned, gone: Mapping[int, bool], over: Collection[int]) -> Next | None:
    first = forerunners(each.follows)
    failed = [e for e, when in first.items() if when is After.DONE and gone.get(e) is False]
    if failed:
        return Next(each.ordinal, failed[0])
    is_due = any(e in gone for e in first) and all(e in over for e in first)
    return Next(each.ordinal) if is_due else None


def what_followed(stages: Sequence[S], ended: Planned) -> Iterator[S]:
    """Give the stages that were queued or skipped as a stage ended, to undo that."""
    found = {ended.ordinal}
    for each in _in_order_of_following(stages):
        if not found & forerunners(each.follows).keys():
            continue
        is_skipped = each.skipped_by in found and each.ended_at == ended.ended_at
        is_queued = each.state in (State.WAITING, State.HELD) and each.kept_back != PLANNED
        if each.state is State.CANCELLED and is_skipped:
            found.add(each.ordinal)
            yield each
        elif is_queued and each.queued_at == ended.ended_at:
            yield each


def _in_order_of_following(stages: Sequence[S]) -> Iterator[S]:
    """Give stages so that each comes after those that it follows; they follow in no circle."""
    left = list(stages)
    while left:
        ordinals = {each.ordinal for each in left}
        ready = [e for e in left if not ordinals & forerunners(e.follows).keys()] or left
        yield from ready
        left = [each for each in left if each not in ready]


# --- clocks -------------------------------------------------------------------------------------
def moved_by(each: Planned, called_at: int, left_at: int) -> int:
    """Return for how long a stage's clock stood still while its visitor was at a desk for another.

    ``called_at`` … ``left_at``: for how long that was; epoch ms.
    """
    if each.state not in (State.WAITING, State.HELD) or each.kept_back == PLANNED:
        return 0
    return max(0, left_at - max(called_at, each.queued_at))


def clock_after(stage: Planned, now: int) -> int:
    """Return the clock of what goes on at ``now`` when a visitor leaves a desk (epoch ms).

    It is moved back by the waiting that the visit already had, and never by its service.
    """
    return stage.clock_at if stage.called_at is None else stage.clock_at + now - stage.called_at


def clock_of_visit(stages: Sequence[Planned], now: int) -> int:
    """Return the clock of what a visit begins to wait for at ``now`` (epoch ms)."""
    here = next((each for each in stages if each.state in AT_DESK_STATES), None)
    if here is not None:
        return clock_after(here, now)
    waiting = [
        each.clock_at
        for each in stages
        if each.kept_back != PLANNED and each.state in (State.WAITING, State.HELD, State.MISSED)
    ]
    return min(waiting, default=now)


# --- how far a visit is -------------------------------------------------------------------------
_OVER = frozenset({State.SERVED, State.CANCELLED, State.EXPIRED})


def place_of(stages: Sequence[Planned], stage: Planned) -> int:
    """Return as which of its visit's services a stage stands: 2 of "2 of 3"."""
    return 1 + sum(e.state in _OVER and e.ordinal != stage.ordinal for e in stages)
