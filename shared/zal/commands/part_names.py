"""Names of a report's services and desks, in the order in which they are told."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from zal.bootstrap import look_at_hall
from zal.domain.names import Names, name_in
from zal.hall.config_in_force import Kind
from zal.hall.seen.names import names_by_code


class Listed(Protocol):
    """A service or a desk of the settings."""

    @property
    def code(self) -> str: ...
    @property
    def names(self) -> Names: ...


def part_names(
    hall: Path, kind: Kind, listed: Sequence[Listed], reported: Collection[str], language: str
) -> dict[str, str]:
    """Return by code the names of ``listed``, then of what is reported and no longer listed.

    ``listed``: in the settings of the reported day's end.
    """
    names = {each.code: name_in(each.names, language) for each in listed}
    gone = sorted(set(reported) - names.keys())
    if gone:
        looker = look_at_hall(hall)
        try:
            former = looker.see(names_by_code, kind, gone)
        finally:
            looker.close()
        names |= {code: name_in(each, language) or code for code, each in former.items()}
    return names
