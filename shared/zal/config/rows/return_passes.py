"""Whoever was sent away for papers comes back with a return pass: for how long, to which place."""

from zal.config.table_rows import Form, Section
from zal.config.value_kinds import Whole, Word
from zal.domain.settings.return_passes import ReturnPassPolicy, ReturnPlace

_MOST_DAYS = 60

RETURN_PASS = Section(
    "return_pass",
    "return_pass",
    Form(
        ReturnPassPolicy,
        Whole(
            "days",
            "days",
            low=0,
            high=_MOST_DAYS,
            doc="On how many business days after the visit a return pass is good; with 0 none are "
            "given. They are given with an `[[outcome]]` that says `return_pass = true`.",
        ),
        Word(
            "place",
            "place",
            words=ReturnPlace,
            doc="Where in the queue of their category the visitor then waits: `clock`, as if they "
            "had waited today as long as the first time, too; `front`, right behind the first "
            "`behind`; `end`, behind all. Whoever goes first by law goes before them in any case.",
        ),
        Whole(
            "behind",
            "behind",
            low=0,
            high=20,
            doc='With `place = "front"`: behind how many of those who wait for the same in their '
            "category.",
        ),
    ),
    doc="What becomes of a visitor who is sent away for papers and comes again.",
)
