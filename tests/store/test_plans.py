"""No query of an act or a view walks through the days past, whatever SQLite's planner prefers."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK
from statements import statements
from variants import in_one_test
from zal.hall.hall import Hall
from zal.store.parameters import parameters
from zal.store.sqlite.file import connect

QUERIES = {
    name: text
    for name, text in statements().items()
    if text.lstrip().startswith(("SELECT", "UPDATE"))
}
GROWING = {
    *("stage", "ticket", "event", "shift", "shift_break", "print_job", "rating", "request"),
    *("appointment", "appointment_place", "appointment_person", "appointment_wish"),
}
"""The tables that have the past in them."""
STEP = re.compile(r"\b(SCAN|SEARCH) (\w+)")
NAMED = re.compile(r"\b(?:FROM|JOIN|UPDATE|INTO) (\w+)(?: (?:AS )?(\w+))?")
WHOLE = {
    *("hall.EVENTS_SINCE", "adopt.COUNTS", "floor.TOLD_SINCE_FLOOR"),
    *(each for each in QUERIES if each.startswith("clock.")),
    *("privacy.PURGES", "privacy.FORGOTTEN", "privacy.TYPED_IN_LOG"),
}
"""What is asked for the whole log reads it; what is counted once, when a hall is adopted; what the
log told since its newest floor, read backwards to there; what a person has taken back after a wrong
clock, once in years; what ``zal check`` and ``zal privacy`` ask the log."""


@pytest.fixture
def with_a_ticket(hall: Hall, hall_path: Path) -> Path:
    hall.tickets.issue(AT_KIOSK, "passport")
    return hall_path


@in_one_test("name", sorted(set(QUERIES) - WHOLE))
def test_it_finds_rows_by_an_index_that_the_past_is_not_in(name: str, with_a_ticket: Path) -> None:
    sql = QUERIES[name]
    params = dict.fromkeys(parameters(sql), 1)
    with closing(connect(with_a_ticket, read_only=True)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", params)]
        partial = {
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%WHERE%'"
            )
        }
    tables = {alias or table: table for table, alias in NAMED.findall(sql)}
    for step in plan:
        found = STEP.match(step)
        if found is None or tables.get(found[2], found[2]) not in GROWING:
            continue
        assert found[1] == "SEARCH", step
        by_hall_alone = "(hall_id=?)" in step
        assert not by_hall_alone or any(each in step for each in partial), step
