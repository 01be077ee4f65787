"""What a new configuration would change."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from zal.config.problems import literal
from zal.config.read import read_after, read_stored
from zal.config.write import tables
from zal.domain.dataclass import dataclass


class Kind(StrEnum):
    """What happens to an entry or a setting."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``path`` is an entry (``desk 9``), a setting (``service passport: last_ticket``) or a list of
    entries (``service``). ``before`` and ``after`` are texts as in the file, None: not there;
    of an entry its name, of a list its codes in their order.
    """

    kind: Kind
    path: str
    before: str | None = None
    after: str | None = None


def difference(old: str, new: str) -> tuple[Change, ...]:
    """Return what would change in the hall from the text that it has stored to a new one.

    Comments, defaults spelled out and other ways to write the same are no change.
    Raises ``ConfigProblems`` if either cannot be read.
    """
    stored = read_stored(old)
    before, after = tables(stored), tables(read_after(new, stored))
    return tuple(
        change
        for section in before
        for change in _values(section, ": ", before[section], after[section])
    )


def _values(path: str, joint: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before | after:
            yield from _values(f"{path}{joint}{key}", ".", before.get(key), after.get(key))
    elif _is_entries(before) and _is_entries(after):
        yield from _entries(path.replace(": ", " "), before, after)
    else:
        yield Change(Kind.CHANGED, path, _shown(before), _shown(after))


def _is_entries(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _entries(
    path: str, before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> Iterator[Change]:
    old = {each["code"]: each for each in before}
    new = {each["code"]: each for each in after}
    for code, entry in old.items():
        if code not in new:
            yield Change(Kind.REMOVED, f"{path} {code}", before=_shown(_told(entry)))
    for code, entry in new.items():
        if code not in old:
            yield Change(Kind.ADDED, f"{path} {code}", after=_shown(_told(entry)))
        else:
            yield from _values(f"{path} {code}", ": ", old[code], entry)
    old_order = [code for code in old if code in new]
    new_order = [code for code in new if code in old]
    if old_order != new_order:
        yield Change(Kind.REORDERED, path, ", ".join(old_order), ", ".join(new_order))


def _told(entry: dict[str, Any]) -> Any:
    """Return what tells an entry best: the address of a kiosk's printer, its name."""
    address = entry.get("printer", {}).get("address")
    return address or entry.get("name") or entry["code"]


def _shown(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, str):
        return value or '""'
    if isinstance(value, list):
        return ", ".join(value)
    return literal(value)
