"""How large letters must be to be read from afar (EN 301 549, 5.1.4): pure geometry.

Heights are those of a capital letter.
"""

from math import radians, sqrt, tan

from zal.domain.errors import WrongMove

SIGHT_DEGREES = 0.7
"""The least angle under which a capital letter must be seen."""
CAPITAL_PART = 0.62
"""A capital letter in parts of a tty's row: fonts for ttys have 0.60 to 0.65."""
FONT_PART = 0.85
"""A tty font's size in parts of its row: fonts for ttys have 0.83 to 0.87."""
MM_PER_INCH = 25.4
LEAST_INCHES, MOST_INCHES = 5, 300
"""What is said to be a screen's diagonal and is none of these is a mistake."""
MOST_COLUMNS = 120
"""At a kiosk and a console letters of a screen with more are small, if it has rows to spare."""
ENOUGH_ROWS = 30
"""With no more rows than these, larger letters would leave too few."""
_PER_METRE = 2000 * tan(radians(SIGHT_DEGREES / 2))


def needed_mm(distance_m: float) -> float:
    """Return how high a capital letter must be to be read from a distance, mm."""
    return distance_m * _PER_METRE


def read_from_m(capital_mm: float) -> float:
    """Return from how far a capital letter of a height can be read, metres."""
    return capital_mm / _PER_METRE


def sides_mm(diagonal_inches: float, aspect: float) -> tuple[float, float]:
    """Return width and height of a screen; ``aspect``: width by height."""
    height = diagonal_inches * MM_PER_INCH / sqrt(aspect**2 + 1)
    return aspect * height, height


def diagonal_inches(height_mm: float, aspect: float) -> float:
    """Return the diagonal of a screen of a height; ``aspect``: width by height."""
    return height_mm * sqrt(aspect**2 + 1) / MM_PER_INCH


def are_letters_small(columns: int, rows: int) -> bool:
    """Return whether a kiosk's or a console's screen should have a larger font, and can."""
    return columns > MOST_COLUMNS and rows > ENOUGH_ROWS


def read_inches(text: str) -> float:
    """Return a screen's diagonal as people type it. Raises ``WrongMove``."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = 0.0
    if not LEAST_INCHES <= found <= MOST_INCHES:
        known = {"low": str(LEAST_INCHES), "high": str(MOST_INCHES)}
        raise WrongMove("screen-inches", typed=text, **known)
    return found
