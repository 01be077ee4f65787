"""A face whose tty is held by another process, which starts it again if it breaks down."""

import gc
import os
import signal
import sys
import termios
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from zal.domain.dataclass import dataclass
from zal.open_files import must_suffice_all_day
from zal.texts import texts
from zal.tui import tty_holder
from zal.tui.tty import is_in_browser, require_tty
from zal.tui.tty_holder import ENDING, HEARD, HELD, NOTHING_HEARD, STAFF

_PROGRAM = "import sys; sys.path.append(sys.argv.pop(1)); import tty_holder as it; it.main()"
"""Runs the holder alone: of Zal nothing else is loaded, and it is not compiled anew."""
_WAITS = """
heard=0 alive=$1; shift
trap heard=15 TERM; trap heard=1 HUP; trap heard=2 INT
[ $heard = 0 ] && read -r _ </proc/self/fd/$alive
python=$1 program=$2 folder=$3; shift 3
exec "$python" -I -S -c "$program" "$folder" $heard "$@"
"""
"""Waits until nobody has the other end of a pipe or a signal comes, and then runs the holder."""
_SHELL = "/bin/dash"
"""Waits in a tenth of the memory that Python needs. Debian has it; others would take the face's end
for that of a child of their own, or need more."""
_LANGUAGES = 2
"""Nobody has chosen one: a sentence is said in the first ones of the hall."""


@dataclass(frozen=True, slots=True)
class Holder:
    """What a face knows of who holds its tty.

    ``lifeline``: a pipe that ends with the holder. ``is_again``: the face has stood before.
    """

    lifeline: int
    told: int
    is_again: bool

    def stands(self, languages: tuple[str, ...], log: str) -> None:
        """Tell that the face begins, and what is said in its place while it does not stand.

        A face that ends earlier has been refused, and whoever started it has been told why.
        ``languages``: the hall's; ``log``: where staff find what broke the face.
        """
        says = [texts("zal.tui", each) for each in languages[:_LANGUAGES]]
        for_all = "\n\n".join(f"{say('stopped')}\n{say('stopped-hint')}" for say in says)
        # a text into which something is filled would load Fluent's parser
        for_staff = "".join(f"\n\n{say('stopped-often')} {log}" for say in says)
        with suppress(OSError):
            os.write(self.told, (for_all + STAFF + for_staff).encode())


FaceRun = Callable[[Namespace, Holder | None], None]
"""Loads a face and runs it until it ends; the holder is None in a browser."""


def hold(args: Namespace, run: FaceRun) -> None:
    """Run a face; in a tty as the child of a process that holds it.

    The face is forked before Textual is loaded, and goes on here; the process that was started
    becomes the holder. Raises ``WrongMove`` without a tty, ``StorageError`` where too few
    files may be open.
    """
    require_tty()
    must_suffice_all_day()
    held = os.environ.pop(HELD, "")
    gc.disable()  # until the face stands: looking for garbage is a tenth of a start
    if held:
        lifeline, told = map(int, held.split(","))
        run(args, Holder(lifeline, told, is_again=True))
    else:
        run(args, None if is_in_browser() else _forked())


def _forked() -> Holder:
    """Return in a child; this process becomes the holder."""
    before = tty_holder.written(termios.tcgetattr(sys.stdin.fileno()))
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    (ends, lifeline), (told, tell), (alive, _stands) = os.pipe(), os.pipe(), os.pipe()
    face = os.fork()
    if face != 0:
        for each in (lifeline, told, alive):
            os.set_inheritable(each, True)
        _become_holder(alive, *map(str, (face, lifeline, told)), before)
    for each in (lifeline, told, alive):
        os.close(each)
    signal.pthread_sigmask(signal.SIG_SETMASK, usual)
    return Holder(ends, tell, is_again=False)


def _become_holder(alive: int, *words: str) -> NoReturn:
    """Go on as the holder; ``alive``: a pipe that ends with the face."""
    words = (*words, sys.executable, *sys.orig_argv[1:])
    folder = str(Path(tty_holder.__file__).parent)
    program = (sys.executable, "-I", "-S", "-c", _PROGRAM, folder, str(NOTHING_HEARD))
    if not os.access(_SHELL, os.X_OK):
        os.execv(sys.executable, (*program, *words))  # noqa: S606 - this very program's
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    then = (sys.executable, _PROGRAM, folder)
    os.execv(_SHELL, (_SHELL, "-c", _WAITS, _SHELL, str(alive), *then, *words))  # noqa: S606 - our own
