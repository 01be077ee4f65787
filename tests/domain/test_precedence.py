"""When new settings let a category give its visitors less."""

from dataclasses import replace
from typing import Any

from halls import small_config
from variants import in_one_test
from zal.domain.precedence import gives_less
from zal.domain.settings.hall import HallConfig


def giving(category: str = "veteran", most: int | None = None, **values: Any) -> HallConfig:
    """Return the small hall in which a category gives something else.

    ``most``: how many may go out of turn in a row.
    """
    small = replace(small_config(), out_of_turn_at_most=most)
    changed = (replace(e, **values) if e.code == category else e for e in small.categories)
    return replace(small, categories=tuple(changed))


SMALL = small_config()
BOOKED = "by appointment"
"""So begin those that are only for whoever is booked."""


def booked(**values: Any) -> HallConfig:
    """Return the small hall in which an appointment gives something else."""
    plain = giving(tier=1)
    return replace(plain, appointments=replace(plain.appointments, **values))


LESS = {
    "no longer out of turn": (giving(), giving(tier=1)),
    "no longer out of turn, though faster": (giving(), giving(tier=1, rate=9.0)),
    "slower": (giving(rate=3.0), giving(rate=2.9)),
    "not at all any more": (giving(), replace(SMALL, categories=SMALL.categories[:2])),
    "so many in a row": (giving(), giving(most=3)),
    "fewer in a row": (giving(most=3), giving(most=2)),
    "a longer norm": (giving(wait_norm_min=5), giving(wait_norm_min=6)),
    "no norm of its own": (giving(wait_norm_min=5), giving()),
    "by appointment slower": (booked(rate=3.0), booked(rate=2.9)),
    "by appointment no longer before others": (booked(tier=0), booked(tier=1)),
    "by appointment a longer norm": (booked(wait_norm_min=5), booked(wait_norm_min=6)),
    "by appointment no norm of its own": (booked(wait_norm_min=5), booked()),
}
NO_LESS = {
    "the same": (giving(), giving()),
    "out of turn, though slower": (giving(tier=1), giving(rate=0.5)),
    "faster": (giving(), giving(rate=2.0)),
    "more in a row": (giving(most=2), giving(most=3)),
    "any number in a row": (giving(most=2), giving()),
    "in turn, and fewer in a row": (giving(tier=1), giving(most=1, tier=1)),
    "another category": (giving(), giving("booked", rate=1.0)),
    "a shorter norm": (giving(wait_norm_min=6), giving(wait_norm_min=5)),
    "a norm of its own as long as the hall's": (giving(wait_norm_min=15), giving()),
    "the hall's norm": (giving(), replace(SMALL, wait_norm_min=60)),
}


@in_one_test("what", LESS)
def test_less_it_is(what: str) -> None:
    was, new = LESS[what]
    is_booked = int(what.startswith(BOOKED))
    assert gives_less(("passport", "veteran", is_booked), was, new)
    assert not (is_booked and gives_less(("passport", "veteran", 0), was, new))


@in_one_test(("was", "new"), NO_LESS.values())
def test_less_it_is_not(was: HallConfig, new: HallConfig) -> None:
    assert not gives_less(("passport", "veteran", 0), was, new)
    assert not gives_less(("passport", "veteran", 1), was, new)
