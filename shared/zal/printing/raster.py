"""A picture as the bytes that a printer of some profile prints: begun, in strips, fed and cut.

The library draws them; here it is chosen by which command, and said what it cannot do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from zal.domain.settings.printers import Cut, Printer
from zal.printing.errors import PrinterTrouble

if TYPE_CHECKING:
    from PIL.Image import Image

STRIP_ROWS = 240
"""Printers' buffers take 256 rows for sure; ``ESC *`` needs whole bands of 24, or gaps appear."""

_FEED_LINES = 6
"""As the library feeds before a cut: from the print head past the knife, an inch."""


class Command(StrEnum):
    """The commands that print a picture, best first, by the names of the library."""

    RASTER = "bitImageRaster"
    """``GS v 0``"""
    GRAPHICS = "graphics"
    """``GS ( L``"""
    COLUMNS = "bitImageColumn"
    """``ESC *``"""


@dataclass(frozen=True, slots=True)
class Ability:
    """What a printer's profile says of pictures. ``dots``: the most across, None: not told."""

    commands: tuple[Command, ...]
    dots: int | None
    has_tall_columns: bool


def ability(profile: str) -> Ability:
    """Return what a profile can print; ``PrinterTrouble`` if there is none of that name."""
    features = _features(profile)
    width = cast("Mapping[str, Any]", _known(profile).get("media", {})).get("width", {})
    dots = width.get("pixels")
    return Ability(
        commands=tuple(each for each in Command if features.get(each)),
        dots=dots if isinstance(dots, int) else None,
        has_tall_columns=bool(features.get("highDensity")),
    )


def fitting(printer: Printer) -> Ability:
    """Return what a printer's profile can print.

    ``PrinterTrouble`` if it is not known, prints no pictures, or fewer dots than are set.
    """
    able = ability(printer.profile)
    if not able.commands:
        raise PrinterTrouble("printer-no-pictures")
    if printer.width > (able.dots or printer.width):
        raise PrinterTrouble("printer-too-wide")
    return able


def job(image: "Image", printer: Printer, command: Command | None = None) -> bytes:
    """Return the bytes that print an image of mode "1" and give the paper out.

    ``command``: the best that the profile has if none. ``PrinterTrouble`` if the printer does not
    fit its profile, or the image the printer.
    """
    from zal.printing.escpos_library import Dummy

    able = fitting(printer)
    if image.width > printer.width:
        raise PrinterTrouble("printer-too-wide")
    chosen = command or able.commands[0]
    tall = able.has_tall_columns or chosen is not Command.COLUMNS
    paper = Dummy(_profile(printer))
    paper.hw("INIT")
    for strip in _strips(image):  # cut here: the library would convert the whole once more
        paper.image(strip, impl=chosen, high_density_vertical=tall)
    if printer.cut is Cut.NONE:
        paper.print_and_feed(_FEED_LINES)
    else:
        paper.cut("FULL" if printer.cut is Cut.FULL else "PART")
    output: bytes = paper.output
    return output


def _strips(image: "Image") -> Iterator["Image"]:
    for top in range(0, image.height, STRIP_ROWS):
        yield image.crop((0, top, image.width, min(top + STRIP_ROWS, image.height)))


def _profile(printer: Printer) -> object:
    """Return the printer's profile with its width told; the library complains where it is not.

    It does so on standard output, in the middle of a screen.
    """
    from zal.printing.escpos_library import Profile

    profile = Profile(features=_features(printer.profile))
    width = {"width": {"pixels": printer.width}}
    profile.profile_data = {**_known(printer.profile), "media": width}
    return profile


def _features(profile: str) -> Mapping[str, object]:
    return cast("Mapping[str, object]", _known(profile)["features"])


def _known(profile: str) -> Mapping[str, object]:
    from zal.printing.escpos_library import PROFILES

    if profile not in PROFILES:
        raise PrinterTrouble("printer-no-profile")
    return PROFILES[profile]
