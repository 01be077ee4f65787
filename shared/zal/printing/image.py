"""From a ticket to the picture of its slip, for whoever prints or shows it."""

from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.return_passes import ReturnPass
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.printing import typeface
from zal.printing.draw import Drawn, draw
from zal.printing.layout import lay_out
from zal.printing.slip import SlipWords, slip_words

if TYPE_CHECKING:
    from PIL.Image import Image

USUAL_WIDTH = 576
"""Dots across paper of 80 mm, for a kiosk of whose printer nothing is known."""


def slip_image(
    found: VisitStage,
    config: HallConfig,
    kiosk: str,
    folder: Path,
    width: int | None = None,
    *,
    again: ReturnPass | None = None,
) -> "Image":
    """Return the slip of a ticket in black (0) on white (1), as wide as the kiosk's printer.

    ``folder``: the hall's, where its logo lies. ``width`` in dots stands in for the printer's.
    ``again``: see ``slip_words``.
    """
    across = paper_width(config, kiosk) if width is None else width
    return picture_of(slip_words(found, config, folder, typeface.draws, again), across)


def picture_of(slip: SlipWords, width: int) -> "Image":
    """Return a slip as a picture ``width`` dots wide."""
    return draw(lay_out(slip, width, Drawn()), width)


def paper_width(config: HallConfig, kiosk: str) -> int:
    """Return how many dots a kiosk's printer has across its paper."""
    printer = config.printer(kiosk)
    return USUAL_WIDTH if printer is None else printer.width
