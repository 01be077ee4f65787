"""``zal demo --terminal`` in a real one: what it shows, and that nothing is left of it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import processes_that_name, zal
from ttys import PATIENCE_S, Tty, ttys
from zal.bootstrap import open_looker
from zal.demo.demo_hall import make
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view

pytestmark = pytest.mark.timeout(240)

PANES, WINDOWS, SMALL = (210, 55), (100, 30), (80, 24)
AT_THE_KIOSK = ("contrast",)
AT_THE_CONSOLE = ("Who are you?", "Ivanova A. P.")
ON_THE_BOARD = ("Open through lunch",)
"""What stands on it however many are called."""
Open = Callable[..., Tty]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where demos put their temporary folders; a short path, as sockets need it."""
    with tempfile.TemporaryDirectory(prefix="zal-test-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@pytest.fixture
def open_demo(folder: Path) -> Iterator[Open]:
    with ttys() as open_tty:

        def open_demo(size: tuple[int, int], *words: str, path: str | None = None) -> Tty:
            env = ["env", f"TMPDIR={folder}", "LC_ALL=C.UTF-8", "PYTHONUTF8=1"]
            env += [] if path is None else [f"PATH={path}"]
            program = [sys.executable, "-m", "zal", "demo", "--terminal"]
            return open_tty(size, *env, *program, *words)

        yield open_demo
    wait_until_gone(folder)


class ToldRandom:
    """A source of randomness that draws what it is told, in turn."""

    def __init__(self, *draws: str) -> None:
        self._draws = iter(draws)

    def sample(self, _of: str, _many: int) -> list[str]:
        return list(next(self._draws))


def test_it_draws_no_pin_that_a_hall_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ToldRandom("1234", "9876", "4071", "8901", "2580")
    monkeypatch.setattr("zal.demo.demo_hall.SystemRandom", lambda: told)
    made = make(tmp_path / "hall.db")
    assert (made.operator_pin, made.staff_code) == ("4071", "2580")


def processes(folder: Path) -> list[str]:
    """Return the command lines of a demo's processes: all name something in its own folder."""
    return processes_that_name(f"{folder}/zal-demo-")


def wait_until_gone(folder: Path, what: str = "") -> None:
    """Wait until no process of the demo is left that has a word in its command line."""
    deadline = time.monotonic() + PATIENCE_S
    while left := [each for each in processes(folder) if what in each]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def hall_file(folder: Path) -> Path:
    return next(folder.glob("zal-demo-*/hall.db"))


def leave(demo: Tty, folder: Path) -> None:
    demo.press("M-q")
    demo.until(lambda _: demo.has_ended)
    assert not processes(folder)
    assert not list(folder.iterdir())


def press_until(demo: Tty, key: str, text: str) -> None:
    """Press a key until it has been taken: a console does not hear it twice in a hurry."""
    deadline = time.monotonic() + PATIENCE_S
    while text not in demo.screen:
        assert time.monotonic() < deadline, demo.screen
        demo.press(key)
        time.sleep(0.2)


def test_a_large_tty_shows_the_three_faces_side_by_side(open_demo: Open, folder: Path) -> None:
    demo = open_demo(PANES)
    screen = demo.shows(*AT_THE_KIOSK, *AT_THE_CONSOLE, *ON_THE_BOARD)
    status = screen.splitlines()[-1]
    assert re.search(r"Alt\+1 kiosk  Alt\+2 console  Alt\+3 board  Alt\+Q leave", status)
    assert re.search(r"PIN \d{4} · staff code \d{4}", status)
    assert len(processes(folder)) >= 4
    leave(demo, folder)


def test_a_smaller_tty_shows_one_face_at_a_time(open_demo: Open, folder: Path) -> None:
    demo = open_demo(WINDOWS)
    demo.shows(*AT_THE_KIOSK, "1 kiosk", "Alt+1–3  Alt+Q leave")
    for keys, texts in (("M-2", AT_THE_CONSOLE), ("M-3", ON_THE_BOARD), ("M-1", AT_THE_KIOSK)):
        demo.press(keys)
        screen = demo.shows(*texts)
        assert re.search(r"PIN \d{4} · staff code \d{4}", screen.splitlines()[-1])
    leave(demo, folder)


def test_the_smallest_tty_still_shows_the_pins(open_demo: Open) -> None:
    demo = open_demo(SMALL, "--language", "ru")
    screen = demo.shows("3 табло", "Alt+Q выход")
    assert re.search(r"ПИН \d{4} · служебный код \d{4}", screen.splitlines()[-1])


def test_simulated_people_fill_the_hall_and_end_with_it(open_demo: Open, folder: Path) -> None:
    demo = open_demo(WINDOWS, "--visitors", "--speed", "60")
    demo.shows(*AT_THE_KIOSK)
    demo.press("M-3")
    demo.shows(*ON_THE_BOARD)
    assert [each for each in processes(folder) if " simulate " in each]
    looker = open_looker(hall_file(folder))
    demo.until(
        lambda _: {"issue", "sign-in", "call"} <= {each.act for each in looker.see(logged_events)}
    )
    assert "1" not in looker.see(sign_in_view).open_desks
    looker.close()
    leave(demo, folder)


def test_the_console_opens_at_the_desk_that_was_left(open_demo: Open) -> None:
    demo = open_demo(WINDOWS)
    demo.press("M-2")
    screen = demo.shows(*AT_THE_CONSOLE)
    [pin] = re.findall(r"PIN (\d{4})", screen)
    demo.press("Enter")
    demo.shows("type your PIN")
    demo.write(pin)
    press_until(demo, "Enter", "Desk 1 · Ivanova")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_demo_that_is_told_to_end_leaves_nothing(
    open_demo: Open, folder: Path, number: signal.Signals
) -> None:
    demo = open_demo(PANES, "--visitors")
    demo.shows(*ON_THE_BOARD)
    os.kill(demo.pid, number)
    demo.until(lambda _: demo.has_ended)
    assert not processes(folder)
    assert not list(folder.iterdir())


def test_what_a_killed_board_left_goes_with_the_demo(folder: Path) -> None:
    source = """
import os, sys
from zal.demo.demo_hall import scratch
from zal.speech.sound_folder import SoundFolder
with scratch() as folder:
    if os.fork() == 0:
        SoundFolder()
        os.kill(os.getpid(), 9)
    os.wait()
    print(len(os.listdir(folder.parent)))
"""
    environment = os.environ | {"TMPDIR": str(folder)}
    words = [sys.executable, "-c", source]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "2\n"
    assert not list(folder.iterdir())


def test_people_who_end_before_the_demo_are_told_of_when_it_ends(
    open_demo: Open, folder: Path
) -> None:
    demo = open_demo(WINDOWS, "--visitors")
    demo.shows(*AT_THE_KIOSK)
    [people] = [each for each in processes(folder) if " simulate " in each]
    os.kill(int(people.split()[0]), signal.SIGKILL)
    demo.press("M-q")
    demo.shows("The simulated people ended before the demo did.")


def test_a_closed_tty_leaves_nothing(open_demo: Open, folder: Path) -> None:
    demo = open_demo(PANES, "--visitors")
    demo.shows(*ON_THE_BOARD)
    demo.close()
    wait_until_gone(folder)


def test_of_a_killed_demo_only_what_the_tty_shows_is_left(open_demo: Open, folder: Path) -> None:
    demo = open_demo(PANES, "--visitors")
    demo.shows(*ON_THE_BOARD)
    os.kill(demo.pid, signal.SIGKILL)
    wait_until_gone(folder, " simulate ")
    assert processes(folder)
    demo.close()
    wait_until_gone(folder)


@pytest.mark.parametrize("key", ["C-d", "C-c"])
def test_without_tmux_three_commands_are_named_and_the_person_may_leave(
    open_demo: Open, folder: Path, key: str
) -> None:
    demo = open_demo((200, 40), path=str(folder))
    screen = demo.shows("Press Enter to open the kiosk in this one.")
    path = hall_file(folder)
    program = Path(sys.executable).with_name("zal")
    assert f"  {program} kiosk --hall {path}\n" in screen
    assert f"  {program} console --hall {path} --desk 1 --language en\n" in screen
    assert f"  {program} board --hall {path}\n" in screen
    assert re.search(r"PIN \d{4} · staff code \d{4}", screen)
    demo.press(key)
    demo.until(lambda _: demo.has_ended)
    assert "Traceback" not in demo.screen
    assert not list(folder.iterdir())


def test_without_tmux_enter_opens_the_kiosk(open_demo: Open, folder: Path) -> None:
    demo = open_demo((120, 40), path=str(folder))
    demo.shows("Press Enter to open the kiosk in this one.")
    demo.press("Enter")
    demo.shows(*AT_THE_KIOSK)
    assert len(processes(folder)) == 2  # the face, and who holds its terminal


def test_a_demo_without_a_tty_says_so() -> None:
    said = zal("demo", "--terminal")
    assert (said.returncode, said.stdout) == (1, "")
    assert "Start it in a terminal window" in said.stderr


def test_the_hall_of_hurried_people_has_norms_as_short(tmp_path: Path) -> None:
    norms = []
    for speed in (None, 10):
        looker = open_looker(make(tmp_path / f"{speed}.db", speed).hall)
        settings = looker.see(hall_settings)
        looker.close()
        norms.append([settings.wait_norm_s("passport", each) for each in ("ordinary", "booked")])
    assert norms == [[15 * 60, 5 * 60], [2 * 60, 1 * 60]]
