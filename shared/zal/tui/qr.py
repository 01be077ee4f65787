"""A QR code of an address, black on white in every theme: phones do not read it otherwise."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

QUIET_MODULES = 4
"""The white margin that ISO/IEC 18004 asks for."""

_BLOCKS = " ▄▀█"
_PAPER = Style(color="#000000", bgcolor="#ffffff")


@lru_cache(maxsize=16)
def qr_lines(address: str, quiet: int = QUIET_MODULES, scale: int = 1) -> tuple[str, ...]:
    """Return the code as lines of half blocks, ink where the code is dark.

    A module is ``scale`` columns wide and ``scale`` half rows high; ``quiet`` is the margin in
    modules. Lines are equally long; a line holds two half rows.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_L

    # the least correction makes the fewest modules, so the largest; a clean screen needs no more
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_L, border=quiet)
    code.add_data(address)
    matrix = [
        [dark for dark in row for _ in range(scale)]
        for row in code.get_matrix()
        for _ in range(scale)
    ]
    if len(matrix) % 2:
        matrix.append([False] * len(matrix[0]))
    return tuple(
        "".join(_BLOCKS[2 * upper + lower] for upper, lower in zip(*rows, strict=True))
        for rows in zip(matrix[::2], matrix[1::2], strict=True)
    )


@lru_cache(maxsize=16)
def fitting(address: str, columns: int, rows: int, least_quiet: int = 2) -> tuple[int, int] | None:
    """Return the largest scale and its margin that fit a box, None where not even the least does.

    The margin gives way before the code does, down to ``least_quiet``: phones read one of two
    modules on a light ground, and one of a single module on most.
    """
    bare = len(qr_lines(address, 0)[0])
    for quiet in range(QUIET_MODULES, least_quiet - 1, -1):
        scale = min(columns, 2 * rows) // (bare + 2 * quiet)
        if scale >= 1:
            return scale, quiet
    return None


class QrCode(Widget):
    """The QR code of ``address`` at a scale; empty while there is no address."""

    DEFAULT_CSS = """
    QrCode { width: auto; height: auto; }
    """

    address: reactive[str] = reactive("", layout=True)
    scale: reactive[int] = reactive(1, layout=True)
    quiet: reactive[int] = reactive(QUIET_MODULES, layout=True)

    def __init__(
        self, address: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(QrCode.address, address)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the code's width in cells."""
        lines = self._lines()
        return len(lines[0]) if lines else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the code's height in cells."""
        return len(self._lines())

    def render_line(self, y: int) -> Strip:
        """Return one row of the code."""
        lines = self._lines()
        if y >= len(lines):
            return Strip.blank(self.size.width)
        return Strip([Segment(lines[y], _PAPER)]).crop(0, self.size.width)

    def _lines(self) -> tuple[str, ...]:
        return qr_lines(self.address, self.quiet, self.scale) if self.address else ()
