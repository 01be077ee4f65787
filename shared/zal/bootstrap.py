"""Wire a hall: engine, clock, random source, configuration.

Every face starts through here, so what reports and copies need is imported on use.
"""

import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from zal import config
from zal.address import HallAddress
from zal.domain.clock import turns_at
from zal.domain.errors import HallError
from zal.domain.now import Clock
from zal.domain.settings.hall import HallConfig
from zal.hall.acts import Acts, Means
from zal.hall.founding import found_hall
from zal.hall.hall import Hall, assemble
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_code, hall_moment, hall_settings, has_ended_visits
from zal.hall.turn import HALL_ID
from zal.store.engine import Reports, StewardLock
from zal.store.engines import engine_at
from zal.system_clock import SYSTEM_CLOCK
from zal.texts.own import OF_THIS_HALL

if TYPE_CHECKING:
    from zal.domain.ratings import RatingReport
    from zal.domain.report import DayReport
    from zal.domain.stage_record import StageRecord
    from zal.hall.steward import Steward
    from zal.store.soundness import Progress, ShortLook, Soundness


Where = HallAddress | Path | str
"""A hall's address, or the text or path that it is made from."""


def _address(hall: Where) -> HallAddress:
    return hall if isinstance(hall, HallAddress) else HallAddress.parse(hall)


def _read_in_force(text: str) -> HallConfig:
    """Return the settings that a hall is shown by, and let its texts fall back as they say."""
    settings = config.read_stored(text)
    OF_THIS_HALL.languages = settings.languages
    return settings


def create_hall(
    hall: Where,
    config_text: str,
    *,
    pins: Mapping[str, str] = MappingProxyType({}),
    clock: Clock = SYSTEM_CLOCK,
) -> None:
    """Make a hall with a configuration, and with PINs that are good once, by operator.

    Raises ``ConfigError`` before anything is written, ``StorageError`` if something is there.
    """
    settings = config.read(config_text)
    engine = engine_at(_address(hall), clock)
    engine.create(lambda tx: found_hall(tx, settings, config_text, os.urandom, pins=pins))


def open_hall(
    hall: Where,
    *,
    device: str = "python",
    clock: Clock = SYSTEM_CLOCK,
    random_bytes: Callable[[int], bytes] = os.urandom,
    patience_s: float = 5.0,
) -> Hall:
    """Open an existing hall and bring its schema up to date.

    ``device`` names who acts in the log. Raises ``StorageError`` with what to do.
    """
    engine = engine_at(_address(hall), clock)
    engine.must_be_there()
    writer = engine.writer()
    try:
        looker = Looker(engine.reader(), _read_in_force)
    except BaseException:
        writer.close()
        raise
    means = Means(writer, random_bytes, config.read_after, config.read_stored, device, patience_s)
    return assemble(Acts(means), looker)


def look_at_hall(hall: Where) -> Looker:
    """Open a read-only look for somebody who named the hall: one that never was is said so."""
    engine = engine_at(_address(hall), SYSTEM_CLOCK)
    engine.must_be_there()
    return Looker(engine.reader(), _read_in_force)


def glance_at_hall(hall: Where) -> Looker:
    """Open a look that makes, changes and brings up nothing, for whoever asks how a hall stands.

    A hall of an earlier Zal is refused.
    """
    engine = engine_at(_address(hall), SYSTEM_CLOCK)
    engine.must_be_there()
    return Looker(engine.glance(), config.read_stored)


def short_look_at_hall(hall: Where, seconds: float) -> "ShortLook":
    """Return whether what a hall stores is whole, as far as a look of some seconds shows."""
    return engine_at(_address(hall), SYSTEM_CLOCK).short_look(seconds)


def open_looker(hall: Where, *, clock: Clock = SYSTEM_CLOCK) -> Looker:
    """Open a read-only look at a hall, for a thread of its own."""
    return Looker(engine_at(_address(hall), clock).reader(), _read_in_force)


def open_steward(hall: Where, device: str) -> "Steward":
    """Return who lets time pass in a hall once it holds the lock; the caller starts and closes it.

    ``device`` names it in the log.
    """
    from zal.hall.steward import OwnHall, Steward

    engine = engine_at(_address(hall), SYSTEM_CLOCK)
    return Steward(engine.steward_lock, lambda: OwnHall(open_hall(hall, device=device)))


def steward_lock(hall: Where) -> StewardLock:
    """Open the lock of whoever lets time pass in a hall."""
    return engine_at(_address(hall), SYSTEM_CLOCK).steward_lock()


def report_of_day(
    hall: Where, day: date | None = None, *, clock: Clock = SYSTEM_CLOCK
) -> "tuple[DayReport, HallConfig]":
    """Return a business day's figures, today's if none is named, and its configuration.

    That is the one in force when the day ended: its norms of waiting are those that staff were
    held to, its names those that visitors read.
    """
    from zal.domain.report import as_a_turn_ends_them, day_report

    reports, named, settings, turn_ends = _reports_of_day(hall, day, clock)
    stages = reports.stages_of_day(HALL_ID, named)
    told = as_a_turn_ends_them(stages) if turn_ends else stages
    return day_report(named, told, partial(_norm_s, settings)), settings


def _norm_s(settings: HallConfig, of: "StageRecord") -> int:
    is_booked = of.booked_for is not None
    return settings.wait_norm_s(of.service, of.category, is_booked=is_booked)


def ratings_of_day(
    hall: Where, day: date | None = None, *, clock: Clock = SYSTEM_CLOCK
) -> "tuple[RatingReport, HallConfig]":
    """Return what a business day's ratings come to, and its configuration as ``report_of_day``."""
    from zal.domain.ratings import rating_report

    reports, named, settings, _ = _reports_of_day(hall, day, clock)
    return rating_report(named, reports.ratings_of_day(HALL_ID, named)), settings


def _reports_of_day(
    hall: Where, day: date | None, clock: Clock
) -> tuple[Reports, str, HallConfig, bool]:
    """Return what reports read, a business day, and the configuration in force when it ended.

    It is today if none is named. The last tells whether a turn of the day has ended visits, and
    nobody has written that yet.
    """
    engine = engine_at(_address(hall), clock)
    engine.must_be_there()
    looker = Looker(engine.reader(), _read_in_force)
    try:
        now, turn_ends = looker.see(hall_settings), looker.see(has_ended_visits)
        today = date.fromisoformat(looker.see(hall_moment).day)
    finally:
        looker.close()
    named, reports = day or today, engine.reports()
    body = reports.config_before(HALL_ID, turns_at(min(named, today), now))
    return reports, named.isoformat(), config.read_stored(body), turn_ends


def check_hall(hall: Where, *, progress: "Progress | None" = None) -> "Soundness":
    """Prove a hall or a copy of its file sound, changing nothing.

    ``progress`` is told how much of it is done, 0 to 1. Raises ``StorageError`` or ``ConfigError``
    with what is wrong.
    """
    return engine_at(_address(hall), SYSTEM_CLOCK).prove(config.read_stored, progress=progress)


def back_up_hall(
    hall: Where,
    target: Path | str,
    *,
    quick: bool = False,
    progress: "Progress | None" = None,
) -> "Soundness":
    """Write a consistent copy of a hall at work to the file ``target``, proved sound.

    ``quick``: of its rows only those of the newest day are proved. Raises ``StorageError``, and
    then there is no copy.
    """
    from zal.last_backup import Backup, remember

    address, made_at = _address(hall), SYSTEM_CLOCK.read().wall_ms
    engine = engine_at(address, SYSTEM_CLOCK)
    engine.must_be_there()
    sound = engine.back_up(Path(target), config.read_stored, quick=quick, progress=progress)
    file = str(Path(target).absolute())
    remember(address, Backup(file, made_at, sound.rev, _code_of(address)))
    return sound


def _code_of(hall: HallAddress) -> str:
    """Return a hall's code, "" for one of an earlier Zal, which cannot be looked at."""
    looker = glance_at_hall(hall)
    try:
        return looker.see(hall_code)
    except HallError:
        return ""
    finally:
        looker.close()


def time_is_tended(hall: Where) -> bool:
    """Return whether a process lets time pass in a hall while nobody acts; changes nothing."""
    return engine_at(_address(hall), SYSTEM_CLOCK).is_tended()
