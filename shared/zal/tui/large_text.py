"""Several words as large as a box allows: wrapped first, then drawn, all lines equally large."""

from functools import lru_cache
from textwrap import wrap

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from zal.tui.alike import Alike, Drawable
from zal.tui.drawn_letters import (
    SMALLEST_BODY,
    SMALLEST_LINE_ROWS,
    as_lines,
    page,
    size_of,
    width,
)

_LONGEST = 6
"""Lines beyond this make a poster, not a label."""
_TALLEST = 200
_ROUNDING = 8


@lru_cache(maxsize=512)
def draw_wrapped(
    text: str, columns: int, rows: int, tallest: int = _TALLEST
) -> tuple[str, ...] | None:
    """Return ``text`` as lines of block characters within the box, None where it does not fit.

    The number of lines is the one that gives the largest letters, whose body has at most
    ``tallest`` dots. Lines have equal length.
    """
    found = _largest(text, columns, rows, tallest)
    return None if found is None else as_lines(page(*found))


def line_height(text: str, columns: int, rows: int) -> int | None:
    """Return how high in dots the lines of ``text`` can be in the box, None where it must not."""
    found = _largest(text, columns, rows, _TALLEST)
    return None if found is None else found[1]


@lru_cache(maxsize=512)
def _largest(
    text: str, columns: int, rows: int, tallest: int
) -> tuple[tuple[str, ...], int] | None:
    """Return the lines and the body that give the largest letters.

    Every body is tried: where another face begins, larger letters may be narrower.
    """
    wrappings = _wrappings(text, rows)
    highest = max((_highest(each, columns, rows) for each in wrappings), default=0)
    for body in range(min(highest, tallest), SMALLEST_BODY - 1, -1):
        for lines in wrappings:
            if body * len(lines) <= 2 * rows and _fit(lines, body, columns):
                return lines, body
    return None


def _wrappings(text: str, rows: int) -> list[tuple[str, ...]]:
    """Return the text in one line, in two, and so on as far as the box allows."""
    words = text.split()
    most = min(_LONGEST, len(words), rows // SMALLEST_LINE_ROWS)
    return [balanced(words, count) for count in range(1, most + 1)]


def _highest(lines: tuple[str, ...], columns: int, rows: int) -> int:
    """Return a body that none that fits surpasses by more than rounding: widths grow as bodies."""
    widest = max(width(each, size_of(_TALLEST)) for each in lines)
    return min(_TALLEST, 2 * rows // len(lines), _TALLEST * columns // widest + _ROUNDING)


def _fit(lines: tuple[str, ...], body: int, columns: int) -> bool:
    return all(width(each, size_of(body)) <= columns for each in lines)


@lru_cache(maxsize=512)
def rows_needed(text: str, columns: int) -> int | None:
    """Return how few rows ``text`` can be drawn in, None where a word is wider than the box."""
    words = text.split()
    for count in range(1, min(_LONGEST, len(words)) + 1):
        if _fit(balanced(words, count), SMALLEST_BODY, columns):
            return SMALLEST_LINE_ROWS * count
    return None if words else 0


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


def written(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return ``text`` in the tty's own letters, wrapped; what is past the box ends in …."""
    lines = wrap(text, columns) if columns > 0 else []
    if len(lines) > rows > 0:
        lines = [*lines[: rows - 1], f"{lines[rows - 1][: columns - 1]}…"]
    return tuple(lines[: max(0, rows)])


class LargeText(Drawable):
    """Words as large as the widget's own box while ``drawn``, else in the tty's letters.

    ``text`` is what is shown; it is never markup. It stands where ``content-align`` says. Those
    with which it is ``alike`` are drawn as large, or written as it is.
    """

    DEFAULT_CSS = """
    LargeText { width: 1fr; height: 1fr; }
    """

    text: reactive[str] = reactive("", layout=True)

    def __init__(
        self,
        text: str = "",
        alike: Alike | None = None,
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(alike, id=id, classes=classes)
        self.set_reactive(LargeText.text, text)

    @property
    def highest(self) -> int | None:
        """How high in dots its lines can be, None: it must be written, 0: it says nothing."""
        if not self.text or not self.size.area:
            return 0
        return line_height(self.text, *self.size) if self.drawn else None

    def watch_text(self) -> None:
        """Let those like it be drawn or written with it."""
        self.alike.changed()

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return how many columns the words take in one line when they are not drawn."""
        return cell_len(self.text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the words take when they are not drawn."""
        return len(wrap(self.text, max(1, width)))

    def render(self) -> Content:
        """Return the words as they fit."""
        width, height = self.size
        body = self.alike.body
        if body and (lines := draw_wrapped(self.text, width, height, body)):
            return Content("\n".join(lines))
        text = "\n".join(written(self.text, width, height))
        return Content.styled(text, "bold") if self.drawn else Content(text)
