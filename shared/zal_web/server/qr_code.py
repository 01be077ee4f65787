"""A QR code as a picture that stands in a page itself."""

from dataclasses import dataclass

from markupsafe import Markup

QUIET_MODULES = 4
"""The white margin that ISO/IEC 18004 asks for."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A QR code as the path of an SVG whose unit is a module, and its side with the margin."""

    path: Markup
    side: int


def drawn(address: str) -> Drawn:
    """Return the QR code of an address."""
    from zal.printing.qr import modules

    rows = modules(address)
    path = "".join(
        f"M{x + QUIET_MODULES} {y + QUIET_MODULES}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return Drawn(Markup(path), len(rows) + 2 * QUIET_MODULES)  # noqa: S704 - numbers alone
