"""Everything that the board shows, as lines for each of its areas."""

from collections.abc import Mapping
from functools import partial
from math import ceil

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.text import clean
from zal.domain.views import BoardCall, BoardView
from zal.texts import Say, texts
from zal.tui.times import day_and_time, wall_time
from zal_board.drawing.call_text import BETWEEN, PACKAGE, call_text, desk_mark, name_and_mark
from zal_board.drawing.desk_sign import desk_sign, sign_of
from zal_board.drawing.full_screen_notice import Sentence, full_screen_notice
from zal_board.drawing.greeting import greeting
from zal_board.drawing.header_and_message import header, message
from zal_board.drawing.large_calls import large_calls, listed_calls
from zal_board.drawing.lines import Line, empty
from zal_board.drawing.recent_calls import capacity, recent_calls
from zal_board.drawing.service_lines import service_lines
from zal_board.drawing.service_table import Voice, service_table
from zal_board.drawing.sight import Sight, sight_of
from zal_board.drawing.wall import Screen, Wall, called_in, served_in, smallest_call, wall
from zal_board.drawing.wall_share import LIST_MS, heading_rows
from zal_board.showing.shown_calls import Rule, ShownCalls, changes_at, is_lit

AREAS = ("header", "calls", "recent", "services", "message")
NOTICE = "notice"
LANGUAGE_MS = 20_000
"""How long each of the hall's languages stands where two do not fit."""
IN_A_LINE = 3
"""So many codes stand in the line at the bottom in letters that are read from afar."""
_COLUMNS_OF_CODE = 60
"""How wide a drawn code is, with what stands between two."""
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class ScreenContent:
    """What the board shows at an instant: ``now`` of the hall, ``steady`` of the screen, ms.

    ``view`` None: nothing was read yet. ``started``: when the first of the hall's languages
    was shown, where they do not fit side by side. ``unheard``: why the last call was shown but not
    heard. ``fault``: what staff should see to in the hall's file. ``screen_mm``: how high the
    screen is, None: nobody has told. ``desk``: the one whose own sign it is, None: it shows all.
    """

    config: HallConfig
    view: BoardView | None
    showing: ShownCalls
    now: int
    steady: int
    started: int = 0
    is_shut: bool = False
    is_troubled: bool = False
    unheard: HallError | None = None
    fault: HallError | None = None
    screen_mm: float | None = None
    desk: str | None = None

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
    def zone(self) -> str:
        """Return the zone whose desks are shown, "": the whole hall's."""
        return "" if self.view is None else self.view.zone

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
    coming.append(LIST_MS - since % LIST_MS)
    change = changes_at(content.showing, content.steady, rule)
    if change is not None:
        coming.append(change - content.steady)
    return min(coming)


def draw_areas(content: ScreenContent, width: int, height: int) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of every area that is shown: the board's, or the one sentence's."""
    screen = Screen(width, height, content.screen_mm)
    called = called_in(content.view, content.large, len(content.listed))
    sight = sight_of((width, height), content.config.board.distance_m, screen.mm)
    shown = wall(content.config, called, screen, _messages(content, width, sight))
    if content.is_troubled or content.is_shut:
        return {NOTICE: _notice(content, shown, screen)}
    if content.desk is not None:
        return _desk_sign(content, content.desk, (width, height))
    sizes = shown.areas
    return {
        "header": _header(content, shown, width, sizes.header),
        "calls": _calls(content, shown, screen, sizes.calls),
        "recent": _recent(content, shown, width, sizes.recent),
        "services": _services(content, shown, screen, sizes.services),
        "message": _message(content, shown, width, sizes.message),
    }


def _desk_sign(
    content: ScreenContent, desk: str, size: tuple[int, int]
) -> Mapping[str, tuple[Line, ...]]:
    """Return the areas of a desk's own sign: its name, the ticket, and how the desk stands."""
    found = content.config.desk_by_code.get(desk)
    names = {} if found is None else found.names
    mark = desk_mark(names, desk, content.config.languages)
    said = (name_in(names, each) or desk for each in content.config.languages)
    named = [name_and_mark(each, mark, size[0]) for each in said]
    rows = content.showing.on_screen()
    at_desk = sign_of(content.view, rows[0].call if rows else None)
    words = [say(at_desk.word) if at_desk.word else "" for _, say in content.voices]
    is_now_lit = bool(rows) and at_desk.is_called and is_lit(rows[0], content.steady)
    name, middle, below = desk_sign(
        at_desk, (named, words), content.language_number, size, is_lit=is_now_lit
    )
    return {"header": name, "calls": middle, "recent": (), "services": (), "message": below}


def _header(content: ScreenContent, shown: Wall, width: int, height: int) -> tuple[Line, ...]:
    if not height:
        return ()
    names = [name_in(content.config.names, each) for each in content.config.languages]
    number, sign = content.language_number, _sign_said(content)
    return header(names, content.time, number, shown.sight, (width, height), sign=sign)


def _sign_said(content: ScreenContent) -> str:
    key = _sign(content)
    return content.voices[0][1](key) if key else ""


def _sign(content: ScreenContent) -> str:
    """Return the key of what staff should see to in the hall's file or clock, "": all is well."""
    if content.fault is not None:
        return "disk-full" if content.fault.key == "disk-full" else "unwritable"
    is_believed = content.view is None or not content.view.moment.clock_ahead_s
    return "" if is_believed else "wrong-clock"


def _calls(content: ScreenContent, shown: Wall, screen: Screen, height: int) -> tuple[Line, ...]:
    rows = content.showing.on_screen()
    if rows:
        calls = tuple(call_text(row.call, content.config, content.zone) for row in rows)
        lit = tuple(is_lit(row, content.steady) for row in rows)
        size = screen.width, height, screen.height
        return large_calls(calls, lit, shown.shape, shown.sight, size)
    if content.view is None:
        return (empty(screen.width),) * height
    greetings = tuple((say("welcome"), say("welcome-hint")) for _, say in content.voices)
    return greeting(greetings, content.language_number, shown.sight, screen.width, height)


def _recent(content: ScreenContent, shown: Wall, width: int, height: int) -> tuple[Line, ...]:
    """Return whoever is still called, a page of them; else who is being served."""
    listed = tuple(call_text(each, content.config, content.zone) for each in content.listed)
    if listed:
        places = max(1, shown.listed.places)
        first = content.page_number % ceil(len(listed) / places) * places
        page = listed[first : first + places]
        heading = _heading(content, "recent") if heading_rows(shown.sight) else ""
        return listed_calls(heading, page, shown.shape, shown.sight, (width, height, places))
    most = capacity(content.config.board.recent, height)
    served = tuple(call_text(each, content.config, content.zone) for each in content.served)
    return recent_calls(_heading(content, "served"), served, most, width, height)


def _heading(content: ScreenContent, key: str) -> str:
    return BETWEEN.join(dict.fromkeys(say(key) for _, say in content.voices))


def _services(content: ScreenContent, shown: Wall, screen: Screen, height: int) -> tuple[Line, ...]:
    width = screen.width
    if content.view is None:
        return (empty(width),) * height
    voice = content.voices[content.language_number % len(content.voices)]
    services, sight = content.view.services, shown.sight
    if sight.writes_rest:
        return service_table(services, content.now, voice, width, height)
    series = {each.code: each.series for each in content.config.services}
    tallest = smallest_call(shown, len(content.large), screen)
    size = width, height, height if tallest is None else tallest
    return service_lines(services, series, voice, content.page_number, (*size, sight))


def _messages(content: ScreenContent, width: int, sight: Sight) -> list[str]:
    """Return the hall's message in each language, or that no more tickets are given.

    And behind it who has missed a call lately, where there is anybody.
    """
    return [*_halls_message(content), *_missed(content, width, sight)]


def _halls_message(content: ScreenContent) -> list[str]:
    if content.view is not None and content.view.moment.is_day_closed:
        return [say("no-more-tickets") for _, say in content.voices]
    said = content.config.board.message
    return [name_in(said, language) for language in content.config.languages] if said else []


def _missed(content: ScreenContent, width: int, sight: Sight) -> list[str]:
    if content.view is None or not content.view.missed:
        return []
    codes = [clean(each) for each in content.view.missed]
    drawn = min(IN_A_LINE, max(1, width // _COLUMNS_OF_CODE))
    many = IN_A_LINE if sight.writes_rest else drawn
    told = [", ".join(codes[n : n + many]) for n in range(0, len(codes), many)]
    return [say("missed", codes=each) for _, say in content.voices for each in told]


def _message(content: ScreenContent, shown: Wall, width: int, height: int) -> tuple[Line, ...]:
    number, size = content.language_number, (width, height)
    say = content.voices[0][1]
    signs = [] if shown.areas.header or not _sign(content) else [_sign_said(content)]
    silent = content.unheard
    signs += [] if silent is None else [say("unheard", why=silent.key, **silent.args_by_name)]
    if not (shown.fits and shown.is_readable):
        signs.append(say("too-many" if shown.fits else "font-too-large"))
    return message(
        _messages(content, width, shown.sight), number, shown.sight, size, sign=BETWEEN.join(signs)
    )


def _notice(content: ScreenContent, shown: Wall, screen: Screen) -> tuple[Line, ...]:
    sentence = _trouble if content.is_troubled else partial(_shut, content)
    sentences = [sentence(language, say) for language, say in content.voices]
    size = screen.width, screen.height
    return full_screen_notice(sentences, content.time, content.language_number, shown.sight, size)


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
