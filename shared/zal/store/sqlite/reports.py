"""What reports read, through sqlite-utils: loaded only when a report is asked for."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from zal.domain.ratings import RatingRecord
from zal.domain.stage_record import StageRecord
from zal.store import rows
from zal.store.engine import Params
from zal.store.queries.ratings import RATINGS_OF_DAY
from zal.store.queries.reports import BIRTHS_OF_DAY, CONFIG_BEFORE, ENDS_OF_DAY, STAGES_OF_DAY
from zal.store.rows.reports import rating_record, stage_record
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import connect


class SqliteReports:
    """See ``engine.Reports``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def config_before(self, hall: int, before: int, /) -> str:
        """Return the configuration last applied before an instant, epoch ms; else the first."""
        (row,) = self._rows(CONFIG_BEFORE, {"hall": hall, "before": before})
        text: str = row["body"]
        return text

    def stages_of_day(self, hall: int, day: str, /) -> list[StageRecord]:
        """Return every stage of a business day, in the order in which they came to be."""
        named = {"hall": hall, "day": day}
        births = self._rows(BIRTHS_OF_DAY, named)
        told = {each["ticket_id"] for each in births if "chance" in json.loads(each["detail"])}
        ends = rows.ends(self._rows(ENDS_OF_DAY, named))
        return [stage_record(each, told, ends) for each in self._rows(STAGES_OF_DAY, named)]

    def ratings_of_day(self, hall: int, day: str, /) -> list[RatingRecord]:
        """Return the ratings of a business day's visits, in the order in which they were given."""
        return [*map(rating_record, self._rows(RATINGS_OF_DAY, {"hall": hall, "day": day}))]

    def _rows(self, sql: str, params: Params) -> list[dict[str, Any]]:
        path = self._path
        with closing(connect(path, read_only=True)) as connection, as_hall_errors(path):
            return list(Database(connection).query(sql, dict(params)))
