"""``hall.toml`` → ``HallConfig``."""

import re
import tomllib
from typing import Any, TypedDict

from zal.config import devices, entries
from zal.config.check import check
from zal.config.fields import hours, names, required_names, time_of_day
from zal.config.problems import Problems, nearest, shown
from zal.config.table import Table
from zal.domain.clock import zone
from zal.domain.errors import ConfigError, ConfigProblems
from zal.domain.names import Names
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import KioskPolicy

MESSAGE_LIMIT = 200
_DAY_MIN = 24 * 60
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ADDRESS = re.compile(r"https?://[^\s{}]*\{token\}[^\s{}]*")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$| \(at end of document\)$")


class _Defaulted(TypedDict):
    """What ``[hall]`` may leave out."""

    day_turns_at_min: int
    wait_norm_min: int
    page_address: str
    first_number: int
    digits: int


def read(text: str, file: str = "hall.toml") -> HallConfig:
    """Return the configuration that ``text`` holds, read whole and checked whole.

    ``file`` is named in what is refused. Raises ``ConfigProblems`` with every problem.
    """
    problems = Problems(file)
    top = Table(problems, _parsed(text, file))
    config = _config(top)
    top.end()
    check(config, problems)
    if problems.found:
        raise ConfigProblems(file, problems.found)
    return config


def _parsed(text: str, file: str) -> dict[str, Any]:
    text = text.removeprefix("\ufeff")  # Windows' Notepad puts it there
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ConfigProblems(file, [ConfigError("config-too-deep", file=file)]) from None
    except ValueError as error:  # also numbers of thousands of digits
        said = str(error)
        match = _AT_LINE.search(said)
        line = match[1] if match and match[1] else str(text.count("\n") + 1)
        said = _AT_LINE.sub("", said)
        problem = ConfigError("config-syntax", file=file, line=line, error=said)
        raise ConfigProblems(file, [problem]) from error


def _config(top: Table) -> HallConfig:
    hall = _section(top, "hall", required=True)
    languages = _languages(hall)
    groups = entries.groups(top, languages)
    services = entries.services(top, languages, groups)
    boost_after_min, boost_min = _boost(_section(top, "choice"))
    config = HallConfig(
        names=required_names(hall, languages, "МФЦ района Пресненский"),
        languages=languages,
        time_zone=_time_zone(hall),
        hours=hours(_section(top, "hours", required=True), every_day=True),
        groups=groups,
        services=services,
        desks=entries.desks(top, languages, groups, services),
        operators=entries.operators(top, groups, services),
        categories=entries.categories(top, languages),
        boost_after_s=None if boost_after_min is None else 60.0 * boost_after_min,
        boost=60.0 * (boost_min or 0),
        kiosk=_kiosk(_section(top, "kiosk")),
        console=_console(_section(top, "console"), languages),
        board=_board(_section(top, "board"), languages),
        slip=devices.slip(_section(top, "slip"), languages),
        voice=devices.voice(_section(top, "voice"), languages),
        accent=devices.accent(hall),
        **_defaulted(hall),
    )
    hall.end()
    return config


def _defaulted(hall: Table) -> _Defaulted:
    usual = HallConfig
    return {
        "day_turns_at_min": _day_turn(hall),
        "wait_norm_min": hall.whole("wait_norm_minutes", usual.wait_norm_min, low=1, high=_DAY_MIN),
        "page_address": _page_address(hall),
        "first_number": hall.whole("first_number", usual.first_number, low=0, high=99_999),
        "digits": hall.whole("digits", usual.digits, low=1, high=6),
    }


def _section(top: Table, key: str, *, required: bool = False) -> Table:
    found = top.table(key, f"[{key}]")
    if required:
        top.require(key, f"[{key}]")
    return found


def _languages(hall: Table) -> tuple[str, ...]:
    hall.require("languages", 'languages = ["ru", "en"]')
    found = hall.texts("languages", ["ru", "en"]) or []
    wrong = [each for each in found if not _LANGUAGE.fullmatch(each)]
    for each in wrong:
        hall.note("config-language", "languages", got=shown(each), example='languages = ["ru"]')
    return () if wrong else tuple(dict.fromkeys(found))


def _time_zone(hall: Table) -> str:
    hall.require("time_zone", 'time_zone = "Europe/Moscow"')
    name = hall.text("time_zone", "Europe/Moscow")
    if name:
        try:
            zone(name)
        except (KeyError, ValueError, OSError, ImportError):
            _note_time_zone(hall, name)
    return name


def _note_time_zone(hall: Table, name: str) -> None:
    from zoneinfo import available_timezones

    near = nearest(name, sorted(available_timezones()))
    if near is None:
        example = 'time_zone = "Europe/Moscow"'
        hall.note("config-time-zone", "time_zone", got=shown(name), example=example)
    else:
        hall.note("config-time-zone-near", "time_zone", got=shown(name), near=near)


def _day_turn(hall: Table) -> int:
    found = time_of_day(hall, "day_turns_at", "04:00")
    if found == _DAY_MIN:
        hall.note("config-time", "day_turns_at", got='"24:00"', example='day_turns_at = "00:00"')
    return HallConfig.day_turns_at_min if found is None else found


def _page_address(hall: Table) -> str:
    default = HallConfig.page_address
    found = hall.text("page_address", default, limit=MESSAGE_LIMIT) or default
    if not _ADDRESS.fullmatch(found):
        example = 'page_address = "https://zal.example.org/t/{token}"'
        hall.note("config-address", "page_address", got=shown(found), example=example)
    return found


def _boost(choice: Table) -> tuple[int | None, int | None]:
    """Return the two numbers of the boost, which have a meaning only together."""
    after = choice.whole_or_none("boost_after_minutes", 12, low=1, high=_DAY_MIN)
    boost = choice.whole_or_none("boost_minutes", 10, low=1, high=_DAY_MIN)
    if choice.given("boost_after_minutes") is not None:
        choice.require("boost_minutes", "boost_minutes = 10")
    if choice.given("boost_minutes") is not None:
        choice.require("boost_after_minutes", "boost_after_minutes = 12")
    choice.end()
    return after, boost


def _kiosk(kiosk: Table) -> KioskPolicy:
    usual = KioskPolicy()
    found = KioskPolicy(
        idle_s=kiosk.whole("idle_seconds", usual.idle_s, low=5, high=600),
        warning_s=kiosk.whole("warning_seconds", usual.warning_s, low=5, high=600),
        result_s=kiosk.whole("result_seconds", usual.result_s, low=3, high=600),
        ask_category=kiosk.flag("ask_category", default=usual.ask_category),
        printers=devices.printers(kiosk),
    )
    kiosk.end()
    return found


def _console(console: Table, languages: tuple[str, ...]) -> ConsolePolicy:
    usual = ConsolePolicy()
    found = ConsolePolicy(
        lock_after_s=console.whole("lock_after_seconds", usual.lock_after_s, low=10, high=36_000),
        break_reasons=entries.break_reasons(console, languages),
    )
    console.end()
    return found


def _board(board: Table, languages: tuple[str, ...]) -> BoardPolicy:
    usual = BoardPolicy()
    message: Names = names(board, "message", languages, MESSAGE_LIMIT)
    found = BoardPolicy(
        minimum_s=board.number("minimum_seconds", usual.minimum_s, high=60),
        recent=board.whole("recent", usual.recent, low=1, high=20),
        message=message,
        distance_m=board.number("reading_distance_metres", usual.distance_m, high=50),
    )
    board.end()
    return found
