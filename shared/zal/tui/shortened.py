"""Names shortened in the middle so that no two look alike: whoever reads one knows which it is."""

from collections.abc import Iterator
from functools import lru_cache

from textual.content import Content

_CUT = "…"
_Parts = tuple[str, str, str]
"""What is left of a name: its head, a part of its middle (or ""), its tail."""


@lru_cache(maxsize=1024)
def shortened(name: str, among: tuple[str, ...], cells: int) -> str:
    """Return a name in at most ``cells`` cells, so that it cannot be another one ``among`` many.

    It is cut in the middle, elsewhere only where others have the same beginning and end. Where no
    cut tells it apart, the name's number among the others stands before it.
    """
    if _cells(name) <= cells:
        return name
    others = [each for each in among if each != name]
    room = cells if _cells(name) == len(name) else cells // 2  # some scripts take two a letter
    for parts in _cuts(name, room):
        if not any(_could_be(parts, each) for each in others):
            return _joined(parts)
    number = f"{among.index(name) + 1} " if others and name in among else ""
    cut = next(_cuts(name, room - len(number)), None)
    return (number + (_joined(cut) if cut else name))[: max(0, room)]


def _cuts(name: str, room: int) -> Iterator[_Parts]:
    """Give ways to cut a name: from its middle outwards, then keeping a part of the middle."""
    kept = room - len(_CUT)
    if kept < 1:
        return
    half = (kept + 1) // 2
    for head in sorted(range(1, kept + 1), key=lambda head: (abs(head - half), -head)):
        yield name[:head], "", name[len(name) - (kept - head) :]
    head, middle = kept // 3, kept - len(_CUT) - kept // 3
    if head and middle > 0:
        for start in range(head + 1, len(name) - middle):
            yield name[:head], name[start : start + middle], ""


def _could_be(parts: _Parts, name: str) -> bool:
    """Return whether somebody who knows a name could read it in what is left of another."""
    head, middle, tail = (each.casefold() for each in parts)
    name = name.casefold()
    inner = name[len(head) : len(name) - len(tail)]
    is_framed = name.startswith(head) and name.endswith(tail) and len(name) > len(head + tail)
    return is_framed and middle in inner


def _joined(parts: _Parts) -> str:
    """Return what stands on the screen."""
    head, middle, tail = parts
    return _CUT.join((head, middle, tail) if middle else (head, tail))


def _cells(text: str) -> int:
    return Content(text).cell_length
