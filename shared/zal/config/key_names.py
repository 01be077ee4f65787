"""Keys of a keyboard, or buttons that act as one, by their names."""

import string
from typing import Any

from zal.config.problems import nearest, shown
from zal.config.table import Table
from zal.config.texts import Text

_FREE = (*(f"f{n}" for n in range(1, 12)), *string.digits, *string.ascii_lowercase)
_USED = (
    "up",
    "down",
    "left",
    "right",
    "tab",
    "enter",
    "space",
    "escape",
    "backspace",
    "home",
    "f12",
)
"""What the faces themselves go by: F12 closes one."""


class Key(Text):
    """A key by its name. ``besides``: names that this face has no other use for."""

    def __init__(self, *args: Any, besides: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._besides = besides

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        known = (*self._besides, *_FREE)
        if not found or found in known:
            return found
        if nearest(found, (*known, *_USED)) in set(_USED).difference(known):
            table.note("config-key-used", self.key, got=shown(found), example=self.line)
        else:
            path = table.path(self.key)
            table.problems.add_unknown("config-unknown-word", path, found, known, got=shown(found))
        return found

    @property
    def takes(self) -> str:
        besides = "".join(f"`{each}`, " for each in self._besides)
        return f"{besides}`f1` to `f11`, a digit or a small Latin letter"
