"""Pages as HTML: a template filled in, in one language."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from zal.domain import colours
from zal.domain.names import name_in
from zal.domain.ratings import MARKS, MOST_COMMENT, Criterion
from zal.texts import languages, texts
from zal.texts.language_names import language_name
from zal_web.server.static_files import stamp, until_script


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
    """Return the languages in which pages can be read, Russian first."""
    return tuple(sorted(languages("zal_web"), reverse=True))


def page(template: str, language: str, **values: object) -> str:
    """Return a template filled in."""
    return _environment().get_template(f"{template}.html").render(_common(language), **values)


def _common(language: str) -> dict[str, object]:
    """Return what every page in a language may name."""
    return {
        "say": texts("zal_web", language),
        "name_in": lambda names: name_in(names, language),
        "language": language,
        "own_names": {each: language_name(each) for each in spoken()},
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
