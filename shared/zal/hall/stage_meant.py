"""Which visit and which of its stages an act means: by the desk, or by a code or a link.

``By.expected`` has the last word: an act is done to the stage that the caller saw, or to none.
"""

from collections.abc import Callable, Sequence

from zal.domain.by import Role
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.states import Act
from zal.domain.tickets import Shift, Stage, Visit, VisitStage
from zal.hall.lookups import (
    calls_at,
    known,
    own_shift,
    reopenable,
    shift_at,
    stage_at,
    visit_by_code,
    visit_by_token,
)
from zal.hall.turn import Turn
from zal.store.queries import tickets as q

_FOR_TICKETS = frozenset({Act.HOLD, Act.TRANSFER, Act.ADD})
"""What lets somebody wait: whoever has no ticket cannot be called."""


# --- at a desk --------------------------------------------------------------------------------
def require_stage_at(turn: Turn, act: str) -> VisitStage:
    """Return the desk's stage; refuse if there is none or it is not the expected one.

    A console says which stage it showed, so that a late key press does nothing to another.
    """
    desk = shift_at(turn).desk
    return _there(turn, act, desk, stage_at(turn, desk))


def require_calls_at(turn: Turn, act: str) -> tuple[VisitStage, tuple[int, ...]]:
    """Return the same with the instants at which it was called to the desk, epoch ms."""
    desk = shift_at(turn).desk
    found, calls = calls_at(turn, desk) or (None, ())
    return _there(turn, act, desk, found), calls


def _there(turn: Turn, act: str, desk: str, found: VisitStage | None) -> VisitStage:
    if found is None:
        raise WrongMove("desk-empty", desk=desk, act=act)
    if found.ticket.is_recorded and act in _FOR_TICKETS:
        raise WrongMove("recorded-only-ends")
    return _expected(turn, found, desk, "desk-other-ticket")


def require_reopenable(turn: Turn, shift: Shift) -> VisitStage:
    """Return the stage whose finish or no-show a shift can undo; else refuse.

    As ``require_stage_at`` does.
    """
    found = reopenable(turn, shift)
    if found is None:
        raise WrongMove("nothing-to-reopen", desk=shift.desk)
    return _expected(turn, found, shift.desk, "desk-ended-other")


def _expected(turn: Turn, found: VisitStage, desk: str, key: str) -> VisitStage:
    expected = turn.by.expected
    if expected is None:
        return found
    if expected.stage_id != found.stage.stage_id:
        row = turn.row(q.CODE_OF_STAGE, stage_id=expected.stage_id)
        seen = "—" if row is None else row["code"]
        raise WrongMove(key, desk=desk, code=found.code, expected=seen)
    return _in_expected_state(turn, found)


def _in_expected_state(turn: Turn, found: VisitStage) -> VisitStage:
    expected = turn.by.expected
    if expected is not None and expected.state not in (None, found.state):
        raise WrongMove(
            "stage-moved", code=found.code, service=found.stage.service, state=found.state
        )
    return found


# --- by a code or a link ------------------------------------------------------------------------
def visit_meant(turn: Turn, code: str | None, token: str | None) -> Visit:
    """Return the visit of a code as typed or of a page's link: one of the two is given.

    It is today's, or was carried into today. A visitor names none but the own visit, and that
    by its link.
    """
    if token is None and turn.by.role is Role.VISITOR:
        raise UnknownName("unknown-link")
    if token is None:
        own_shift(turn)
        return visit_by_code(turn, code or "")
    visit = visit_by_token(turn, token)
    if visit.ticket.latest_day != turn.day:
        raise WrongMove("link-expired", code=visit.ticket.code, day=visit.ticket.day)
    return visit


Refusal = Callable[[VisitStage], WrongMove]
"""Why an act cannot be done to a stage."""


def stage_expected(
    turn: Turn, visit: Visit, fitting: Sequence[Stage], refusal: Refusal
) -> VisitStage | None:
    """Return the stage that the caller saw, None: they saw none.

    ``fitting``: to which of the visit's stages the act can be done. Refused is a stage that is not
    one of them, or has moved since it was seen.
    """
    expected = turn.by.expected
    if expected is None:
        return None
    seen = next((each for each in visit.stages if each.stage_id == expected.stage_id), None)
    if seen is None:
        raise WrongMove("stage-of-another", code=visit.ticket.code)
    found = _in_expected_state(turn, visit.at(seen))
    if seen not in fitting:
        raise refusal(found)
    return found


def stage_meant(
    turn: Turn,
    visit: Visit,
    fitting: Sequence[Stage],
    refusal: Refusal,
    service: str | None = None,
) -> VisitStage:
    """Return the one of a visit's stages to which an act that names the visit is to be done.

    That is the expected one, else the only one that fits, else the one for ``service``. Where it
    could be for several services, nothing is guessed: the refusal names them. Of several for one
    service the first is meant, and stages that wait for their visitor to be back are one.
    """
    if service is not None:
        known("service", service, turn.config.service_by_code)
        fitting = [each for each in fitting if each.service == service]
    found = stage_expected(turn, visit, fitting, refusal)
    if found is not None:
        return found
    if not fitting:
        raise refusal(visit.at(_told_of(visit, service)))
    choices = {None if each.postponed_until is not None else each.service for each in fitting}
    if len(choices) > 1:
        services = ", ".join(dict.fromkeys(each.service for each in fitting))
        raise WrongMove("which-service", code=visit.ticket.code, service=services)
    return visit.at(fitting[0])


def _told_of(visit: Visit, service: str | None) -> Stage:
    """Return the stage of which is told why nothing can be done."""
    if service is None:
        return visit.current
    its = [each for each in visit.stages if each.service == service]
    if not its:
        raise WrongMove("not-for-service", code=visit.ticket.code, service=service)
    return its[-1]


def wrong_move(act: Act) -> Refusal:
    """Return the refusal of an act that a stage's state does not allow."""
    return lambda found: WrongMove("wrong-move", act=act, code=found.code, state=found.state)
