"""A hall from before its log told everything: one event tells what it was when that began."""

import json

from zal.domain.by import Role
from zal.domain.events import Adopted
from zal.domain.identity import RandomBytes, new_hall_code, new_incarnation
from zal.domain.log import detail
from zal.store.engine import Transaction
from zal.store.queries import adopt as a
from zal.store.queries.waiting import CATEGORIES_IN_USE
from zal.store.rows.floor import floor_said
from zal.store.write_line import write_line

_NOWHERE = dict.fromkeys(
    (
        *("ticket_id", "stage_id", "code", "service", "desk", "operator"),
        *("actor", "state_before", "state_after"),
    )
)


def adopt(tx: Transaction, hall: int, random: RandomBytes) -> None:
    """Give a hall its code and incarnation, and its log the event from which on it can be told.

    Nobody asks for it: it comes with the program's new version, so its role is time's.
    Does nothing where there is no hall yet.
    """
    row = tx.row(a.HALL, {"hall": hall})
    if row is None:
        return
    _keep_former_categories(tx, hall, row["day"])
    code, incarnation = new_hall_code(random), new_incarnation(random)
    floor = floor_said(tx.rows, hall, row["anchor_at"])
    counts = {each["table_name"]: each["row_count"] for each in tx.rows(a.COUNTS, {"hall": hall})}
    said = Adopted(code, incarnation, floor, counts)
    rev = row["rev"] + 1
    event = {"act": said.ACT, "version": said.VERSION, "at": row["anchor_at"], "day": row["day"]}
    told = {
        "device": "zal",
        "role": Role.TIME,
        "detail": json.dumps(detail(said), ensure_ascii=False),
    }
    digest = write_line(tx, hall, None, {**_NOWHERE, "rev": rev, **event, **told})
    named = {"code": code, "incarnation": incarnation, "rev": rev, "digest": digest}
    tx.run(a.NAME_HALL, {"hall": hall, **named})


def _keep_former_categories(tx: Transaction, hall: int, day: str) -> None:
    """Note the categories that visitors have: an older Zal let go of them in its settings unasked.

    A desk calls the heads of those that the settings and this list tell of.
    """
    used = tx.rows(CATEGORIES_IN_USE, {"hall": hall, "day": day})
    former = " ".join(sorted({each["stage_category"] for each in used}))
    tx.run(a.KEEP_CATEGORIES, {"hall": hall, "former_categories": former})
