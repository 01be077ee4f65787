"""What reports read, as values: of the rows that sqlite-utils gives, which are dictionaries."""

from collections.abc import Collection, Mapping
from typing import Any

from zal.domain.ratings import Criterion, RatingRecord
from zal.domain.stage_record import StageRecord


def stage_record(row: Mapping[str, Any], told: Collection[int]) -> StageRecord:
    """Return a stage of a day past. ``told``: tickets whose visitors ``was_told`` is true of."""
    values = dict(row)
    was_told = values["ticket_id"] in told
    return StageRecord(category=values.pop("stage_category"), was_told=was_told, **values)


def rating_record(row: Mapping[str, Any]) -> RatingRecord:
    """Return a visit's rating and what was rated."""
    marks = {each: row[each] for each in Criterion if row[each] is not None}
    return RatingRecord(row["service"], row["desk"], marks, row["comment"])
