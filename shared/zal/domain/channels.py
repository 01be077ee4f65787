"""By which way a ticket was given. This code does no I/O."""

from enum import StrEnum

from zal.domain.by import Role


class TicketChannel(StrEnum):
    """How a ticket came to be; of one from before that was kept there is none of these, but ""."""

    KIOSK = "kiosk"
    DESK = "desk"
    """By an operator, at a desk or a reception."""
    LINK = "link"
    """By the visitor, from their phone: whoever checks in for an appointment."""
    COMMAND = "command"
    """By the command line."""
    NO_TICKET = "no-ticket"
    """None was given: an operator recorded whom they served without one."""


NO_TICKET_SERIES = "#"
"""Of the codes of those; no service has it, and no board, voice or slip tells them."""


def channel_of(role: Role) -> TicketChannel:
    """Return by which way somebody gives tickets who acts in a role."""
    return _OF_ROLE.get(role, TicketChannel.COMMAND)


_OF_ROLE = {
    Role.KIOSK: TicketChannel.KIOSK,
    Role.OPERATOR: TicketChannel.DESK,
    Role.VISITOR: TicketChannel.LINK,
}
