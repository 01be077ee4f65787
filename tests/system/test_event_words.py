"""``zal events`` in words: every act and all that it says, with names, in the hall's time."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, OWNER, ToldClock, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.commands.event_words import TOLD, EventWords
from zal.commands.show import held_until
from zal.domain.clock import instant
from zal.domain.log import PAYLOADS, Event
from zal.hall.pins import of_operator
from zal.texts import keys, texts
from zal.texts.naming import Naming

IVANOVA = at_desk("2", "ivanova")
NOON = instant(date(2026, 11, 20), 720, "Europe/Moscow")
FORMER_ACTS = {"pair-device", "revoke-device"}

UNTOLD = {
    *("hall", "incarnation", "body", "floor", "rows", "was", "former_categories"),
    *("series", "number", "language", "ahead", "link", "slip", "ordinal", "request"),
    *("rule", "score", "considered", "runner_up", "runner_up_score", "waited_s", "reason"),
    *("rule_version", "out_of_turn_run", "to_stage", "to_ordinal", "category", "clock_at"),
    *(
        "is_kept",
        "seal",
        "shift",
        "handed_over",
        "channel",
        "missed_at",
        "until",
        "carry_over",
        "without_gone",
        "offset",
    ),
    *("follows", "is_done", "closes", "skipped_by", "before", "is_early"),
    *("through", "comments_before", "cancelled", "without_gone"),
    *("first", "last", "ahead", "twice", "day", "of_day", "job", "config", "booked_for"),
    *("appointment", "pool", "channel", "places", "due", "to", "returns_at", "wish"),
    *("sequence", "source", "takes_back", "ticket", "is_final"),
    "for_stage",
}
"""Fields that some payload keeps for the fold; what a call says is told by its rule's sentence."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall in which a visitor was called, postponed, sent on and served by a renamed desk."""
    path, clock = tmp_path / "hall.db", ToldClock(NOON)
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, device="kiosk-1", clock=clock)
    hall.desks.sign_in(IVANOVA)
    ticket = hall.tickets.issue(AT_KIOSK, "passport", category="hero")
    hall.tickets.call(IVANOVA)
    hall.tickets.start(IVANOVA)
    hall.tickets.transfer(IVANOVA, service="ownership", note="с паспортом", anyway=True)
    hall.tickets.cancel(OWNER, ticket.code, reason="ушёл\x1b[2J")
    hall.desks.take_break(IVANOVA, "lunch")
    hall.pins.set(OWNER, of_operator("ivanova"), "2580")
    hall.close()
    return path


def test_the_log_is_told_with_names_and_in_the_halls_time(path: Path) -> None:
    told = zal("events", "--hall", path, "--language", "ru").stdout.splitlines()
    assert [each.split("  ")[:2] for each in told][:2] == [
        ["1", "20.11.2026 12:00:00"],
        ["2", "20.11.2026 12:00:00"],
    ]
    said = [each.split("  ", 2)[2] for each in told]
    assert said[0] == "зал создан"
    assert said[1] == "начата смена: окно 2 · Иванова А. П."
    assert said[2] == (
        "выдан талон: Р101 · Замена паспорта · категория «Герой или полный кавалер ордена»"
        " · на киоске kiosk-1"
    )
    assert said[3].startswith("вызван: Р101 · Замена паспорта · окно 2 · Иванова А. П. · ")
    assert "с заметкой" in said[5]
    assert "паспортом" not in said[5]
    assert said[6].startswith("визит отменён: Р101 · ")
    assert "ушёл[2J" in said[6]
    assert said[8].startswith("задан ПИН-код: оператора Иванова А. П. · ")
    assert len(told) == 9


def test_in_english_too(path: Path) -> None:
    told = zal("events", "--since", "3", "--hall", path, "--language", "en").stdout.splitlines()
    said = [each.split("  ", 2)[2] for each in told]
    assert said[0].startswith("called: Р101 · Passport replacement · desk 2 · ")
    assert said[0].endswith(" · nobody else was waiting for this desk")
    assert said[4].startswith("break started: desk 2 · ")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_act_and_each_field_that_is_told_has_its_words(language: str) -> None:
    known = keys("zal.commands", language)
    acts = {act for act, _ in PAYLOADS} | FORMER_ACTS
    assert {f"log-{each}" for each in acts} <= known
    assert set(TOLD) <= acts


def test_each_field_of_a_payload_is_told_or_kept_for_the_fold() -> None:
    for (act, _), kind in PAYLOADS.items():
        all_fields = {each.name for each in fields(kind)}  # type: ignore[arg-type]
        assert set(TOLD.get(act, {})) <= all_fields, act
        assert all_fields - set(TOLD.get(act, {})) <= UNTOLD, act


def words(language: str = "en") -> EventWords:
    names = config.read(config.demo_text()).names_of
    return EventWords(texts("zal.commands", language), Naming(language, names), "Europe/Moscow")


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (
            Event(
                5, NOON, "turn-day", role="time", detail={"was": "2026-11-19", "to": "2026-11-20"}
            ),
            "5  20.11.2026 12:00:00  the day turned: from 19.11.2026 · to 20.11.2026 · by itself",
        ),
        (
            Event(
                6, NOON, "rate", code="Р101", role="visitor", detail={"comfort": 5, "waiting": 2}
            ),
            "6  20.11.2026 12:00:00  rated: Р101 · waiting: 2 · comfort: 5 · by the visitor",
        ),
        (
            Event(
                7,
                NOON,
                "end-slip",
                code="Р101",
                detail={"job": 1, "kiosk": "k", "outcome": "abandoned", "why": "slip-asked-again"},
            ),
            "7  20.11.2026 12:00:00  slip: Р101 · at k · given up · The slip was asked for again",
        ),
        (
            Event(
                8,
                NOON,
                "pin-refused",
                device="web",
                role="time",
                detail={"subject": "kiosk", "failures": 3},
            ),
            "8  20.11.2026 12:00:00  wrong PIN: for the kiosk's staff code · in a row: 3 · at web",
        ),
        (
            Event(9, NOON, "invite-browser", detail={"until": NOON}),
            ("9  20.11.2026 12:00:00  pairing code made: valid until 20.11.2026 12:00"),
        ),
    ],
    ids=lambda given: given.act if isinstance(given, Event) else None,
)
def test_what_an_event_says_beyond_its_columns_is_told(event: Event, said: str) -> None:
    assert words().line(event) == said
    assert "log-" not in words("ru").line(event)
    assert words().line(of_former_version(event)).startswith(said.split(":", maxsplit=1)[0])


def test_who_came_before_the_time_of_an_appointment_lets_nobody_go_first() -> None:
    told: dict[str, object] = {"minutes": 0, "until": NOON, "is_early": True}
    event = Event(5, NOON, "postpone", code="Р101", role="kiosk", device="k", detail=told)
    came = "came before the time of the appointment: Р101"
    assert words().line(event).startswith(f"5  20.11.2026 12:00:00  {came}")
    say = texts("zal.commands", "en")
    assert held_until(event, say) == "Р101 came before the time of the appointment."
    asked = event._replace(detail={"minutes": 5, "until": NOON})
    assert held_until(asked, say) == "Р101 lets others go first for 5 min."


def of_former_version(event: Event) -> Event:
    """Return an event as one from before payloads had versions may be."""
    return event._replace(detail=None, version=0)
