"""``zal show``: a ticket's story."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run
from zal.command_line.common import naming_in, say_in
from zal.command_line.parser import Parser
from zal.commands.tables import aligned
from zal.commands.ticket_answers import how_many_ahead_said, pass_said
from zal.config.times import parse_date
from zal.domain.clock import local
from zal.domain.dates import written_day
from zal.domain.errors import UnknownName
from zal.domain.log import TYPED_ACTS, Event
from zal.domain.passing import is_shut_out
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import Stage
from zal.domain.visit_plan import place_of
from zal.hall.seen.hall import hall_moment, hall_settings
from zal.hall.seen.ticket import TicketStory, story_of_day, story_of_late
from zal.texts import Say
from zal.texts.naming import Naming

_NONE = "—"


def show(parser: Parser) -> Run:
    """Tell a ticket's story: today's, or the newest before."""
    parser.take("code", about="code", word="code")
    parser.take("--day", about="show-day", word="day")

    def run(args: Namespace) -> Done:
        day = None if args.day is None else parse_date(args.day)
        if args.day is not None and day is None:
            raise UnknownName("day-form", typed=args.day)
        looker = look_at_hall(args.hall)
        try:
            if day is None:
                story = looker.see(story_of_late, args.code)
            else:
                story = looker.see(story_of_day, args.code, day.isoformat())
            today, config = looker.see(hall_moment).day, looker.see(hall_settings)
            told = "\n".join(_lines(story, today, config, say_in(args), naming_in(args, looker)))
        finally:
            looker.close()
        return Done(told, _value(story))

    return run


def _value(story: TicketStory) -> dict[str, object]:
    return {
        "ticket": story.ticket,
        "stages": story.stages,
        "events": story.events,
        "ahead_now": story.ahead,
        "return_passes": story.passes,
    }


def _lines(
    story: TicketStory,
    today: str,
    config: HallConfig,
    say: Say,
    naming: Naming,
) -> Iterator[str]:
    """Give how a visit stands, its stages as a table, and what can be told of its calls."""
    found, zone = story.ticket, config.time_zone
    state = say(f"state-{found.state}")
    yield say("show-stands", code=found.code, day=written_day(found.ticket.day), state=state)
    if found.ticket.carried_to is not None:
        yield say("of-day", code=found.code, day=written_day(found.ticket.day))
    elif found.ticket.day != today:
        yield say("show-former-day", code=found.code)
    if found.ticket.services > 1:
        stages = [each.stage for each in story.stages]
        place = place_of(stages, found.stage)
        yield say("show-several", place=str(place), count=str(found.ticket.services))
    if found.state is State.WAITING:
        yield how_many_ahead_said(story.ahead, say)
    head = ("service", "state", "desk", "operator", "queued", "called", "started", "ended")
    rows = [[say(f"show-{each}") for each in head]]
    rows += [_row(each.stage, naming, zone, say) for each in story.stages]
    yield from aligned(rows)
    yield from (booked(each.stage, zone, say) for each in story.stages if each.stage.is_booked)
    yield from (pass_said(each, say) for each in story.passes)
    yield from (walked(each.stage, zone, say) for each in story.stages if each.stage.announced_at)
    tell: dict[str, Callable[[Event, Say], str]] = {
        "call": partial(why, naming),
        "change-category": partial(waits_as, naming),
        "end-slip": partial(on_paper, naming),
        "postpone": held_until,
    }
    was_told = any(each.act == "issue" and "chance" in (each.detail or {}) for each in story.events)
    ends = {e.stage_id: e for e in story.events if e.act == "expire" and ended_too_early(e)}
    shut_out = [e for e in story.stages if e.state is State.EXPIRED and e.stage.stage_id in ends]
    yield from (tell[e.act](with_reason(e, say), say) for e in story.events if e.act in tell)
    for each in shut_out[:1]:
        at = f"{local(ends[each.stage.stage_id].at, zone):%H:%M}"
        yield say("shut-out", code=found.code, at=at, told="yes" if was_told else "no")


def _row(stage: Stage, naming: Naming, zone: str, say: Say) -> list[str]:
    times = (stage.queued_at, stage.called_at, stage.started_at, stage.ended_at)
    return [
        naming.name("service", stage.service),
        say(f"state-{stage.stands}")
        + (f" ({naming.name('outcome', stage.outcome)})" if stage.outcome else ""),
        _NONE if stage.desk is None else naming.inside("desk", stage.desk),
        _NONE if stage.operator is None else naming.name("operator", stage.operator),
        *(_NONE if each is None else f"{local(each, zone):%H:%M}" for each in times),
    ]


def booked(stage: Stage, zone: str, say: Say) -> str:
    """Return in a sentence for when a visitor is booked, while the appointment counts."""
    assert stage.booked_for is not None
    return say("show-booked", at=f"{local(stage.booked_for, zone):%H:%M}")


def walked(stage: Stage, zone: str, say: Say) -> str:
    """Return in a sentence how long a visitor walked to the desk, and since when."""
    assert stage.announced_at is not None
    since = f"{local(stage.announced_at, zone):%H:%M:%S}"
    if stage.started_at is None:
        return say("announced", at=since)
    minutes, seconds = divmod((stage.started_at - stage.announced_at) // 1000, 60)
    return say("walked", at=since, time=f"{minutes}:{seconds:02d}")


def on_paper(naming: Naming, event: Event, say: Say) -> str:
    """Return in a sentence what became of a ticket's slip."""
    detail = event.detail or {}
    kiosk = naming.inside("kiosk", str(detail["kiosk"]))
    return say(f"slip-{detail['outcome']}", code=event.code, kiosk=kiosk)


def ended_too_early(event: Event) -> bool:
    """Return whether a day ended before the turn of its visitor had come."""
    until: Any = (event.detail or {}).get("until")
    before = event.state_before
    return before is not None and is_shut_out(State(before), until)


def is_early(event: Event) -> bool:
    """Return whether a postponement is of who came before the time of an appointment."""
    return event.act == "postpone" and bool((event.detail or {}).get("is_early"))


def held_until(event: Event, say: Say) -> str:
    """Return in a sentence for how long a visitor let others by, or that they came early."""
    if is_early(event):
        return say("came-early", code=event.code)
    minutes = (event.detail or {})["minutes"]
    return say("lets-by", code=event.code, minutes=str(minutes))


def waits_as(naming: Naming, event: Event, say: Say) -> str:
    """Return in a sentence as whom a visitor waits from then on, and why."""
    said = {"code": event.code, "reason": "", **(event.detail or {})}
    said |= {each: naming.name("category", str(said[each])) for each in ("category", "was")}
    if said.get("why"):
        return say("category-restored", **said)
    return say("category-changed-because" if said["reason"] else "category-changed", **said)


def with_reason(event: Event, say: Say) -> Event:
    """Return an event that says of a typed reason, where that is so, that it is destroyed."""
    detail = event.detail or {}
    if event.act not in TYPED_ACTS or not detail.get("seal") or detail.get("reason"):
        return event
    return event._replace(detail={**detail, "reason": say("reason-destroyed")})


def why(naming: Naming, event: Event, say: Say) -> str:
    """Return in a sentence by whom a ticket was called where, and why then."""
    desk = naming.inside("desk", event.desk or "")
    operator = naming.name("operator", event.operator or "")
    return say("called", code=event.code, desk=desk, operator=operator) + reason_of(event, say)


def reason_of(event: Event, say: Say) -> str:
    """Return in words why a ticket was called when it was."""
    detail = {key: str(each) for key, each in (event.detail or {}).items()}
    rule = detail.get("rule", "")
    if rule not in {"named", "early"} and "runner_up" not in detail:
        rule = "only-one"
    return say(f"why-{rule}", **detail)
