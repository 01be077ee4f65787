"""The folder that cards lie in until they are printed: its maker's alone, and never the hall's."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from zal.domain.errors import HallError
from zal.printing.card import Card, card_image
from zal.printing.card_sheet import as_pdf, as_png

_PEOPLE, _PLACES = "people.pdf", "places.pdf"
_OURS = (_PEOPLE, _PLACES, *(f"{each}-*.png" for each in ("person", "kiosk", "board", "desk")))


def must_be_apart(folder: Path, *others: Path) -> None:
    """Refuse a folder that is there, and one in a folder of the hall's or below it.

    That is backed up and copied, PINs and all.
    """
    for each in others:
        if folder.resolve().is_relative_to(each.resolve()):
            raise HallError("cards-beside", folder=folder)
    if os.path.lexists(folder):
        raise HallError("cards-folder-there", folder=folder)
    if not folder.absolute().parent.is_dir():
        raise HallError("cards-no-folder", folder=folder.absolute().parent)


def write_cards(folder: Path, title: str, people: Sequence[Card], places: Sequence[Card]) -> None:
    """Make the folder with a picture of each card and the sheets to print; all of it or nothing."""
    try:
        folder.mkdir(mode=0o700)
        try:
            for sheet, cards in ((_PEOPLE, people), (_PLACES, places)):
                pictures = [card_image(each) for each in cards]
                for card, picture in zip(cards, pictures, strict=True):
                    _write(folder / f"{card.name}.png", as_png(picture))
                if pictures:
                    _write(folder / sheet, as_pdf(pictures, title))
        except BaseException:
            shutil.rmtree(folder)
            raise
    except OSError as error:
        raise HallError("file-unwritable", file=folder, error=error) from error


def delete_cards(folder: Path) -> int:
    """Delete the cards in a folder, and it too if nothing else is there; return how many files."""
    found = sorted({each for pattern in _OURS for each in folder.glob(pattern)})
    if not found:
        raise HallError("cards-none", folder=folder)
    try:
        for each in found:
            each.unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise HallError("file-unwritable", file=folder, error=error) from error
    return len(found)


def _write(path: Path, content: bytes) -> None:
    """Write a file that was not there and that nobody else may read."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
