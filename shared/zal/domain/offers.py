"""What is offered to whoever waits for a freed place. This code does no I/O."""

from typing import NamedTuple

from zal.domain.appointments import Wish
from zal.domain.settings.appointments import SlotPool
from zal.domain.slots import Booking, Wanted


class Offer(NamedTuple):
    """Places of a pool, held for somebody on the waiting list, ``until`` when (epoch ms)."""

    wish: Wish
    wanted: Wanted
    pool: SlotPool
    booking: Booking
    until: int
