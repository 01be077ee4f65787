"""The places of a hall where people stand before a screen, and whether its program runs there."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig

Face = Literal["kiosk", "console", "board"]
FACES: tuple[Face, ...] = ("kiosk", "console", "board")


@dataclass(frozen=True, slots=True)
class Present:
    """A program of the hall that runs, or that ended without a word.

    ``device``: as it stands in the log; ``address``: where it serves, "" for what serves nothing;
    ``seen_at``: when it last marked that it goes on, epoch ms. ``speaks``: it speaks there itself.
    """

    kind: Literal["kiosk", "console", "board", "web"]
    device: str
    address: str
    seen_at: int
    is_silent: bool
    speaks: bool = False


class PlaceState(StrEnum):
    """How a place stands."""

    RUNNING = "running"
    SILENT = "silent"
    """Its program ended without a word, or has hung."""
    OFF = "off"
    """Its program does not run; a browser that staff have paired can show it."""
    UNPAIRED = "unpaired"
    """Its program does not run, and no browser is paired to show it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A kiosk, a console or a board.

    ``running``: how many programs run there. ``since``: since when it is silent, epoch ms, else
    None. ``is_listed``: the settings name it, so somebody misses it.
    """

    face: Face
    name: str
    state: PlaceState
    running: int = 0
    since: int | None = None
    is_listed: bool = False


def places(
    config: HallConfig, here: Iterable[Present], paired: Iterable[str] = ()
) -> tuple[Place, ...]:
    """Return the places that the settings name, that a browser is paired for, or that were begun.

    ``paired``: the terminals of paired browsers. All consoles have one terminal, each its device.
    """
    programs, terminals = tuple(here), frozenset(paired)
    found = []
    for face in FACES:
        listed = _listed(config, face)
        named = {each.partition("/")[2] for each in terminals if each.startswith(f"{face}/")}
        begun = {each.device for each in programs if each.kind == face}
        for name in dict.fromkeys([*listed, *sorted(named | begun)]):
            at = [each for each in programs if (each.kind, each.device) == (face, name)]
            is_paired = (f"{face}/{name}" if face != "console" else face) in terminals
            found.append(_place(face, name, at, is_paired=is_paired, is_listed=name in listed))
    return tuple(found)


def _listed(config: HallConfig, face: Face) -> list[str]:
    if face == "kiosk":
        return [each.code for each in config.kiosks]
    return [each.code for each in config.boards] if face == "board" else []


def _place(
    face: Face, name: str, here: list[Present], *, is_paired: bool, is_listed: bool
) -> Place:
    running = sum(not each.is_silent for each in here)
    if running:
        return Place(face, name, PlaceState.RUNNING, running, is_listed=is_listed)
    if here:
        since = max(each.seen_at for each in here)
        return Place(face, name, PlaceState.SILENT, since=since, is_listed=is_listed)
    state = PlaceState.OFF if is_paired else PlaceState.UNPAIRED
    return Place(face, name, state, is_listed=is_listed)
