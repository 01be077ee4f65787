"""What every mapping from a row does: take values by the names of their columns."""

from collections.abc import Iterable, Iterator, Sequence
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


def in_order(rows: Iterable[Row], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Return of each row of a query the values of two or more columns, in the order of ``names``.

    Where the columns stand is looked up once a query: a million rows cost little more than if they
    were taken by their places. It costs least where a query has just these columns in this order.
    """
    rest = iter(rows)
    first = next(rest, None)
    if first is None:
        return iter(())
    values = map(tuple, chain((first,), rest))
    columns = [*first.keys()]
    if columns == [*names]:
        return values
    return map(itemgetter(*map(columns.index, names)), values)
