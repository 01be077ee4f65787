"""Return passes: given at the end of a service, taken back with it, used once in the hall."""

from collections.abc import Callable
from datetime import date

from zal.domain.appointments import CODE_BYTES, CheckedIn, appointment_code, code_typed
from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import Finished, ReturnPassGiven, ReturnPassUsed
from zal.domain.return_passes import ReturnPass, clock_again, last_day, pass_link
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.check_in import may_undo_check_in, take_ticket_back
from zal.hall.issue import TOKEN_BYTES, Request, issue, must_be_open, own_request_id, page_token
from zal.hall.lookups import known
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import return_passes as p

Read = Callable[..., list[Row]]
"""As ``Sees.rows``."""


def gives_pass(config: HallConfig, service: str, outcome: str) -> bool:
    """Return whether whose service ends so is to come again, and gets a pass for it."""
    found = config.outcome_by_code.get(outcome)
    is_said = found is not None and found.gives_pass and config.return_pass.days > 0
    return is_said and service in config.service_by_code


def give_pass(
    turn: Turn, ended: VisitStage, said: Finished, random: Callable[[int], bytes]
) -> None:
    """Give a pass to whoever is to come again, if the settings say so of how it ended."""
    if not gives_pass(turn.config, ended.stage.service, said.outcome):
        return
    service = turn.config.service_by_code[ended.stage.service]
    code = appointment_code(random(CODE_BYTES))
    until_day = last_day(turn.config, service, date.fromisoformat(turn.day)).isoformat()
    turn.write_one(p.GIVE, stage_id=ended.stage.stage_id, code=code, until_day=until_day)
    turn.tell(ReturnPassGiven(until_day, pass_link(code, ended.ticket.token)), ended)


def take_pass_back(turn: Turn, found: VisitStage) -> None:
    """Let there be no pass of an end that is undone; refuse if it was used."""
    row = turn.row(p.OF_STAGE, stage_id=found.stage.stage_id)
    if row is None:
        return
    used = rows.return_pass(row).used_ticket
    if used is not None:
        raise WrongMove("pass-was-used", code=found.code, used=turn.visit(used).ticket.code)
    turn.write_one(p.TAKE_BACK, stage_id=found.stage.stage_id)


def pass_by_code(seen: Sees, code: str | None) -> ReturnPass | None:
    """Return the pass of a code as typed, None: there is none."""
    typed = None if code is None else code_typed(code)
    row = None if typed is None else seen.row(p.BY_CODE, code=typed)
    return None if row is None else rows.return_pass(row)


def good_pass(read: Read, ticket_id: int, day: str) -> ReturnPass | None:
    """Return the return pass of a visit with which its visitor can come again, None: there is none.

    ``read``: as ``Sees.rows``; ``day``: the hall's.
    """
    found = map(rows.return_pass, read(p.OF_TICKET, ticket_id=ticket_id))
    return next((e for e in found if e.used_ticket is None and e.until_day >= day), None)


def ticket_unless_good(turn: Turn, found: ReturnPass) -> VisitStage | None:
    """Return the ticket that was given for a pass already, None: it is good now; else refuse."""
    if turn.by.role is Role.VISITOR:  # not from afar: the place is kept from then on
        raise WrongMove("role-may-not", role=turn.by.role, act="use-pass")
    if found.used_ticket is not None:
        visit = turn.visit(found.used_ticket)
        if not visit.open and not visit.is_aside:
            raise WrongMove("pass-used", code=visit.ticket.code)
        return visit.at(visit.current)
    if turn.day > found.until_day:
        raise WrongMove("pass-lapsed", day=found.until_day)
    service = turn.config.service_by_code
    must_be_open(turn, service[known("service", found.service, service)])
    return None


def use_pass(turn: Turn, found: ReturnPass, random: bytes, language: str | None) -> VisitStage:
    """Give whoever comes again a ticket, or return the one that they have already."""
    given = ticket_unless_good(turn, found)
    if given is not None:
        return given
    was = turn.stage(found.stage_id)
    category = _category(turn, was.stage.category)
    request = Request(
        service=found.service,
        category=category.code,
        language=language or was.ticket.language,
        request_id=own_request_id(turn.now, random[TOKEN_BYTES:]),
        is_clients=False,
        token=page_token(random[:TOKEN_BYTES]),
        device=turn.device,
        booked=CheckedIn(_clock(turn, was, category.code), None, None),
    )
    given = issue(turn, request, None)
    turn.write_one(p.USE, stage_id=found.stage_id, ticket_id=given.ticket.ticket_id)
    turn.tell(ReturnPassUsed(found.stage_id), given)
    return given


def undo_use(turn: Turn, found: ReturnPass) -> VisitStage:
    """Cancel the ticket of a pass, which nobody has called yet; the pass is good again."""
    visit = None if found.used_ticket is None else turn.visit(found.used_ticket)
    if visit is None or not may_undo_check_in(visit):
        raise WrongMove("nothing-to-undo-pass")
    return take_ticket_back(turn, visit)


def _category(turn: Turn, code: str) -> Category:
    """Return the category of the first time, the ordinary one where that is granted no more."""
    found = turn.config.category_by_code.get(code)
    is_granted = found is not None and found.valid_on(date.fromisoformat(turn.day))
    return found if found is not None and is_granted else turn.config.ordinary


def _clock(turn: Turn, was: VisitStage, category: str) -> int:
    policy = turn.config.return_pass
    wanted = {"service": was.stage.service, "category": category, "limit": max(1, policy.behind)}
    first = [row["clock_at"] for row in turn.rows(p.FIRST_CLOCKS, **wanted)]
    return clock_again(policy, was.stage, first, turn.now)
