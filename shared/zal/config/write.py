"""``HallConfig`` → the tables of ``hall.toml``, every setting spelled out, and their text."""

from collections.abc import Iterator, Mapping

from zal.config.problems import literal, literal_key
from zal.config.row import Tables
from zal.config.rows.all_rows import FILE
from zal.config.table_rows import Entries, Section
from zal.domain.settings.hall import HallConfig

_BELOW_ENTRIES = frozenset(
    f"{entries.key}.{each.key}"
    for entries in FILE.rows
    if isinstance(entries, Entries)
    for each in entries.form.rows
    if isinstance(each, Section)
)
"""Tables that stand below their entry under a header of their own: ``kiosk.printer``."""


def write(config: HallConfig) -> str:
    """Return the text of a configuration that was read; reading it gives an equal one."""
    return "\n\n".join(_section(*each) for each in _sections(tables(config)) if each[1]) + "\n"


def tables(config: HallConfig) -> Tables:
    """Return what ``hall.toml`` holds, with settings that were left out at their defaults."""
    return FILE.write(config)


def _sections(found: Tables) -> Iterator[tuple[str, Tables]]:
    """Yield headers with their tables, entries after the table that they belong to."""
    for name, value in found.items():
        if isinstance(value, list):
            for each in value:
                yield from _entry(name, each)
            continue
        yield f"[{name}]", {k: v for k, v in value.items() if not _is_entries(v)}
        for key, each in value.items():
            if _is_entries(each):
                yield from ((f"[[{name}.{key}]]", entry) for entry in each)


def _entry(name: str, values: Tables) -> Iterator[tuple[str, Tables]]:
    """Yield an entry and the tables that stand below it."""
    below = {key: each for key, each in values.items() if f"{name}.{key}" in _BELOW_ENTRIES}
    below = {key: each for key, each in below.items() if isinstance(each, Mapping)}
    yield f"[[{name}]]", {key: each for key, each in values.items() if key not in below}
    yield from ((f"[{name}.{key}]", dict(each)) for key, each in below.items())


def _is_entries(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, Mapping) for each in value)


def _section(header: str, values: Tables) -> str:
    given = {key: value for key, value in values.items() if value != {}}
    lines = (f"{literal_key(key)} = {literal(value)}" for key, value in given.items())
    return "\n".join((header, *lines))
