"""``HallConfig`` → the tables of ``hall.toml``, every setting spelled out, and their text."""

from collections.abc import Iterator, Mapping
from typing import Any

from zal.config.fields import DAYS, spans_text, time_text
from zal.config.problems import literal, literal_key
from zal.domain.names import Names
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.printers import Printer
from zal.domain.settings.services import Service
from zal.domain.settings.slips import SlipPolicy
from zal.domain.settings.voice import VoicePolicy

Tables = dict[str, Any]


def write(config: HallConfig) -> str:
    """Return the text of a configuration that was read; reading it gives an equal one."""
    return "\n\n".join(_section(*each) for each in _sections(tables(config)) if each[1]) + "\n"


def tables(config: HallConfig) -> Tables:
    """Return what ``hall.toml`` holds, with settings that were left out at their defaults."""
    return {
        "hall": _hall(config),
        "hours": _hours(config.hours),
        "choice": _choice(config),
        **_screens(config),
        "group": [_named(each.code, each.names) for each in config.groups],
        "service": [_service(each) for each in config.services],
        "desk": [_desk(each) for each in config.desks],
        "operator": [_operator(each) for each in config.operators],
        "category": [_category(each) for each in config.categories],
    }


def _hall(config: HallConfig) -> Tables:
    return {
        "name": _names(config.names),
        "languages": list(config.languages),
        "time_zone": config.time_zone,
        "day_turns_at": time_text(config.day_turns_at_min),
        "wait_norm_minutes": config.wait_norm_min,
        "page_address": config.page_address,
        "first_number": config.first_number,
        "digits": config.digits,
    } | _given(accent=config.accent or None)


def _screens(config: HallConfig) -> Tables:
    return {
        "kiosk": {
            "idle_seconds": config.kiosk.idle_s,
            "warning_seconds": config.kiosk.warning_s,
            "result_seconds": config.kiosk.result_s,
            "ask_category": config.kiosk.ask_category,
            "printer": [_printer(each) for each in config.kiosk.printers],
        },
        "console": {
            "lock_after_seconds": config.console.lock_after_s,
            "break": [_named(each.code, each.names) for each in config.console.break_reasons],
        },
        "board": _given(
            minimum_seconds=config.board.minimum_s,
            recent=config.board.recent,
            message=_names(config.board.message),
            reading_distance_metres=config.board.distance_m,
        ),
        "slip": _slip(config.slip),
        "voice": _voice(config.voice),
    }


def _printer(printer: Printer) -> Tables:
    return _given(
        code=printer.code,
        connection=str(printer.connection),
        address=printer.address or None,
        profile=printer.profile,
        width=printer.width,
        cut=str(printer.cut),
        baud=printer.baud,
        answers=printer.answers,
    )


def _slip(slip: SlipPolicy) -> Tables:
    return _given(logo=slip.logo or None, footer=_names(slip.footer), keep_seconds=slip.keep_s)


def _voice(voice: VoicePolicy) -> Tables:
    return _given(
        engine=str(voice.engine),
        clips=voice.clips or None,
        command=voice.command or None,
        languages=list(voice.languages) or None,
        times=voice.times,
        stale_seconds=voice.stale_s,
        volume=voice.volume,
        volume_from={time_text(begins): percent for begins, percent in voice.volume_from},
        quiet=spans_text(voice.quiet),
    )


def _choice(config: HallConfig) -> Tables:
    if config.boost_after_s is None:
        return {}
    return {
        "boost_after_minutes": round(config.boost_after_s / 60),
        "boost_minutes": round(config.boost / 60),
    }


def _service(service: Service) -> Tables:
    last = service.last_ticket_min
    return _named(service.code, service.names) | _given(
        group=service.group,
        series=service.series,
        service_minutes=service.service_min,
        wait_norm_minutes=service.wait_norm_min,
        last_ticket=None if last is None else time_text(last),
        hours=None if service.hours is None else _hours(service.hours),
    )


def _desk(desk: Desk) -> Tables:
    return _named(desk.code, desk.names) | _given(services=_sorted(desk.services))


def _operator(operator: Operator) -> Tables:
    services = _sorted(operator.services)
    return {"code": operator.code, "name": operator.name} | _given(services=services)


def _category(category: Category) -> Tables:
    return _named(category.code, category.names) | _given(
        out_of_turn=category.out_of_turn,
        rate=category.rate,
        legal_basis=_names(category.legal_basis),
        proof=_names(category.proof),
        valid_from=category.valid_from,
        valid_to=category.valid_to,
        wait_norm_minutes=category.wait_norm_min,
    )


def _named(code: str, names: Names) -> Tables:
    return {"code": code, "name": _names(names)}


def _names(names: Names) -> str | Tables | None:
    """Return one text if it is the same in all languages, None if there is none."""
    texts = set(names.values())
    return texts.pop() if len(texts) == 1 else dict(names) or None


def _hours(hours: Hours) -> Tables:
    week = {day: spans_text(spans) for day, spans in zip(DAYS, hours.week, strict=True)}
    dates = {day.isoformat(): spans_text(spans) for day, spans in sorted(hours.exceptions.items())}
    return week | {"dates": dates}


def _sorted(codes: frozenset[str] | None) -> list[str] | None:
    return None if codes is None else sorted(codes)


def _given(**values: object) -> Tables:
    return {key: value for key, value in values.items() if value is not None}


def _sections(found: Tables) -> Iterator[tuple[str, Tables]]:
    """Yield headers with their tables, entries after the table that they belong to."""
    for name, value in found.items():
        if isinstance(value, list):
            yield from ((f"[[{name}]]", each) for each in value)
            continue
        yield f"[{name}]", {k: v for k, v in value.items() if not _is_entries(v)}
        for key, each in value.items():
            if _is_entries(each):
                yield from ((f"[[{name}.{key}]]", entry) for entry in each)


def _is_entries(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, Mapping) for each in value)


def _section(header: str, values: Tables) -> str:
    given = {key: value for key, value in values.items() if value != {}}
    lines = (f"{literal_key(key)} = {literal(value)}" for key, value in given.items())
    return "\n".join((header, *lines))
