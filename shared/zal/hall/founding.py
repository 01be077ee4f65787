"""The first rows of a hall, and the first line of its log."""

from collections.abc import Mapping
from types import MappingProxyType

from zal.domain.by import By, Role
from zal.domain.clock import business_day
from zal.domain.events import Founded
from zal.domain.identity import RandomBytes, new_hall_code, new_incarnation
from zal.domain.pins import salted
from zal.domain.settings.hall import HallConfig
from zal.hall.pins import of_operator, write_pin
from zal.hall.turn import HALL_ID, Turn, hall_row
from zal.store.engine import Transaction
from zal.store.queries import hall as h
from zal.store.versions import OLDEST_WRITER, SCHEMA


def found_hall(
    tx: Transaction,
    config: HallConfig,
    body: str,
    random: RandomBytes,
    *,
    day: str | None = None,
    pins: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write what makes an empty file a hall, now; ``body``: the configuration's text.

    ``day``: the business day that it begins on, None: that of now. ``pins``: good once, by
    operator.
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
    turn = Turn(tx, hall_row(tx), "zal", config, By(Role.OWNER), random_bytes=random)
    turn.tell(Founded(code, incarnation, day, body))
    for operator, pin in pins.items():
        write_pin(turn, of_operator(operator), salted(pin, random), is_once=True)
    turn.finish()
