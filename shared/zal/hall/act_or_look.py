"""What an act and a look have in common: a function of a ``Sees`` serves both."""

from collections.abc import Sequence
from typing import Protocol

from zal.domain.offers import Offer
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import Shift, Visit
from zal.store.engine import Row


class SeesSlots(Protocol):
    """Rows of one hall at one instant, as far as slots need them. ``now``: epoch ms.

    ``closed_day``: closed by hand, None: none.
    """

    config: HallConfig
    closed_day: str | None
    now: int

    @property
    def offered(self) -> Sequence[Offer]:
        """Return what time has offered and nobody has written yet; some of it has ended again."""

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row of a query of this hall."""

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of this hall."""


class Sees(SeesSlots, Protocol):
    """Rows of one hall at one instant. ``rev``: its last event."""

    rev: int

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories that a waiting stage can have."""

    @property
    def time_now(self) -> int:
        """Return what time it is, epoch ms; ``now`` is earlier while time passes in an act."""

    @property
    def stored_day(self) -> str:
        """Return the day that the hall's row tells."""

    @property
    def postponed_until(self) -> int | None:
        """Return when the postponement ends that ends first, epoch ms, None: there is none."""

    @property
    def appointment_due(self) -> int | None:
        """Return when time next ends something about appointments, epoch ms, None: nothing."""

    @property
    def is_any_booked(self) -> bool:
        """Return whether anybody waits whose appointment counts; it may be true without need."""

    def carried(self) -> list[Row]:
        """Return the tickets of former days that are known until the next turn of the day.

        ``ticket_id``, ``series`` and ``number`` of each.
        """

    def shifts(self) -> list[Shift]:
        """Return the open shifts."""

    def visit(self, ticket_id: int) -> Visit:
        """Return a ticket with all its stages."""
