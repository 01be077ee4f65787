"""Issue and call against the bare transaction; call with a long queue against a short one."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

from floor import Bare
from furnish import AT_DESK, AT_KIOSK, furnished, next_service, serve
from measure import Line, Size, Timed, in_turn, ms, profile_of
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings

WAITING = 60
"""In the hall while tickets are issued: a full one with eight desks."""


def issue_against_floor(folder: Path, size: Size) -> Sequence[Line]:
    """Compare ``issue`` with its rows written bare."""
    with ExitStack() as stack:
        hall = stack.enter_context(furnished(folder / "issue.db", WAITING))
        floor_path = folder / "issue-floor.db"
        floor_hall = stack.enter_context(furnished(floor_path, WAITING))
        bare = stack.enter_context(closing(Bare(floor_path)))
        act, floor = issuing(hall), _bare_issuing(bare, floor_hall)
        found = in_turn(act, floor, size.rounds, size.steps // 2)
        against = f"bare transaction {ms(found.against)}"
        profile = partial(profile_of, act)
        return [Line("issue", ms(found.measured), against, found.ratio(), "×", 1.5, profile)]


def call_against_floor(folder: Path, size: Size) -> Sequence[Line]:
    """Compare ``call`` with its rows written bare, and a queue of 10,000 with one of 200."""
    with ExitStack() as stack:
        short = stack.enter_context(furnished(folder / "call-200.db", 200))
        floor_path = folder / "call-floor.db"
        floor_hall = stack.enter_context(furnished(floor_path, 200))
        bare = stack.enter_context(closing(Bare(floor_path)))
        long = stack.enter_context(furnished(folder / "call-long.db", size.waiting))
        found = in_turn(
            calling(short), _bare_calling(bare, floor_hall), size.rounds, size.steps // 2
        )
        grown = in_turn(calling(long), calling(short), size.rounds, size.steps // 5)
        return [
            Line(
                "call, 200 waiting",
                ms(found.measured),
                f"bare transaction {ms(found.against)}",
                found.ratio(),
                target=2.2,
                profile=partial(profile_of, calling(short)),
            ),
            Line(
                f"call, {size.waiting:,} waiting",
                ms(grown.measured),
                f"with 200 {ms(grown.against)}",
                grown.ratio(),
                target=1.3,
                profile=partial(profile_of, calling(long), 50),
            ),
        ]


def issuing(hall: Hall) -> Timed:
    """Return a step that issues a ticket; afterwards one is served, so that as many wait."""
    give = next_service(hall)

    def restore() -> None:
        hall.tickets.call(AT_DESK)
        serve(hall)

    return Timed(lambda: hall.tickets.issue(AT_KIOSK, next(give)), restore)


def calling(hall: Hall) -> Timed:
    """Return a step that calls; afterwards the ticket is served and another one issued."""
    give = next_service(hall)

    def restore() -> None:
        serve(hall)
        hall.tickets.issue(AT_KIOSK, next(give))

    return Timed(lambda: hall.tickets.call(AT_DESK), restore)


def _bare_issuing(bare: Bare, hall: Hall) -> Timed:
    give = next_service(hall)
    by_code = hall.see(hall_settings).service_by_code

    def run() -> None:
        service = by_code[next(give)]
        bare.issue(service.code, service.series)

    def restore() -> None:
        hall.tickets.call(AT_DESK)
        serve(hall)
        bare.ready()

    return Timed(run, restore)


def _bare_calling(bare: Bare, hall: Hall) -> Timed:
    back = calling(hall)

    def restore() -> None:
        back.restore()
        bare.ready()

    return Timed(bare.call, restore)
