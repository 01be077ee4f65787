"""Bad input at the command line: a clear sentence, and the hall's file is as it was, to the row."""

from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from halls import OWNER
from old_halls import content
from zal.bootstrap import create_hall, open_hall
from zal.cli import main
from zal.config.sample import demo_text
from zal.domain.appointments import code_shown
from zal.domain.settings.appointments import Channel

ZONE = ZoneInfo("Europe/Moscow")
DAY = datetime.now(ZONE).date() + timedelta(days=2)
PAST = DAY - timedelta(days=3)
HOURS = ", ".join(
    f'{day} = "09:00-18:00"' for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
)
SLOTS = (
    '\n[[slots]]\ncode = "papers"\nservices = ["passport"]\nminutes = 30\npublic = 0\ndesk = 1\n'
    f"hours = {{ {HOURS} }}\n"
)
BUNDLE = '\n[[bundle]]\ncode = "move"\nname = "Переезд"\ngroup = "passport"\n'
BOTH = 'services = ["address", "passport"]\n'
IN_A_CIRCLE = 'after = { passport = { address = "done" }, address = { passport = "done" } }\n'
TEXT = demo_text() + SLOTS + BUNDLE + BOTH


def at(day: date, hour: int) -> int:
    """Return an instant, epoch ms."""
    return int(datetime.combine(day, time(hour), ZONE).timestamp() * 1000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a hall with one appointment, and whose place at 10:00 is taken."""
    create_hall(tmp_path / "hall.db", TEXT)
    return tmp_path / "hall.db"


@pytest.fixture
def code(path: Path) -> str:
    """Return the code of an appointment at 10:00."""
    with closing(open_hall(path)) as hall:
        held = hall.appointments.hold(OWNER, "passport", at(DAY, 10), channel=Channel.DESK)
        return code_shown(hall.appointments.book(OWNER, held.token or "").code or "")


def refused(path: Path, *words: str | Path) -> None:
    """Expect a command to be refused that then has changed nothing in the file."""
    before = content(path)
    assert main([*map(str, words), "--hall", str(path), "--language", "en"]) == 1
    assert content(path) == before


def test_what_cannot_be_booked_or_moved_to_leaves_nothing_behind(
    path: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> str:
        refused(path, "appointment", *words)
        return capsys.readouterr().err

    def when(day: date, time: str) -> tuple[str, str, str, str]:
        return "--day", day.isoformat(), "--time", time

    assert "nothing can be booked on" in told("book", "passport", *when(DAY, "03:00"))
    assert "nothing can be booked on" in told("book", "passport", *when(PAST, "10:00"))
    assert "nearest free time" in told("book", "passport", *when(DAY, "10:00"))
    for day, hour in ((PAST, "10:00"), (DAY, "03:00"), (DAY + timedelta(days=400), "10:00")):
        assert "nothing can be booked on" in told("move", code, *when(day, hour))
    assert "There is no service" in told("book", "toys", *when(DAY, "10:00"))


def test_a_thousand_bad_lines_leave_nothing_behind(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "bad.csv"
    lines = [f"passport;{PAST};10:00", f"passport;{DAY};03:00", "toys;never;never"] * 334
    table.write_text("\n".join(["service;date;time", *lines]), "utf-8")
    refused(path, "appointment", "import", table)
    told = capsys.readouterr().out
    assert "1002 lines were not booked" in told
    assert "nothing can be booked on" in told


@pytest.mark.parametrize(
    ("bundle", "sentence"),
    [
        (BUNDLE + BOTH.replace("address", "adress"), "which does not exist. Did you mean address?"),
        (BUNDLE + BOTH + IN_A_CIRCLE, "follow one another in a circle"),
    ],
)
def test_settings_with_a_bundle_that_can_never_be_served_are_not_applied(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], bundle: str, sentence: str
) -> None:
    settings = tmp_path / "hall.toml"
    settings.write_text(demo_text() + SLOTS + bundle, "utf-8")
    refused(path, "config", "apply", settings)
    assert sentence in capsys.readouterr().err


def test_a_bundle_or_a_service_of_it_that_is_gone_gives_no_ticket(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(path, "issue", "--bundle", "moved")
    assert "There is no situation moved" in capsys.readouterr().err
    with closing(open_hall(path)) as hall:
        hall.day.close_service(OWNER, "address", "x")
    refused(path, "issue", "--bundle", "move")
    assert "There are no tickets for “Registration" in capsys.readouterr().err
    settings = tmp_path / "hall.toml"
    settings.write_text(demo_text() + SLOTS, "utf-8")
    assert main(["config", "apply", str(settings), "--hall", str(path)]) == 0
    refused(path, "issue", "--bundle", "move")
    assert "There is no situation move" in capsys.readouterr().err
