"""What a terminal's address asks for besides its place: ``?desk=7``, ``?screen=55``."""

from collections.abc import Mapping
from dataclasses import dataclass

from zal.domain.errors import UnknownName
from zal.domain.legibility import read_inches
from zal.domain.settings.hall import HallConfig

_NAMES = ("desk", "screen")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, None: nothing.

    ``desk``: the one that a console stands on, else the operator chooses, or whose own sign a
    board is. ``screen``: the diagonal of a board's screen, inches.
    """

    desk: str | None = None
    screen: float | None = None


def asked_in(told: Mapping[str, str]) -> dict[str, str]:
    """Return what an address or a form asks for, as it stands there."""
    return {name: told[name] for name in _NAMES if told.get(name)}


def understood(asked: Mapping[str, str], config: HallConfig) -> Asked:
    """Return what is asked for. Raises ``HallError`` for what the hall or no screen has."""
    desk, screen = asked.get("desk"), asked.get("screen")
    if desk is not None and desk not in config.desk_by_code:
        raise UnknownName("unknown-desk", code=desk, known=", ".join(config.desk_by_code))
    return Asked(desk, None if screen is None else read_inches(screen))
