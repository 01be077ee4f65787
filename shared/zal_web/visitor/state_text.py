"""Where a visit stands, in the words of its page: pure, no I/O."""

from dataclasses import dataclass

from zal.domain.clock import local
from zal.domain.names import name_in
from zal.domain.states import AT_DESK_STATES, State
from zal.domain.visits import VisitView
from zal.texts import Say, texts

POSTPONED = "postponed"
"""How a visit stands whose visitor lets others by: held, but because the visitor asked for it."""
EARLY = "early"
"""How a visit stands whose visitor has come before the slot, and is held until then."""
SHUT_OUT = "shut-out"
"""How a visit stands that ended with the day before its turn had come."""
STANDS = (*(each.value for each in State), POSTPONED, EARLY, SHUT_OUT)
_CHANGING = frozenset(
    {State.WAITING, State.CALLED, State.SERVING, State.HELD, State.MISSED, State.TRANSFERRED}
)


@dataclass(frozen=True, slots=True)
class StateText:
    """How a visit stands, the one ``sentence`` that its visitor came to read, and what to do.

    ``desk``: the part of the sentence that is to be seen from afar, "" for none. ``may_sound``:
    whether a call may still come.
    """

    stand: str
    sentence: str
    about: str
    desk: str
    may_change: bool
    may_sound: bool


def state_text(visit: VisitView, language: str) -> StateText:
    """Return where a visit stands; the times are the hall's own."""
    say = texts("zal_web", language)
    stand = _stand(visit)
    is_called = visit.state in AT_DESK_STATES
    desk = name_in(visit.desk, language) if is_called and visit.desk else ""
    values: dict[str, object] = {"ahead": visit.ahead or 0, "desk": desk}
    if visit.postponed_until is not None:
        values["until"] = f"{local(visit.postponed_until, visit.time_zone):%H:%M}"
    if visit.missed_at is not None:
        values["at"] = f"{local(visit.missed_at, visit.time_zone):%H:%M}"
    return StateText(
        stand,
        say(f"stand-{stand}{_lacking(visit, desk)}", **values),
        _about(visit, stand, say),
        desk,
        _may_change(visit),
        visit.state in _CHANGING - {State.SERVING},
    )


def _stand(visit: VisitView) -> str:
    if visit.is_early:
        return EARLY
    if visit.is_shut_out:
        return SHUT_OUT
    return POSTPONED if visit.may_return else visit.state.value


def _about(visit: VisitView, stand: str, say: Say) -> str:
    """Return what to do, and first that it waits in turn, if it was to go first."""
    if visit.back_until is not None:
        return say("about-missed-back", until=f"{local(visit.back_until, visit.time_zone):%H:%M}")
    if visit.is_shut_out:
        return say("about-shut-out-book" if visit.may_book else "about-shut-out")
    usual = say(f"about-{stand}{_back(visit)}{_closing(visit)}")
    is_in_turn = visit.is_in_turn and visit.state in (State.WAITING, State.HELD)
    return f"{say('in-turn')} {usual}" if is_in_turn else usual


def _may_change(visit: VisitView) -> bool:
    """Return whether it may yet go on: by itself, or when an end by hand is taken back.

    Then a page without its script is read again, unless a rating may be half filled in there.
    """
    is_day_over = visit.state is State.EXPIRED and visit.moment.is_day_closed
    may_be_undone = is_day_over or visit.may_go_on
    return visit.state in _CHANGING or (may_be_undone and not visit.may_rate)


def _back(visit: VisitView) -> str:
    """Return which text tells that the visitor can take it back."""
    return "-back" if visit.may_reinstate else ""


def _closing(visit: VisitView) -> str:
    """Return which text takes into account that no more tickets are given on this day."""
    if not visit.moment.is_day_closed or visit.day != visit.moment.day:
        return ""
    is_told = visit.state in (State.WAITING, State.EXPIRED, State.CANCELLED)
    return "-closed" if is_told and not visit.may_reinstate else ""


def _lacking(visit: VisitView, desk: str) -> str:
    """Return which sentence says it when what the usual one tells is not known, "" if it is."""
    if visit.state in AT_DESK_STATES and not desk:
        return "-somewhere"
    return "-unserved" if visit.state is State.WAITING and visit.ahead is None else ""
