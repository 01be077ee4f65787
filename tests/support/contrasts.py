"""Read the contrast of everything that is written on a screen, as it is really drawn.

A walk is a table of named screens with the step that brings each up; a screen that is new is a
new line of it.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rich.cells import cell_len
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.css.model import RuleSet
from textual.errors import NoWidget
from textual.pilot import Pilot
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from zal.domain.colours import CALLED, READ, contrast
from zal.tui.themes import THEMES, themes

T = TypeVar("T")
Step = Callable[[T], Awaitable[None]]
Screens = Sequence[tuple[str, Step[T]]]
Looks = Sequence[tuple[str, str]]
Parsed = dict[tuple[str, str, int], list[RuleSet]]
"""The rules of a theme and a hall's own colour, by how many sources they were read from."""

LOOKS = tuple((theme, "") for theme in THEMES)
OWN_COLOURS = (("zal-light", "#ffcc00"), ("zal-dark", "#003399"))
"""A theme and a hall's own colour, here such as are shown in another shade."""
LEAST_TEXTS = 3
DRAWN = frozenset("▄▀█")
"""What large letters are drawn with: codes, desks and whatever else is as large."""
FRAMES = re.compile("[\u2500-\u257f▌▐▏▕▔▁▛▜▙▟▗▖▘▝▇▅▆▃▂▊▉▋▍▎]+")
CALLS = re.compile(r"(?<!\w)[А-ЯA-Z]{1,2}\d{3}(?!\w)|\b([Оо]кн[оауе]м?|[Dd]esk) \w+")
"""Codes and desks in a line of text."""


@dataclass(frozen=True)
class Written:
    """A piece of text with one look; ``x``, ``y``: its first cell; ``is_called``: code or desk."""

    text: str
    ink: str
    ground: str
    x: int
    y: int
    is_called: bool

    @property
    def ratio(self) -> float:
        return contrast(self.ink, self.ground)

    @property
    def needed(self) -> float:
        return CALLED if self.is_called else READ


def written(app: App[None]) -> Iterator[Written]:
    """Return everything that is written on the screen."""
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        called = [each.span() for each in CALLS.finditer(strip.text)]
        x = 0
        for segment in strip:
            end = x + cell_len(segment.text)
            text = FRAMES.sub(" ", segment.text)
            if text.strip():
                in_call = any(a < end and x < b for a, b in called)
                ink, ground = colours(segment.style or Style())
                is_called = in_call or bool(DRAWN & set(text))
                first = x + len(text) - len(text.lstrip())
                yield Written(text.strip(), ink, ground, first, y, is_called)
            x = end


def colours(style: Style) -> tuple[str, str]:
    """Return ink and ground as a terminal shows them."""
    assert style.color is not None
    assert style.bgcolor is not None
    ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    if style.reverse:
        ink, ground = ground, ink
    if style.dim:
        ink = ground.blend(ink, 0.5)
    return ink.hex[:7], ground.hex[:7]


def hard_to_read(app: App[None], texts: Iterable[Written]) -> list[str]:
    """Return what of the screen's texts has too little contrast, with its colours and place."""
    return [
        f"{each.text!r} {each.ink} on {each.ground} = {each.ratio:.2f} < {each.needed} ({where})"
        for each in texts
        if each.ratio < each.needed and (where := _place(app, each)) is not None
    ]


def _place(app: App[None], text: Written) -> str | None:
    """Return the widget of a text, None where it is nothing to read: a scroll bar, or a veil.

    Behind a question its screen shows the one below as through a veil: that is not read now.
    """
    try:
        widget: Widget = app.screen.get_widget_at(text.x, text.y)[0]
    except NoWidget:
        return None
    is_veil = widget is app.screen and len(app.screen_stack) > 1
    return None if is_veil or isinstance(widget, ScrollBar) else str(widget)


async def walk(
    screens: Screens[T], who: T, app: App[None], pilot: Pilot[None], *, looks: Looks = LOOKS
) -> list[str]:
    """Bring up each screen and return what is hard to read on any of them in any of the looks."""
    found = []
    last: tuple[object, ...] = ()
    parsed: Parsed = {}
    for name, comes in screens:
        await comes(who)
        await pilot.pause()
        worn = last if last[:2] == (app.screen, app.theme) else ()
        with app.batch_update():  # what is read here need not be painted as well
            for look in sorted(looks, key=lambda each: (app.screen, *each) != worn):
                if (app.screen, *look) != worn:
                    _dress(app, *look, parsed)
                texts = list(written(app))
                assert len(texts) >= LEAST_TEXTS, f"{name} was not drawn yet"
                found += [f"{name}, {' '.join(look)}: {each}" for each in hard_to_read(app, texts)]
                last = (app.screen, *look)
    return found


def _dress(app: App[None], theme: str, accent: str, parsed: Parsed) -> None:
    """Let the top screen stand in a theme and the hall's own colour.

    Those below it follow when they come up; the app itself would do all of it at once and twice.
    """
    for each in themes(accent):
        app.register_theme(each)
    app.set_reactive(App.theme, theme)
    sheet = app.stylesheet
    sheet.set_variables(app.get_css_variables())
    rules = parsed.get((theme, accent, len(sheet.source)))
    if rules is None:
        sheet.reparse()
        parsed[theme, accent, len(sheet.source)] = sheet.rules
    else:
        sheet._rules, sheet._rules_map = rules, None
    sheet.update(app, animate=False)
    app._css_update_count += 1
    app.screen._css_update_count = app._css_update_count
