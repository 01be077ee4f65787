"""Text as large as a box allows, in any script, drawn with block characters from a real font."""

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from zal.tui.drawn_letters import (
    SMALLEST_BODY,
    SMALLEST_ROWS,
    as_lines,
    close_cut,
    close_cut_size,
    size_of,
)
from zal.tui.large_text import draw_wrapped

if TYPE_CHECKING:
    from PIL.Image import Image

_BETWEEN_GROUPS = "-"
"""Stands between the groups of a long code."""


@lru_cache(maxsize=64)
def draw(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return ``text`` as lines of block characters that fill the box as far as they can.

    Each cell shows two square dots, one above the other. Lines have equal length, at most
    ``columns``; there are at most ``rows``. Where the box is too small for drawn letters the
    text comes back as one plain line, cut to the box.
    """
    text = text.strip()
    if not text or columns < 1 or rows < 1:
        return ()
    image = _fitting(text, columns, 2 * rows) if rows >= SMALLEST_ROWS else None
    if image is None:
        return (text[:columns],)
    return as_lines(image)


def _fitting(text: str, width: int, height: int) -> "Image | None":
    """Return the largest image of ``text`` within the box, None if letters would be too small."""
    low, high = size_of(SMALLEST_BODY), 4 * height
    best = 0
    while low <= high:
        size = (low + high) // 2
        across, down = close_cut_size(text, size)
        if across <= width and down <= height:
            best, low = size, size + 1
        else:
            high = size - 1
    return close_cut(text, best) if best else None


class LargeType(Widget):
    """A text as large as the widget's own box, in its colour, centred or as ``text-align`` says.

    ``text`` is what is shown; it is never markup. A code in groups that has no room in one line
    stands in several.
    """

    DEFAULT_CSS = """
    LargeType { width: 1fr; height: 1fr; text-align: center; }
    """

    text: reactive[str] = reactive("")

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(LargeType.text, text)

    def render_line(self, y: int) -> Strip:
        """Return one row of the drawing."""
        width, height = self.size
        lines = draw(self.text, width, height)
        if len(lines) == 1 and _BETWEEN_GROUPS in self.text:
            groups = self.text.replace(_BETWEEN_GROUPS, " ")
            lines = draw_wrapped(groups, width, height) or lines
        style = self.rich_style
        if len(lines) == 1:
            style += Style(bold=True)
        row = y - (height - len(lines)) // 2
        line = lines[row] if 0 <= row < len(lines) else ""
        left = {"left": 0, "start": 0, "right": width - len(line), "end": width - len(line)}.get(
            self.styles.text_align, (width - len(line)) // 2
        )
        return Strip([Segment((" " * left + line).ljust(width)[:width], style)], width).crop(
            0, width
        )
