"""Colours that can be read, as WCAG 2.2 measures it, and the hall's own one on Zal's grounds.

A colour is written ``#rrggbb``.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType

READ = 4.5
"""The contrast that every text must have (WCAG 1.4.3)."""
CALLED = 7.0
"""The contrast that codes and desks must have, which are read across a hall (WCAG 1.4.6)."""

LIGHT, DARK, CONTRAST = "zal-light", "zal-dark", "zal-contrast"
GROUNDS = MappingProxyType(
    {
        LIGHT: ("#f4f6f8", "#ffffff"),
        DARK: ("#0e1318", "#161d25"),
        CONTRAST: ("#000000", "#000000"),
    }
)
"""What text stands on by theme: the background, and the surface of what matters."""

BLACK, WHITE = "#000000", "#ffffff"
_LINEAR_UNTIL = 0.04045
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 255


def is_colour(text: str) -> bool:
    """Return whether a text is a colour."""
    return _COLOUR.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 … 1 (WCAG 2.2, "relative luminance")."""
    parts = [each / 255 for each in _parts(colour)]
    r, g, b = (p / 12.92 if p <= _LINEAR_UNTIL else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return how much two colours differ, 1 … 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least(colour: str, grounds: Iterable[str]) -> float:
    """Return the contrast of a colour with the ground on which it is read worst."""
    return min(contrast(colour, each) for each in grounds)


def shade(colour: str, grounds: Iterable[str], needed: float = CALLED) -> str:
    """Return the colour, or the nearest of its shades that can be read on all the grounds.

    Shades go towards black on light grounds, towards white on dark ones. Where not even that is
    enough the last one comes back.
    """
    grounds = tuple(grounds)
    end = max((BLACK, WHITE), key=lambda each: least(each, grounds))
    for step in range(_STEPS + 1):
        found = _mixed(colour, end, step / _STEPS)
        if least(found, grounds) >= needed:
            break
    return found


def on(field: str) -> str:
    """Return what text on a field of a colour is written in: black or white."""
    return max((BLACK, WHITE), key=lambda each: contrast(each, field))


def accent_contrasts(accent: str) -> tuple[float, float]:
    """Return how well a hall's own colour is read on the light screens and on the dark ones."""
    return least(accent, GROUNDS[LIGHT]), least(accent, GROUNDS[DARK])


def nearest_accent(accent: str) -> str:
    """Return the shade nearest to a colour that is read, as it is, on light or on dark screens."""
    shades = (shade(accent, GROUNDS[each]) for each in (LIGHT, DARK))
    return min(shades, key=lambda each: _distance(accent, each))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_parts(one), _parts(other), strict=True))
