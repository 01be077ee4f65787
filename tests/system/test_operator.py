"""Who says on the command line who acts at a desk does nothing in another operator's shift."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from halls import AT_KIOSK, at_desk, hall_rev
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.cli import main
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.names import names_of

Does = Callable[[tuple[str, ...], str], tuple[int, str]]
DESK, FIRST = "2", "ivanova"
FREE = (("call",), ("reopen",), ("break", "--reason", "lunch"), ("resume",), ("sign-out",))
WITH_A_TICKET = (
    *(("recall",), ("start",), ("no-show",), ("return",)),
    *(("hold",), ("transfer", "--service", "address"), ("finish",)),
)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    hall = open_hall(path)
    yield hall
    hall.close()


@pytest.fixture
def second(hall: Hall) -> str:
    """A colleague who took the desk over from the first."""
    settings = hall.see(hall_settings)
    able = (each.code for each in settings.operators if settings.skills(DESK, each.code))
    second = next(each for each in able if each != FIRST)
    hall.desks.sign_in(at_desk(DESK, FIRST))
    hall.desks.sign_in(at_desk(DESK, second), take_over_reason="went home")
    return second


@pytest.fixture
def does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Does:
    """Return what gives a command for the desk in an operator's name: its exit code and error."""

    def does(words: tuple[str, ...], operator: str) -> tuple[int, str]:
        where = ("--hall", str(tmp_path / "hall.db"), "--desk", DESK, "--operator", operator)
        code = main(["--language", "en", *words, *where])
        return code, capsys.readouterr().err

    return does


@pytest.mark.parametrize("words", [*FREE, *WITH_A_TICKET], ids=lambda each: each[0])
def test_whoever_lost_the_desk_is_refused_and_nothing_is_written(
    words: tuple[str, ...], hall: Hall, second: str, does: Does
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    if words in WITH_A_TICKET:
        hall.tickets.call(at_desk(DESK))
    before = hall.see(hall_rev)
    code, said = does(words, FIRST)
    assert (code, hall.see(hall_rev)) == (1, before)
    assert f"{hall.see(names_of, 'operator', second)['ru']} has taken over desk {DESK}" in said


def test_whoever_has_the_desk_goes_on(hall: Hall, second: str, does: Does) -> None:
    for _ in range(4):
        hall.tickets.issue(AT_KIOSK, "passport")
    day = (
        *(("call",), ("recall",), ("start",), ("finish",), ("reopen",), ("finish",)),
        *(("call",), ("no-show", "--anyway"), ("call",), ("hold",), ("call",), ("return",)),
        *(("call",), ("start",), ("transfer", "--service", "address")),
        *(("break", "--reason", "lunch"), ("resume",), ("sign-out", "--reason", "ill")),
    )
    for words in day:
        assert does(words, second) == (0, "")
    acts = [each.act for each in hall.see(logged_events)][-len(day) :]
    assert acts == [each[0] for each in day]
