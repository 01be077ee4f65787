"""What the start page tells of the hall: no code, no secret and no visitor is in it."""

from collections.abc import Iterable, Mapping

from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.pairing import is_terminal
from zal.domain.places import FACES, Face, Place, PlaceState, Present, places
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Moment
from zal.hall.look import Look
from zal.hall.seen.browsers import paired_browsers
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.sign_in import has_staff_code
from zal_web.server.html_pages import Here

AskedLast = Mapping[str, Mapping[str, str]]
"""Terminal → what its browser asked for when it was last opened."""


@dataclass(frozen=True, slots=True)
class StartView:
    """The hall as the start page needs it.

    ``paired``: the terminals of paired browsers. ``desks``: those at work.
    """

    moment: Moment
    config: HallConfig
    paired: frozenset[str]
    desks: tuple[str, ...]
    has_staff_code: bool


def start_view(look: Look) -> StartView:
    """Return what the start page tells of the hall."""
    paired = (each for each in paired_browsers(look) if each.revoked_at is None)
    return StartView(
        moment=hall_moment(look),
        config=look.config,
        paired=frozenset(each.terminal for each in paired),
        desks=tuple(sorted(each.desk for each in look.shifts())),
        has_staff_code=has_staff_code(look),
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """A place with its names, empty: its own name stands for it.

    ``link``: where it is opened as it hangs there, None where that is not known.
    """

    place: Place
    link: Here | None
    names: Names


def shown_places(
    seen: StartView, here: Iterable[Present], asked: AskedLast
) -> dict[Face, list[Shown]]:
    """Return the places by face. Where a hall has none yet, the first one is offered."""
    found: dict[Face, list[Shown]] = {face: [] for face in FACES}
    for each in places(seen.config, here, seen.paired):
        if each.face != "console" or each.state is PlaceState.SILENT:
            found[each.face].append(_shown(seen.config, each, asked))
    for face in ("kiosk", "board"):
        if not found[face]:
            first = Place(face, f"{face}-1", PlaceState.UNPAIRED)
            found[face].append(_shown(seen.config, first, asked))
    return found


def consoles(seen: StartView, here: Iterable[Present]) -> Place:
    """Return all consoles as the one place that browsers open."""
    running = sum(each.kind == "console" and not each.is_silent for each in here)
    if running:
        return Place("console", "", PlaceState.RUNNING, running)
    is_paired = "console" in seen.paired
    return Place("console", "", PlaceState.OFF if is_paired else PlaceState.UNPAIRED)


def _shown(config: HallConfig, place: Place, asked: AskedLast) -> Shown:
    if place.face == "console":
        return Shown(place, Here("/console"), {})
    listed = config.kiosks if place.face == "kiosk" else config.boards
    names = next((each.names for each in listed if each.code == place.name), {})
    return Shown(place, _link(place, asked), names)


def _link(place: Place, asked: AskedLast) -> Here | None:
    """Return where a kiosk or a board is opened; a board of another desk or screen is none."""
    terminal = f"{place.face}/{place.name}"
    is_known = place.face == "kiosk" or place.state is PlaceState.UNPAIRED or terminal in asked
    if not (is_known and is_terminal(terminal)):
        return None
    return Here(f"/{terminal}", asked.get(terminal, {}))
