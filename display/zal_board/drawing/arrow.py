"""The arrow from a code to its desk, in square dots: a font's own is too wide for narrow walls."""

from functools import lru_cache

_BLOCKS = " ▄▀█"
_HEAD_ALONE = 6
"""In fewer columns a head with a shaft is read as a plus: the head stands alone."""


@lru_cache(maxsize=64)
def arrow(width: int, rows: int) -> tuple[str, ...]:
    """Return an arrow as long as the columns allow, in as many of the rows as suit that."""
    if width < _HEAD_ALONE:
        reach = max(0, min(width, rows) - 1)
        long = reach + 1
    else:
        reach = max(1, min(width // 2, rows // 2))
        long = min(width, 3 * reach)
    dots = [[_is_ink(x, y - reach, long, reach) for x in range(long)] for y in range(2 * reach + 1)]
    dots.append([False] * long)
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return tuple(
        "".join(_BLOCKS[2 * above + below] for above, below in zip(*pair, strict=True))
        for pair in pairs
    )


def _is_ink(x: int, from_middle: int, long: int, reach: int) -> bool:
    """Return whether a dot belongs to the head, a triangle, or to the shaft."""
    to_tip = long - 1 - x
    return abs(from_middle) <= (to_tip if to_tip <= reach else reach // 3)
