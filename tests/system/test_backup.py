"""Backups of a hall at work, and files that are no sound hall."""

import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands import environment, zal
from halls import AT_KIOSK, hall_rev
from zal import config
from zal.bootstrap import create_hall, open_hall, open_looker
from zal.command_line.progress import proving
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.texts import texts

ISSUER = Path(__file__).parents[1] / "support" / "issuer.py"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


@pytest.fixture
def issuers(path: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """Four processes that issue tickets until the test has ended."""
    command = [sys.executable, str(ISSUER), str(path), "passport"]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
        for _ in range(4)
    ]
    yield started
    for each in started:
        each.terminate()
        each.communicate()


@pytest.fixture
def copy(path: Path) -> Path:
    hall = open_hall(path)
    for _ in range(200):
        hall.tickets.issue(AT_KIOSK, "passport")
    copy = path.with_name("copy.db")
    assert zal("backup", copy, "--hall", path).returncode == 0
    hall.close()
    return copy


def test_a_backup_under_load_has_every_ticket_acknowledged_before_it(
    path: Path, issuers: list[subprocess.Popen[str]]
) -> None:
    acknowledged = set()
    for each in issuers:
        assert each.stdout is not None
        acknowledged |= {each.stdout.readline().strip() for _ in range(30)}
    copy = path.with_name("copy.db")
    said = zal("backup", copy, "--hall", path, "--json")
    assert said.returncode == 0, said.stderr
    assert zal("check", copy, "--json").stdout == said.stdout
    assert [each.name for each in path.parent.glob("*copy.db*")] == ["copy.db"]
    looker = open_looker(copy)
    assert acknowledged <= {each.code for each in looker.see(open_tickets)}
    assert looker.see(hall_rev) == json.loads(said.stdout)["rev"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    looker.close()
    assert all(each.poll() is None for each in issuers)
    assert zal("check", path).returncode == 0


def test_a_backup_never_overwrites_and_is_as_private_as_the_hall(path: Path, copy: Path) -> None:
    before = copy.read_bytes()
    again = zal("backup", copy, "--hall", path)
    assert (again.returncode, copy.read_bytes()) == (1, before)
    assert again.stderr == f"zal: {copy} exists already and was left as it is.\n"
    assert copy.stat().st_mode == path.stat().st_mode


def test_a_backup_of_a_damaged_hall_is_refused_and_leaves_nothing(path: Path, copy: Path) -> None:
    overwrite_the_middle(copy)
    second = path.with_name("second.db")
    said = zal("backup", second, "--hall", copy)
    assert said.returncode == 1
    assert f"{copy} is damaged" in said.stderr
    assert not list(path.parent.glob("*second*"))


def test_a_backup_into_a_missing_folder_says_so(path: Path) -> None:
    said = zal("backup", path.with_name("no") / "copy.db", "--hall", path)
    assert said.returncode == 1
    assert "cannot be written" in said.stderr


def test_a_quick_backup_is_told_as_one(path: Path, copy: Path) -> None:
    quick = path.with_name("quick.db")
    said = zal("backup", quick, "--quick", "--hall", path)
    assert said.returncode == 0, said.stderr
    assert "  the rows of the newest day: they match the log, from event 1 on" in said.stdout
    assert said.stderr == ""
    whole = zal("check", quick, "--json").stdout
    assert json.loads(whole) | {"path": ""} == json.loads(zal("check", copy, "--json").stdout) | {
        "path": ""
    }


def test_a_copy_that_goes_on_as_a_hall_begins_another_incarnation_and_stays_sound(
    path: Path, copy: Path
) -> None:
    names = [incarnation(each) for each in (path, copy)]
    assert names[0] == names[1]
    hall = open_hall(copy)
    hall.tickets.issue(AT_KIOSK, "passport")
    acts = [each.act for each in hall.see(logged_events)]
    hall.close()
    assert acts[-2:] == ["restore", "issue"]
    assert incarnation(copy) != names[0]
    assert zal("check", copy).returncode == 0


def incarnation(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("SELECT incarnation FROM hall").fetchone()
    return str(found)


def test_how_far_a_proof_is_is_shown_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    say = texts("zal.commands", "en")
    with proving(say) as nothing:
        assert nothing is None
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with proving(say) as show:
        assert show is not None
        for done in (0.001, 0.5, 0.501):
            show(done)
    shown = screen.getvalue().split("\r\x1b[K")
    assert shown == ["", "checking: 0 %", "checking: 50 %", ""]


def overwrite_the_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 5000)


def truncate(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def make_another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE book (title TEXT)")


def make_text(path: Path) -> None:
    path.write_text("a letter, not a hall\n" * 100)


def lose_the_configuration(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE config SET body = '[hall]'")
        connection.commit()


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["plain", "json"])
@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (overwrite_the_middle, "is damaged"),
        (truncate, "is damaged"),
        (make_another_database, "is not a Zal hall"),
        (make_text, "is not a Zal hall"),
        (Path.unlink, "cannot be opened"),
        (lose_the_configuration, "[hall]: name is missing"),
    ],
)
def test_an_unsound_file_is_refused_with_a_sentence(
    copy: Path, spoil: Callable[[Path], None], sentence: str, options: tuple[str, ...]
) -> None:
    spoil(copy)
    said = zal("check", copy, *options)
    assert (said.returncode, said.stdout) == (1, "")
    told = json.loads(said.stderr)["message"] if options else said.stderr
    assert told.startswith(f"{copy}" if options else f"zal: {copy}")
    assert sentence in said.stderr


def test_a_sound_copy_is_told_in_both_languages(copy: Path) -> None:
    before = copy.read_bytes()
    english = zal("check", copy).stdout.splitlines()
    assert english[0] == f"{copy} is sound."
    assert "  201 events, numbered without a gap" in english
    russian = zal("check", copy, locale="ru_RU.UTF-8").stdout
    assert "200 талонов за 1 рабочий день, 200 этапов: каждый номер один раз" in russian
    assert copy.read_bytes() == before
    assert [each.name for each in copy.parent.glob("copy.db*")] == ["copy.db"]
