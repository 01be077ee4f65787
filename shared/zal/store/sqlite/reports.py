"""What reports read, through sqlite-utils: loaded only when a report is asked for."""

from contextlib import closing
from pathlib import Path
from typing import Any

from zal.domain.ratings import Criterion, RatingRecord
from zal.domain.report import StageRecord
from zal.store.queries.ratings import RATINGS_OF_DAY
from zal.store.queries.reports import CONFIG_BEFORE, STAGES_OF_DAY
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import connect


def config_before(path: Path, hall: int, before: int) -> str:
    """Return the configuration last applied before an instant, epoch ms; else the hall's first."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        (row,) = Database(connection).query(CONFIG_BEFORE, {"hall": hall, "before": before})
        text: str = row["body"]
        return text


def stages_of_day(path: Path, hall: int, day: str) -> list[StageRecord]:
    """Return every stage of a business day, in the order in which they came to be."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        rows = Database(connection).query(STAGES_OF_DAY, {"hall": hall, "day": day})
        return [StageRecord(category=row.pop("stage_category"), **row) for row in rows]


def ratings_of_day(path: Path, hall: int, day: str) -> list[RatingRecord]:
    """Return the ratings of a business day's visits, in the order in which they were given."""
    from sqlite_utils import Database

    with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
        rows = Database(connection).query(RATINGS_OF_DAY, {"hall": hall, "day": day})
        return [_rating(row) for row in rows]


def _rating(row: dict[str, Any]) -> RatingRecord:
    marks = {each: row[each] for each in Criterion if row[each] is not None}
    return RatingRecord(row["service"], row["desk"], marks, row["comment"])
