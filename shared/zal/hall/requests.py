"""Requests that were done: the same one asked for again is answered and not done again."""

from binascii import crc32
from collections.abc import Mapping
from typing import TypeVar

from zal.domain.by import By
from zal.domain.dataclass import dataclass
from zal.domain.errors import WrongMove
from zal.domain.events import Payload
from zal.domain.text import clean
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import requests as r

P = TypeVar("P", bound=Payload)

KEPT_MS = 7 * 24 * 3_600_000
"""For so long a request is known again."""
_ID_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a request: the hall's revision after it, the ticket's stage, the instant."""

    rev: int
    ticket_id: int | None
    stage_id: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Asked:
    """An act as it was asked for under an id."""

    request_id: str
    act: str
    digest: str


def asked_under_id(by: By, act: str, body: Mapping[str, object]) -> Asked | None:
    """Return an act as a request, None if it has no id; refuse an empty, long or unclean id."""
    given = by.request_id
    if given is None:
        return None
    cleaned = clean(given, _ID_LIMIT + 1)
    if not cleaned or len(cleaned) > _ID_LIMIT or cleaned != given:
        raise WrongMove("bad-request-id", limit=_ID_LIMIT)
    return Asked(given, act, digest(by, act, body))


def digest(by: By, act: str, body: Mapping[str, object]) -> str:
    """Return what tells a repeated request from another one under the same id.

    It guards against a client's mistake, not against malice: whoever knows an id knows what was
    asked. A checksum, since what people wrote must not stand a second time in the file.
    """
    saw = by.expected and (by.expected.stage_id, by.expected.state and str(by.expected.state))
    who = (str(act), str(by.role), by.actor, by.in_place_of, by.desk, saw)
    words = repr((who, sorted(body.items()))).encode(errors="replace")
    return f"{crc32(words):08x}-{len(words)}"


def find(turn: Turn, asked: Asked) -> Done | None:
    """Return what became of a request, None if it is new; refuse one that asks something else."""
    row = turn.row(r.REQUEST, request_id=asked.request_id)
    if row is None or row["at"] < _oldest(turn):  # sweeping is seldom done to the end
        return None
    if (row["act"], row["digest"]) != (asked.act, asked.digest):
        raise WrongMove("request-other-body", request=asked.request_id)
    return Done(row["rev"], row["ticket_id"], row["stage_id"], row["at"])


def keep(turn: Turn, asked: Asked, ticket_id: int | None, stage_id: int | None) -> None:
    """Remember a request that was done, and forget some of those that are too old."""
    turn.run(r.FORGET_REQUESTS, oldest=_oldest(turn))
    turn.run(
        r.NEW_REQUEST,
        request_id=asked.request_id,
        act=asked.act,
        digest=asked.digest,
        rev=turn.rev,
        ticket_id=ticket_id,
        stage_id=stage_id,
    )


def said_then(turn: Turn, done: Done, kind: type[P]) -> P:
    """Return what an act said that is asked for again, of which the last line has such a payload.

    A list that its answer needs stands there: what the rows tell now may be another one.
    """
    row = turn.row(h.DETAIL_OF_EVENT, rev=done.rev)
    assert row is not None
    return rows.said(row, kind)


def _oldest(turn: Turn) -> int:
    """Return the instant before which what was done is known no more."""
    return turn.now - KEPT_MS
