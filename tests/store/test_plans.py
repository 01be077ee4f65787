"""No query of an act or a view walks through the days past, whatever SQLite's planner prefers."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK
from zal.hall.hall import Hall
from zal.store.queries import ratings, requests, slips
from zal.store.queries import tickets as q
from zal.store.sqlite.file import connect

ALL = {
    **vars(q),
    **vars(slips),
    **vars(ratings),
    **vars(requests),
    "waiting_for": q.waiting_for(3),
}
QUERIES = {
    name: text
    for name, text in ALL.items()
    if isinstance(text, str) and text.lstrip().startswith(("SELECT", "UPDATE")) and name[0] != "_"
}
GROWING = re.compile(
    r"\b(SCAN|SEARCH) (s|t|e|h|b|j|n|r|stage|ticket|event|shift|shift_break|print_job|rating"
    r"|request)\b(.*)"
)
WHOLE_LOG = {"EVENTS_SINCE"}
"""What is asked for the whole log reads it."""


@pytest.mark.parametrize("name", sorted(set(QUERIES) - WHOLE_LOG))
def test_it_finds_rows_by_an_index_that_the_past_is_not_in(
    name: str, hall: Hall, hall_path: Path
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    sql = QUERIES[name]
    params = dict.fromkeys(re.findall(r":(\w+)", sql), 1)
    with closing(connect(hall_path, read_only=True)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", params)]
        partial = {
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%WHERE%'"
            )
        }
    for step in plan:
        found = GROWING.match(step)
        if found is None:
            continue
        assert found[1] == "SEARCH", step
        by_hall_alone = "(hall_id=?)" in step
        assert not by_hall_alone or any(each in step for each in partial), step
