"""``zal demo``: a throw-away hall with its three faces in one terminal."""

import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from zal import config as settings
from zal.bootstrap import create_hall, open_hall
from zal.cli import Run, language_of
from zal.commands.opened import say_in
from zal.commands.parser import Parser
from zal.commands.simulate import NAME, speed
from zal.commands.tmux import Window, open_session
from zal.hall.acts import system_clock
from zal.hall.pins import KIOSK, of_operator
from zal.logs import log_path
from zal.simulation.crowd import MORNING_MS
from zal.texts import Say
from zal.tui.terminal import require_terminal

DESK = "1"
"""The desk that is left to the person who looks at the demo."""
_LAST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Demo:
    """A made demo hall: its file and the PINs that were drawn for it."""

    hall: Path
    operator_pin: str
    staff_code: str


def demo(parser: Parser) -> Run:
    """Open the demo hall."""
    parser.set_defaults(hall=None)
    parser.take("--visitors", about="demo-visitors", action="store_true")
    parser.take("--speed", about="speed", word="number", type=speed(parser.say), default=10.0)
    parser.take("--mute", about="board-mute", action="store_true")

    def run(args: Namespace) -> None:
        require_terminal()
        for each in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, _leave)
        with tempfile.TemporaryDirectory(prefix="zal-demo-") as folder:
            path = Path(args.hall or Path(folder) / "hall.db").absolute()
            made = make(path, args.speed if args.visitors else None)
            with _visitors(made.hall, args):
                _open(made, args, Path(folder))

    return run


def _leave(number: int, _frame: object) -> None:
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)  # whatever is told again, the leaving is under way
    raise SystemExit(128 + number)


def make(hall_file: Path, speed: float | None = None) -> Demo:
    """Make the demo's hall with PINs of its own; there are no default ones.

    ``speed`` of the simulated visitors, None without any: the hall is then as old as their
    morning, and its norms of waiting are as short as their lives are fast.
    """
    age_ms = 0 if speed is None else round(MORNING_MS / speed)

    def clock() -> int:
        return system_clock() - age_ms

    create_hall(hall_file, settings.demo_text(speed or 1.0), clock=clock)
    pin, code = _pin(), _pin()
    hall = open_hall(hall_file, device="demo", clock=clock)
    try:
        for each in hall.views.config().operators:
            hall.pins.set(of_operator(each.code), pin)
        hall.pins.set(KIOSK, code)
    finally:
        hall.close()
    return Demo(hall_file, pin, code)


def _pin() -> str:
    """Return four digits that differ from each other, so that they are easy to tell apart."""
    return "".join(secrets.SystemRandom().sample("0123456789", 4))


def faces(hall_file: Path, language: str, say: Say, *, mute: bool = False) -> tuple[Window, ...]:
    """Return the demo's three programs as commands; ``mute``: the board says nothing."""
    zal = [sys.executable, "-m", "zal"]
    hall = ["--hall", str(hall_file)]
    return (
        Window(say("demo-kiosk"), [*zal, "kiosk", *hall]),
        Window(
            say("demo-console"),
            [*zal, "console", *hall, "--desk", DESK, "--language", language],
        ),
        Window(say("demo-board"), [*zal, "board", *hall, *(["--mute"] if mute else [])]),
    )


def _open(made: Demo, args: Namespace, folder: Path) -> None:
    say = say_in(args)
    windows = faces(made.hall, language_of(args), say, mute=args.mute)
    pins = say("demo-pins", pin=made.operator_pin, code=made.staff_code)
    if shutil.which("tmux"):
        open_session(windows, say("demo-leave"), pins, folder)
        return
    print(say("demo-no-tmux") + "\n")
    for each in windows:
        print(f"  {_as_typed(each.command)}\n")
    with suppress(EOFError):  # Ctrl+D: the person is not interested
        input(f"{pins}\n\n{say('demo-press-enter')} ")
        subprocess.run(windows[0].command, check=False)


def _as_typed(command: list[str]) -> str:
    """Return a command as a person types it: with the ``zal`` that stands beside this Python."""
    return shlex.join([str(Path(sys.executable).with_name("zal")), *command[3:]])


@contextmanager
def _visitors(hall_file: Path, args: Namespace) -> Iterator[None]:
    """Run the simulated people as a process of their own while the demo is open.

    They end when their standard input does, so they end with us even if we are killed.
    """
    if not args.visitors:
        yield
        return
    words = ["simulate", "--hall", str(hall_file), "--speed", str(args.speed), "--leave", DESK]
    log = log_path(hall_file, NAME)
    with (
        log.open("a", encoding="utf-8") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "zal", *words, "--while-open"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
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
