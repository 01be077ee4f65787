"""Words and figures in columns."""

from collections.abc import Iterator, Sequence

_NAME_WIDTH = 34


def short(name: str, *, tail: int = 0) -> str:
    """Return a name that fits into a column; ``tail``: so many of its last letters are kept."""
    if len(name) <= _NAME_WIDTH:
        return name
    return f"{name[: _NAME_WIDTH - 1 - tail]}…{name[len(name) - tail :]}"


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
