"""``zal check`` names every value that was changed by hand, whatever column it stands in.

The columns are read from the schema: one that is new is tried too. What cannot be proved is listed
here with its reason, and docs/HALL.md says the same to whoever runs a hall.
"""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK, DAY, HOUR, NOON, ToldClock, any_settings, enter, printing_config
from lived_in_hall import everything_else, lived_in_hall
from variants import in_one_test
from zal.domain.appointments import WishState
from zal.domain.errors import StorageError
from zal.domain.printing import JobState, PrinterState
from zal.domain.roles import NAMELESS, ROLES_IN_LOG
from zal.domain.settings.appointments import Channel
from zal.domain.states import State
from zal.store.sqlite.check import prove
from zal.store.sqlite.schema import scripts

_NO_ACTS = "they are no acts"
_MACHINES = "they are the machine's and the file's"
_UNUSED = "nothing reads them since schema 10"
_PERSONAL = "they are destroyed when their purpose ends"
UNPROVABLE = {
    "hall.anchor_boot": _MACHINES,
    "hall.anchor_up_ms": _MACHINES,
    "hall.is_copy": _MACHINES,
    **{f"board_cursor.{each}": _NO_ACTS for each in ("board", "rev")},
    **{
        f"announcement.{each}": "they are told with what the visitor did then"
        for each in ("desk", "first_at", "newest_rev", "newest_at")
    },
    **{f"pin_try.{each}": _NO_ACTS for each in ("subject", "device", "failures", "blocked_until")},
    **{f"wrong_pin.{each}": _NO_ACTS for each in ("subject", "at", "tries")},
    "pin.failures": _UNUSED,
    "pin.blocked_until": _UNUSED,
    "appointment.contact": _PERSONAL,
    "appointment_wish.contact": _PERSONAL,
    "appointment_person.name": _PERSONAL,
    "appointment_person.phone": _PERSONAL,
    "contact_key.secret": "it is a secret",
    "request.digest": "they serve to answer a repeated request",
}
"""Columns of which the log tells nothing → why, as docs/HALL.md says."""


ONLY_IN_ITS_LINE: dict[str, tuple[Callable[[sqlite3.Row], bool], str]] = {
    "request.request_id": (
        lambda row: row["act"] != "issue",
        "a ticket keeps the id under which it was asked for, nothing else does",
    ),
    "request.at": (lambda row: row["act"] == "save-cursor", "an act that writes no line"),
}
"""Columns of which the log tells nothing in some rows → in which, and why."""


def test_the_manual_says_of_each_what_no_log_can_prove() -> None:
    manual = (Path(__file__).parents[2] / "docs/HALL.md").read_text()
    _, _, after = manual.partition("What no log can prove:")
    table, _, _ = after.partition("\n\nIf ")
    reasons = [row.split(" | ")[1] for row in table.splitlines() if row.startswith("| ")][1:]
    said = {why for why in UNPROVABLE.values() if any(each.startswith(why) for each in reasons)}
    assert said == set(UNPROVABLE.values())


def is_unprovable(table: str, column: str, row: sqlite3.Row) -> bool:
    """Return whether the log tells nothing of a value."""
    name = f"{table}.{column}"
    return name in UNPROVABLE or (name in ONLY_IN_ITS_LINE and ONLY_IN_ITS_LINE[name][0](row))


def schema() -> list[tuple[str, str]]:
    """Return every table's columns."""
    with closing(sqlite3.connect(":memory:")) as model:
        for script in scripts():
            model.executescript(script)
        return model.execute("""
SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid""").fetchall()


def let_the_clock_leap(path: Path) -> None:
    """Act while the computer's clock is not believed, and again when it is."""
    clock = ToldClock(NOON + DAY + HOUR)
    hall = enter(path, clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "land")
    clock.set_wall(clock.at + 5 * HOUR)
    hall.tickets.issue(AT_KIOSK, "land")
    clock.set_wall(clock.at)
    hall.tickets.issue(AT_KIOSK, "land")
    hall.close()


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall in which everything has happened."""
    path = lived_in_hall(tmp_path_factory.mktemp("lived-in") / "hall.db", everything_else)
    let_the_clock_leap(path)
    return path


@pytest.fixture
def connection(lived_in: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of that hall, to be changed."""
    path = shutil.copy(lived_in, tmp_path / "hall.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


def refusal(connection: sqlite3.Connection) -> StorageError | None:
    """Return with what the hall is refused, None: it is sound."""
    (file,) = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'")
    try:
        prove(Path(file["file"]), any_settings)
    except StorageError as error:
        return error
    return None


def is_sound(connection: sqlite3.Connection) -> bool:
    return refusal(connection) is None


def rows_of(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    """Return a table's rows; of the log one of each act and role, and the newest."""
    found = connection.execute(f"SELECT * FROM {table}").fetchall()
    if table != "event":
        return found
    return [*{(each["act"], each["role"]): each for each in found}.values(), found[-1]]


_LATE = 2_000_000_000_000
"""An instant after all others."""


def others(value: object) -> list[object]:
    """Return what could stand in a value's place, what is most like it first."""
    if isinstance(value, int):
        return [value + 1_000, value + 1, value - 1, value * 2]
    if isinstance(value, bytes):
        return [bytes([value[0] ^ 1]) + value[1:]]
    states = [*map(str, State), *map(str, JobState), *map(str, PrinterState)]
    states += [*map(str, Channel), *map(str, WishState)]
    return [f"{value or ''}x", *(each for each in states if each != value), 2, _LATE]


def set_another(
    connection: sqlite3.Connection, table: str, column: str, row: sqlite3.Row
) -> dict[str, object]:
    """Change one value by hand to the first that the schema takes; return how to undo it."""
    for other in others(row[column]):
        params = {**dict(row), "other": other}
        where = " AND ".join(f"{each} IS :{each}" for each in row.keys())  # noqa: SIM118 - a row
        try:
            connection.execute(f"UPDATE {table} SET {column} = :other WHERE {where}", params)
        except sqlite3.IntegrityError:
            continue
        return {**dict(row), column: other}
    raise AssertionError(f"no other value is possible in {table}.{column}")


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.long)])
@in_one_test(("table", "column"), schema())
def test_a_value_that_was_changed_is_named(
    connection: sqlite3.Connection, table: str, column: str, every: int
) -> None:
    """In every sixth row of a table, for its next column in others; in all where it may last."""
    rows = rows_of(connection, table)
    assert rows
    first = schema().index((table, column)) % max(1, min(every, len(rows)))
    for row in rows[first::every]:
        changed = set_another(connection, table, column, row)
        is_told = not is_sound(connection)
        where = " AND ".join(f"{each} IS :{each}" for each in changed)
        params = {**changed, "former": row[column]}
        connection.execute(f"UPDATE {table} SET {column} = :former WHERE {where}", params)
        assert is_told != is_unprovable(table, column, row), changed


def is_named(connection: sqlite3.Connection, row: sqlite3.Row, **values: object) -> bool:
    """Change a line of the log by hand; return whether that line is named, and undo it."""
    setting = "UPDATE event SET " + ", ".join(f"{each} = :{each}" for each in values)
    connection.execute(f"{setting} WHERE rev = :of", {**values, "of": row["rev"]})
    refused = refusal(connection)
    former = {each: row[each] for each in values}
    connection.execute(f"{setting} WHERE rev = :of", {**former, "of": row["rev"]})
    if refused is None:
        return False
    assert (refused.key, refused.args_by_name["rev"]) == ("impossible-line", row["rev"])
    return True


def test_another_role_or_person_of_a_line_is_named(connection: sqlite3.Connection) -> None:
    for row in rows_of(connection, "event"):
        for role in sorted(ROLES_IN_LOG[row["act"]] - {row["role"]}):
            actor = None if role in NAMELESS else row["operator"] or "root"
            assert is_named(connection, row, role=role, actor=actor), (dict(row), role)
        other = "petrov" if row["actor"] != "petrov" else "ivanova"
        assert is_named(connection, row, actor=other), dict(row)


def test_a_key_of_a_payload_that_was_changed_or_removed_is_named(
    connection: sqlite3.Connection,
) -> None:
    tried: set[tuple[str, str]] = set()
    for row in rows_of(connection, "event"):
        said = json.loads(row["detail"] or "{}")
        for key in said.keys() - {each for act, each in tried if act == row["act"]}:
            left = {each: said[each] for each in said if each != key}
            for changed in (left, {**said, key: other_than(said[key])}):
                detail = json.dumps(changed, ensure_ascii=False)
                assert is_named(connection, row, detail=detail), (dict(row), key)
            tried.add((row["act"], key))
    assert tried >= {("call", "seal"), ("cancel", "seal"), ("clock-leapt", "wall")}


def other_than(value: object) -> object:
    """Return what is most like a value of a payload and is another."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return 0 if value is None else None
    return value + 1 if isinstance(value, int) else f"{value}x"


def test_nothing_that_a_line_lacks_can_be_put_for_what_it_has(
    connection: sqlite3.Connection,
) -> None:
    row = next(each for each in rows_of(connection, "event") if each["actor"] is None)
    assert is_named(connection, row, actor="None")
    assert is_named(connection, row, actor="")


def test_an_event_that_was_removed_is_named(connection: sqlite3.Connection) -> None:
    for event in connection.execute("SELECT * FROM event").fetchall():
        connection.execute("DELETE FROM event WHERE rev = ?", (event["rev"],))
        assert not is_sound(connection), dict(event)
        marks = ", ".join("?" * len(event))
        columns = ", ".join(event.keys())
        connection.execute(f"INSERT INTO event ({columns}) VALUES ({marks})", tuple(event))
    assert is_sound(connection)
