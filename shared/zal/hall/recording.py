"""Whoever is served without a ticket is recorded: a visit that nobody calls."""

from zal.domain.channels import NO_TICKET_SERIES, TicketChannel
from zal.domain.codes import check_number, ticket_code
from zal.domain.errors import WrongMove
from zal.domain.events import Recorded, Unrecorded
from zal.domain.states import Act
from zal.domain.tickets import VisitStage
from zal.hall.issue import TOKEN_BYTES, category_granted, new_stage, next_number, own_request_id
from zal.hall.issue import page_token as token_of
from zal.hall.lookups import free_shift_at, known
from zal.hall.people import must_be_so_many
from zal.hall.stage_meant import require_stage_at
from zal.hall.stage_moves import end
from zal.hall.turn import Turn
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q

FIRST_NUMBER = 1


def record(
    turn: Turn, service: str, category: str | None, people: int, random: bytes
) -> VisitStage:
    """Let a free desk serve somebody at once, and return the stage.

    It is what has happened: neither hours nor quotas keep it from being so. ``random``: for the
    ticket's link, which nobody has, and its request.
    """
    shift = free_shift_at(turn)
    known("service", service, turn.config.service_by_code)
    must_be_so_many(turn.by, people, ())
    ticket_id, said = _number(turn, category_granted(turn, category).code, people, random)
    waiting = new_stage(turn, ticket_id, 1, service, said.category, clock_at=turn.now)
    where = {"desk": shift.desk, "operator": shift.operator}
    begun = turn.move(q.RECORD, turn.stage(waiting.stage_id), **where)
    turn.tell(said, begun)
    if shift.sent_stage is not None or shift.next_at is not None:
        turn.write_one(f.SET_CALLED, shift_id=shift.shift_id, run=shift.out_of_turn_run)
    return begun


def _number(turn: Turn, category: str, people: int, random: bytes) -> tuple[int, Recorded]:
    """Write a ticket with a number of its own, and return what the log says of it."""
    number = next_number(turn, NO_TICKET_SERIES, FIRST_NUMBER)
    token, language = token_of(random[:TOKEN_BYTES]), turn.config.languages[0]
    request_id = own_request_id(turn.now, random[TOKEN_BYTES:])
    ticket_id = turn.new_id(
        q.NEW_TICKET,
        series=NO_TICKET_SERIES,
        number=number,
        code=ticket_code(NO_TICKET_SERIES, number, turn.config.digits),
        category=category,
        language=language,
        ahead=None,
        request_id=request_id,
        token=token,
        device=turn.device,
        bundle="",
        services=1,
        people=people,
        channel=TicketChannel.NO_TICKET,
    )
    links = check_number(token), check_number(request_id)
    return ticket_id, Recorded(number, category, language, *links, people)


def unrecord(turn: Turn) -> VisitStage:
    """Take a record back while its visitor is at the desk, as if nobody had been served."""
    found = require_stage_at(turn, Act.UNRECORD)
    if not found.ticket.is_recorded:
        raise WrongMove("unrecord-ticket", code=found.code)
    return end(turn, found, Unrecorded())
