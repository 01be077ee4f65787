"""What reports read, through sqlite-utils: loaded only when a report is asked for."""

from contextlib import closing
from pathlib import Path
from typing import Any

from zal.domain.ratings import Criterion, RatingRecord
from zal.domain.report import StageRecord
from zal.store.queries.ratings import RATINGS_OF_DAY
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import connect

_POSTPONED_MS = """
COALESCE((SELECT SUM(MIN(json_extract(e.detail, '$.until'), COALESCE(
    (SELECT n.at FROM event n WHERE n.ticket_id = e.ticket_id AND +n.hall_id = e.hall_id
       AND n.stage_id = e.stage_id AND n.state_after = 'waiting' AND n.rev > e.rev
     ORDER BY n.rev LIMIT 1), json_extract(e.detail, '$.until'))) - e.at)
  FROM event e WHERE e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id
    AND e.stage_id = s.stage_id AND e.act = 'postpone'), 0)"""
"""For how long a stage's visitor let others by: until the time was over, or it waited again."""
_STAGES_OF_DAY = f"""
SELECT s.ticket_id, s.service, t.category, s.state, s.queued_at, s.called_at, s.started_at,
       s.ended_at, s.desk, {_POSTPONED_MS} AS postponed_ms
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.day = :day ORDER BY s.stage_id"""


_CONFIG_BEFORE = """
SELECT body FROM config WHERE hall_id = :hall
ORDER BY CASE WHEN applied_at < :before THEN -version ELSE version END LIMIT 1"""


def config_before(path: Path, hall: int, before: int) -> str:
    """Return the configuration last applied before an instant, epoch ms; else the hall's first."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        (row,) = Database(connection).query(_CONFIG_BEFORE, {"hall": hall, "before": before})
        text: str = row["body"]
        return text


def stages_of_day(path: Path, hall: int, day: str) -> list[StageRecord]:
    """Return every stage of a business day, in the order in which they came to be."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        rows = Database(connection).query(_STAGES_OF_DAY, {"hall": hall, "day": day})
        return [StageRecord(**row) for row in rows]


def ratings_of_day(path: Path, hall: int, day: str) -> list[RatingRecord]:
    """Return the ratings of a business day's visits, in the order in which they were given."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        rows = Database(connection).query(RATINGS_OF_DAY, {"hall": hall, "day": day})
        return [_rating(row) for row in rows]


def _rating(row: dict[str, Any]) -> RatingRecord:
    marks = {each: row[each] for each in Criterion if row[each] is not None}
    return RatingRecord(row["service"], row["desk"], marks, row["comment"])
