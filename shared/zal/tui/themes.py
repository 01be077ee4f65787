"""The three themes. Colour has meaning and little else; the meanings are variables of a theme.

``$calm`` waits, ``$called`` is called, ``$good`` is served or done, ``$soon`` is past two thirds
of the norm, ``$late`` past the norm; ``$quiet`` is text that is not what the person came for.
Each can be read at 7:1 as text on ``$background`` and on ``$surface``, so that a code may be
written in any of them; on ``$panel``, where codes stand in ``$foreground``, at 4.5:1. Text on a
field of ``$calm``, ``$called``, ``$good`` or ``$late`` is written in ``$on-calm``,
``$on-called``, ``$on-good`` or ``$on-late``. ``$edge`` draws frames.

A hall's own colour takes the place of ``$called``: as it is where it can be read, else in the
nearest shade that can.
"""

from dataclasses import replace

from textual.theme import Theme

from zal.domain import colours
from zal.domain.colours import GROUNDS

LIGHT = Theme(
    name=colours.LIGHT,
    dark=False,
    primary="#0b4f9e",
    secondary="#4a5568",
    foreground="#12181f",
    background=GROUNDS[colours.LIGHT][0],
    surface=GROUNDS[colours.LIGHT][1],
    panel="#e3e8ee",
    success="#0b5e2b",
    warning="#7d4300",
    error="#a3141a",
    accent="#0b4f9e",
    variables={
        "calm": "#0b4f9e",
        "called": "#0b4f9e",
        "good": "#0b5e2b",
        "soon": "#7d4300",
        "late": "#a3141a",
        "quiet": "#46525f",
        "edge": "#7d8894",
        "on-calm": "#ffffff",
        "on-called": "#ffffff",
        "on-good": "#ffffff",
        "on-late": "#ffffff",
    },
)

DARK = Theme(
    name=colours.DARK,
    dark=True,
    primary="#7db7ff",
    secondary="#a9b4c0",
    foreground="#eef2f6",
    background=GROUNDS[colours.DARK][0],
    surface=GROUNDS[colours.DARK][1],
    panel="#243040",
    success="#6fdc96",
    warning="#ffc061",
    error="#ff8f8a",
    accent="#ffd54a",
    variables={
        "calm": "#7db7ff",
        "called": "#ffd54a",
        "good": "#6fdc96",
        "soon": "#ffc061",
        "late": "#ff8f8a",
        "quiet": "#b4c0cc",
        "edge": "#6d7a88",
        "on-calm": "#0a1420",
        "on-called": "#14110a",
        "on-good": "#08140c",
        "on-late": "#1c0605",
    },
)

CONTRAST = Theme(
    name=colours.CONTRAST,
    dark=True,
    primary="#ffff00",
    secondary="#ffffff",
    foreground="#ffffff",
    background=GROUNDS[colours.CONTRAST][0],
    surface=GROUNDS[colours.CONTRAST][1],
    panel="#1f1f1f",
    success="#00ff5a",
    warning="#ffd000",
    error="#ff9a9a",
    accent="#ffff00",
    variables={
        "calm": "#9fd0ff",
        "called": "#ffff00",
        "good": "#00ff5a",
        "soon": "#ffd000",
        "late": "#ff9a9a",
        "quiet": "#ffffff",
        "edge": "#ffffff",
        "on-calm": "#000000",
        "on-called": "#000000",
        "on-good": "#000000",
        "on-late": "#000000",
    },
)

THEMES = {each.name: each for each in (LIGHT, DARK, CONTRAST)}


def themes(accent: str) -> tuple[Theme, ...]:
    """Return the themes of a hall with its own colour, ``#rrggbb``; empty: Zal's."""
    return tuple(_with_accent(each, accent) if accent else each for each in THEMES.values())


def _with_accent(theme: Theme, accent: str) -> Theme:
    called = colours.shade(accent, GROUNDS[theme.name])
    own = {"called": called, "on-called": colours.on(called)}
    return replace(theme, accent=called, variables=theme.variables | own)
