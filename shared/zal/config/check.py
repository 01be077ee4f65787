"""What must fit together in a hall, once each value by itself is right."""

import re
from collections.abc import Collection
from dataclasses import fields
from math import floor

from zal.config.check_bundles import check_bundles
from zal.config.problems import Problems, shown, shown_key
from zal.config.times import spans_text, time_text
from zal.domain import colours
from zal.domain.codes import ALIKE_IN_PRINT
from zal.domain.dates import WEEKDAYS
from zal.domain.letters import alike_by
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span, Week
from zal.domain.settings.kiosks import KioskPolicy
from zal.domain.settings.printers import Connection
from zal.domain.settings.services import Service

_SERIES = re.compile(r"[A-ZА-ЯЁ]{1,2}")
_MISREAD = frozenset("ЭЧ").union(*ALIKE_IN_PRINT)
"""Letters taken for 3, 0, 4 and 1 or for one another, by eye or by ear."""


def check(config: HallConfig, problems: Problems, kept: Collection[str] = ()) -> None:
    """Note what does not fit together. ``kept``: the series that the hall has already.

    Who serves a service, and whether its hours are the hall's, is asked only when nothing else
    is wrong: a misspelt code or hour would be told twice.
    """
    _accent(config.accent, problems)
    _series(config, problems, kept)
    _last_tickets(config, problems)
    _categories(config, problems)
    _quotas(config, problems)
    _printers(config, problems)
    _keys("kiosks", config.kiosk, problems)
    _keys("boards", config.board, problems)
    check_bundles(config, problems)
    _reserves(config, problems)
    _zones(config, problems)
    _slips_at(config, problems)
    if not problems.found:
        _own_hours(config, problems)
        _served(config, problems)


def _path(section: str, code: str, key: str = "") -> str:
    return f"[[{section}]] {shown(code)}" + (f": {key}" if key else "")


def _accent(accent: str, problems: Problems) -> None:
    """Note a hall's own colour that codes and desks cannot be read in, light or dark."""
    if not colours.is_colour(accent):
        return  # none, or none that is one, which has been noted
    light, dark = colours.accent_contrasts(accent)
    if max(light, dark) < colours.CALLED:
        problems.add(
            "config-accent",
            "[hall]: accent",
            got=shown(accent),
            light=_told(light),
            dark=_told(dark),
            needed=f"{colours.CALLED:g}",
            near=shown(colours.nearest_accent(accent)),
        )


def _told(contrast: float) -> str:
    """Return a contrast with one decimal, rounded down: 6.96 is not yet 7."""
    return f"{floor(10 * contrast) / 10:.1f}"


def _series(config: HallConfig, problems: Problems, kept: Collection[str]) -> None:
    others: list[Service] = []
    for service in config.services:
        path, series = _path("service", service.code, "series"), service.series
        got = shown(series)
        letter = next((each for each in series if each in _MISREAD), None)
        if not series:
            continue  # missing or empty, which has been noted
        if not _SERIES.fullmatch(series):
            problems.add("config-series", path, got=got, example='series = "Р"')
        elif letter is not None:
            problems.add("config-series-misread", path, got=got, letter=letter)
        else:
            for other in others:
                alike = alike_by(other.series, series, config.languages)
                if alike is not None and not {series, other.series} <= set(kept):
                    twin = {"other": shown(other.series), "service": shown_key(other.code)}
                    problems.add(f"config-series-{alike}", path, got=got, **twin)
                    break
            else:
                others.append(service)


def _own_hours(config: HallConfig, problems: Problems) -> None:
    for service in config.services:
        own = config.hours.week if service.hours is None else service.hours.week
        for day, spans, of_hall in zip(WEEKDAYS, own, config.hours.week, strict=True):
            if not all(any(_within(each, other) for other in of_hall) for each in spans):
                path = _path("service", service.code, f"hours.{day}")
                hall = shown(spans_text(of_hall))
                problems.add("config-hours-outside", path, got=shown(spans_text(spans)), hall=hall)


def _within(span: Span, other: Span) -> bool:
    return other.opens_min <= span.opens_min and span.closes_min <= other.closes_min


def _last_tickets(config: HallConfig, problems: Problems) -> None:
    for service in config.services:
        week = (service.hours or config.hours).week
        if service.last_ticket_min is not None:
            _last_ticket(service.code, service.last_ticket_min, week, problems)


def _last_ticket(code: str, last: int, week: Week, problems: Problems) -> None:
    """Note a last ticket that is never in effect: no stretch of any day holds it."""
    path, got = _path("service", code, "last_ticket"), shown(time_text(last))
    open_days = [(day, spans) for day, spans in zip(WEEKDAYS, week, strict=True) if spans]
    if not open_days or any(each.holds(last) for _, spans in open_days for each in spans):
        return
    if all(last > spans[-1].closes_min for _, spans in open_days):
        problems.add("config-last-ticket-late", path, got=got)
        return
    day, spans = open_days[0]
    problems.add("config-last-ticket", path, got=got, weekday=day, hours=spans_text(spans))


def _categories(config: HallConfig, problems: Problems) -> None:
    in_turn = [each for each in config.categories if not each.out_of_turn]
    if config.categories and not in_turn:
        problems.add("config-no-ordinary", "[[category]]")
    for each in config.categories:
        first, last = each.valid_from, each.valid_to
        if first is not None and last is not None and last < first:
            path = _path("category", each.code, "valid_to")
            problems.add("config-dates-backwards", path, got=str(last), first=str(first))
    for each in in_turn[:1]:
        if each.valid_from is not None or each.valid_to is not None:
            key = "valid_to" if each.valid_from is None else "valid_from"
            problems.add("config-ordinary-dates", _path("category", each.code, key))


def _printers(config: HallConfig, problems: Problems) -> None:
    """Note a printer of two kiosks: each would take what the other prints for its own slip."""
    owners: dict[tuple[Connection, str], str] = {}
    for each in config.printers:
        if each.connection is Connection.NONE or not each.address:
            continue
        owner = owners.setdefault((each.connection, each.place), each.code)
        if owner != each.code:
            path = _path("kiosk", each.code, "printer.address")
            problems.add("config-printer-twice", path, got=shown(each.address), kiosk=shown(owner))


def _keys(section: str, policy: KioskPolicy | BoardPolicy, problems: Problems) -> None:
    """Note a key that has two meanings at one face."""
    owners: dict[str, str] = {}
    for name in (each.name for each in fields(policy) if each.name.endswith("_key")):
        key = getattr(policy, name)
        owner = owners.setdefault(key, name)
        if key and owner != name:
            problems.add("config-key-twice", f"[{section}]: {name}", got=shown(key), other=owner)


def _quotas(config: HallConfig, problems: Problems) -> None:
    """Note quotas of categories that there are not."""
    known = config.category_by_code
    for service in config.services:
        for code in service.per_day_by_category:
            if code not in known:
                path = _path("service", service.code, f"per_day_by_category.{shown_key(code)}")
                problems.add_unknown("config-unknown-category", path, code, known, got=shown(code))


def _reserves(config: HallConfig, problems: Problems) -> None:
    """Note what is in reserve where it is served at any time."""
    for section, found in (("desk", config.desks), ("operator", config.operators)):
        for each in found:
            both = each.reserve if each.services is None else each.reserve & each.services
            if both:
                got = ", ".join(map(shown, sorted(both)))
                problems.add("config-reserve-served", _path(section, each.code, "reserve"), got=got)


def _zones(config: HallConfig, problems: Problems) -> None:
    """Note zones without a desk: nothing would ever be called there."""
    for each in config.zones:
        if all(desk.zone != each.code for desk in config.desks):
            problems.add("config-zone-without-desk", _path("zone", each.code), zone=each.code)


def _slips_at(config: HallConfig, problems: Problems) -> None:
    """Note desks whose slips would be printed nowhere."""
    for each in config.desks:
        if each.slips_at and each.slips_at not in config.printer_by_kiosk:
            known = ", ".join(map(shown, config.printer_by_kiosk)) or "—"
            path = _path("desk", each.code, "slips_at")
            problems.add("config-no-printer", path, got=shown(each.slips_at), known=known)


def _served(config: HallConfig, problems: Problems) -> None:
    for service in config.waited_for:
        for kind, found in (("desk", config.desks), ("operator", config.operators)):
            if not any(each.can_serve(service.code) for each in found):
                problems.add(f"config-no-{kind}-serves", _path("service", service.code))
