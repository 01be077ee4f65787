"""``zal demo``: a throw-away hall with its three faces in one terminal."""

import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from zal import config as settings
from zal.bootstrap import create_hall, open_hall
from zal.cli import Run
from zal.commands.tmux import Window, open_session
from zal.domain.errors import WrongMove
from zal.hall.pins import KIOSK, of_operator

DESK = "1"
"""The desk that is left to the person who looks at the demo."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A made demo hall: its file and the PINs that were drawn for it."""

    hall: Path
    operator_pin: str
    staff_code: str


def demo(parser: ArgumentParser) -> Run:
    """Open the demo hall."""
    parser.set_defaults(hall=None)
    parser.add_argument("--visitors", action="store_true", help="let simulated people fill it")
    parser.add_argument("--speed", type=float, default=10.0, help="how much faster they live")
    parser.add_argument("--language", choices=("ru", "en"), default="ru", help="the console's")

    def run(args: Namespace) -> None:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise WrongMove("demo-terminal")
        signal.signal(signal.SIGTERM, _leave)
        signal.signal(signal.SIGHUP, _leave)
        with tempfile.TemporaryDirectory(prefix="zal-demo-") as folder:
            made = make(Path(args.hall or Path(folder) / "hall.db"))
            with _visitors(made.hall, args):
                _open(made, args.language, Path(folder))

    return run


def _leave(_number: int, _frame: object) -> None:
    raise SystemExit(0)


def make(hall_file: Path) -> Demo:
    """Make the demo's hall with PINs of its own; there are no default ones."""
    create_hall(hall_file, settings.demo_text())
    pin, code = _pin(), _pin()
    hall = open_hall(hall_file, device="demo")
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


def faces(hall_file: Path, language: str) -> tuple[Window, ...]:
    """Return the demo's three programs as commands."""
    zal = [sys.executable, "-m", "zal"]
    hall = ["--hall", str(hall_file)]
    return (
        Window("kiosk", [*zal, "kiosk", *hall]),
        Window("console", [*zal, "console", *hall, "--desk", DESK, "--language", language]),
        Window("board", [*zal, "board", *hall]),
    )


def _open(made: Demo, language: str, folder: Path) -> None:
    windows = faces(made.hall, language)
    pins = f"operators' PIN {made.operator_pin} · kiosk's staff code {made.staff_code}"
    if shutil.which("tmux"):
        open_session(windows, pins, folder)
        return
    print("tmux is not installed. Start these in three terminals; the kiosk opens here.\n")
    for each in windows:
        print(f"  {_as_typed(each.command)}\n")
    input(f"{pins}\n\nPress Enter to open the kiosk in this terminal. ")
    subprocess.run(windows[0].command, check=False)


def _as_typed(command: list[str]) -> str:
    """Return a command as a person types it: with the ``zal`` that stands beside this Python."""
    return shlex.join([str(Path(sys.executable).with_name("zal")), *command[3:]])


@contextmanager
def _visitors(hall_file: Path, args: Namespace) -> Iterator[None]:
    """Run the simulated people as a process of their own while the demo is open."""
    if not args.visitors:
        yield
        return
    words = ["simulate", "--hall", str(hall_file), "--speed", str(args.speed), "--leave", DESK]
    with subprocess.Popen(
        [sys.executable, "-m", "zal", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as people:
        try:
            yield
        finally:
            people.terminate()
