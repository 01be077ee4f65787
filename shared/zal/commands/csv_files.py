"""Figures as CSV: as spreadsheets of a language open it, or plain, for programs."""

import csv
import io
from argparse import Namespace
from collections.abc import Iterable, Sequence

from zal.command_line.answers import language_of
from zal.command_line.common import say_in
from zal.texts import Say

Cell = str | int | float | None

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula."""
_BOM = "\ufeff"
"""Without it spreadsheets read UTF-8 as another encoding."""
_DECIMAL_COMMA = frozenset({"ru", "be", "cs", "de", "es", "fr", "it", "kk", "ky", "pl", "tr", "uk"})
"""Languages whose spreadsheets write 1,5 and set cells apart by semicolons."""
_WORDS = frozenset({"part"})
"""Keys of columns whose cells are words of Zal's own, not codes or names."""


def csv_of(keys: Sequence[str], rows: Iterable[Sequence[Cell]], args: Namespace) -> bytes:
    """Return figures as the command line asks for them."""
    if args.plain:
        return for_programs(keys, rows)
    return for_people(keys, rows, say_in(args), language_of(args))


def for_programs(keys: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return plain CSV: the keys as they are, commas, decimal points, UTF-8 without a mark."""
    told = [[harmless(cell) for cell in row] for row in rows]
    return _written([keys, *told], ",", "\n").encode()


def for_people(
    keys: Sequence[str], rows: Iterable[Sequence[Cell]], say: Say, language: str
) -> bytes:
    """Return CSV with headings, words, numbers and separators of a language.

    A key that ends in ``_s`` is of seconds, which are told whole.
    """
    has_comma = language in _DECIMAL_COMMA
    heads = [say(f"csv-{each}") for each in keys]
    told = [
        [
            say(f"csv-{key}-{cell}") if key in _WORDS else _told(key, cell, has_comma=has_comma)
            for key, cell in zip(keys, row, strict=True)
        ]
        for row in rows
    ]
    return (_BOM + _written([heads, *told], ";" if has_comma else ",", "\r\n")).encode()


def _told(key: str, cell: Cell, *, has_comma: bool) -> Cell:
    if not isinstance(cell, float):
        return harmless(cell)
    if key.endswith("_s"):
        return round(cell)
    return str(cell).replace(".", ",") if has_comma else cell


def _written(rows: Iterable[Iterable[Cell]], delimiter: str, end: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula; numbers stay as they are."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell
