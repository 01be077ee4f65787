"""The one place where lines of the hall's log are written."""

from collections.abc import Mapping

from zal.domain.chain import digest_of
from zal.store.engine import Transaction
from zal.store.queries.hall import NEW_EVENT


def write_line(
    tx: Transaction, hall: int, before: bytes | None, line: Mapping[str, object]
) -> bytes:
    """Write a line after the one with the digest ``before``; return its own, for the hall's row.

    ``line``: its columns by name, see ``zal.domain.chain``.
    """
    digest = digest_of(before, line)
    tx.run(NEW_EVENT, {**line, "hall": hall, "digest": digest})
    return digest
