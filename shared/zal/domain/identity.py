"""The names of a hall: its public code, and one for each life of its history. No I/O."""

import base64
from collections.abc import Callable

RandomBytes = Callable[[int], bytes]


def new_hall_code(random: RandomBytes) -> str:
    """Return a short public code that tells a hall from others, such as ``KQ7A2M``."""
    return base64.b32encode(random(5)).decode()[:6]


def new_incarnation(random: RandomBytes) -> str:
    """Return a name for one life of a hall's history; a restored copy begins another."""
    return random(8).hex()
