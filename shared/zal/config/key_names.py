"""Keys of a keyboard, or buttons that act as one, by their names."""

import string
from typing import Any

from zal.config.problems import shown
from zal.config.table import Table
from zal.config.texts import Text

_FREE = (*(f"f{n}" for n in range(1, 12)), *string.digits, *string.ascii_lowercase)
"""F12 is not among them: it closes a face."""


class Key(Text):
    """A key by its name. ``besides``: names that this face has no other use for."""

    def __init__(self, *args: Any, besides: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._besides = besides

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        known = (*self._besides, *_FREE)
        if found and found not in known:
            path = table.path(self.key)
            table.problems.add_unknown("config-unknown-word", path, found, known, got=shown(found))
        return found

    @property
    def takes(self) -> str:
        besides = "".join(f"`{each}`, " for each in self._besides)
        return f"{besides}`f1` to `f11`, a digit or a small Latin letter"
