"""What every mapping from a row does: take values by the names of their columns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from zal.store.engine import Row


def named(row: Row, names: Sequence[str]) -> dict[str, Any]:
    """Return the values of some columns by their names."""
    return {name: row[name] for name in names}


def only_value(row: Row) -> Any:
    """Return the value of a row that has one column."""
    (value,) = row
    return value


def values_of(row: Row, names: Sequence[str]) -> tuple[Any, ...]:
    """Return a row's values of two or more columns, in the order of ``names``."""
    return _picked(tuple(row.keys()), tuple(names))(tuple(row))


def in_order(rows: Iterable[Row], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Return of each row of a query the values of two or more columns, in the order of ``names``.

    Where the columns stand is looked up once a query: a million rows cost little more than if they
    were taken by their places. It costs least where a query has just these columns in this order.
    """
    rest = iter(rows)
    first = next(rest, None)
    if first is None:
        return iter(())
    picked = _picked(tuple(first.keys()), tuple(names))
    return map(picked, map(tuple, chain((first,), rest)))


@cache
def _picked(
    columns: tuple[str, ...], names: tuple[str, ...]
) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Return what takes the columns of some names out of all; a query's are always the same."""
    if columns == names:
        return tuple
    return itemgetter(*map(columns.index, names))
