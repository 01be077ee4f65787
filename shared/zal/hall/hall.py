"""The hall as a whole: its acts and its views behind one name."""

from dataclasses import dataclass

from zal.hall.acts import Acts
from zal.hall.day import Day
from zal.hall.desks import Desks
from zal.hall.devices import Devices
from zal.hall.pins import Pins
from zal.hall.ratings import Ratings
from zal.hall.slips import Slips
from zal.hall.tickets import Tickets
from zal.hall.views import Views


@dataclass(frozen=True)
class Hall:
    """An open hall. One thread at a time; a second thread opens its own views."""

    acts: Acts
    tickets: Tickets
    desks: Desks
    day: Day
    pins: Pins
    slips: Slips
    ratings: Ratings
    devices: Devices
    views: Views

    def close(self) -> None:
        """Let go of the file."""
        self.views.close()
        self.acts.means.writer.close()


def assemble(acts: Acts, views: Views) -> Hall:
    """Return a hall over these acts and views."""
    pins = Pins(acts)
    return Hall(
        acts,
        Tickets(acts),
        Desks(acts),
        Day(acts),
        pins,
        Slips(acts),
        Ratings(acts),
        Devices(acts, pins),
        views,
    )
