"""A ticket and a shift as values."""

from dataclasses import dataclass

from zal.domain.states import State


@dataclass(frozen=True, slots=True)
class Ticket:
    """One visit as it stands: the ticket with its newest stage.

    Instants are epoch ms. ``clock_at``: from when its priority counts (the original issue, also
    after a transfer); ``queued_at``: when it joined the present queue. ``ahead``: how many were
    before it in its service when it was issued. ``calls``: how often it was called or recalled.
    ``token``: the unguessable part of its page's address. ``postponed_until``: until when it lets
    others by, None: it does not.
    """

    ticket_id: int
    stage_id: int
    day: str
    code: str
    service: str
    category: str
    language: str
    state: State
    token: str
    issued_at: int
    clock_at: int
    queued_at: int
    called_at: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    desk: str | None = None
    operator: str | None = None
    for_desk: str | None = None
    for_operator: str | None = None
    note: str = ""
    ahead: int = 0
    calls: int = 0
    ordinal: int = 1
    postponed_until: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """An operator at a desk. ``break_since``/``break_reason``: set while on a break."""

    shift_id: int
    desk: str
    operator: str
    started_at: int
    break_since: int | None = None
    break_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the hall's log. ``detail`` is what the act recorded beyond the columns.

    ``role`` and ``actor``: who acted, as ``By``; None in lines from before they were recorded.
    """

    rev: int
    at: int
    act: str
    code: str | None = None
    ticket_id: int | None = None
    service: str | None = None
    desk: str | None = None
    operator: str | None = None
    device: str | None = None
    state_before: str | None = None
    state_after: str | None = None
    detail: dict[str, object] | None = None
    role: str | None = None
    actor: str | None = None
