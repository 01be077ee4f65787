"""The hall's own row, with which every act and look begins."""

from typing import NamedTuple

from zal.domain.now import Anchor
from zal.store.engine import Row
from zal.store.rows.by_name import values_of


class HallRow(NamedTuple):
    """What the hall's row tells, and some counts beside it. The fields are the columns of ``HALL``.

    ``digest``: of the log's last line. ``has_overrides``: whether staff opened or closed a service
    by hand today. ``first_until``: when the postponement ends that ends first, ``appointment_due``:
    when time next ends something about appointments, epoch ms. ``booked``: a stage that waits for
    whoever has an appointment, None: there is none.
    """

    rev: int
    day: str
    closed_day: str | None
    config_version: int
    anchor_at: int
    anchor_boot: str
    anchor_up_ms: int
    clock_offset_ms: int | None
    oldest_writer: int
    incarnation: str
    is_copy: int
    digest: bytes | None
    former_categories: str
    has_overrides: int
    first_until: int | None
    booked: int | None
    appointment_due: int | None

    @property
    def anchor(self) -> Anchor:
        """Return what the hall keeps with its last act."""
        return Anchor(self.anchor_at, self.anchor_boot, self.anchor_up_ms, self.clock_offset_ms)


def hall_row(row: Row) -> HallRow:
    """Return the hall's row."""
    return HallRow._make(values_of(row, HallRow._fields))
