"""What is asked of the store a real PostgreSQL answers as SQLite does, over the same rows."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace

import pytest

from halls import AT_BOARD, AT_KIOSK, MINUTE, OWNER, announced_at_once, asking, at_desk
from old_halls import unpacked
from postgres import SCHEMA, Postgres, prepared
from statement_values import LATER, Values, asked
from zal.bootstrap import open_hall
from zal.domain.errors import PinRefused
from zal.domain.now import VirtualClock
from zal.hall.pins import KIOSK
from zal.hall.seen.board import calls_now
from zal.store.parameters import parameters
from zal.store.sqlite.file import connect

TABLES = (
    *("hall", "config", "series_counter", "ticket", "stage", "shift"),
    *("appointment", "appointment_place", "appointment_person", "appointment_wish", "contact_key"),
    *(
        "shift_break",
        "service_override",
        "pin",
        "pin_try",
        "wrong_pin",
        "board_cursor",
        "announcement",
    ),
    *("event", "print_job", "printer_state", "rating", "browser", "invitation", "request"),
    *("typed_text", "return_pass"),
)
"""In an order in which each refers to rows that are there."""
NUMBERED = {
    "ticket": "ticket_id",
    "stage": "stage_id",
    "shift": "shift_id",
    "print_job": "job_id",
    "appointment": "appointment_id",
    "appointment_wish": "wish_id",
}
"""The tables whose rows the engine numbers."""


BOOKED = "'passport', 'papers', 'public', '2026-11-25'"
APPOINTMENTS = f"""
INSERT INTO appointment (hall_id, state, service, pool, channel, day, slot_at, made_at, due_at,
                         ended_at, wish_id, code, token, contact)
VALUES (1, 'expected', {BOOKED}, {LATER}, {LATER}, {LATER}, NULL, NULL, 'one', 'one', 'c0ffee'),
       (1, 'held', {BOOKED}, {LATER}, {LATER}, {LATER}, NULL, 1, 'two', 'two', NULL),
       (1, 'cancelled', {BOOKED}, {LATER}, {LATER}, {LATER}, {LATER}, NULL, 'three', 'three', NULL),
       (1, 'lapsed', {BOOKED}, {LATER}, {LATER}, NULL, {LATER}, NULL, 'four', 'four', 'f0e'),
       (1, 'checked-in', {BOOKED}, {LATER}, {LATER}, NULL, {LATER}, NULL, 'five', 'five', NULL);
UPDATE appointment SET source = 'a file''s' WHERE code = 'one';
INSERT INTO appointment_place VALUES (1, 'papers', 'public', {LATER}, 1, 2, 1);
INSERT INTO appointment_person VALUES (1, 1, 'Анна', '+7'), (1, 4, 'Борис', '+8');
INSERT INTO return_pass VALUES (1, 1, 'one', '2026-11-25', NULL);
INSERT INTO typed_text VALUES (1, 299, 9, x'00ff', 'обед');
INSERT INTO appointment_wish
VALUES (1, 1, 'passport', '2026-11-25', 'offered', {LATER}, 'w', 'c0ffee');
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Return a hall in SQLite whose tables nearly all have rows."""
    path = tmp_path_factory.mktemp("filled") / "hall.db"
    unpacked(path)
    hall = open_hall(path, clock=VirtualClock(lambda: LATER - MINUTE))
    hall.tickets.issue(asking(AT_KIOSK, "a-request"), "passport")
    hall.tickets.finish(at_desk("7"))
    hall.day.close_service(OWNER, "passport")
    hall.day.save_cursor(AT_BOARD, "board-1", 7, [*map(announced_at_once, hall.see(calls_now))])
    hall.browsers.invite(OWNER)
    with suppress(PinRefused):
        hall.pins.verify(replace(AT_KIOSK, device="console-7"), KIOSK, "0000")
    hall.close()
    with closing(connect(path)) as connection:
        connection.executescript(APPOINTMENTS)
        connection.execute("UPDATE hall SET is_copy = 1")
        connection.execute("UPDATE pin SET is_once = 1")
        connection.execute("UPDATE stage SET note = 'без паспорта' WHERE state = 'served'")
        connection.execute("UPDATE ticket SET carried_to = day WHERE ticket_id = 1")
        yield connection


@pytest.fixture(scope="module")
def same(postgres: Postgres, filled: sqlite3.Connection) -> Postgres:
    """Return the server with the same rows."""
    rows = "".join(copied(filled, each) for each in TABLES)
    rows += "".join(numbered_on(*each) for each in NUMBERED.items())
    postgres.run(f"CREATE SCHEMA hall_2; SET search_path TO hall_2; {SCHEMA}; {rows}")
    return postgres


def copied(connection: sqlite3.Connection, table: str) -> str:
    """Return the commands that write a table's rows."""
    commands = []
    for row in connection.execute(f"SELECT * FROM {table}"):
        names, values = ", ".join(row.keys()), ", ".join(map(literal, row))
        commands.append(f"INSERT INTO {table} ({names}) VALUES ({values});\n")
    return "".join(commands)


def numbered_on(table: str, key: str) -> str:
    """Return the command that has a table's next row numbered after those copied."""
    newest = f"(SELECT MAX({key}) FROM {table})"
    return f"SELECT setval(pg_get_serial_sequence('{table}', '{key}'), {newest});\n"


def literal(value: object) -> str:
    """Return a value as SQL writes it."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return rf"'\x{value.hex()}'"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def shown(text: str, *, ordered: bool) -> list[str]:
    """Return lines of cells as either engine shows them, truths and fractions alike."""
    lines = ["|".join(map(cell, line.split("|"))) for line in text.split("\n")]
    return lines if ordered else sorted(lines)


def cell(text: str) -> str:
    text = {"t": "1", "f": "0"}.get(text, text)
    return f"{float(text):.6f}" if re.fullmatch(r"-?\d+\.\d+", text) else text


def as_psql(value: object) -> str:
    """Return a value as psql shows it."""
    if isinstance(value, bytes):
        return rf"\x{value.hex()}"
    return "" if value is None else str(value)


def from_sqlite(connection: sqlite3.Connection, sql: str, values: Values) -> tuple[str, int]:
    """Return what a statement answers, and how many rows it wrote; nothing stays of it."""
    connection.execute("BEGIN")
    try:
        cursor = connection.execute(sql, values)
        rows = cursor.fetchall()
        answer = "\n".join("|".join(map(as_psql, row)) for row in rows)
        return answer.strip("\n"), cursor.rowcount
    finally:
        connection.execute("ROLLBACK")


def from_postgres(server: Postgres, questions: list[tuple[str, str, Values]]) -> list[str]:
    """Return what each statement answers, in one session; nothing stays of any."""
    commands = ["SET search_path TO hall_2;"]
    for _, sql, values in questions:
        given = ", ".join(literal(values[each]) for each in parameters(sql))
        execute = f"EXECUTE asked({given});" if given else "EXECUTE asked;"
        commands.append(f"\\echo {_NEXT}")
        commands.append(f"BEGIN; {prepared(sql)} {execute} ROLLBACK; DEALLOCATE asked;")
    told = server.run("\n".join(commands))
    _, *answers = re.split(f"^{_NEXT}$", told, flags=re.MULTILINE)
    return [each.strip("\n") for each in answers]


_NEXT = "--- next"


def test_every_statement_is_answered_alike(filled: sqlite3.Connection, same: Postgres) -> None:
    questions = list(asked(filled))
    for (name, sql, values), theirs in zip(questions, from_postgres(same, questions), strict=True):
        ours, written = from_sqlite(filled, sql, values)
        if sql.lstrip().startswith("SELECT"):
            ordered = re.search(r"ORDER BY [^()]*$", sql) is not None
            assert shown(ours, ordered=ordered) == shown(theirs, ordered=ordered), (name, values)
        else:
            assert written > 0, (name, values)
