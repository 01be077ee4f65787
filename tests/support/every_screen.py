"""How well what each screen draws is read, in the words of two trades."""

import tempfile
from pathlib import Path

from board_screens import look_at_board
from console_screens import look_at_console
from drawn_texts import DrawnTexts, Size, noted
from kiosk_screens import look_at_kiosk
from worded_halls import OPENS_AT, hall_of

LOOKS = {"kiosk": look_at_kiosk, "console": look_at_console, "board": look_at_board}
_SMALL = ((64, 19), (80, 24), (100, 30), (120, 40))
_WALLS = ((160, 45), (200, 60), (240, 70))
SIZES: dict[str, tuple[Size, ...]] = {
    "kiosk": (*_SMALL, *_WALLS[1:]),
    "console": _SMALL,
    "board": ((80, 24), (120, 40), *_WALLS),
}
EVERY_SCREEN = [(face, size) for face, sizes in SIZES.items() for size in sizes]


async def texts_of(face: str, size: Size, language: str) -> DrawnTexts:
    """Return what all screens of a face draw at a size for who reads a language first."""
    with noted() as texts:
        for trade, opens_at in OPENS_AT.items():
            with tempfile.TemporaryDirectory() as folder:
                hall = hall_of(trade, language)
                await LOOKS[face](texts, Path(folder), hall, opens_at, size)
    return texts
