"""With ``--json`` every command says what was done, or what was refused, as one JSON value."""

import json
from pathlib import Path
from typing import Any

import pytest

from commands import zal
from halls import AT_KIOSK, OWNER, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.hall.seen.hall import hall_moment

DESK, OPERATOR = "2", "ivanova"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def value(path: Path, *words: str | Path, typed: str = "") -> Any:
    done = zal(*words, "--json", "--hall", path, typed=typed)
    assert (done.returncode, done.stderr) == (0, "")
    found: Any = json.loads(done.stdout)
    return found


def refused(*words: str | Path, locale: str = "C.UTF-8") -> tuple[int, dict[str, object]]:
    done = zal(*words, "--json", locale=locale)
    assert done.stdout == ""
    told: dict[str, object] = json.loads(done.stderr)
    return done.returncode, told


def test_a_service_and_the_day_say_how_they_stand_now(path: Path) -> None:
    closed = value(path, "close-service", "passport", "--reason", "printer")
    told = {"service": "passport", "state": "closed", "reason": "printer", "appointments": 0}
    assert closed == told
    assert value(path, "open-service", "passport") == {"service": "passport", "state": "open"}
    hall = open_hall(path)
    today = hall.see(hall_moment).day
    hall.day.open_service(OWNER, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    assert value(path, "close-day") == {
        "day": today,
        "state": "closed",
        "waiting": 1,
        "appointments": 0,
    }
    code, told = refused("expire-visits", "--hall", path)
    assert (code, told["error"]) == (1, "expire-how-many")
    assert value(path, "expire-visits", "--expire", "1") == {"day": today, "expired": 1}
    assert value(path, "open-day") == {"day": today, "state": "open", "visits": 1}


def test_a_shift_that_ended_and_a_pin_that_was_set_say_whose(path: Path) -> None:
    assert value(path, "pin", "--stdin", OPERATOR, typed="2580\n") == {
        "operator": OPERATOR,
        "pin": "set",
    }
    assert value(path, "pin", "--stdin", "--kiosk", typed="2580\n") == {"kiosk": True, "pin": "set"}
    hall = open_hall(path)
    hall.desks.sign_in(at_desk(DESK, OPERATOR))
    hall.close()
    assert value(path, "call", "--desk", DESK) is None  # nobody waits: no ticket
    assert value(path, "sign-out", "--desk", DESK) == {"desk": DESK, "shift": "ended"}


def test_the_configuration_is_told_as_values(tmp_path: Path) -> None:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    made = value(path, "init", toml, "--sample")
    ready = {"hall": str(path), "config": str(toml), "state": "ready"}
    missing = value(path, "config", "check", toml)["warnings"]
    assert [each["warning"] for each in missing] == ["no-page-address", "no-legal-basis"]
    assert made == {**ready, "warnings": missing}
    assert value(path, "config", "check", toml) == {"problems": [], "warnings": missing}
    assert value(path, "config", "export") == {"config": config.SAMPLE}
    assert value(path, "config", "apply", toml) == {"changes": [], "warnings": missing}
    toml.write_text(config.SAMPLE.replace("digits = 3", "digits = 4"), encoding="utf-8")
    change = {"kind": "changed", "path": "hall: digits", "before": "3", "after": "4"}
    assert value(path, "config", "apply", toml) == {"changes": [change], "warnings": missing}


def test_each_problem_of_a_configuration_has_file_key_and_message(tmp_path: Path) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(config.SAMPLE.replace("idle_seconds", "idle_second"), encoding="utf-8")
    done = zal("config", "check", toml, "--json")
    assert (done.returncode, done.stderr) == (1, "")
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["file"], problem["key"]) == (str(toml), "[kiosks]: idle_second")
    assert problem["problem"] == "config-unknown-key-near"
    assert "Did you mean idle_seconds?" in problem["message"]
    code, told = refused("init", toml, "--hall", tmp_path / "hall.db")
    assert (code, told["error"]) == (1, "config-problems")
    assert isinstance(told["problems"], list)
    assert told["problems"][0]["key"] == problem["key"]


def test_a_refusal_has_a_key_and_a_sentence_in_the_language(path: Path) -> None:
    code, told = refused("call", "--desk", "1", "--hall", path, locale="ru_RU.UTF-8")
    assert code == 1
    message = "В окне 1 никто не работает. Сначала войдите."
    assert told == {"error": "desk-closed", "message": message}


@pytest.mark.parametrize("words", [("ishue",), ("call",), ("queue", "--bad"), ("--bad", "queue")])
def test_what_was_typed_wrong_is_told_as_a_value_too(words: tuple[str, ...]) -> None:
    code, told = refused(*words)
    assert (code, told["error"]) == (2, "usage")


def test_what_has_nothing_to_tell_says_that_it_is_done(path: Path) -> None:
    assert value(path, "simulate", "--minutes", "0.01") == {"done": "simulate"}
