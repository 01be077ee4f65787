"""The schema's versions keep the promises that CONTRIBUTING makes of them."""

from hashlib import sha256

from zal.store.sqlite.schema import newest, scripts
from zal.store.versions import CONTRACT_SCHEMA, OLDEST_WRITER, SCHEMA

SHIPPED = [
    *("b85d81d10d84c974", "10131066babed3d4", "01a162fca6b33152"),
    *("83d04e4944b62ca7", "4037fc93667cb660"),
]
"""How the check sums begin of migrations that halls have applied; a release adds its own."""


def test_no_migration_that_halls_have_applied_is_edited() -> None:
    kept = scripts()[: len(SHIPPED)]
    assert [sha256(each.encode()).hexdigest()[:16] for each in kept] == SHIPPED


def test_the_schema_that_a_program_says_it_writes_is_the_newest_migrations() -> None:
    assert newest() == len(scripts()) == SCHEMA
    assert OLDEST_WRITER <= SCHEMA
    assert CONTRACT_SCHEMA <= SCHEMA
