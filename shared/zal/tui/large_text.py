"""Several words as large as a box allows: wrapped first, then drawn, all lines equally large."""

from functools import lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from zal.tui.large_type import as_lines, ink, typeface

if TYPE_CHECKING:
    from PIL.Image import Image

SMALLEST_LINE_ROWS = 5
"""Small letters with their tails need more than the capitals of a code."""
_LONGEST = 6
"""Lines beyond this make a poster, not a label."""
_LINE_PART = 1.12
"""A line's height in parts of the letters' size: from the accent of Й to the tail of у."""
_BASE_PART = 0.87
_TALLEST = 200


@lru_cache(maxsize=512)
def draw_wrapped(
    text: str, columns: int, rows: int, tallest: int = _TALLEST
) -> tuple[str, ...] | None:
    """Return ``text`` as lines of block characters within the box, None where it does not fit.

    The number of lines is the one that gives the largest letters, at most ``tallest`` dots high.
    Lines have equal length.
    """
    height = line_height(text, columns, rows)
    if height is None:
        return None
    height = min(height, tallest)
    lines = next(each for each in _wrappings(text, rows) if _fits(each, height, columns, rows))
    return as_lines(_page(lines, height))


@lru_cache(maxsize=512)
def line_height(text: str, columns: int, rows: int) -> int | None:
    """Return how high in dots the lines of ``text`` can be in the box, None where it must not."""
    heights = (
        min(2 * rows // len(lines), *(_widest_height(each, columns) for each in lines))
        for lines in _wrappings(text, rows)
    )
    best = max(heights, default=0)
    return best if best >= 2 * SMALLEST_LINE_ROWS else None


def _wrappings(text: str, rows: int) -> list[tuple[str, ...]]:
    """Return the text in one line, in two, and so on as far as the box allows."""
    words = text.split()
    most = min(_LONGEST, len(words), rows // SMALLEST_LINE_ROWS)
    return [balanced(words, count) for count in range(1, most + 1)]


def _fits(lines: tuple[str, ...], height: int, columns: int, rows: int) -> bool:
    is_low_enough = height * len(lines) <= 2 * rows
    return is_low_enough and all(_widest_height(each, columns) >= height for each in lines)


@lru_cache(maxsize=512)
def rows_needed(text: str, columns: int) -> int | None:
    """Return how few rows ``text`` can be drawn in, None where a word is wider than the box."""
    words = text.split()
    for count in range(1, min(_LONGEST, len(words)) + 1):
        if all(_is_wide_enough(each, columns) for each in balanced(words, count)):
            return SMALLEST_LINE_ROWS * count
    return None if words else 0


def _is_wide_enough(line: str, columns: int) -> bool:
    return _width(line, 2 * SMALLEST_LINE_ROWS) <= columns


def _page(lines: tuple[str, ...], height: int) -> "Image":
    """Return the lines one under the other, each ``height`` dots high."""
    from PIL import Image, ImageDraw

    width = max(int(_width(each, height)) for each in lines)
    page = Image.new("L", (width, height * len(lines)), 0)
    pen = ImageDraw.Draw(page)
    for n, line in enumerate(lines):
        place = (0, height * n + round(_BASE_PART * _size(height)))
        pen.text(place, line, fill=255, font=typeface(_size(height), line), anchor="ls")
    return ink(page)


def _size(height: int) -> int:
    return max(1, int(height / _LINE_PART))


def balanced(words: list[str], count: int) -> tuple[str, ...]:
    """Return the words in ``count`` lines of which the longest is as short as can be."""
    low, high = max(map(len, words)), len(" ".join(words))
    while low < high:
        middle = (low + high) // 2
        if len(_filled(words, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return _filled(words, low)


def _filled(words: list[str], width: int) -> tuple[str, ...]:
    """Return the words in lines of at most ``width`` characters."""
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


@lru_cache(maxsize=1024)
def _widest_height(line: str, columns: int) -> int:
    """Return the largest height in dots at which a line is no wider than ``columns``.

    Widths grow nearly as heights do: from where they say that it is, few typefaces are loaded.
    """
    width = _width(line, _TALLEST)
    height = _TALLEST if width <= columns else int(_TALLEST * columns / width)
    while height < _TALLEST and _width(line, height + 1) <= columns:
        height += 1
    while height > 0 and _width(line, height) > columns:
        height -= 1
    return height


def _width(line: str, height: int) -> float:
    """Return how wide a line is whose letters are ``height`` dots high."""
    return typeface(_size(height), line).getlength(line)


def written(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return ``text`` in the tty's own letters, wrapped; what is past the box ends in …."""
    lines = wrap(text, columns) if columns > 0 else []
    if len(lines) > rows > 0:
        lines = [*lines[: rows - 1], f"{lines[rows - 1][: columns - 1]}…"]
    return tuple(lines[: max(0, rows)])


class LargeText(Widget):
    """Words as large as the widget's own box while ``drawn``, else in the tty's letters.

    ``text`` is what is shown; it is never markup. It stands where ``content-align`` says.
    """

    DEFAULT_CSS = """
    LargeText { width: 1fr; height: 1fr; }
    """

    text: reactive[str] = reactive("", layout=True)
    drawn: reactive[bool] = reactive(default=False)

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(LargeText.text, text)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return how many columns the words take in one line when they are not drawn."""
        return cell_len(self.text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the words take when they are not drawn."""
        return len(wrap(self.text, max(1, width)))

    def render(self) -> Content:
        """Return the words as they fit."""
        width, height = self.size
        lines = draw_wrapped(self.text, width, height) if self.drawn else None
        return Content("\n".join(lines or written(self.text, width, height)))
