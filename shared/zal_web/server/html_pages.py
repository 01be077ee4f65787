"""Pages as HTML: a template filled in, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from zal.domain import colours
from zal.domain.names import name_in
from zal.domain.ratings import MARKS, MOST_COMMENT, Criterion
from zal.texts import languages, texts
from zal.texts.language_names import language_name
from zal.texts.own import OF_THIS_HALL
from zal_web.server.static_files import stamp, until_script


@dataclass(frozen=True, slots=True)
class Here:
    """Where a page leads back to itself, in another language or once more.

    ``path`` empty: the address that it was opened by. ``asked``: what goes with it besides the
    language.
    """

    path: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)

    def spoken(self, language: str) -> str:
        """Return the address of the page in a language."""
        return f"{self.path}?{urlencode({**self.asked, 'lang': language})}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("zal_web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # it would look at the file again for each phone that is told something
        trim_blocks=True,
        lstrip_blocks=True,
    )


def spoken() -> tuple[str, ...]:
    """Return the languages in which pages can be read: the hall's own, then others."""
    others = sorted(languages("zal_web"), reverse=True)
    return tuple(dict.fromkeys((*_of_the_hall(others), *others)))


def offered(language: str) -> tuple[str, ...]:
    """Return the languages that a page in ``language`` leads to: what the hall speaks, and it."""
    return tuple(dict.fromkeys((*_of_the_hall(spoken()), language)))


def _of_the_hall(known: Sequence[str]) -> Sequence[str]:
    """Return those of the languages that the hall speaks, in its order; all before it is known."""
    return [each for each in OF_THIS_HALL.languages if each in known] or known


def page(template: str, language: str, **values: object) -> str:
    """Return a template filled in."""
    return _environment().get_template(f"{template}.html").render(_common(language), **values)


def _common(language: str) -> dict[str, object]:
    """Return what every page in a language may name."""
    return {
        "say": texts("zal_web", language),
        "name_in": lambda names: name_in(names, language),
        "language": language,
        "here": Here(),
        "own_names": {each: language_name(each) for each in offered(language)},
        "version": stamp(),
        "until_script": Markup(until_script()),  # noqa: S704 - a file of our own
        "criteria": [each.value for each in Criterion],
        "marks": MARKS,
        "most_comment": MOST_COMMENT,
    }


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
