"""The test slip: whoever holds it sees whether the printer prints all that it is set to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zal.domain.settings.printers import Printer
from zal.printing import typeface
from zal.printing.blocks import Block, Rule, Space, Text, Weight
from zal.printing.draw import BLACK, WHITE, Drawn, draw
from zal.printing.layout import margin
from zal.printing.wrapping import wrap
from zal.texts import texts

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

_LARGE, _USUAL, _SMALL = 40, 30, 22
_EDGE, _BAR_HEIGHT, _RULER_HEIGHT = 6, 64, 96
_TICK, _TENTH = 10, 100
_TICK_HEIGHT, _TENTH_HEIGHT = 14, 30
_ALPHABETS = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a test slip says: the hall's name, the printer as it is set, when it was printed."""

    hall: str
    printer: Printer
    moment: str
    language: str


def trial_image(trial: Trial) -> "Image":
    """Return a test slip in black (0) on white (1), as wide as the printer is set to be."""
    from PIL import Image

    width = trial.printer.width
    parts = (draw(tuple(_head(trial)), width), _ruler(width), draw(tuple(_foot(trial)), width))
    sheet = Image.new("1", (width, sum(each.height for each in parts)), WHITE)
    top = 0
    for each in parts:
        sheet.paste(each, (0, top))
        top += each.height
    return sheet


def _head(trial: Trial) -> Iterator[Block]:
    say = texts("zal.printing", trial.language)
    printer = trial.printer
    text = partial(_text, width=printer.width)
    yield from text(trial.hall, _USUAL)
    yield from text(say("trial"), _LARGE, weight=Weight.BOLD)
    yield from text(printer.code, _LARGE, weight=Weight.BOLD)
    yield from text(trial.moment, _USUAL)
    yield from text(f"{printer.connection} {printer.address}", _SMALL)
    yield from text(say("trial-profile", profile=printer.profile), _USUAL)
    yield from text(say("trial-width", dots=str(printer.width)), _USUAL)
    yield Space(_SMALL)


def _foot(trial: Trial) -> Iterator[Block]:
    say = texts("zal.printing", trial.language)
    text = partial(_text, width=trial.printer.width)
    yield from text(say("trial-edges"), _USUAL)
    yield from text(_ALPHABETS, _SMALL)
    yield Rule(trial.printer.width, 3)
    yield from text(say("trial-end"), _SMALL)


def _text(words: str, size: int, *, width: int, weight: Weight = Weight.REGULAR) -> Iterator[Text]:
    across = partial(Drawn().across, size=size, weight=weight)
    lines = wrap(words, width - 2 * margin(width), across)
    if lines:
        yield Text(lines, size, weight)


def _ruler(width: int) -> "Image":
    """Return a ruler from the first dot to the last, a thick bar at each end."""
    from PIL import Image, ImageDraw

    image = Image.new("1", (width, _RULER_HEIGHT), WHITE)
    pen = ImageDraw.Draw(image)
    for left in (0, width - _EDGE):
        pen.rectangle((left, 0, left + _EDGE - 1, _BAR_HEIGHT), fill=BLACK)
    pen.line((0, 0, width - 1, 0), fill=BLACK, width=3)
    for at in range(_TICK, width, _TICK):
        is_tenth = at % _TENTH == 0
        pen.line((at, 0, at, _TENTH_HEIGHT if is_tenth else _TICK_HEIGHT), fill=BLACK, width=2)
        if is_tenth and at < width - _TENTH // 2:
            _number(pen, at)
    return image


def _number(pen: "ImageDraw", at: int) -> None:
    font = typeface.typeface(_SMALL, Weight.REGULAR, str(at))
    pen.text((at, _TENTH_HEIGHT + _SMALL), str(at), BLACK, font, anchor="ms")
