"""The hall as a whole: what can be done and what can be seen behind one name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from zal.hall.acts import Acts
from zal.hall.appointments import Appointments
from zal.hall.browsers import Browsers
from zal.hall.categories import Categories
from zal.hall.clock import ClockActs
from zal.hall.day import Day
from zal.hall.desks import Desks
from zal.hall.imported_appointments import ImportedAppointments
from zal.hall.look import Look, Looker
from zal.hall.pins import Pins
from zal.hall.privacy import Privacy
from zal.hall.ratings import Ratings
from zal.hall.slips import Slips
from zal.hall.tickets import Tickets
from zal.hall.visits import Visits
from zal.hall.waiting_lists import WaitingLists

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Hall:
    """An open hall. One thread at a time; a second thread opens its own ``Looker``."""

    acts: Acts
    tickets: Tickets
    visits: Visits
    categories: Categories
    desks: Desks
    day: Day
    clock: ClockActs
    pins: Pins
    slips: Slips
    ratings: Ratings
    browsers: Browsers
    appointments: Appointments
    imported_appointments: ImportedAppointments
    waiting_lists: WaitingLists
    privacy: Privacy
    looker: Looker

    def see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a view function reads now, e.g. ``hall.see(desk_view, "1")``."""
        return self.looker.see(view, *args, **kwargs)

    def close(self) -> None:
        """Let go of the file."""
        self.looker.close()
        self.acts.means.writer.close()


def assemble(acts: Acts, looker: Looker) -> Hall:
    """Return a hall over these acts and looks."""
    pins = Pins(acts)
    return Hall(
        acts,
        Tickets(acts),
        Visits(acts),
        Categories(acts),
        Desks(acts),
        Day(acts),
        ClockActs(acts),
        pins,
        Slips(acts),
        Ratings(acts),
        Browsers(acts, pins),
        Appointments(acts),
        ImportedAppointments(acts),
        WaitingLists(acts),
        Privacy(acts),
        looker,
    )
