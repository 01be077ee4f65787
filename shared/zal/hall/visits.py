"""The acts on what a visit is for: one more service, one less."""

from zal.domain import events as log
from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.settings.visits import MOST_SERVICES, After
from zal.domain.states import OPEN_STATES, Act, State, states_before
from zal.domain.text import clean
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.domain.visit_plan import BY_STAFF, as_text, clock_of_visit
from zal.hall.acts import Acts
from zal.hall.common_end import after_all, come_after, common_ends_to_come, is_common_end
from zal.hall.issue import one_more
from zal.hall.lookups import known, shift_at, stage_as_it_stands, stage_at
from zal.hall.other_stages import follow, go_on, suspend
from zal.hall.people import count_people
from zal.hall.stage_meant import require_stage_at, stage_meant, visit_meant, wrong_move
from zal.hall.stage_moves import end
from zal.hall.transfer_target import Onward, must_be_served
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


class Visits:
    """What can be done to the services of a visit. ``by``: who acts, see ``By``."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def add(self, by: By, service: str, *, after: bool = False, anyway: bool = False) -> VisitStage:
        """Let the desk's visitor have one more service, and return its stage.

        ``after``: it waits once what is served at the desk has ended; else at once. What comes once
        at the end of a visit waits until all else has ended, whatever is added. ``anyway``: also
        for what nobody serves now. ``skip`` undoes it.
        """

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.ADD)
            visit = turn.visit(found.ticket.ticket_id)
            known("service", service, turn.config.service_by_code)
            _must_be_new(visit, service)
            if not anyway:
                must_be_served(turn, found, Onward(service, None, None))
            ordinal = max(each.ordinal for each in visit.stages) + 1
            follows = as_text({found.stage.ordinal: After.ENDED}) if after else ""
            ends = common_ends_to_come(turn, visit)
            if is_common_end(turn, service):
                follows, ends = after_all(turn, visit) or follows, []
            clock_at = clock_of_visit(visit.stages, turn.now)
            turn.write_one(q.ONE_MORE_SERVICE, ticket_id=found.ticket.ticket_id)
            before = " ".join(str(each.ordinal) for each in ends)
            born = one_more(
                turn, found, service, ordinal, clock_at=clock_at, follows=follows, before=before
            )
            come_after(turn, visit, ends, ordinal)
            return turn.stage(born.stage.stage_id)

        body: dict[str, object] = {"service": service, "after": after}
        if anyway:
            body["anyway"] = True
        return self._acts.do(by, Act.ADD, work, stage_as_it_stands, **body)

    def count_people(self, by: By, people: int) -> VisitStage:
        """Let the visitor at the desk be so many people; the former number takes that back."""

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, "count-people")
            count_people(turn, found, people)
            return turn.stage(found.stage.stage_id)

        return self._acts.do(by, "count-people", work, stage_as_it_stands, people=people)

    def skip(self, by: By, service: str, *, code: str | None = None, reason: str) -> VisitStage:
        """Leave out one of a visit's services, for a reason; the others go on.

        ``code``: None: of the visitor at the desk. ``Tickets.reinstate`` undoes it within two
        minutes. Of a visit that is for nothing else, ``Tickets.cancel`` is meant.
        """
        reason = clean(reason)

        def work(turn: Turn) -> VisitStage:
            visit = _at_desk(turn) if code is None else visit_meant(turn, code, None)
            fitting = [each for each in visit.stages if each.state in states_before(Act.CANCEL)]
            found = stage_meant(turn, visit, fitting, wrong_move(Act.CANCEL), service)
            _must_not_be_all(visit, found.stage)
            if not reason:
                raise WrongMove("skip-reason-needed", code=found.code, service=service)
            return _skip(turn, visit, found, reason)

        body = {"code": code, "service": service, "reason": reason, "is_skip": True}
        return self._acts.do(by, Act.CANCEL, work, stage_as_it_stands, **body)


def _must_be_new(visit: Visit, service: str) -> None:
    code = visit.ticket.code
    if any(each.service == service for each in visit.open):
        raise WrongMove("service-already", code=code, service=service)
    if visit.ticket.services >= MOST_SERVICES:
        raise WrongMove("services-too-many", limit=MOST_SERVICES)


def _must_not_be_all(visit: Visit, stage: Stage) -> None:
    others = [e for e in visit.stages if e.state in OPEN_STATES or e.state is State.MISSED]
    if others == [stage]:
        raise WrongMove("skip-last", code=visit.ticket.code, service=stage.service)


def _at_desk(turn: Turn) -> Visit:
    """Return the visit that is at the caller's desk, or refuse."""
    desk = shift_at(turn).desk
    found = stage_at(turn, desk)
    if found is None:
        raise WrongMove("desk-empty", desk=desk, act=Act.CANCEL)
    return turn.visit(found.ticket.ticket_id)


def _skip(turn: Turn, visit: Visit, found: VisitStage, reason: str) -> VisitStage:
    stage = found.stage
    clock_at = clock_of_visit(visit.stages, turn.now)
    missed_at = stage.ended_at if stage.state is State.MISSED else None
    said = log.Cancelled(reason, stage.postponed_until, missed_at, BY_STAFF)
    ended = end(turn, found, said)
    follow(turn, found, clock_at, is_done=False)
    if turn.visit(stage.ticket_id).is_aside:
        suspend(turn, ended)
    else:
        go_on(turn, ended)
    return ended
