"""What the settings have let go of keeps its name where people read of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.domain.clock import instant
from zal.hall.hall import Hall
from zal.hall.seen.names import names_of
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view

GONE, STAYS = "passport", "land"
DAY = date(2026, 11, 20)
NOON = instant(DAY, 720, "Europe/Moscow")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall that served two visitors, and has let go of their service, desk and category."""
    path = tmp_path / "hall.db"
    clock = ToldClock(NOON)
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, clock=clock)
    hall.desks.sign_in(at_desk("2", "ivanova"))
    for _ in range(2):
        code = hall.tickets.issue(AT_KIOSK, GONE, category="hero").code
        hall.categories.change(OWNER, code=code)
        hall.tickets.call(at_desk("2"))
        hall.tickets.start(at_desk("2"))
        hall.tickets.finish(at_desk("2"))
    hall.desks.sign_out(at_desk("2"))
    clock.at += 3 * MINUTE  # until then a finish can be undone
    let_go(hall)
    hall.close()
    return path


def let_go(hall: Hall) -> None:
    """Apply settings without the three, twice, so that the ones before do not name them."""
    settings = config.read(config.demo_text())

    def without(codes: frozenset[str] | None) -> frozenset[str] | None:
        return None if codes is None else codes - {GONE}

    fewer = replace(
        settings,
        services=tuple(each for each in settings.services if each.code != GONE),
        desks=tuple(
            replace(each, services=without(each.services))
            for each in settings.desks
            if each.code != "2"
        ),
        categories=tuple(each for each in settings.categories if each.code != "hero"),
        operators=tuple(
            replace(each, services=without(each.services)) for each in settings.operators
        ),
    )
    for norm in (16, 17):
        hall.day.apply_config(OWNER, config.write(replace(fewer, wait_norm_min=norm)))


def test_the_phone_of_who_was_served_names_the_service(path: Path) -> None:
    hall = open_hall(path, clock=ToldClock(NOON + 4 * MINUTE))
    for each in hall.see(ticket_story, "Р101").stages:
        seen = hall.see(visit_view, each.ticket.token)
        assert seen is not None
        assert seen.service["en"] == "Passport replacement"
    assert hall.see(names_of, "service", GONE)["en"] == "Passport replacement"
    assert hall.see(names_of, "desk", "2")["en"] == "Desk 2"
    assert hall.see(names_of, "service", "never") == {}
    hall.close()


def test_reports_and_stories_name_it(path: Path) -> None:
    report = zal("report", "--day", str(DAY), "--hall", path, "--language", "en").stdout
    assert "Passport replacement" in report
    assert "Desk 2" in report
    assert "passport" not in report
    story = zal("show", "Р101", "--day", str(DAY), "--hall", path, "--language", "en").stdout
    assert "Passport replacement" in story
    assert (
        "Р101 now has the category “Ordinary” "
        "(it was “Hero, or holder of all classes of an order”)." in story
    )
