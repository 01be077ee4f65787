"""The command line as a process on a real file."""

import json
import time
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, DAY, OWNER, ToldClock, at_desk
from variants import in_one_test
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.cli import COMMANDS
from zal.domain.printing import JobState
from zal.hall.seen.hall import hall_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def test_a_ticket_is_taken_called_and_explained(path: Path) -> None:
    hall = open_hall(path)
    desk, operator = hall.see(hall_settings).desks[0], hall.see(hall_settings).operators[0]
    [service, *_] = sorted(hall.see(hall_settings).skills(desk.code, operator.code))
    hall.desks.sign_in(at_desk(desk.code, operator.code))
    hall.close()
    issued = json.loads(zal("issue", service, "--json", "--hall", path).stdout)
    other = json.loads(zal("issue", service, "--json", "--hall", path).stdout)
    called = json.loads(zal("call", "--desk", desk.code, "--json", "--hall", path).stdout)
    assert called["code"] == issued["code"]
    story = zal("show", issued["code"].lower(), "--hall", path).stdout
    assert "was called to desk" in story
    assert "it was taken earlier; score" in story or "more priority by waiting; score" in story
    russian = zal("show", issued["code"], "--hall", path, locale="ru_RU.UTF-8").stdout
    assert f"{issued['code']} вызван к окну {desk.code}" in russian
    assert f"следующий — {other['code']} (" in russian
    assert zal("start", "--desk", desk.code, "--hall", path).returncode == 0
    assert zal("finish", "--desk", desk.code, "--hall", path).returncode == 0
    lines = zal("events", "--json", "--hall", path).stdout.splitlines()
    assert [json.loads(line)["act"] for line in lines] == [
        "found",
        "sign-in",
        "issue",
        "issue",
        "call",
        "start",
        "finish",
    ]


def test_what_became_of_a_slip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    printer = '[kiosk.printer]\nconnection = "file"\naddress = "/dev/null"\n'
    create_hall(path, f'{config.demo_text()}[[kiosk]]\ncode = "kiosk-1"\n{printer}')
    hall = open_hall(path, device="kiosk-1")
    ticket = hall.tickets.issue(AT_KIOSK, hall.see(hall_settings).services[0].code)
    for outcome in (JobState.UNKNOWN, JobState.PRINTED):
        slip = hall.slips.begin(AT_KIOSK, "kiosk-1")
        assert slip is not None
        hall.slips.end(AT_KIOSK, slip.job.job_id, outcome)
        if outcome is JobState.UNKNOWN:
            hall.slips.ask(AT_KIOSK, ticket.code)
    hall.close()
    story = zal("show", ticket.code, "--hall", path).stdout.splitlines()
    assert story[-2].startswith("It is not known whether kiosk-1 printed the slip.")
    assert story[-2].endswith(f"zal slip print {ticket.code}")
    assert story[-1] == "The slip was printed at kiosk-1."


def test_a_ticket_of_a_former_day_that_is_known_still_tells_its_day(tmp_path: Path) -> None:
    path, clock = tmp_path / "hall.db", ToldClock(int(time.time() * 1000) - DAY)
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, clock=clock)
    hall.day.open_service(OWNER, "passport")
    hall.desks.sign_in(at_desk("2", "ivanova"))
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("2"))
    hall.close()
    story = zal("show", ticket.code, "--hall", path).stdout.splitlines()
    day = "{2}.{1}.{0}".format(*ticket.ticket.day.split("-"))
    assert story[0] == f"{ticket.code}, given on {day}: called."
    assert (
        story[1] == f"Ticket {ticket.code} is from {day} and was carried over when the day turned."
    )


def test_a_refusal_is_a_sentence_and_exit_one(path: Path) -> None:
    result = zal("call", "--desk", "1", "--hall", path)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "zal: Nobody is signed in at desk 1. Sign in first.\n"


def test_a_missing_hall_and_a_wrong_command_say_what_to_do(tmp_path: Path) -> None:
    assert "Make one: zal new" in zal("queue", "--hall", tmp_path / "no.db").stderr
    result = zal("ishue")
    assert result.returncode == 2
    assert "Did you mean issue?" in result.stderr


def test_init_makes_the_sample_and_config_goes_round(tmp_path: Path) -> None:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    assert zal("init", toml, "--sample", "--hall", path).returncode == 0
    assert zal("config", "check", toml).stdout.endswith(f"\n{toml} is sound.\n")
    assert zal("config", "export", "--hall", path).stdout.rstrip() == config.SAMPLE.rstrip()
    assert zal("config", "apply", toml, "--hall", path).stdout.endswith(
        "\nThere are no differences.\n"
    )
    assert zal("init", toml, "--hall", path).returncode == 1


@in_one_test("name", sorted(COMMANDS))
def test_every_command_has_help(name: str) -> None:
    assert f"usage: zal {name}" in zal(name, "--help").stdout


def test_a_refusal_speaks_the_language_asked_for_or_the_environments(path: Path) -> None:
    russian = "zal: В окне 1 никто не работает. Сначала войдите.\n"
    assert zal("call", "--desk", "1", "--hall", path, "--language", "ru").stderr == russian
    assert zal("call", "--desk", "1", "--hall", path, locale="ru_RU.UTF-8").stderr == russian
    english = zal("call", "--desk", "1", "--hall", path, "--language", "en", locale="ru_RU.UTF-8")
    assert english.stderr == "zal: Nobody is signed in at desk 1. Sign in first.\n"


def test_a_pin_is_read_from_standard_input_when_there_is_no_terminal(path: Path) -> None:
    seat = ("sign-in", "ivanova", "--desk", "2", "--hall", path)
    assert (
        "Иванова А. П. has no PIN yet. Set one: zal pin ivanova"
        in zal(*seat, typed="2580\n").stderr
    )
    assert zal("pin", "--stdin", "ivanova", "--hall", path, typed="2580\n").stdout == (
        "The PIN of Иванова А. П. is set.\n"
    )
    assert zal(*seat, typed="2581\n").stderr == "zal: The PIN is wrong.\n"
    assert zal(*seat, typed="").stderr == "zal: No digits were given. Nothing was done.\n"
    assert zal(*seat, typed="2580\n").stdout == "Иванова А. П. is working at desk 2.\n"
    assert (
        "not all the same"
        in zal("pin", "--stdin", "--kiosk", "--hall", path, typed="1111\n").stderr
    )
    said = zal(
        "pin", "--stdin", "--kiosk", "--hall", path, typed="2580", locale="ru_RU.UTF-8"
    ).stdout
    assert said == "Служебный код киоска задан.\n"


def test_the_looks_and_the_set_up_answer_in_russian_too(tmp_path: Path) -> None:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    russian = {"locale": "ru_RU.UTF-8"}
    ready = zal("init", toml, "--sample", "--hall", path, **russian).stdout
    assert f"по его коду из {toml}: zal pin КОД --hall {path}\n" in ready
    assert zal("config", "check", toml, **russian).stdout.endswith(f"\n{toml}: ошибок нет.\n")
    assert zal("queue", "--hall", path, **russian).stdout == "Никто не ждёт.\n"
    zal("open-service", "passport", "--hall", path)
    zal("issue", "passport", "--hall", path)
    assert zal("queue", "--hall", path, **russian).stdout.split() == [
        *("талон", "состояние", "услуга", "впереди"),
        *("Р101", "ждёт", "Замена", "паспорта"),
        *("окно", "для", "этой", "услуги", "ещё", "не", "открыто"),
    ]


def test_a_category_is_changed_and_changed_back_and_told(path: Path) -> None:
    hall = open_hall(path)
    settings = hall.see(hall_settings)
    ordinary, category = settings.ordinary, next(e for e in settings.categories if e.out_of_turn)
    first = category.code
    code = hall.tickets.issue(AT_KIOSK, settings.services[0].code, category=first).code
    hall.close()

    def changed(*words: str) -> str:
        return str(json.loads(zal(*words, "--json", "--hall", path).stdout)["category"])

    assert changed("wait-in-turn", "--code", code) == ordinary.code
    assert changed("change-category", "--code", code, "--undo") == first
    assert zal("change-category", first, "--undo", "--code", code, "--hall", path).returncode == 2
    assert zal("wait-in-turn", "--undo", "--desk", "1", "--hall", path).returncode == 2
    story = zal("show", code, "--hall", path).stdout.splitlines()
    assert story[-2].startswith(
        f"{code} now has the category “{ordinary.names['en']}” (it was “{category.names['en']}”)."
    )
    assert story[-1] == f"{code} has the category “{category.names['en']}” again."


def test_a_transfer_to_where_nobody_is_is_refused_until_it_is_wanted_anyway(path: Path) -> None:
    hall = open_hall(path)
    settings = hall.see(hall_settings)
    desk, operator, empty = settings.desks[0], settings.operators[0], settings.desks[1]
    [service, *_] = sorted(settings.skills(desk.code, operator.code))
    hall.desks.sign_in(at_desk(desk.code, operator.code))
    hall.tickets.issue(AT_KIOSK, service)
    hall.tickets.call(at_desk(desk.code))
    hall.close()
    words = ("transfer", "--desk", desk.code, "--to-desk", empty.code, "--hall", path)
    refused = zal(*words)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert f"Nobody is at desk {empty.code} now." in refused.stderr
    assert zal(*words, "--anyway").returncode == 0


@pytest.mark.parametrize(
    "words", [("queue",), ("report",), ("report", "--ratings"), ("backup", "x")]
)
def test_a_hall_that_never_was_is_said_to_be_none(tmp_path: Path, words: tuple[str, ...]) -> None:
    path = tmp_path / "hall.db"
    done = zal(*words, "--hall", path)
    assert (done.returncode, done.stderr) == (
        1,
        f"zal: There is no hall at {path}. Make one: zal new\n",
    )
    assert not list(tmp_path.iterdir())
