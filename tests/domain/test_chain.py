"""The digest of a line of the log: of each column, of the line before it, and the same for ever."""

import pytest

from variants import in_one_test
from zal.domain.chain import COLUMNS, Chain, digest_of
from zal.domain.errors import StorageError
from zal.domain.log import Event

LINE: dict[str, object] = {
    **dict.fromkeys(COLUMNS),
    "rev": 2,
    "at": 1_795_424_400_000,
    "act": "call",
    "version": 1,
    "day": "2026-11-23",
    "code": "Б101",
    "desk": "1",
    "detail": '{"rule": "only-one"}',
}


def follow(chain: Chain, line: dict[str, object], digest: bytes | None) -> None:
    chain.follow(tuple(line[each] for each in COLUMNS), digest)


def test_the_columns_of_a_digest_are_those_of_an_event() -> None:
    assert Event._fields == COLUMNS


def test_the_digest_of_a_line_is_for_ever_the_same() -> None:
    assert digest_of(None, LINE).hex() == "f099d70167ad353079a486bba8bcbf89"
    assert digest_of(b"before", LINE).hex() == "21b826bb6eecc097ae6378191cc34ade"


@in_one_test("column", COLUMNS)
def test_every_column_counts(column: str) -> None:
    others: list[object] = ["x", "", "None", 0]
    found = {digest_of(None, {**LINE, column: each}) for each in (None, *others)}
    assert len(found) == 1 + len(others)


def test_null_in_another_column_than_the_word_none_is_another_line() -> None:
    at_desk = {**LINE, "desk": "None", "operator": None}
    by_operator = {**LINE, "desk": None, "operator": "None"}
    assert digest_of(None, at_desk) != digest_of(None, by_operator)


def test_a_word_in_the_next_column_is_another_line() -> None:
    moved = {**LINE, "code": None, "ticket_id": "Б101"}
    assert digest_of(None, moved) != digest_of(None, LINE)


def test_a_chain_is_followed_from_its_first_digest_on() -> None:
    chain = Chain(2)
    follow(chain, {**LINE, "rev": 1}, None)
    assert (chain.digest, chain.since) == (None, None)
    first = digest_of(None, LINE)
    follow(chain, LINE, first)
    later = {**LINE, "rev": 3}
    follow(chain, later, digest_of(first, later))
    assert (chain.digest, chain.since) == (digest_of(first, later), 2)


@pytest.mark.parametrize("digest", [None, digest_of(None, LINE)])
def test_a_line_has_a_digest_from_where_the_chain_begins_and_not_before(
    digest: bytes | None,
) -> None:
    follow(Chain(2 if digest else 3), LINE, digest)
    with pytest.raises(StorageError, match=r"event 2 \(call\) is not as it was written"):
        follow(Chain(3 if digest else 2), LINE, digest)


@pytest.mark.parametrize("digest", [None, b"x" * 16, digest_of(None, LINE)])
def test_a_line_that_lacks_its_digest_or_has_another_is_refused(digest: bytes | None) -> None:
    chain = Chain(1, b"before")
    with pytest.raises(StorageError, match=r"event 2 \(call\) is not as it was written"):
        follow(chain, LINE, digest)
