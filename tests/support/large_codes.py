"""Read large type back from a screen's text."""

from collections.abc import Sequence
from functools import cache

from zal.tui.large_type import draw

WIDEST = 150


@cache
def drawings(text: str) -> tuple[tuple[str, ...], ...]:
    """Return a text in large type at every size, from the largest on."""
    found = (draw(text, columns, 60) for columns in range(WIDEST, len(text), -1))
    stripped = (tuple(each.strip() for each in lines) for lines in found)
    return tuple(dict.fromkeys(each for each in stripped if len(each) > 1))


def is_drawn(screen: str, text: str) -> bool:
    """Return whether ``text`` stands on the screen in large type, whatever its size."""
    lines = screen.splitlines()
    return any(stands(lines, each) for each in drawings(text))


def stands(lines: Sequence[str], drawing: Sequence[str]) -> bool:
    """Return whether a drawing stands on a screen, its rows one under the other."""
    parts = [each.strip() for each in drawing]
    return any(
        all(part in line for part, line in zip(parts, lines[top:], strict=False))
        for top in range(len(lines) - len(parts) + 1)
    )
