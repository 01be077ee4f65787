"""Which tickets a turn of the day carries on."""

from zal.hall.act_or_look import Sees
from zal.store.engine import Row
from zal.store.queries import tickets as q


def carried_by_turn(seen: Sees) -> list[Row]:
    """Return the tickets, as ``Sees.carried`` does, that the turn of the stored day carries on.

    Those at a desk; where the hall carries all over, whoever waits, too, and who missed a call.
    """
    over = seen.config.carry_over
    return seen.rows(q.TO_CARRY_OVER if over else q.TO_CARRY, day=seen.stored_day)
