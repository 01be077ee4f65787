"""What time the hall and the machine believe it is, and what each answer to that would do."""

from zal.domain.clock import Opening, business_day, opening
from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError, WrongMove
from zal.domain.views import Moment
from zal.hall.astray import find_astray
from zal.hall.look import Look
from zal.hall.losses import visits_of
from zal.hall.rest_of_day import lost_by_turn
from zal.hall.seen.hall import hall_moment


@dataclass(frozen=True, slots=True)
class Accepting:
    """What it would do to take the machine's clock, which is ahead.

    ``day``: the business day then; ``opening``: whether tickets are given then; ``visits``: how
    many would lose their place.
    """

    day: str
    opening: Opening
    visits: int


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What it would do to take the machine's clock, which is behind, and take back what is later.

    ``since``: from which event on; ``back``: how many stages that expired go on; ``given``: how
    many tickets were given since; ``visits``: how many visits that are in all.
    """

    day: str
    opening: Opening
    since: int
    back: int
    given: int
    visits: int


@dataclass(frozen=True, slots=True)
class ClockView:
    """``wall_ms``: the machine's clock, epoch ms; it is believed if there is no answer to give.

    ``refused``: why the clock cannot be taken as it is.
    """

    moment: Moment
    time_zone: str
    wall_ms: int
    accepting: Accepting | None = None
    forgetting: Forgetting | None = None
    refused: HallError | None = None

    @property
    def is_believed(self) -> bool:
        """Return whether the hall believes the machine's clock."""
        return self.moment.clock_ahead_s == 0


def clock_view(look: Look) -> ClockView:
    """Return what the hall believes, and what `zal clock accept` or `forget` would do."""
    seen = ClockView(hall_moment(look), look.config.time_zone, look.wall_ms)
    if seen.is_believed:
        return seen
    is_closed = look.closed_day == business_day(look.wall_ms, look.config).isoformat()
    then = opening(look.config, None, look.wall_ms, day_closed=is_closed)
    values = (seen.moment, seen.time_zone, seen.wall_ms)
    if look.wall_ms > look.now:
        return ClockView(*values, accepting=_accepting(look, then))
    try:
        return ClockView(*values, forgetting=_forgetting(look, then))
    except WrongMove as why:
        return ClockView(*values, refused=why)


def _accepting(look: Look, then: Opening) -> Accepting:
    lost = lost_by_turn(look, look.config, look.wall_ms) if look.ended_at is None else None
    day = business_day(look.wall_ms, look.config).isoformat()
    return Accepting(day, then, len(visits_of(lost or [])))


def _forgetting(look: Look, then: Opening) -> Forgetting:
    found = find_astray(look, look.wall_ms)
    day, since = found.astray.day, found.astray.since
    return Forgetting(day, then, since, len(found.back), found.given, len(found.visits))
