"""The folder that cards lie in until they are printed: its maker's alone, and never the hall's."""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from zal.address import HallAddress
from zal.companions import NO_VALUES, remember, remembered
from zal.domain.errors import HallError
from zal.printing.card import Card, card_image
from zal.printing.card_sheet import as_pdf, as_png

_PEOPLE, _PLACES = "people.pdf", "places.pdf"
_WRITTEN = ".zal-cards.json"  # what stands in the folder and is ours to delete
_MOST_BYTES = 2**20  # of that list
_REMEMBERED = "-cards"  # ends the name of the companion that says where the folder is


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


def write_cards(
    folder: Path,
    title: str,
    people: Sequence[Card],
    places: Sequence[Card],
    show: Callable[[float], None] | None = None,
) -> None:
    """Make the folder with a picture of each card and the sheets to print; all of it or nothing.

    ``show``: is told what part is done, 0 to 1.
    """
    drawn, most = 0, len(people) + len(places)
    try:
        folder.mkdir(mode=0o700)
        try:
            written: list[str] = []
            for sheet, cards in ((_PEOPLE, people), (_PLACES, places)):
                pictures = []
                for card in cards:
                    pictures.append(card_image(card))
                    written.append(f"{card.name}.png")
                    _write(folder / written[-1], as_png(pictures[-1]))
                    drawn += 1
                    if show is not None:
                        show(drawn / most)
                if pictures:
                    written.append(sheet)
                    _write(folder / sheet, as_pdf(pictures, title))
            _write(folder / _WRITTEN, json.dumps(written).encode())
        except BaseException:
            shutil.rmtree(folder)
            raise
    except OSError as error:
        raise HallError("file-unwritable", file=folder, error=error) from error


def remember_cards(hall: HallAddress, folder: Path) -> None:
    """Remember where the cards with the PINs of a hall's people lie."""
    remember(None if hall.url else hall.file, _companion(hall), str(folder.resolve()))


def cards_with_pins(hall: HallAddress) -> Path | None:
    """Return the folder in which cards with PINs still lie, None if none is known that has them."""
    try:
        folder = Path(remembered(_companion(hall)))
    except (OSError, *NO_VALUES):
        return None
    return folder if _PEOPLE in _written(folder) or _is_closed(folder) else None


def _is_closed(folder: Path) -> bool:
    """Return whether a folder is there and another user's alone."""
    try:
        return folder.is_dir() and not os.access(folder, os.X_OK)
    except OSError:  # one above it is closed
        return False


def _companion(hall: HallAddress) -> Path:
    return hall.folder / f"{hall.name}{_REMEMBERED}"


def delete_cards(folder: Path) -> int:
    """Delete the cards that were written into a folder; return how many files.

    What else lies there stays, whatever its name; the folder goes if nothing is left in it.
    """
    found = [each for each in map(folder.joinpath, _written(folder)) if each.is_file()]
    if not found:
        raise HallError("cards-none", folder=folder)
    try:
        for each in found:
            each.unlink()
        (folder / _WRITTEN).unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise HallError("file-unwritable", file=folder, error=error) from error
    return len(found)


def _written(folder: Path) -> list[str]:
    """Return the names of the cards' files, as the list beside them has them."""
    try:
        named = remembered(folder / _WRITTEN, _MOST_BYTES)
    except (OSError, *NO_VALUES):
        return []
    names = named if isinstance(named, list) else []
    return [each for each in names if isinstance(each, str) and each == Path(each).name]


def _write(path: Path, content: bytes) -> None:
    """Write a file that was not there and that nobody else may read."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
