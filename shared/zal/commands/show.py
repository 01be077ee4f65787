"""``zal show``: a ticket's story."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.commands.tables import aligned, written
from zal.commands.ticket_answers import how_many_ahead
from zal.config.times import parse_date
from zal.domain.clock import local
from zal.domain.errors import UnknownName
from zal.domain.log import Event
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import Stage
from zal.hall.seen.hall import hall_moment, hall_settings
from zal.hall.seen.names import names_by_code
from zal.hall.seen.ticket import TicketStory, story_of_day, story_of_late
from zal.texts import Say

_NONE = "—"


class _Names(NamedTuple):
    """Names by code, in the language to answer in."""

    services: Mapping[str, str]
    categories: Mapping[str, str]


def show(parser: Parser) -> Run:
    """Tell a ticket's story: today's, or the newest before."""
    parser.take("code", about="code", word="code")
    parser.take("--day", about="show-day", word="day")

    def run(args: Namespace) -> Done:
        day = None if args.day is None else parse_date(args.day)
        if args.day is not None and day is None:
            raise UnknownName("day-form", day=args.day)
        looker = look_at_hall(args.hall)
        try:
            if day is None:
                story = looker.see(story_of_late, args.code)
            else:
                story = looker.see(story_of_day, args.code, day.isoformat())
            today, config = looker.see(hall_moment).day, looker.see(hall_settings)
            services = looker.see(names_by_code, "service", {e.stage.service for e in story.stages})
            categories = looker.see(names_by_code, "category", _categories(story))
        finally:
            looker.close()
        language = language_of(args)
        both = (services, categories)
        names = _Names(*({c: name_in(e, language) or c for c, e in of.items()} for of in both))
        told = _lines(story, today, config, say_in(args), names)
        return Done("\n".join(told), _value(story))

    return run


def _value(story: TicketStory) -> dict[str, object]:
    return {
        "ticket": story.ticket,
        "stages": story.stages,
        "events": story.events,
        "ahead_now": story.ahead,
    }


def _categories(story: TicketStory) -> set[str]:
    """Return the codes of the categories in which a visit waited, as far as they were changed."""
    changes = (each.detail or {} for each in story.events if each.act == "change-category")
    return {str(said[each]) for said in changes for each in ("category", "was")}


def _lines(
    story: TicketStory,
    today: str,
    config: HallConfig,
    say: Say,
    names: _Names,
) -> Iterator[str]:
    """Give how a visit stands, its stages as a table, and what can be told of its calls."""
    found, zone = story.ticket, config.time_zone
    state = say(f"state-{found.state}")
    yield say("show-stands", code=found.code, day=written(found.ticket.day), state=state)
    if found.ticket.carried_to is not None:
        yield say("of-day", code=found.code, day=written(found.ticket.day))
    elif found.ticket.day != today:
        yield say("show-former-day", code=found.code)
    if found.state is State.WAITING:
        yield how_many_ahead(story.ahead, say)
    head = ("service", "state", "desk", "operator", "queued", "called", "started", "ended")
    rows = [[say(f"show-{each}") for each in head]]
    rows += [_row(each.stage, names.services, zone, say) for each in story.stages]
    yield from aligned(rows)
    tell: dict[str, Callable[[Event, Say], str]] = {
        "call": why,
        "change-category": partial(waits_as, names.categories),
        "end-slip": on_paper,
        "postpone": lets_by,
    }
    yield from (tell[each.act](each, say) for each in story.events if each.act in tell)


def _row(stage: Stage, services: Mapping[str, str], zone: str, say: Say) -> list[str]:
    times = (stage.queued_at, stage.called_at, stage.started_at, stage.ended_at)
    return [
        services[stage.service],
        say(f"state-{stage.state}"),
        stage.desk or _NONE,
        stage.operator or _NONE,
        *(_NONE if each is None else f"{local(each, zone):%H:%M}" for each in times),
    ]


def on_paper(event: Event, say: Say) -> str:
    """Return in a sentence what became of a ticket's slip."""
    detail = event.detail or {}
    return say(f"slip-{detail['outcome']}", code=event.code, kiosk=str(detail["kiosk"]))


def lets_by(event: Event, say: Say) -> str:
    """Return in a sentence for how long a visitor let others by."""
    minutes = (event.detail or {})["minutes"]
    return say("lets-by", code=event.code, minutes=str(minutes))


def waits_as(categories: Mapping[str, str], event: Event, say: Say) -> str:
    """Return in a sentence as whom a visitor waits from then on, and why."""
    said = {"code": event.code, "reason": "", **(event.detail or {})}
    said |= {each: categories[str(said[each])] for each in ("category", "was")}
    if said.get("why"):
        return say("category-restored", **said)
    return say("category-changed-because" if said["reason"] else "category-changed", **said)


def why(event: Event, say: Say) -> str:
    """Return in a sentence why a ticket was called when it was."""
    detail = {key: str(each) for key, each in (event.detail or {}).items()}
    rule = detail.get("rule", "")
    if rule != "named" and "runner_up" not in detail:
        rule = "only-one"
    names = {"code": event.code, "desk": event.desk, "operator": event.operator}
    return say("called", **names) + say(f"why-{rule}", **detail)
