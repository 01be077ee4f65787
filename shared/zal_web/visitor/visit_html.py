"""The visitor's page as HTML: the part of it that changes while its visitor waits."""

import hashlib
from dataclasses import dataclass

from markupsafe import Markup

from zal.domain.appointments import code_shown
from zal.domain.dates import written_day
from zal.domain.ratings import Rating
from zal.domain.states import State
from zal.domain.visits import VisitView
from zal.texts import Say, sentence, texts
from zal_web.server.html_pages import page
from zal_web.visitor.state_text import state_text


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
    stands = state_text(visit, language)
    refusal = visit.no_postpone if visit.state is State.WAITING else None
    told: dict[str, object] = {"visit": visit, "token": token, "stands": stands}
    told["no_postpone"] = sentence(refusal, language) if refusal else ""
    told["given"] = given(visit.rating)
    told["return_pass"] = return_pass(visit, say)
    told["of_day"] = of_former_day(visit, say)
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


def return_pass(visit: VisitView, say: Say) -> str:
    """Return the words for a return pass that is good, else ""."""
    if not visit.pass_code:
        return ""
    until = written_day(visit.pass_until)
    return say("return-pass", code=code_shown(visit.pass_code), until=until)


def of_former_day(visit: VisitView, say: Say) -> str:
    """Return the words for the day of a ticket that is not of today, else ""."""
    if visit.day == visit.moment.day:
        return ""
    return say("of-day", day=written_day(visit.day))


def given(rating: Rating | None) -> dict[str, str]:
    """Return a rating as the fields of its form."""
    if rating is None:
        return {}
    marks = {each.value: str(mark) for each, mark in rating.marks.items()}
    return marks | {"comment": rating.comment}


def whole(drawn: Drawn) -> Markup:
    """Return what ``draw`` made, to stand in a page as it is."""
    return Markup(drawn.html)  # noqa: S704 - it came out of a template that escapes
