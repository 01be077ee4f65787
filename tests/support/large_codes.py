"""Read large type back from a screen's text."""

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
    for drawing in drawings(text):
        for top in range(len(lines) - len(drawing) + 1):
            if all(part in line for part, line in zip(drawing, lines[top:], strict=False)):
                return True
    return False
