"""Figures by service and by desk as lines of columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

_NAME_WIDTH = 34

F = TypeVar("F")


def of_part(
    part: str, found: Mapping[str, F], names: Mapping[str, str]
) -> Iterator[tuple[str, str, str, F]]:
    """Return part, code, name and figures in the order of ``names``, unknown codes last."""
    for code in [*names, *sorted(found.keys() - names.keys())]:
        if code in found:
            yield part, code, names.get(code, code), found[code]


def written(day: str) -> str:
    """Return a business day as people write it."""
    year, month, of_month = day.split("-")
    return f"{of_month}.{month}.{year}"


def short(name: str) -> str:
    """Return a name that fits into a column."""
    return name if len(name) <= _NAME_WIDTH else f"{name[: _NAME_WIDTH - 1]}…"


def padded(rows: list[list[str]]) -> list[str]:
    """Return rows in columns of one width: names to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_padded(row, widths)).rstrip() for row in rows]


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows of words in columns, each to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _padded(row: list[str], widths: list[int]) -> Iterator[str]:
    name, *others = zip(row, widths, strict=True)
    yield name[0].ljust(name[1])
    yield from (text.rjust(width) for text, width in others)
