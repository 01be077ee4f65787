"""What is on every slip."""

from zal.config.table_rows import Form, Section
from zal.config.texts import LINE_LIMIT, Named, Text
from zal.config.value_kinds import Whole
from zal.domain.settings.slips import SlipPolicy

SLIP = Section(
    "slip",
    "slip",
    Form(
        SlipPolicy,
        Text(
            "logo",
            "logo",
            limit=LINE_LIMIT,
            example="logo.png",
            left_out="no picture",
            doc="A black and white picture, its path seen from the hall's file.",
        ),
        Named("footer", "footer", limit=LINE_LIMIT, left_out="no lines", doc="The last lines."),
        Whole(
            "keep_seconds",
            "keep_s",
            low=10,
            high=3600,
            doc="A slip that could not be printed for that long is given up: its visitor has gone.",
        ),
    ),
    doc="What is on every slip.",
)
