"""A visit as its own visitor sees it: nobody else's ticket, name or link is in it."""

from dataclasses import dataclass, field

from zal.domain.errors import HallError
from zal.domain.names import Names
from zal.domain.ratings import Rating
from zal.domain.states import State
from zal.domain.views import Moment


@dataclass(frozen=True, slots=True)
class ServiceOfVisit:
    """One of the services of a visit for several. ``stands``: as ``Stage.stands``.

    ``outcome``: how it ended, ``because``: the service without which it was left out; nothing where
    there is no such thing. ``is_current``: the page tells of this one.
    """

    names: Names
    stands: str
    is_current: bool
    outcome: Names
    because: Names


@dataclass(frozen=True, slots=True)
class VisitView:
    """What a ticket's page shows. Instants are epoch ms; ``day`` is the ticket's own.

    ``is_expired``: the link is of a former day, and no more can be done or told. ``ahead``: how
    many visitors are ahead, None: it does not wait, or no desk can serve it now. ``desk``: where to
    go, None: it is not called. ``where``: the zone in which to wait, empty: it waits nowhere, or
    that is not known. ``calls``: how often it was called or recalled.
    ``is_in_turn``: staff took its precedence away, and it waits in its turn. ``may_reinstate``: its
    visitor has cancelled it and can take that back now. ``may_go_on``: whoever cancelled it can.
    ``is_shut_out``: it ended with the day before its turn had come; ``may_book``: then an
    appointment for the same can be made. ``services``: of a visit for several, in their order.
    ``is_early``: its visitor has come before the slot of the appointment, and is held until
    ``postponed_until``, else: until when it lets others by. ``missed_at``: when it missed its call,
    and ``back_until``: until when its visitor can come back, None: not by themselves.
    ``latest_day``: the last on which its code is known. ``people``: how many come.
    ``pass_code``, ``pass_until``: of a return pass that is good, and the last day of that.
    ``rating``: what was given, for as long as it can be changed. ``no_cancel``, ``no_postpone``,
    ``no_rate``: why that is not possible now, None: it is.
    """

    moment: Moment
    code: str
    day: str
    language: str
    state: State
    service: Names
    hall: Names
    languages: tuple[str, ...]
    time_zone: str
    is_expired: bool = False
    ahead: int | None = None
    desk: Names | None = None
    where: Names = field(default_factory=dict)
    called_at: int | None = None
    calls: int = 0
    is_in_turn: bool = False
    may_reinstate: bool = False
    may_go_on: bool = False
    is_shut_out: bool = False
    may_book: bool = False
    postponed_until: int | None = None
    is_early: bool = False
    missed_at: int | None = None
    back_until: int | None = None
    services: tuple[ServiceOfVisit, ...] = ()
    latest_day: str = ""
    pass_code: str = ""
    pass_until: str = ""
    people: int = 1
    is_rated: bool = False
    rating: Rating | None = None
    no_cancel: HallError | None = field(default=None, compare=False)
    no_postpone: HallError | None = field(default=None, compare=False)
    no_rate: HallError | None = field(default=None, compare=False)

    @property
    def may_cancel(self) -> bool:
        """Whether the visitor can cancel now."""
        return self.no_cancel is None

    @property
    def may_postpone(self) -> bool:
        """Whether the visitor can let others by now."""
        return self.no_postpone is None

    @property
    def may_rate(self) -> bool:
        """Whether the visitor can rate the visit now, or change a rating."""
        return self.no_rate is None

    @property
    def is_of_today(self) -> bool:
        """Whether the ticket is known today: given today, or carried into it."""
        return self.latest_day == self.moment.day

    @property
    def may_come_back(self) -> bool:
        """Whether the visitor has missed the call and can come back without staff."""
        return self.back_until is not None

    @property
    def may_return(self) -> bool:
        """Whether the visitor lets others by and can take the place again before the time."""
        is_held = self.state is State.HELD and self.postponed_until is not None
        return is_held and not self.is_early
