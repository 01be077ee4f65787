"""``zal clock``: what time the hall believes it is, and what a person decides about a clock."""

from argparse import Namespace

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.arguments import whole
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser
from zal.domain.clock import Opening, local
from zal.domain.dates import written_day, written_instant
from zal.hall.seen.clock import Accepting, ClockView, Forgetting, clock_view
from zal.texts import Say, sentence

_ACTS = ("accept", "forget")


def clock(parser: Parser) -> Run:
    """Tell what time the hall believes it is, or decide about a clock that it does not believe."""
    parser.take("what", about="clock-what", nargs="?", choices=_ACTS, metavar="{accept,forget}")
    number = whole(parser.say)
    parser.take("--expire", about="expire-number", word="number", type=number)
    parser.take("--visits", about="clock-visits", word="number", type=number)

    def run(args: Namespace) -> Done:
        if args.expire is not None and args.what != "accept":
            parser.error(parser.say("goes-with", option="--expire", command="clock accept"))
        if args.visits is not None and args.what != "forget":
            parser.error(parser.say("goes-with", option="--visits", command="clock forget"))
        if args.what is not None:
            with opened(args) as hall:
                if args.what == "accept":
                    hall.clock.accept(owner(args), args.expire)
                else:
                    hall.clock.forget(owner(args), args.visits)
        return _told(args)

    return run


def _told(args: Namespace) -> Done:
    """Return what the hall believes now."""
    looker = look_at_hall(args.hall)
    try:
        seen = looker.see(clock_view)
    finally:
        looker.close()
    say = say_in(args)
    return Done("\n".join(lines(seen, say, language_of(args))), _value(seen))


def lines(seen: ClockView, say: Say, language: str) -> list[str]:
    """Return in sentences what the hall and the machine believe, and what can be done."""
    values = {"at": _instant(seen.moment.at, seen), "day": written_day(seen.moment.day)}
    told = [say("clock-hall", **values)]
    if seen.is_believed:
        return [*told, say("clock-well")]
    ahead_s = -seen.moment.clock_ahead_s
    which = "clock-machine-ahead" if ahead_s > 0 else "clock-machine-behind"
    told.append(say(which, at=_instant(seen.wall_ms, seen), minutes=abs(ahead_s) // 60))
    told.append(say("clock-if-wrong"))
    if seen.refused is not None:
        return [*told, sentence(seen.refused, language)]
    if seen.accepting is not None:
        return [*told, *_accepting(seen.accepting, seen, say)]
    assert seen.forgetting is not None
    return [*told, *_forgetting(seen.forgetting, seen, say)]


def _accepting(of: Accepting, seen: ClockView, say: Say) -> list[str]:
    return [
        say("clock-accept", number=str(of.visits)),
        "  " + say("clock-day-then", day=written_day(of.day)),
        "  " + say("clock-lost", count=of.visits),
        "  " + _opening(of.opening, seen, say),
    ]


def _forgetting(of: Forgetting, seen: ClockView, say: Say) -> list[str]:
    return [
        say("clock-forget", number=str(of.visits)),
        "  " + say("clock-day-then", day=written_day(of.day)),
        "  " + say("clock-back", count=of.back),
        "  " + say("clock-given", count=of.given, rev=str(of.since)),
        "  " + _opening(of.opening, seen, say),
    ]


def _opening(then: Opening, seen: ClockView, say: Say) -> str:
    if then.is_open:
        return say("clock-open-then")
    if then.opens_at is None:
        return say("clock-closed-then")
    return say("clock-opens-then", at=_instant(then.opens_at, seen))


def _instant(at: int, seen: ClockView) -> str:
    return written_instant(local(at, seen.time_zone))


def _value(seen: ClockView) -> dict[str, object]:
    refused = None if seen.refused is None else seen.refused.key
    return {
        "at": seen.moment.at,
        "day": seen.moment.day,
        "machine_at": seen.wall_ms,
        "believed": seen.is_believed,
        "accept": seen.accepting,
        "forget": seen.forgetting,
        "refused": refused,
    }
