"""Parameters stand in statements by name, and are sent by number."""

import re

from statements import statements
from zal.store.parameters import numbered, parameters


def test_each_name_has_one_number_in_the_order_in_which_they_come() -> None:
    sql = "SELECT a::text FROM t WHERE b = :second AND c IN (:c0, :first) AND d = :second"
    assert parameters(sql) == ("second", "c0", "first")
    assert numbered(sql, "?") == "SELECT a::text FROM t WHERE b = ?1 AND c IN (?2, ?3) AND d = ?1"
    assert numbered(sql, "$") == "SELECT a::text FROM t WHERE b = $1 AND c IN ($2, $3) AND d = $1"


def test_no_text_inside_a_statement_looks_like_a_parameter() -> None:
    texts = {name: re.findall(r"'[^']*'", sql) for name, sql in statements().items()}
    assert any(texts.values())
    assert [name for name, found in texts.items() if any(map(parameters, found))] == []
