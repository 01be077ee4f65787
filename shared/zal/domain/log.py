"""A line of the hall's log, and how a payload becomes one and is read again. No I/O.

An event's columns hold what statements ask for; ``detail`` holds its payload, without what has
its default value.
"""

from dataclasses import fields
from types import MappingProxyType
from typing import NamedTuple

from zal.domain import events
from zal.domain.errors import StorageError
from zal.domain.events import Payload


class Event(NamedTuple):
    """One line of the log. ``at``: epoch ms; ``day``: the business day. Order is ``rev`` alone.

    ``version``: of its payload, 0: written before payloads had versions. ``role`` and ``actor``:
    who acted. ``detail``: the payload beyond the columns. A tuple: ``zal check`` makes millions.
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
    day: str = ""
    stage_id: int | None = None
    version: int = 0
    role: str | None = None
    actor: str | None = None
    detail: dict[str, object] | None = None


PAYLOADS = MappingProxyType(
    {
        (each.ACT, each.VERSION): each
        for each in vars(events).values()
        if isinstance(each, type) and issubclass(each, Payload) and each is not Payload
    }
)
"""(act, version) → the class of its payload."""
TYPED_ACTS = frozenset(act for (act, _), kind in PAYLOADS.items() if kind.IS_TYPED)
"""The acts for which staff may type a reason."""


def detail(payload: Payload) -> dict[str, object]:
    """Return what of a payload stands in an event's ``detail``."""
    return {
        name: said
        for name, default in _fields(type(payload))
        if (said := getattr(payload, name)) != default
    }


def payload(event: Event) -> Payload:
    """Return what an event says; raises ``StorageError`` if it cannot be read."""
    kind = PAYLOADS.get((event.act, event.version))
    if kind is None:
        raise StorageError("unreadable-event", rev=event.rev, act=event.act, version=event.version)
    try:
        return kind(**(event.detail or {}))
    except TypeError as error:
        raise StorageError(
            "unreadable-event", rev=event.rev, act=event.act, version=event.version
        ) from error


def _fields(kind: type[Payload]) -> tuple[tuple[str, object], ...]:
    """Return a payload's fields with their defaults; one without default has ``MISSING``."""
    known = _FIELDS.get(kind)
    if known is None:
        each_field = fields(kind)  # type: ignore[arg-type]  # every payload is a dataclass
        known = _FIELDS[kind] = tuple((each.name, each.default) for each in each_field)
    return known


_FIELDS: dict[type[Payload], tuple[tuple[str, object], ...]] = {}
