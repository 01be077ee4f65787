"""Return passes, as staff and the visitor see them."""

from zal.domain.return_passes import ReturnPass
from zal.hall.look import Look
from zal.hall.return_passes import pass_by_code
from zal.store import rows
from zal.store.queries import return_passes as p


def passes_of_ticket(look: Look, ticket_id: int) -> tuple[ReturnPass, ...]:
    """Return the return passes that were given with a visit."""
    return tuple(map(rows.return_pass, look.rows(p.OF_TICKET, ticket_id=ticket_id)))


def is_pass(look: Look, code: str) -> bool:
    """Return whether a code as typed is of a return pass."""
    return pass_by_code(look, code) is not None


def pass_of_stage(look: Look, stage_id: int) -> ReturnPass | None:
    """Return the return pass that was given with the end of a stage, None: none was."""
    row = look.row(p.OF_STAGE, stage_id=stage_id)
    return None if row is None else rows.return_pass(row)
