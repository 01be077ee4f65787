"""Cards to print and cut out: a person's, with a PIN that is good once, and a place's."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zal.domain.pairing import is_terminal
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Operator
from zal.printing.blocks import Block, QrSquare, Space, Text, Weight
from zal.printing.draw import Drawn, draw
from zal.printing.layout import QUIET, Ruler
from zal.printing.slip import Draws, drawn_name
from zal.printing.wrapping import wrap
from zal.texts import Say, languages, texts

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH = 300
WIDTH, HEIGHT = 1122, 816
"""95 × 69 mm: two beside each other and four below on A4, with margins that any printer leaves."""

_EDGE = 48
_HALL, _TITLE, _PIN, _ADDRESS, _TOLD = 40, 68, 190, 36, 38
"""Sizes of letters where all fits; in dots, 12 of them a millimetre."""
_QR = 340
_FULL, _LEAST, _STEP = 100, 40, 5
"""Percent of those sizes that are tried, for long names."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, from top to bottom; "" where there is nothing to say.

    ``name``: what its file is called. ``large``: a PIN. ``address``: in letters and as a QR code.
    """

    name: str
    hall: str
    title: str
    told: str
    large: str = ""
    address: str = ""


def person_card(operator: Operator, pin: str, config: HallConfig, draws: Draws) -> Card:
    """Return the card of somebody who works in the hall, with a PIN that is good once."""
    name = operator.name if draws(operator.name) else operator.code
    hall = drawn_name(config.names, config.languages[0], draws)
    return Card(f"person-{operator.code}", hall, name, _say(config)("card-person"), large=pin)


def place_cards(config: HallConfig, address: str, draws: Draws) -> Iterator[Card]:
    """Return the cards of what stands in the hall, with where a browser shows it, and no code.

    ``address``: of ``zal web``. A hall that lists no kiosk, or no board, has the usual one.
    """
    language, say = config.languages[0], _say(config)
    hall = drawn_name(config.names, language, draws)
    for face, listed in (("kiosk", config.kiosks), ("board", config.boards)):
        for code, names in [(each.code, each.names) for each in listed] or [(f"{face}-1", {})]:
            if is_terminal(f"{face}/{code}"):
                title = drawn_name(names, language, draws) or say(f"card-{face}", code=code)
                where = f"{address}/{face}/{code}"
                yield Card(f"{face}-{code}", hall, title, say("card-place"), address=where)
    for desk in config.desks:
        title = drawn_name(desk.names, language, draws) or desk.code
        where = f"{address}/console?desk={desk.code}"
        yield Card(f"desk-{desk.code}", hall, title, say("card-place"), address=where)


def _say(config: HallConfig) -> Say:
    """Return what says texts in the first of the hall's languages that has any."""
    known = languages("zal.printing")
    spoken = (each for each in config.languages if each in known)
    return texts("zal.printing", next(spoken, config.languages[0]))


def card_image(card: Card) -> "Image":
    """Return a card in black (0) on white (1), of its size."""
    return draw(lay_out_card(card, Drawn()), WIDTH)


def lay_out_card(card: Card, ruler: Ruler) -> tuple[Block, ...]:
    """Return a card's blocks, which fill its height; letters shrink until all of it fits."""
    room = HEIGHT - 2 * _EDGE
    for percent in range(_FULL, _LEAST, -_STEP):
        blocks = tuple(_blocks(card, percent, ruler))
        if sum(each.height for each in blocks) <= room:
            break
    left = HEIGHT - sum(each.height for each in blocks)
    return (Space(left // 2), *blocks, Space(left - left // 2))


def _blocks(card: Card, percent: int, ruler: Ruler) -> Iterator[Block]:
    def text(words: str, size: int, weight: Weight = Weight.REGULAR) -> Iterator[Block]:
        sized = size * percent // _FULL
        across = partial(ruler.across, size=sized, weight=weight)
        lines = wrap(words, WIDTH - 2 * _EDGE, across)
        if lines:
            yield Text(lines, sized, weight)
            yield Space(sized // 4)

    yield from text(card.hall, _HALL)
    yield from text(card.title, _TITLE, Weight.BOLD)
    yield from text(card.large, _PIN, Weight.BOLD)
    if card.address:
        across = ruler.qr_modules(card.address) + 2 * QUIET
        module = max(1, _QR * percent // _FULL // across)
        yield QrSquare(card.address, module, module * across)
    yield from text(card.address, _ADDRESS, Weight.BOLD)
    yield from text(card.told, _TOLD)
