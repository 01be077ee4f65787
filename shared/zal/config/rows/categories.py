"""Visitor categories, and which of them the law lets go first."""

from typing import Any

from zal.config.table import Table
from zal.config.table_rows import Entries, Form
from zal.config.texts import LINE_LIMIT, Code, Named
from zal.config.times import DAY_MIN
from zal.config.value_kinds import Date, Flag, Number, Whole
from zal.domain.names import Names
from zal.domain.settings.categories import Category

RATE_LIMIT = 1000
_FORMER_SAMPLE = ("юрист центра", "the centre's lawyer")
"""What the sample said of itself where law and article were to stand."""


class _OutOfTurn(Flag):
    """Tier 0 if true, else 1."""

    def value(self, table: Table) -> int | None:
        found = super().value(table)
        if found:
            table.require("proof", 'proof = { ru = "…", en = "…" }')
        return None if found is None else int(not found)

    def shown(self, value: Any) -> bool:
        return bool(value == 0)


class _LegalBasis(Named):
    """A placeholder is none: staff must not read one as the law."""

    def value(self, table: Table) -> Names | None:
        found = super().value(table)
        if found and any(said in each for each in found.values() for said in _FORMER_SAMPLE):
            return {}
        return found


CATEGORIES = Entries(
    "category",
    "categories",
    Form(
        Category,
        Code("code", "code", example="veteran"),
        Named("name", "names", example="Ветеран", doc="What visitors and staff read."),
        _OutOfTurn(
            "out_of_turn",
            "tier",
            doc="Goes before all others. It then needs the proof to show.",
        ),
        Number(
            "rate",
            "rate",
            high=RATE_LIMIT,
            doc="How fast priority grows while waiting: 2 counts every minute twice.",
        ),
        _LegalBasis(
            "legal_basis",
            "legal_basis",
            limit=LINE_LIMIT,
            left_out="nothing",
            doc="The law and article that give this right.",
        ),
        Named(
            "proof",
            "proof",
            limit=LINE_LIMIT,
            left_out="nothing; needed with `out_of_turn`",
            doc="What the visitor has to show.",
        ),
        Date(
            "valid_from",
            "valid_from",
            left_out="no limit",
            doc="The first day on which it is offered.",
        ),
        Date(
            "valid_to", "valid_to", left_out="no limit", doc="The last day on which it is offered."
        ),
        Whole(
            "wait_norm_minutes",
            "wait_norm_min",
            low=1,
            high=DAY_MIN,
            example=15,
            left_out="the service's, else the hall's",
            doc="Its visitors should be called within that time.",
        ),
    ),
    doc="Whom the hall tells apart. The first one that does not go out of turn is every "
    "visitor's. Have your lawyer confirm each right.",
)
