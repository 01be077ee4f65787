"""The log's lines as events, many of them one after the other."""

import json
from collections.abc import Iterable, Iterator

from zal.domain.chain import COLUMNS, Chain
from zal.domain.fold_refusals import unreadable
from zal.domain.log import Event
from zal.store.engine import Row
from zal.store.rows.by_name import in_order

_decode = json.JSONDecoder().raw_decode  # json.loads looks at its options, and for spaces around


def events(rows: Iterable[Row], chain: Chain) -> Iterator[Event]:
    """Return the log's lines, which the chain follows.

    Raises ``StorageError`` for one that does not fit it, or whose detail is no JSON.
    """
    make, follow = Event._make, chain.follow
    for digest, *values in in_order(rows, ("digest", *COLUMNS)):
        follow(tuple(values), digest)
        detail = values[-1]
        if detail is not None:
            values[-1], end = None, 0
            try:
                values[-1], end = _decode(detail)
            except ValueError as error:
                raise unreadable(make(values)) from error
            if end != len(detail):
                raise unreadable(make(values))
        yield make(values)
