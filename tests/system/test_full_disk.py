"""A disk that is really full: what the kiosk and the console say, and that room ends it."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK
from missing_programs import need
from ttys import face_command, shown, sign_in, take_a_ticket, ttys
from zal.bootstrap import open_hall
from zal.demo.demo_hall import make
from zal.domain.errors import StorageError

pytestmark = pytest.mark.timeout(240)
MIB = 2**20


@contextmanager
def disk(place: Path, size: str) -> Iterator[Path]:
    """Mount a disk of some size, which only root can."""
    mount, umount = need("mount"), need("umount")
    place.mkdir()
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}", "zal-test", str(place)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        told = f"a small disk needs root, who may mount one: {made.stderr.strip()}"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    try:
        yield place
    finally:
        subprocess.run([umount, "--lazy", str(place)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB."""
    need("tmux")
    with disk(tmp_path / "disk", "16m") as place:
        yield place


@pytest.mark.parametrize("kib", [100, 300, 420, 1024])
def test_a_new_hall_is_whole_or_not_there(kib: int, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", f"{kib}k") as place:
        path = place / "hall.db"
        done = zal("new", "--template", "bank", "--hall", path, "--file", place / "hall.toml")
        if done.returncode == 0:
            assert zal("check", path).returncode == 0
        else:
            assert "The disk is full." in done.stderr
            assert not list(place.iterdir())
        assert (done.returncode == 0) is (kib >= MIB // 1024)


def write_all(write: Callable[[], object]) -> None:
    while True:
        write()


def fill(hall: Path, filler: Path) -> None:
    """Leave no room, and write until nothing more fits into the hall's own files either."""
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        write_all(lambda: file.write(bytes(MIB // 64)))
    with closing(open_hall(hall, device="test")) as opened, pytest.raises(StorageError) as refused:
        write_all(lambda: opened.tickets.issue(AT_KIOSK, "passport"))
    assert refused.value.key == "disk-full"


def test_kiosk_and_console_name_the_disk_and_go_on_when_there_is_room(small_disk: Path) -> None:
    demo = make(small_disk / "hall.db")
    filler = small_disk / "filler"
    with ttys() as open_tty:
        kiosk = open_tty((100, 30), *face_command(demo.hall, "kiosk", "--name", "kiosk-1"))
        console = open_tty(
            (100, 30), *face_command(demo.hall, "console", "--desk", "7", "--language", "en")
        )
        board = open_tty((80, 24), *face_command(demo.hall, "board"))
        kiosk.shows("Добро пожаловать · Welcome")
        sign_in(console, demo.operator_pin)
        console.shows("FREE")
        fill(demo.hall, filler)
        kiosk.press("Tab")
        for question in ("По какому вопросу", "Выберите услугу", "Есть ли у вас право"):
            kiosk.press_until("Enter", shown(question))
        kiosk.press_until("Enter", shown("Талон пока не получен"))
        kiosk.shows("Талон даст сотрудник зала", "Диск заполнен")
        kiosk.press("Home")
        kiosk.shows("не выдаёт талоны", "staff will give you a ticket")
        console.shows("The disk is full")
        board.shows("! Диск заполнен")
        filler.unlink()
        board.until(lambda screen: "Диск" not in screen)
        console.until(lambda screen: "The disk is full" not in screen)
        take_a_ticket(kiosk)
