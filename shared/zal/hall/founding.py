"""The first rows of a hall, and the first line of its log."""

from zal.domain.config import HallConfig
from zal.domain.events import Founded
from zal.domain.identity import RandomBytes, new_hall_code, new_incarnation
from zal.hall.turn import HALL_ID, Turn, hall_row
from zal.store.engine import Transaction
from zal.store.queries import hall as h
from zal.store.versions import OLDEST_WRITER, SCHEMA


def found_hall(
    tx: Transaction, config: HallConfig, body: str, *, at: int, day: str, random: RandomBytes
) -> None:
    """Write what makes an empty file a hall; ``body``: the configuration's text."""
    code, incarnation = new_hall_code(random), new_incarnation(random)
    row = {"hall": HALL_ID, "at": at, "day": day, "code": code, "incarnation": incarnation}
    tx.run(h.NEW_HALL, row | {"schema": SCHEMA, "oldest_writer": OLDEST_WRITER})
    first = {"hall": HALL_ID, "version": 1, "at": at, "body": body, "former_categories": ""}
    tx.run(h.NEW_CONFIG, first)
    turn = Turn(tx, hall_row(tx), at, "zal", config)
    turn.tell(Founded(code, incarnation, day, body))
    turn.finish()
