"""The log's lines as events, many of them one after the other."""

import json
from collections.abc import Iterable, Iterator

from zal.domain.fold_refusals import unreadable
from zal.domain.log import Event
from zal.store.engine import Row
from zal.store.rows.by_name import in_order

_decode = json.JSONDecoder().raw_decode  # json.loads looks at its options, and for spaces around
_COLUMNS = Event._fields[:-1]
"""All but the last, ``detail``."""


def events(rows: Iterable[Row]) -> Iterator[Event]:
    """Return the log's lines; raises ``StorageError`` for one whose detail is no JSON."""
    make = Event._make
    for detail, *values in in_order(rows, ("detail", *_COLUMNS)):
        said, end = None, 0
        if detail is not None:
            try:
                said, end = _decode(detail)
            except ValueError as error:
                raise unreadable(make([*values, None])) from error
            if end != len(detail):
                raise unreadable(make([*values, None]))
        values.append(said)
        yield make(values)
