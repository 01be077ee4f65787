"""The day's figures as a table for people, CSV for spreadsheets, or JSON."""

import dataclasses
from argparse import Namespace
from datetime import date

from zal.bootstrap import report_of_day
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.parser import Parser
from zal.commands.csv_files import csv_of
from zal.commands.named_parts import named_parts
from zal.commands.report_ratings import ratings
from zal.commands.tables import padded, short
from zal.config.times import parse_date
from zal.domain.channels import TicketChannel
from zal.domain.dates import written_day
from zal.domain.errors import UnknownName
from zal.domain.report import DayReport, Figures
from zal.domain.report_visits import VisitFigures
from zal.texts import Say, texts

_COUNTS = ("visitors", "served", "missed", "waiting")
_WAITS = ("mean", "p90", "max")
_OUTCOMES = (
    "served",
    "transferred",
    "missed",
    "cancelled",
    "expired",
    "shut_out",
    "shut_out_told",
    "left",
    "waiting",
    "in_progress",
)

_OF_PURPOSE = 20
"""So many letters tell one purpose of a service from the others, which end its name."""

Line = tuple[str, str, str, Figures]
"""Part (total, service, purpose or desk), code, name, figures."""


def report(parser: Parser) -> Run:
    """Tell a day's figures."""
    parser.take("--day", about="report-day", word="day")
    parser.take("--ratings", about="report-ratings", action="store_true")
    parser.take("--csv", about="report-csv", action="store_true")
    parser.take("--plain", about="report-plain", action="store_true")

    def run(args: Namespace) -> object:
        if args.plain and not args.csv:
            parser.error(parser.say("report-plain-takes"))
        if args.ratings:
            return ratings(args, _day(args.day))
        found, config = report_of_day(args.hall, _day(args.day))
        if args.json:
            return found
        lines = named_parts(args, found, config, found.by_purpose)
        if args.csv:
            return Done("", found, file=_csv(lines, args))
        return _table(found, lines, language_of(args))

    return run


def _day(text: str | None) -> date | None:
    found = None if text is None else parse_date(text)
    if text is not None and found is None:
        raise UnknownName("day-form", typed=text)
    return found


def _csv(lines: list[Line], args: Namespace) -> bytes:
    columns = [each.name for each in dataclasses.fields(Figures)]
    rows = [
        [*head, *(round(v, 1) if isinstance(v, float) else v for v in values)]
        for *head, figures in lines
        for values in [[getattr(figures, each) for each in columns]]
    ]
    return csv_of(["part", "code", "name", *columns], rows, args)


def _table(found: DayReport, lines: list[Line], language: str) -> list[str]:
    say = texts("zal.commands", language)
    (_, _, name, total), *parts = lines
    day = written_day(found.day)
    if not total.stages:
        return [say("report-nobody", day=day)]
    again = _repeats(lines, say)
    whole = [*_whole(total, say), *again, *_given(found, say), *_several(found.visits, say)]
    return [say("report-of", name=name, day=day), "", *whole, *_parts(parts, say)]


def _whole(total: Figures, say: Say) -> list[str]:
    said = [say("report-visitors", count=total.visitors)]
    if total.people != total.visitors:
        said.append(say("report-people", count=total.people))
    if total.without_ticket:
        said.append(say("report-without-ticket", count=total.without_ticket))
    counted = {each: getattr(total, each) for each in _OUTCOMES}
    said += [say(f"report-{each}", count=count) for each, count in counted.items() if count]
    if total.waits:
        said.append(say("report-waits", **_times(total), share=_share(total, say)))
    if total.mean_service_s is not None:
        said.append(say("report-service-time", mean=_clock(total.mean_service_s)))
    if total.mean_walk_s is not None:
        said.append(say("report-walk", mean=_clock(total.mean_walk_s)))
    return said


def _repeats(lines: list[Line], say: Say) -> list[str]:
    """Return how many came again, in all and by service, nothing where nobody did."""
    (_, _, _, total), *parts = lines
    if not total.repeats:
        return []
    once = 100 * (total.visits_served - total.repeats) // total.visits_served
    told = {"served": str(total.visits_served), "percent": str(once)}
    said = [say("report-repeats", count=total.repeats, **told)]
    for part, _, name, figures in parts:
        if part == "service" and figures.repeats:
            of = {"count": str(figures.repeats), "served": str(figures.visits_served)}
            said.append(f"  {say('report-repeats-of', name=name, **of)}")
    return said


def _given(found: DayReport, say: Say) -> list[str]:
    """Return how tickets were given, where that is known and was not the kiosk alone."""
    given = [each for each in TicketChannel if each is not TicketChannel.NO_TICKET]
    known = {each: found.by_channel[each] for each in given if each in found.by_channel}
    if not known.keys() - {TicketChannel.KIOSK}:
        return []
    told = (f"{say(f'channel-{each}')} {count}" for each, count in known.items())
    return [say("report-channels", told=" · ".join(told))]


def _several(found: VisitFigures, say: Say) -> list[str]:
    """Return what is told of visits for several services, nothing where there were none."""
    if not found.visits:
        return []
    said = [say("report-several", count=found.visits, whole=str(found.whole))]
    if found.skipped:
        said.append(say("report-skipped", count=found.skipped))
    for each in found.left:
        told = {"served": str(each.served), "services": str(each.services)}
        said.append(say("report-left-after", count=each.visits, **told))
    if found.waits:
        first, whole = _clock(found.mean_first_wait_s), _clock(found.mean_total_wait_s)
        norm = {"within": str(found.first_within_norm), "waits": str(found.waits)}
        said.append(say("report-several-waits", first=first, whole=whole, **norm))
    return ["", *said]


def _parts(lines: list[Line], say: Say) -> list[str]:
    """Return services, purposes and desks in columns of one width; numbers to the right."""
    columns = [say(f"column-{each}") for each in (*_COUNTS, *_WAITS, "norm")]
    rows: list[list[str]] = []
    part_before = ""
    for part, _, name, figures in lines:
        if part != part_before:
            rows += [[""] * (1 + len(columns)), [say(f"report-by-{part}"), *columns]]
        part_before = part
        shown = short(name, tail=_OF_PURPOSE if part == "purpose" else 0)
        rows.append(_row(shown, figures, say))
    return padded(rows)


def _row(name: str, figures: Figures, say: Say) -> list[str]:
    counts = (str(getattr(figures, each)) for each in _COUNTS)
    return [name, *counts, *_times(figures).values(), _share(figures, say)]


def _times(figures: Figures) -> dict[str, str]:
    return {each: _clock(getattr(figures, f"{each}_wait_s")) for each in _WAITS}


def _clock(seconds: float | None) -> str:
    """Return a duration as minutes:seconds, rounded down like any clock."""
    return "—" if seconds is None else f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def _share(figures: Figures, say: Say) -> str:
    """Return how many of how many waited within the norm; no share says 100 % but the whole."""
    if not figures.waits:
        return "—"
    percent = 100 * figures.within_norm // figures.waits
    part = {"within": str(figures.within_norm), "waits": str(figures.waits)}
    return say("report-share", percent=percent, **part)
