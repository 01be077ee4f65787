"""Everything that the board shows, as lines for each of its areas."""

from collections.abc import Mapping
from functools import partial
from math import ceil

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView
from zal.texts import Say, texts
from zal.tui.times import day_and_time, wall_time
from zal_board.drawing.call_text import BETWEEN, call_text
from zal_board.drawing.full_screen_notice import Sentence, full_screen_notice
from zal_board.drawing.header_and_message import header, message
from zal_board.drawing.large_calls import greeting, large_calls, listed_calls
from zal_board.drawing.lines import Line, empty
from zal_board.drawing.recent_calls import capacity, recent_calls
from zal_board.drawing.service_table import Voice, service_table
from zal_board.drawing.wall import served_in, wall
from zal_board.drawing.wall_share import LIST_MS, Shape, Share, listed_share
from zal_board.showing.leaving import Leaving
from zal_board.showing.shown_calls import Rule, ShownCalls, changes_at, is_lit

AREAS = ("header", "calls", "recent", "services", "message")
NOTICE = "notice"
PACKAGE = "zal_board"
LANGUAGE_MS = 20_000
"""How long each of the hall's languages stands where two do not fit."""
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class ScreenContent:
    """What the board shows at an instant: ``now`` of the hall, ``steady`` of the screen, ms.

    ``view`` None: nothing was read yet. ``started``: when the first of the hall's languages
    was shown, where they do not fit side by side. ``leaving``: how staff
    are closing the board. ``is_unheard``: the last call was shown but not heard.
    ``fault``: what staff should see to in the hall's file.
    """

    config: HallConfig
    view: BoardView | None
    showing: ShownCalls
    now: int
    steady: int
    started: int = 0
    leaving: Leaving | None = None
    is_shut: bool = False
    is_troubled: bool = False
    is_unheard: bool = False
    fault: HallError | None = None

    @property
    def language_number(self) -> int:
        """Return which of the hall's languages is shown now, counted on without end."""
        return (self.steady - self.started) // LANGUAGE_MS

    @property
    def page_number(self) -> int:
        """Return which page of the listed calls is shown now, counted on without end."""
        return (self.steady - self.started) // LIST_MS

    @property
    def large(self) -> tuple[BoardCall, ...]:
        """Return the calls that share the wall, on all pages."""
        return tuple(row.call for row in self.showing.large(self.steady))

    @property
    def listed(self) -> tuple[BoardCall, ...]:
        """Return the calls that have left their place to newer ones."""
        return tuple(row.call for row in self.showing.listed(self.steady))

    @property
    def served(self) -> tuple[BoardCall, ...]:
        """Return the calls of those who are being served."""
        return () if self.view is None else served_in(self.view)

    @property
    def asks_to_leave(self) -> tuple[str, ...]:
        """Return in each language what is asked of who closes the board, empty: nobody does."""
        if self.leaving is None or self.steady >= self.leaving.until:
            return ()
        return tuple(self.leaving.said(*each) for each in self.voices)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Return the hall's languages, each with what says the board's texts in it."""
        return tuple((each, texts(PACKAGE, each)) for each in self.config.languages)

    @property
    def time(self) -> str:
        """Return what the clock shows."""
        return wall_time(self.now, self.config.time_zone)


def rests_ms(content: ScreenContent, rule: Rule) -> int:
    """Return how long nothing on the board changes by itself."""
    since = content.steady - content.started
    coming = [_MINUTE_MS - content.now % _MINUTE_MS, LANGUAGE_MS - since % LANGUAGE_MS]
    coming += [LIST_MS - since % LIST_MS] if content.listed else []
    change = changes_at(content.showing, content.steady, rule)
    if change is not None:
        coming.append(change - content.steady)
    if content.leaving is not None and content.leaving.until > content.steady:
        coming.append(content.leaving.until - content.steady)
    return min(coming)


def draw_areas(content: ScreenContent, width: int, height: int) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of every area that is shown: the board's, or the one sentence's."""
    if content.is_troubled or content.is_shut:
        return {NOTICE: _notice(content, width, height)}
    shown = wall(
        content.config,
        content.large,
        len(content.listed),
        len(content.served),
        (width, height),
    )
    sizes = shown.areas
    return {
        "header": _header(content, width, sizes.header),
        "calls": _calls(content, shown.shape, width, sizes.calls),
        "recent": _recent(content, shown.shape, width, sizes.recent),
        "services": _services(content, width, sizes.services),
        "message": _message(content, shown.share, width, sizes.message),
    }


def _header(content: ScreenContent, width: int, height: int) -> tuple[Line, ...]:
    names = [name_in(content.config.names, each) for each in content.config.languages]
    key = _sign(content)
    sign = content.voices[0][1](key) if key else ""
    return header(names, content.time, content.language_number, width, height, sign=sign)


def _sign(content: ScreenContent) -> str:
    """Return the key of what staff should see to in the hall's file or clock, "": all is well."""
    if content.fault is not None:
        return "disk-full" if content.fault.key == "disk-full" else "unwritable"
    is_believed = content.view is None or not content.view.moment.clock_ahead_s
    return "" if is_believed else "wrong-clock"


def _calls(content: ScreenContent, shape: Shape, width: int, height: int) -> tuple[Line, ...]:
    rows = content.showing.on_screen()
    if rows:
        calls = tuple(call_text(row.call, content.config) for row in rows)
        lit = tuple(is_lit(row, content.steady) for row in rows)
        return large_calls(calls, lit, shape, width, height)
    if content.view is None:
        return (empty(width),) * height
    greetings = tuple((say("welcome"), say("welcome-hint")) for _, say in content.voices)
    return greeting(greetings, width, height)


def _recent(content: ScreenContent, shape: Shape, width: int, height: int) -> tuple[Line, ...]:
    """Return whoever is still called, a page of them; else who is being served."""
    heading = " · ".join(dict.fromkeys(say("recent") for _, say in content.voices))
    listed = tuple(call_text(each, content.config) for each in content.listed)
    if listed:
        places = max(1, listed_share(shape, len(listed), width, height - 1).places)
        first = content.page_number % ceil(len(listed) / places) * places
        page = listed[first : first + places]
        return listed_calls(heading, page, shape, places, (width, height))
    most = capacity(content.config.board.recent, height)
    served = tuple((call_text(each, content.config), False) for each in content.served)
    return recent_calls(heading, served, most, width, height)


def _services(content: ScreenContent, width: int, height: int) -> tuple[Line, ...]:
    if content.view is None:
        return (empty(width),) * height
    voice = content.voices[content.language_number % len(content.voices)]
    return service_table(content.view.services, content.now, voice, width, height)


def _message(content: ScreenContent, shared: Share, width: int, height: int) -> tuple[Line, ...]:
    if content.asks_to_leave:
        return message([*content.asks_to_leave], content.language_number, width, height)
    said = content.config.board.message
    each = [name_in(said, language) for language in content.config.languages] if said else []
    if content.view is not None and content.view.moment.is_day_closed:
        each = [say("no-more-tickets") for _, say in content.voices]
    say = content.voices[0][1]
    signs = [say("unheard")] if content.is_unheard else []
    signs += [] if shared.is_readable else [say("too-many")]
    sign = BETWEEN.join(signs)
    return message(each, content.language_number, width, height, sign=sign)


def _notice(content: ScreenContent, width: int, height: int) -> tuple[Line, ...]:
    sentence = _trouble if content.is_troubled else partial(_shut, content)
    sentences = [sentence(language, say) for language, say in content.voices]
    if content.asks_to_leave:
        sentences = [(each, "") for each in content.asks_to_leave]
    return full_screen_notice(sentences, content.time, width, height)


def _trouble(_language: str, say: Say) -> Sentence:
    return say("trouble"), say("trouble-hint")


def _shut(content: ScreenContent, language: str, say: Say) -> Sentence:
    assert content.view is not None
    what = say("day-closed" if content.view.moment.is_day_closed else "closed")
    opens = content.view.moment.opening.opens_at
    if opens is None:
        return what, say("opens-unknown")
    when = day_and_time(opens, content.now, content.config.time_zone, language)
    return what, say("opens", when=when)
