"""The demonstration's hall: made to be thrown away, with PINs of its own and simulated people."""

import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import SystemRandom

from zal import config as settings
from zal.address import HallAddress
from zal.bootstrap import create_hall, open_hall
from zal.command_line.answers import language_of
from zal.command_line.common import say_in, system_user
from zal.command_line.ending import leave_when_told
from zal.config.fix_languages import fixed_languages
from zal.domain.by import By, Role
from zal.domain.codes import fold
from zal.domain.errors import PinRefused
from zal.domain.pins import check_form
from zal.domain.settings.hall import HallConfig
from zal.domain.spelling import in_latin
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.hall import hall_settings
from zal.logs import log_path
from zal.simulation.crowd import DEVICE, MORNING_MS
from zal.system_clock import SystemClock

DESK = "1"
"""The desk that is left to the person who looks at the demo."""
_LAST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Demo:
    """A made demo hall: its file and the PINs that were drawn for it.

    ``secrets``: terminal → the secret of the browser that is paired as it.
    """

    hall: Path
    operator_pin: str
    staff_code: str
    secrets: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def demo_hall(
    args: Namespace,
    folder: Path,
    *,
    peopled: bool,
    page_address: str = "",
    terminals: Collection[str] = (),
) -> Iterator[Demo]:
    """Make the demo's hall and, if ``peopled``, let simulated people live in it.

    It stands in ``folder`` unless the command line names a file. The rest as ``make``.
    """
    path = (args.hall.file if args.hall else folder / "hall.db").absolute()
    speed, is_english = args.speed if peopled else None, language_of(args) == "en"
    made = make(path, speed, page_address, terminals, is_english=is_english)
    if not peopled:
        yield made
        return
    with _people(made.hall, args):
        yield made


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder that is gone on leaving; SIGTERM and SIGHUP leave as Ctrl+C does."""
    from zal.speech.sound_folder import tidy

    leave_when_told()
    try:
        with tempfile.TemporaryDirectory(prefix="zal-demo-") as folder:
            yield Path(folder)
    finally:
        tidy()  # a board that was too slow to end by itself was killed


def make(
    hall_file: Path,
    speed: float | None = None,
    page_address: str = "",
    terminals: Collection[str] = (),
    *,
    is_english: bool = False,
) -> Demo:
    """Make the demo's hall with PINs of its own; there are no default ones.

    ``speed`` of the simulated visitors, None without any: the hall is then as old as their
    morning, and its norms of waiting are as short as their lives are fast. ``page_address``: where
    tickets' own pages stand, if anywhere. ``terminals``: what browsers are paired as; by the hall's
    clock as well, since its people's morning would begin no earlier than its last event.
    ``is_english``: it speaks English alone, and all its letters are Latin ones.
    """
    age_ms = 0 if speed is None else round(MORNING_MS / speed)
    clock = SystemClock(lambda: -age_ms)
    text = _config_text(speed or 1.0, page_address, is_english=is_english)
    create_hall(hall_file, text, clock=clock)
    pin, code = _pin(), _pin()
    hall = open_hall(hall_file, device="demo", clock=clock)
    by = By(Role.OWNER, system_user())
    try:
        for each in hall.see(hall_settings).operators:
            hall.pins.set(by, of_operator(each.code), pin)
        hall.pins.set(by, KIOSK, code)
        secrets = {to: hall.browsers.pair(by, code, to, label="demo")[1] for to in terminals}
    finally:
        hall.close()
    return Demo(hall_file, pin, code, secrets)


def _config_text(speed: float, page_address: str, *, is_english: bool) -> str:
    hall = settings.read(settings.demo_text(speed))
    if is_english:
        hall = _in_english(hall)
    return settings.write(replace(hall, page_address=page_address or hall.page_address))


def _in_english(hall: HallConfig) -> HallConfig:
    """Return a hall that speaks English alone: whoever looks at it may read no other letters."""
    people = (replace(each, name=in_latin(each.name)) for each in hall.operators)
    services = (replace(each, series=fold(each.series)) for each in hall.services)
    spoken = replace(hall, languages=("en",), operators=tuple(people), services=tuple(services))
    return settings.read(fixed_languages(settings.write(spoken), "demo")[0])


def _pin() -> str:
    """Return four digits that differ from each other, so that they are easy to tell apart."""
    while True:
        drawn = "".join(SystemRandom().sample("0123456789", 4))
        with suppress(PinRefused):  # a hall takes no 1234
            check_form(drawn)
            return drawn


@contextmanager
def _people(hall_file: Path, args: Namespace) -> Iterator[None]:
    """Run the simulated people as a process of their own while the demo is open.

    They end when their standard input does, so they end with us even if we are killed. Ctrl+C is
    ours to hear: it would end them before us.
    """
    words = ["simulate", "--hall", str(hall_file), "--speed", str(args.speed), "--leave", DESK]
    log = log_path(HallAddress(hall_file), DEVICE)
    with (
        log.open("a", encoding="utf-8") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "zal", *words, "--while-open"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        ) as people,
    ):
        try:
            yield
        finally:
            ended_before = people.poll()
            people.terminate()
    if ended_before is not None:
        print(say_in(args)("demo-people-ended"), file=sys.stderr)
        print("\n".join(log.read_text("utf-8").splitlines()[-_LAST_WORDS:]), file=sys.stderr)
