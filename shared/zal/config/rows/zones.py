"""Parts of the hall, and the row by which a desk, kiosk or board says in which it stands."""

from zal.config.table import Table
from zal.config.table_rows import Entries, Form
from zal.config.texts import Code, Named, Text, must_be_known
from zal.domain.settings.zones import Zone


class InZone(Text):
    """The zone in which something stands."""

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        if found is not None:
            must_be_known(
                table, self.key, "zone", [found], (each.code for each in table.known.zones)
            )
        return found

    @property
    def takes(self) -> str:
        return "the code of a `[[zone]]`"


ZONES = Entries(
    "zone",
    "zones",
    Form(
        Zone,
        Code("code", "code", example="second-floor"),
        Named("name", "names", example="2 этаж", doc="What people call it: short, as on the door."),
    ),
    lent=True,
    doc="Parts of the hall, such as floors. A zone's boards show the calls to its desks, its "
    "kiosks offer first what is served there, and slip, page and voice name it. What stands in no "
    "zone is of the whole hall.",
)
