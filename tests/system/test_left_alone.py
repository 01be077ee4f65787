"""Commands that would take something from visitors say from how many, and want to be told so."""

from dataclasses import replace
from pathlib import Path

import pytest

from commands import zal
from zal import config
from zal.bootstrap import create_hall
from zal.config import read, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall: Ivanova, who serves all, is alone at desk 7, and of two who wait one is a veteran."""
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    for operator in ("ivanova", "petrov"):
        assert zal("pin", "--stdin", operator, "--hall", path, typed="2580\n").returncode == 0
    seat = ("sign-in", "ivanova", "--desk", "7", "--hall", path)
    assert zal(*seat, typed="2580\n").returncode == 0
    for words in (("passport",), ("birth", "--category", "war-veteran")):
        assert zal("issue", *words, "--hall", path).returncode == 0
    return path


def without_birth(tmp_path: Path, *desks: str, in_turn: bool = False) -> Path:
    """Write settings in which these desks do not serve births, and veterans wait ``in_turn``."""
    hall = read(config.demo_text())
    others = frozenset(hall.service_by_code) - {"birth"}
    less = tuple(
        replace(e, services=(e.services or others) & others) if e.code in desks else e
        for e in hall.desks
    )
    slower = tuple(
        replace(e, tier=1) if in_turn and e.code == "war-veteran" else e for e in hall.categories
    )
    toml = tmp_path / "new.toml"
    toml.write_text(write(replace(hall, desks=less, categories=slower)), encoding="utf-8")
    return toml


def test_settings_that_leave_visitors_alone_are_applied_with_their_number(
    path: Path, tmp_path: Path
) -> None:
    toml = without_birth(tmp_path, "7")
    before = zal("config", "export", "--hall", path).stdout
    apply = ("config", "apply", toml, "--hall", path)
    asked = zal(*apply)
    assert (asked.returncode, asked.stdout) == (1, "")
    assert asked.stderr == (
        "zal: Visitors who can be served at a desk now, and at none then: "
        "1 (“Birth of a child”: 1). Nothing was done. If that is what you want, type how many "
        "visitors that is in all: "
        "zal config apply FILE --visits 1\n"
    )
    assert zal(*apply, "--visits", "2").returncode == 1
    assert zal("config", "export", "--hall", path).stdout == before
    done = zal(*apply, "--visits", "1")
    assert (done.returncode, "desk 7: services" in done.stdout) == (0, True)
    assert read(zal("config", "export", "--hall", path).stdout).desk_by_code["7"].services


def test_one_answer_asks_about_all_of_it(path: Path, tmp_path: Path) -> None:
    toml = without_birth(tmp_path, "7", in_turn=True)
    apply = ("config", "apply", toml, "--hall", path)
    asked = zal(*apply, locale="ru_RU.UTF-8")
    assert asked.returncode == 1
    assert asked.stderr == (
        "zal: Посетители, которых сейчас может принять хоть одно окно, а потом ни одно: 1 "
        "(«Рождение ребёнка»: 1). Посетители, чья категория даст им меньше преимущества или более "
        "долгую норму ожидания: 1 («Ветеран или инвалид войны»: 1). Ничего не сделано. Если "
        "настройки так и задуманы, введите, сколько всего этих посетителей: zal config apply ФАЙЛ "
        "--visits 1\n"
    )
    assert zal(*apply, "--visits", "1").returncode == 0


def test_a_service_keeps_a_desk_that_serves_it_whoever_is_signed_in(
    path: Path, tmp_path: Path
) -> None:
    assert zal("sign-out", "--desk", "7", "--reason", "ill", "--hall", path).returncode == 0
    toml = without_birth(tmp_path, *map(str, range(1, 9)))
    refused = zal("config", "apply", toml, "--visits", "1", "--hall", path)
    assert refused.returncode == 1
    assert '[[service]] "birth": no desk serves it.' in refused.stderr
    assert zal("config", "apply", without_birth(tmp_path, "7"), "--hall", path).returncode == 0


def test_a_take_over_that_leaves_visitors_alone_wants_a_reason(path: Path) -> None:
    seat = ("sign-in", "petrov", "--desk", "7", "--take-over", "she forgot", "--hall", path)
    asked = zal(*seat, typed="2580\n")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert asked.stderr == (
        "zal: Still waiting: 1, and nobody could serve them once you sign in at desk 7. Leave "
        "everything as it is, choose another desk, or give a reason.\n"
    )
    done = zal(*seat, "--reason", "she is ill", typed="2580\n")
    assert done.stdout == "Петров С. В. is working at desk 7.\n"
