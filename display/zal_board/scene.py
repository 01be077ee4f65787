"""Everything that stands on the board, as lines for each of its areas."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from zal.domain.config import HallConfig
from zal.domain.names import name_in
from zal.domain.views import BoardView
from zal.texts import Say, texts
from zal.tui.large_type import SMALLEST_ROWS
from zal.tui.times import day_and_time, wall_time
from zal_board import recent, services
from zal_board.areas import Areas, areas
from zal_board.away import Sentence, away
from zal_board.edges import header, message
from zal_board.lines import Line, empty
from zal_board.showing import Rule, Showing, changes_at, is_lit
from zal_board.stage import idle, places, readable, stage
from zal_board.words import Spoken, spoken

AREAS = ("header", "stage", "recent", "services", "message")
AWAY = "away"
PACKAGE = "zal_board"
TURN_MS = 20_000
"""How long each of the hall's languages stands where two do not fit."""
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Scene:
    """What the board shows at an instant: ``now`` of the hall, ``steady`` of the screen, ms.

    ``view`` None: nothing was read yet. ``started``: when the first of the hall's languages had
    its turn, where they do not fit side by side. ``leaves_until``: how long the leaving key, once
    pressed, waits to be pressed again. ``is_unheard``: the last call was shown but not heard.
    """

    config: HallConfig
    view: BoardView | None
    showing: Showing
    now: int
    steady: int
    started: int = 0
    leaves_until: int = 0
    is_shut: bool = False
    is_troubled: bool = False
    is_unheard: bool = False

    @property
    def turn(self) -> int:
        """Return whose turn it is of the hall's languages."""
        return (self.steady - self.started) // TURN_MS

    @property
    def leaves(self) -> bool:
        """Return whether the leaving key was pressed once."""
        return self.steady < self.leaves_until

    @property
    def voices(self) -> tuple[services.Voice, ...]:
        """Return the hall's languages, each with what says the board's texts in it."""
        return tuple((each, texts(PACKAGE, each)) for each in self.config.languages)

    @property
    def time(self) -> str:
        """Return what the clock shows."""
        return wall_time(self.now, self.config.time_zone)


def areas_of(config: HallConfig, height: int) -> Areas:
    """Return the areas' heights."""
    return areas(height, config.board.recent, len(config.services))


def places_of(config: HallConfig, width: int, height: int) -> int:
    """Return how many calls can share the screen."""
    return places(width, areas_of(config, height).stage)


def rests_ms(scene: Scene, rule: Rule) -> int:
    """Return how long nothing on the board changes by itself."""
    since_turn = (scene.steady - scene.started) % TURN_MS
    coming = [_MINUTE_MS - scene.now % _MINUTE_MS, TURN_MS - since_turn]
    change = changes_at(scene.showing, scene.steady, rule)
    if change is not None:
        coming.append(change - scene.steady)
    if scene.leaves:
        coming.append(scene.leaves_until - scene.steady)
    return min(coming)


def paint(scene: Scene, width: int, height: int) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of every area that is shown: the board's, or the one sentence's."""
    if scene.is_troubled or scene.is_shut:
        return {AWAY: _away(scene, width, height)}
    calls = tuple(spoken(row.call, scene.config) for row in scene.showing.rows)
    sizes = _roomy(areas_of(scene.config, height), calls, width)
    return {
        "header": _header(scene, width, sizes.header),
        "stage": _stage(scene, calls, width, sizes.stage),
        "recent": _recent(scene, width, sizes.recent),
        "services": _services(scene, width, sizes.services),
        "message": _message(scene, width, sizes.message),
    }


def _roomy(sizes: Areas, calls: tuple[Spoken, ...], width: int) -> Areas:
    """Let calls that have piled up take the rows of the lists below, if that makes them large."""
    if not calls:
        return sizes
    wider = replace(sizes, stage=sizes.stage + sizes.recent, recent=0)
    widest = replace(wider, stage=wider.stage + wider.services, services=0)
    best, most = sizes, -1
    for each in (sizes, wider, widest):
        found = readable(calls, width, each.stage)
        if found > most:
            best, most = each, found
        if found == len(calls) * SMALLEST_ROWS:
            break
    return best


def _header(scene: Scene, width: int, height: int) -> tuple[Line, ...]:
    names = [name_in(scene.config.names, each) for each in scene.config.languages]
    return header(names, scene.time, scene.turn, width, height)


def _stage(scene: Scene, calls: tuple[Spoken, ...], width: int, height: int) -> tuple[Line, ...]:
    if calls:
        lit = tuple(is_lit(row, scene.steady) for row in scene.showing.rows)
        return stage(calls, lit, width, height)
    if scene.view is None:
        return (empty(width),) * height
    greetings = tuple((say("welcome"), say("welcome-hint")) for _, say in scene.voices)
    return idle(greetings, width, height)


def _recent(scene: Scene, width: int, height: int) -> tuple[Line, ...]:
    most = recent.capacity(scene.config.board.recent, height)
    large = {row.call.code for row in scene.showing.rows}
    standing = () if scene.view is None else scene.view.recent
    calls = tuple(
        (spoken(each, scene.config), each.stands) for each in standing if each.code not in large
    )
    heading = " · ".join(dict.fromkeys(say("recent") for _, say in scene.voices))
    return recent.recent(heading, calls, most, width, height)


def _services(scene: Scene, width: int, height: int) -> tuple[Line, ...]:
    if scene.view is None:
        return (empty(width),) * height
    voice = scene.voices[scene.turn % len(scene.voices)]
    return services.services(scene.view.services, scene.now, voice, width, height)


def _message(scene: Scene, width: int, height: int) -> tuple[Line, ...]:
    if scene.leaves:
        return message([say("leave-again") for _, say in scene.voices], scene.turn, width, height)
    said = scene.config.board.message
    each = [name_in(said, language) for language in scene.config.languages] if said else []
    sign = scene.voices[0][1]("unheard") if scene.is_unheard else ""
    return message(each, scene.turn, width, height, sign)


def _away(scene: Scene, width: int, height: int) -> tuple[Line, ...]:
    sentence = _trouble if scene.is_troubled else partial(_shut, scene)
    sentences = [sentence(language, say) for language, say in scene.voices]
    if scene.leaves:
        sentences = [(say("leave-again"), "") for _, say in scene.voices]
    return away(sentences, scene.time, width, height)


def _trouble(_language: str, say: Say) -> Sentence:
    return say("trouble"), say("trouble-hint")


def _shut(scene: Scene, language: str, say: Say) -> Sentence:
    assert scene.view is not None
    what = say("day-closed" if scene.view.moment.is_day_closed else "closed")
    opens = scene.view.moment.opening.opens_at
    if opens is None:
        return what, say("opens-unknown")
    when = day_and_time(opens, scene.now, scene.config.time_zone, language)
    return what, say("opens", when=when)
