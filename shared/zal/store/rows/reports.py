"""What reports read, as values: of the rows that sqlite-utils gives, which are dictionaries."""

from collections.abc import Collection, Mapping
from typing import Any

from zal.domain.end_by_hand import EndByHand
from zal.domain.ratings import Criterion, RatingRecord
from zal.domain.stage_record import StageRecord


def stage_record(
    row: Mapping[str, Any], told: Collection[int], ends: Mapping[int, EndByHand]
) -> StageRecord:
    """Return a stage of a day past.

    ``told``: tickets whose visitors ``was_told`` is true of; ``ends``: how stages stood that ended
    with the day.
    """
    values = dict(row)
    end = ends.get(values.pop("stage_id"))
    return StageRecord(
        category=values.pop("stage_category"),
        was_told=values["ticket_id"] in told,
        is_repeat=bool(values.pop("is_repeat")),
        is_undone=bool(values.pop("is_undone")),
        is_shut_out=end is not None and end.is_shut_out,
        **values,
    )


def rating_record(row: Mapping[str, Any]) -> RatingRecord:
    """Return a visit's rating and what was rated."""
    marks = {each: row[each] for each in Criterion if row[each] is not None}
    return RatingRecord(row["service"], row["desk"], marks, row["comment"])
