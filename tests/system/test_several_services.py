"""Visits for several services on the command line."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from halls import OWNER, at_desk
from zal import config
from zal.bootstrap import check_hall, create_hall, open_hall
from zal.cli import main

SETTINGS = (
    '[[bundle]]\ncode = "move"\nname = "Moving house"\ngroup = "passport"\n'
    'services = ["address", "passport"]\n\n'
    '[[outcome]]\ncode = "done"\nname = "All done"\n\n'
    '[[outcome]]\ncode = "papers"\nname = "Papers are missing"\ndone = false\n'
)
Say = Callable[..., str]


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Say]:
    """Return what runs a command over a hall with one situation of life and returns its answer."""
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text() + SETTINGS)
    with closing(open_hall(path)) as hall:
        for each in ("address", "passport", "collect"):
            hall.day.open_service(OWNER, each)
        hall.desks.sign_in(at_desk("2", "ivanova"))

    def run(*words: str, code: int = 0) -> str:
        assert main([*words, "--hall", str(path), "--language", "en"]) == code
        told = capsys.readouterr()
        return told.err if code else told.out

    yield run
    check_hall(path)


def test_a_visit_goes_from_one_service_to_the_next(say: Say) -> None:
    code = say("issue", "--bundle", "move").split()[0].rstrip(".:,")
    assert "comes later" in say("queue")
    say("call", "--desk", "2")
    say("start", "--desk", "2")
    assert "There is no outcome" in say("finish", "--desk", "2", "--outcome", "x", code=1)
    say("finish", "--desk", "2", "--outcome", "done")
    told = say("show", code)
    assert "Service 2 of 2." in told
    assert "served (All done)" in told
    say("call", "--desk", "2")
    assert "one more service" in say("add", "--desk", "2", "--service", "collect", "--after")
    assert "is left out" in say(
        "skip", "--desk", "2", "--service", "collect", "--reason", "has it", code=0
    )
    assert "left out" in say("show", code)
    assert "service left out" in say("events")


def test_a_ticket_can_be_for_several_services_and_must_be_for_one(say: Say) -> None:
    assert "Say what the ticket is for" in say("issue", code=1)
    code = say("issue", "passport", "address").split()[0].rstrip(".:,")
    assert say("queue").count(code) == 2


def test_what_was_not_done_is_told_with_what_is_left_out(say: Say) -> None:
    code = say("issue", "--bundle", "move").split()[0].rstrip(".:,")
    say("call", "--desk", "2")
    say("start", "--desk", "2")
    say("finish", "--desk", "2", "--outcome", "papers")
    told = say("show", code)
    assert "served (Papers are missing)" in told
    assert "left out" in told
