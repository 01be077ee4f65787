"""The hall's logo: any picture, made black and white. One that is of no use is left out."""

import logging
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

log = logging.getLogger(__name__)

_KINDS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
"""Pillow would hand others to programs of their own."""
_LARGEST = 25_000_000
"""Dots; more than a camera's picture takes too long and too much memory for a slip."""
_LONGEST_SIDE = 10_000
_DARK = 128
_NEARLY = 48
_DRAWN_PART = 0.8
"""A picture of which so much is nearly black or nearly white is a drawing, not a photograph."""

_State = tuple[int, int]


def size(path: Path) -> tuple[int, int] | None:
    """Return a picture's width and height, None and a line in the log if it cannot be used."""
    grey = _grey(path, _state(path))
    return None if grey is None else grey.size


def printed(path: Path, width: int, height: int) -> "Image | None":
    """Return a picture in black and white at a size: a drawing clear-cut, a photograph in dots."""
    return _printed(path, _state(path), width, height)


def _state(path: Path) -> _State:
    """Return what tells whether a file has changed, zeros for one that cannot be seen."""
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=2)
def _grey(path: Path, _state: _State) -> "Image | None":
    """Return the picture in grey on white, read anew and told of anew when its file has changed."""
    try:
        return _read(path)
    except Exception as error:  # noqa: BLE001 - decoders raise anything; no ticket waits for a logo
        log.warning("slips are printed without the logo %s: %s", path, error)
        return None


def _read(path: Path) -> "Image":
    from PIL import Image

    if not path.is_file():
        raise ValueError("there is no such file")
    with Image.open(path, formats=_KINDS) as picture:
        width, height = picture.size
        if max(width, height) > _LONGEST_SIDE or width * height > _LARGEST:
            raise ValueError(f"it is too large, {width} x {height} dots")
        grey = _on_white(picture)
    if not any(grey.histogram()[:_DARK]):
        raise ValueError("nothing of it is dark enough")
    return grey


def _on_white(picture: "Image") -> "Image":
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    paper = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(paper, upright).convert("L")


@lru_cache(maxsize=4)
def _printed(path: Path, state: _State, width: int, height: int) -> "Image | None":
    from PIL.Image import Dither, Resampling

    grey = _grey(path, state)
    if grey is None:
        return None
    counts = grey.histogram()
    is_drawing = sum(counts[:_NEARLY] + counts[-_NEARLY:]) >= _DRAWN_PART * sum(counts)
    small = grey.resize((width, height), Resampling.LANCZOS)
    return small.convert("1", dither=Dither.NONE if is_drawing else Dither.FLOYDSTEINBERG)
