"""``zal demo --terminal``: the demo hall with its three faces in one tty."""

import shlex
import shutil
import subprocess
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from zal.command_line.answers import language_of
from zal.command_line.common import say_in
from zal.demo.demo_hall import DESK, Demo, demo_hall, scratch
from zal.demo.tmux import Window, open_session
from zal.texts import Say
from zal.tui.tty import require_tty


def run(args: Namespace) -> None:
    """Show the demo until the person leaves. Raises ``WrongMove`` without a tty."""
    require_tty()
    with scratch() as folder, demo_hall(args, folder, peopled=bool(args.visitors)) as made:
        _open(made, args, folder)


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
