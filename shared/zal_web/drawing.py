"""Pages as HTML: a template over one visit, said in one language."""

import hashlib
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from zal.domain import colours
from zal.domain.names import name_in
from zal.texts import languages, texts
from zal_web.files import stamp
from zal_web.visits import Visit

OWN_NAMES = {"ru": "Русский", "en": "English"}
CRITERIA = ("waiting", "politeness", "comfort", "information")
MARKS = (5, 4, 3, 2, 1)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("zal_web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def spoken() -> tuple[str, ...]:
    """Return the languages in which pages can be read, Russian first."""
    return tuple(sorted(languages("zal_web"), reverse=True))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a listening page is told. ``mark`` differs whenever any of it does."""

    title: str
    said: str
    stand: str
    calls: int
    html: str
    mark: str


def draw(visit: Visit, token: str, language: str) -> Drawn:
    """Return the part of a page that changes while its visitor waits."""
    say = texts("zal_web", language)
    said = sentence(visit, language)
    html = page("visit_now", language, visit=visit, token=token, sentence=said)
    title = say("title", code=visit.code, sentence=said)
    mark = hashlib.blake2b(f"{visit.calls}{title}{html}".encode(), digest_size=8).hexdigest()
    return Drawn(title, said, visit.stand, visit.calls, html, mark)


def sentence(visit: Visit, language: str) -> str:
    """Return the one thing that the visitor came to read."""
    say = texts("zal_web", language)
    key = f"stand-{visit.stand}"
    if visit.desk is not None:
        return say(key, desk=name_in(visit.desk, language))
    if visit.ahead is not None:
        return say(key, ahead=visit.ahead)
    return say(key)


def page(template: str, language: str, **values: object) -> str:
    """Return a template filled in."""
    return (
        _environment()
        .get_template(f"{template}.html")
        .render(
            say=texts("zal_web", language),
            name_in=lambda names: name_in(names, language),
            language=language,
            own_names={each: OWN_NAMES.get(each, each) for each in spoken()},
            version=stamp(),
            criteria=CRITERIA,
            marks=MARKS,
            **values,
        )
    )


def whole(drawn: Drawn) -> Markup:
    """Return what ``draw`` made, to stand in a page as it is."""
    return Markup(drawn.html)  # noqa: S704 - it came out of a template that escapes


def accent_sheet(accent: str) -> str:
    """Return the style sheet of a hall's own colour, empty if it has none."""
    if not accent:
        return ""
    light, dark = (
        colours.shade(accent, colours.GROUNDS[each]) for each in (colours.LIGHT, colours.DARK)
    )
    rule = ":root{{--called:{0};--on-called:{1}}}"
    return (
        rule.format(light, colours.on(light))
        + "@media(prefers-color-scheme:dark){"
        + rule.format(dark, colours.on(dark))
        + "}"
    )
