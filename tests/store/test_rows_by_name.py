"""Rows become values by the names of their columns, in ``zal.store.rows`` and nowhere else."""

import ast
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import zal
from lived_in_hall import lived_in_hall
from variants import in_one_test
from zal.domain.chain import Chain
from zal.store.engine import Params, Row
from zal.store.rows.acts import candidates
from zal.store.rows.floor import read_floor
from zal.store.rows.log import events

SHARED = Path(zal.__file__).parent
READS_ROWS = ("hall", "store")
_FROM_A_STORE = {"row", "rows", "live", "fetchone", "fetchall", "execute", "hall_row"}
"""What is called to get a row or rows."""


class Reversed:
    """A row whose columns stand in the opposite order."""

    def __init__(self, row: Row) -> None:
        self._row = row

    def __getitem__(self, key: str) -> Any:
        return self._row[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(tuple(self._row)[::-1])

    def keys(self) -> list[str]:
        return [*reversed(self._row.keys())]


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A hall in which everything has happened."""
    path = lived_in_hall(tmp_path_factory.mktemp("lived-in") / "hall.db")
    with closing(sqlite3.connect(path)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


def test_the_order_of_a_query_s_columns_does_not_matter_to_the_floor(
    connection: sqlite3.Connection,
) -> None:
    def as_asked(sql: str, params: Params) -> list[Row]:
        return connection.execute(sql, params).fetchall()

    def turned_round(sql: str, params: Params) -> list[Row]:
        return [Reversed(row) for row in as_asked(sql, params)]

    floor = read_floor(as_asked, 1, 0)
    assert floor.visits
    assert floor.slips
    assert read_floor(turned_round, 1, 0) == floor


def test_the_order_of_a_query_s_columns_does_not_matter_to_events_and_candidates(
    connection: sqlite3.Connection,
) -> None:
    for sql, made in (
        ("SELECT * FROM event ORDER BY rev", lambda rows: events(rows, Chain(1))),
        (
            "SELECT s.*, 0 AS is_booked, t.code FROM stage s JOIN ticket t USING (ticket_id)",
            candidates,
        ),
    ):
        rows = connection.execute(sql).fetchall()
        found = [*made(rows)]
        assert len(found) > 1
        assert [*made([Reversed(row) for row in rows])] == found


def by_place(source: str) -> list[int]:
    """Return the lines where a row is read by the places of its columns.

    That is: a number or a slice in its brackets, its values given on with a star, or told apart
    into two or more names; of what a store was asked for, or what is called a row.
    """
    tree = ast.parse(source)
    names = {"row"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _is_row(node.value, names):
            names |= {each.id for each in node.targets if isinstance(each, ast.Name)}
        if isinstance(node, ast.For | ast.comprehension) and _is_row(node.iter, names):
            names |= {node.target.id} if isinstance(node.target, ast.Name) else set()
    found = [node for node in ast.walk(tree) if _reads_by_place(node, names)]
    return [_line(each) for each in found]


def _line(node: Any) -> int:
    place = node.target if isinstance(node, ast.comprehension) else node
    return int(place.lineno)


def _is_row(node: ast.expr, names: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.Call):
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        return name in _FROM_A_STORE
    return False


def _reads_by_place(node: ast.AST, names: set[str]) -> bool:
    match node:
        case ast.Subscript(value=of, slice=ast.Constant(value=int()) | ast.Slice()):
            return isinstance(of, ast.Name) and of.id == "row"
        case ast.Starred(value=ast.Name(id=name)):
            return name == "row"
        case ast.Assign(targets=[ast.Tuple(elts=[_, _, *_])], value=value):
            return _is_row(value, names)
        case (
            ast.For(target=ast.Tuple(elts=[_, _, *_]), iter=of)
            | ast.comprehension(target=ast.Tuple(elts=[_, _, *_]), iter=of)
        ):
            return _is_row(of, names)
    return False


@in_one_test(
    "source",
    [
        "def f(row): return row[0]",
        "def f(row): return row[2:4]",
        "def f(row): return Candidate(*row)",
        "def f(turn): a, b = turn.row(SQL)",
        "def f(turn):\n  row = turn.row(SQL)\n  a, b = row",
        "def f(turn):\n  for a, *b in turn.rows(SQL): pass",
        "def f(turn): return {a: b for a, b in turn.rows(SQL)}",
        "def f(turn):\n  for row in turn.rows(SQL):\n    a, b = row",
    ],
)
def test_a_row_that_is_read_by_place_is_found(source: str) -> None:
    assert by_place(source)


def test_no_row_is_read_by_place() -> None:
    paths = [path for each in READS_ROWS for path in (SHARED / each).rglob("*.py")]
    assert len(paths) > 50
    found = {str(path.relative_to(SHARED)): by_place(path.read_text()) for path in paths}
    assert {path: lines for path, lines in found.items() if lines} == {}
