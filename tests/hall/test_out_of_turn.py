"""A ceiling for those who go out of turn: after so many in a row somebody else goes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, called, enter, make_hall, small_config
from told_again import ToldAgain
from zal.commands.show import reason_of
from zal.domain.events import Called
from zal.domain.log import payload
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.store.sqlite.connections import SqliteWriter
from zal.texts import texts

LIMITED = replace(small_config(), out_of_turn_at_most=3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_hall(tmp_path / "hall.db")


@pytest.fixture
def limited(path: Path, clock: ToldClock) -> Iterator[Hall]:
    hall = enter(path, clock, config=LIMITED)
    yield hall
    hall.close()


def come(hall: Hall, clock: ToldClock, categories: str) -> None:
    """Let visitors come a minute apart: o is ordinary, v goes out of turn."""
    for each in categories:
        hall.tickets.issue(AT_KIOSK, "passport", category={"v": "veteran"}.get(each))
        clock.at += MINUTE


def served(hall: Hall, desk: str = "1") -> str:
    """Call and serve the next one, and return the code."""
    code = called(hall, desk).code
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    return code


def why(hall: Hall) -> Called:
    said = payload([each for each in hall.see(logged_events) if each.act == "call"][-1])
    assert isinstance(said, Called)
    return said


def test_after_three_in_a_row_the_longest_waiting_other_goes(
    limited: Hall, clock: ToldClock, path: Path
) -> None:
    limited.desks.sign_in(at_desk("1", "ivanova"))
    come(limited, clock, "oovvvvv")
    assert [served(limited) for _ in range(3)] == ["Б103", "Б104", "Б105"]
    assert limited.see(desk_view, "1").queue[0].code == "Б101"
    assert served(limited) == "Б101"
    assert (why(limited).rule, why(limited).runner_up) == ("enough-out-of-turn", "Б106")
    assert why(limited).out_of_turn_run == 0
    assert [served(limited) for _ in range(3)] == ["Б106", "Б107", "Б102"]
    assert why(limited).rule == "only-one"
    again = ToldAgain(path)
    again.go_on()
    again.close()


def test_where_nobody_else_waits_they_go_on(limited: Hall, clock: ToldClock) -> None:
    limited.desks.sign_in(at_desk("1", "ivanova"))
    come(limited, clock, "vvvvv")
    assert [served(limited) for _ in range(5)][-1] == "Б105"
    assert why(limited).out_of_turn_run == 5
    come(limited, clock, "ov")
    assert served(limited) == "Б106"


def test_who_is_named_or_sent_stands_apart(limited: Hall, clock: ToldClock) -> None:
    limited.desks.sign_in(at_desk("1", "ivanova"))
    limited.desks.sign_in(at_desk("2", "sidorova"))
    come(limited, clock, "ovvvvv")
    assert [served(limited) for _ in range(2)] == ["Б102", "Б103"]
    limited.tickets.call(at_desk("1"), code="Б104", reason="unwell")
    assert why(limited).out_of_turn_run is None
    limited.tickets.start(at_desk("1"))
    limited.tickets.transfer(at_desk("1"), to_desk="2")
    assert served(limited, "2") == "Б104"
    assert why(limited).out_of_turn_run is None
    assert served(limited) == "Б105"  # the third by the rule
    assert served(limited) == "Б101"


def test_each_desk_counts_for_itself_and_on_whoever_sits_there(
    limited: Hall, clock: ToldClock, path: Path
) -> None:
    limited.desks.sign_in(at_desk("1", "ivanova"))
    limited.desks.sign_in(at_desk("2", "sidorova"))
    come(limited, clock, "oovvvvvvv")
    assert [served(limited) for _ in range(3)] == ["Б103", "Б104", "Б105"]
    assert served(limited, "2") == "Б106"
    limited.desks.sign_out(at_desk("1"))
    assert limited.desks.sign_in(at_desk("1", "petrov")).out_of_turn_run == 3
    assert served(limited) == "Б101"
    again = ToldAgain(path)
    again.go_on()
    again.close()


def statements_of_a_call(hall: Hall) -> list[str]:
    """Return what a call sends to the store: the beginnings of its statements, in their order."""
    writer = hall.acts.means.writer
    assert isinstance(writer, SqliteWriter)
    assert writer._connection is not None
    sent: list[str] = []
    writer._connection.set_trace_callback(sent.append)
    called(hall, "1")
    writer._connection.set_trace_callback(None)
    return [" ".join(each.split()[:2]) for each in sent]


def test_a_hall_that_sets_none_counts_nothing(hall: Hall, desk: str, clock: ToldClock) -> None:
    come(hall, clock, "ovvvvv")
    assert [served(hall) for _ in range(5)][-1] == "Б106"
    assert why(hall).out_of_turn_run is None


def test_a_call_costs_a_hall_that_sets_none_no_statement_and_others_one(
    hall: Hall, desk: str, clock: ToldClock, tmp_path: Path
) -> None:
    limited = enter(make_hall(tmp_path / "limited.db"), clock, config=LIMITED)
    limited.desks.sign_in(at_desk("1", "ivanova"))
    sent = []
    for each in (hall, limited):
        come(each, clock, "ov")
        sent.append(statements_of_a_call(each))
    limited.close()
    freely, counted = sent
    assert "UPDATE shift" not in freely
    assert counted.count("UPDATE shift") == 1
    assert [each for each in counted if each != "UPDATE shift"] == freely


@pytest.mark.parametrize(("language", "told"), [("en", "as many had gone"), ("ru", "разрешают")])
def test_the_command_line_tells_why_somebody_else_went(
    limited: Hall, clock: ToldClock, language: str, told: str
) -> None:
    limited.desks.sign_in(at_desk("1", "ivanova"))
    come(limited, clock, "ovvvvv")
    for _ in range(4):
        served(limited)
    call = [each for each in limited.see(logged_events) if each.act == "call"][-1]
    said = reason_of(call, texts("zal.commands", language))
    assert told in said
    assert "Б105" in said


def called_within_ten_hours(path: Path, at_most: int | None) -> list[str]:
    """Let one ordinary visitor come, and every five minutes one who goes out of turn."""
    clock = ToldClock()
    hall = enter(path, clock, config=replace(small_config(), out_of_turn_at_most=at_most))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    come(hall, clock, "vo")
    codes = []
    for _ in range(120):
        come(hall, clock, "v")
        codes.append(served(hall))
        clock.at += 4 * MINUTE
    hall.close()
    return codes


def test_an_ordinary_visitor_is_not_kept_waiting_for_ten_hours(tmp_path: Path) -> None:
    assert "Б102" not in called_within_ten_hours(make_hall(tmp_path / "law.db"), None)
    codes = called_within_ten_hours(make_hall(tmp_path / "limited.db"), 3)
    assert codes.index("Б102") == 3
