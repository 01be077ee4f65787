"""The smallest examples of what the machine found."""

from halls import HOUR, ToldClock
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view


def test_reopening_takes_the_last_one_finished_also_while_the_hall_waits_for_its_clock(
    hall: Hall, clock: ToldClock
) -> None:
    """The hall's time stands until a clock that was set back has caught up."""
    hall.desks.sign_in("ivanova", "1")
    hall.tickets.issue("passport")
    hall.tickets.issue("passport", category="veteran")
    clock.at -= HOUR
    for code in ("Б102", "Б101"):
        called = hall.tickets.call("1")
        assert called is not None
        assert called.code == code
        hall.tickets.start("1")
        hall.tickets.finish("1")
    reopenable = hall.see(desk_view, "1").reopenable
    assert reopenable is not None
    assert reopenable.code == "Б101"
    assert hall.tickets.reopen("1").code == "Б101"
