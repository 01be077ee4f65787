"""Pages as HTML: a template over one visit, said in one language."""

import hashlib
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from zal.domain import colours
from zal.domain.names import name_in
from zal.domain.ratings import MARKS, MOST_COMMENT, Criterion, Rating
from zal.domain.states import State
from zal.domain.visits import VisitView
from zal.texts import languages, sentence, texts
from zal_web.files import stamp
from zal_web.standing import standing

OWN_NAMES = {"ru": "Русский", "en": "English"}


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("zal_web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def spoken() -> tuple[str, ...]:
    """Return the languages in which pages can be read, Russian first."""
    return tuple(sorted(languages("zal_web"), reverse=True))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a listening page is told. ``mark`` differs whenever any of it does.

    ``calls`` and ``called`` together tell one call from another; ``called``: epoch ms, 0: not
    called.
    """

    title: str
    said: str
    stand: str
    calls: int
    called: int
    may_change: bool
    html: str
    mark: str


def draw(visit: VisitView, token: str, language: str) -> Drawn:
    """Return the part of a page that changes while its visitor waits."""
    say = texts("zal_web", language)
    stands = standing(visit, language)
    refusal = visit.no_postpone if visit.state is State.WAITING else None
    told: dict[str, object] = {"visit": visit, "token": token, "stands": stands}
    told["no_postpone"] = sentence(refusal, language) if refusal else ""
    told["given"] = given(visit.rating)
    html = page("visit_now", language, **told)
    title, called = say("title", code=visit.code, sentence=stands.sentence), visit.called_at or 0
    whole = f"{visit.calls}@{called}{title}{html}"
    mark = hashlib.blake2b(whole.encode(), digest_size=8).hexdigest()
    return Drawn(
        title=title,
        said=stands.sentence,
        stand=stands.stand,
        calls=visit.calls,
        called=called,
        may_change=stands.may_change,
        html=html,
        mark=mark,
    )


def given(rating: Rating | None) -> dict[str, str]:
    """Return a rating as the fields of its form."""
    if rating is None:
        return {}
    marks = {each.value: str(mark) for each, mark in rating.marks.items()}
    return marks | {"comment": rating.comment}


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
            criteria=[each.value for each in Criterion],
            marks=MARKS,
            most_comment=MOST_COMMENT,
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
