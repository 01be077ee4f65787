"""Break a text into lines that fit, as even as they can be; a word too long for a line as well."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from unicodedata import category

Across = Callable[[str], int]
"""How many dots a piece of text takes across."""


def wrap(text: str, width: int, across: Across) -> tuple[str, ...]:
    """Return ``text`` in as few lines as can be, none wider than ``width`` dots.

    Lines break at plain spaces, a word that is too long anywhere, after a hyphen or a slash where
    it has one. A piece is as wide as its words and spaces together.
    """
    words = [each for word in text.split(" ") if word for each in _parts(word, width, across)]
    if not words:
        return ()
    widths, space = [across(each) for each in words], across(" ")
    fewest = len(_breaks(widths, space, width))
    widths_to_try = range(max(widths), width + 1)
    even = bisect_left(
        widths_to_try, x=True, key=lambda w: len(_breaks(widths, space, w)) <= fewest
    )
    breaks = _breaks(widths, space, widths_to_try[even] if even < len(widths_to_try) else width)
    return tuple(" ".join(words[a:b]) for a, b in zip([0, *breaks], breaks, strict=False))


def _breaks(widths: Sequence[int], space: int, width: int) -> list[int]:
    """Return after how many words each line ends."""
    breaks, used = [], widths[0]
    for at, each in enumerate(widths[1:], start=1):
        used += space + each
        if used > width:
            breaks.append(at)
            used = each
    return [*breaks, len(widths)]


def _parts(word: str, width: int, across: Across) -> Iterator[str]:
    while across(word) > width:
        at = _longest(word, width, across)
        yield word[:at]
        word = word[at:]
        if not word:
            return
    yield word


def _longest(word: str, width: int, across: Across) -> int:
    """Return after how many characters of a word a line ends; after one at the least."""
    fits = bisect_right(range(1, len(word)), width, key=lambda n: across(word[:n]))
    at = max(word.rfind(each, 1, fits) + 1 for each in "-/") or max(1, fits)
    whole = at
    while whole and category(word[whole]).startswith("M"):  # marks stay on their letter
        whole -= 1
    return whole or at
