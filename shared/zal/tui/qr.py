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
def qr_lines(address: str, quiet: int = QUIET_MODULES) -> tuple[str, ...]:
    """Return the code as lines of half blocks, ink where the code is dark.

    Each line is as long as the code is wide in modules, margin included; a line holds two rows.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_L

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_L, border=quiet)
    code.add_data(address)
    matrix = code.get_matrix()
    if len(matrix) % 2:
        matrix.append([False] * len(matrix[0]))
    return tuple(
        "".join(_BLOCKS[2 * upper + lower] for upper, lower in zip(*rows, strict=True))
        for rows in zip(matrix[::2], matrix[1::2], strict=True)
    )


class QrCode(Widget):
    """The QR code of ``address``, as large as it is; empty while there is no address."""

    DEFAULT_CSS = """
    QrCode { width: auto; height: auto; }
    """

    address: reactive[str] = reactive("", layout=True)

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
        return qr_lines(self.address) if self.address else ()
