"""The first rows of a hall, and the first line of its log."""

import base64
from collections.abc import Callable

from zal.domain.clock import business_day
from zal.domain.config import HallConfig
from zal.domain.events import Founded
from zal.hall.turn import HALL_ID, Turn, hall_row
from zal.store.engine import Transaction
from zal.store.queries import hall as h
from zal.store.versions import OLDEST_WRITER, SCHEMA

RandomBytes = Callable[[int], bytes]


def found_hall(
    tx: Transaction, config: HallConfig, body: str, random: RandomBytes, *, day: str | None = None
) -> None:
    """Write what makes an empty file a hall, now; ``body``: the configuration's text.

    ``day``: the business day that it begins on, None: that of now.
    """
    at, boot, up_ms = tx.now()
    day = day or business_day(at, config).isoformat()
    code, incarnation = new_hall_code(random), new_incarnation(random)
    row = {"at": at, "boot": boot, "up_ms": up_ms, "day": day}
    row |= {"code": code, "incarnation": incarnation}
    row |= {"schema": SCHEMA, "oldest_writer": OLDEST_WRITER}
    tx.run(h.NEW_HALL, {"hall": HALL_ID, **row})
    first = {"hall": HALL_ID, "version": 1, "at": at, "body": body, "former_categories": ""}
    tx.run(h.NEW_CONFIG, first)
    turn = Turn(tx, hall_row(tx), "zal", config)
    turn.tell(Founded(code, incarnation, day, body))
    turn.finish()


def new_hall_code(random: RandomBytes) -> str:
    """Return a short public code that tells a hall from others, such as ``KQ7A2M``."""
    return base64.b32encode(random(5)).decode()[:6]


def new_incarnation(random: RandomBytes) -> str:
    """Return a name for one life of a hall's history; a restored copy begins another."""
    return random(8).hex()
