"""Reports as CSV: as a spreadsheet of the language opens them, and plain for programs."""

import csv
import io
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, BY_LINK, MINUTE, OWNER, ToldClock, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.commands.csv_files import for_people, for_programs, harmless
from zal.hall.seen.hall import hall_moment
from zal.texts import texts

IVANOVA = at_desk("2", "ivanova")
RUSSIAN = {"locale": "ru_RU.UTF-8"}


@pytest.fixture
def asked(tmp_path: Path) -> tuple[str, ...]:
    """Return how to ask for the day of a hall whose name is a formula, with one visit, rated."""
    path, clock = tmp_path / "hall.db", ToldClock()
    formula = config.demo_text().replace("МФЦ района Пресненский", "=1+1", 1)
    create_hall(path, formula, clock=clock)
    hall = open_hall(path, clock=clock)
    hall.day.open_service(OWNER, "passport")
    hall.desks.sign_in(IVANOVA)
    ticket = hall.tickets.issue(AT_KIOSK, "passport").ticket
    clock.at += MINUTE + 1400
    hall.tickets.call(IVANOVA)
    hall.tickets.start(IVANOVA)
    clock.at += MINUTE
    hall.tickets.finish(IVANOVA)
    hall.ratings.rate(BY_LINK, ticket.token, {"comfort": 5, "waiting": 4})
    day = hall.see(hall_moment).day
    hall.close()
    return ("report", "--day", day, "--csv", "--hall", str(path))


def test_russian_csv_opens_in_a_russian_spreadsheet(asked: tuple[str, ...]) -> None:
    text = zal(*asked, "--language", "ru").stdout
    assert text.startswith("\ufeffчасть;код;название;посетители;")
    total, *others = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    assert [each["часть"] for each in (total, *others)] == ["всего", "услуга", "окно"]
    assert others[0]["название"] == "Замена паспорта"
    assert total["самое долгое ожидание, с"] == "61"
    assert total["название"] == "'=1+1"
    rated = zal(*asked, "--ratings", **RUSSIAN).stdout.removeprefix("\ufeff")
    total, *_ = csv.DictReader(io.StringIO(rated), delimiter=";")
    assert total["часть"] == "всего"
    assert total["все критерии: средняя"] == "4,5"
    assert total["комфорт: средняя"] == "5,0"


def test_english_csv_has_commas_and_points(asked: tuple[str, ...]) -> None:
    text = zal(*asked).stdout
    assert text.startswith("\ufeffpart,code,name,visitors,")
    total, *_ = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert total["longest wait, s"] == "61"


def test_plain_csv_is_the_same_in_every_language(asked: tuple[str, ...]) -> None:
    names = ("--plain", "--ratings")
    for words in (names[:1], names):
        plain = zal(*asked, *words).stdout
        assert plain.startswith("part,code,name,")
        russian = zal(*asked, *words, **RUSSIAN).stdout
        assert russian.splitlines()[0] == plain.splitlines()[0]
        for told in (plain, russian):
            parts = [each["part"] for each in csv.DictReader(io.StringIO(told))]
            assert parts == ["total", "service", "desk"]
    assert "61.4" in zal(*asked, "--plain").stdout


def test_plain_goes_with_csv_only(asked: tuple[str, ...]) -> None:
    words = [each for each in asked if each != "--csv"]
    done = zal(*words, "--plain")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--plain goes with --csv only" in done.stderr


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_a_spreadsheet_would_reckon_is_made_harmless(begin: str) -> None:
    assert harmless(f"{begin}1") == f"'{begin}1"
    assert harmless(f"a{begin}1") == f"a{begin}1"
    say = texts("zal.commands", "ru")
    for made in (
        for_programs(["name"], [[f"{begin}1"]]),
        for_people(["name"], [[f"{begin}1"]], say, "ru"),
    ):
        assert b"'" + begin.encode() in made


def test_numbers_stay_numbers() -> None:
    assert [harmless(each) for each in (-1, -1.5, None)] == [-1, -1.5, None]
    say = texts("zal.commands", "ru")
    made = for_people(["visitors", "all_mean", "mean_wait_s"], [[-1, -1.25, -60.6]], say, "ru")
    assert made.decode().splitlines()[1] == "-1;-1,25;-61"
