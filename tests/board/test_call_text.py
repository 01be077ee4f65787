"""What the board says about desks, waits and openings."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from halls import MINUTE, NOON, small_config
from variants import in_one_test
from zal.domain.settings.people import Desk
from zal.domain.views import BoardCall
from zal.texts import keys, languages, texts
from zal_board.drawing.call_text import alternating, call_text, desk_mark, waited
from zal_board.drawing.lines import centred, left, right, wrapped
from zoned_halls import FIRST, SECOND, desk, zoned_config

RU = ("ru", "en")


@in_one_test(
    ("ru", "en", "mark"),
    [
        ("Окно 7", "Desk 7", "7"),
        ("Окно 12, второй этаж", "Desk 12, second floor", "12"),
        ("Кабинет 4Б", "Room 4B", "4Б"),
        ("Этаж 2, окно 12", "Floor 2, desk 12", "desk-9"),
        ("Окно 7", "The seventh desk", "Окно 7"),
        ("Касса", "Cashier", "Касса"),
        ("Окно для маломобильных посетителей", "Step-free desk", "desk-9"),
        ("Окно №5", "Desk No. 5", "№5"),
    ],
)
def test_a_desk_is_drawn_by_the_one_number_in_its_name_or_safely_otherwise(
    ru: str, en: str, mark: str
) -> None:
    assert desk_mark({"ru": ru, "en": en}, "desk-9", RU) == mark


def call(language: str, desk: str = "1") -> BoardCall:
    return BoardCall(1, NOON, 1, "Б101", desk, "passport", language, recall=False, stands=True)


def test_a_call_is_told_in_the_visitors_language_first_and_then_in_the_halls_others() -> None:
    config = replace(small_config(), desks=(Desk("1", {"ru": "Окно 1", "en": "Desk 1"}),))
    assert call_text(call("ru"), config).names == ("Окно 1", "Desk 1")
    assert call_text(call("en"), config).names == ("Desk 1", "Окно 1")
    assert call_text(call("ky"), config).names == ("Окно 1", "Desk 1")


def test_a_desk_is_told_with_its_zone_where_the_board_is_of_another_or_of_the_whole_hall() -> None:
    config = zoned_config()
    above = call("ru", "3")
    assert call_text(above, config).names == ("2 этаж · Окно 3", "2nd floor · Desk 3")
    assert call_text(above, config, SECOND).names == ("Окно 3", "Desk 3")
    assert call_text(above, config).mark == "3"
    assert [call_text(above, config, each).mark for each in (FIRST, SECOND)] == ["2 этаж", "3"]
    assert [call_text(above, config, each).zone for each in ("", FIRST, SECOND)] == [
        *("2 этаж", "2 этаж", ""),
    ]


def test_of_several_services_it_is_told_which_one_a_call_is_for() -> None:
    def step(language: str, services: int) -> str:
        one = replace(call(language), place=2, services=services)
        return call_text(one, small_config()).step

    assert (step("ru", 3), step("en", 3), step("ky", 3)) == (*("2 из 3", "2 of 3", "2 из 3"),)
    assert step("ru", 1) == ""


def test_desks_of_two_zones_with_one_number_are_drawn_by_their_codes_on_one_board() -> None:
    config = zoned_config()
    both_first = (desk("a1", FIRST, number="1"), desk("b1", SECOND, number="1"))
    config = replace(config, desks=both_first)
    assert [call_text(call("ru", each), config).mark for each in ("a1", "b1")] == ["a1", "b1"]
    assert call_text(call("ru", "a1"), config, FIRST).mark == "1"
    long = tuple(replace(each, names={"ru": "Западное крыло"}) for each in config.zones)
    config = replace(config, zones=long)
    assert [call_text(call("ru", each), config, FIRST).mark for each in ("a1", "b1")] == ["1", "b1"]


def test_a_desk_that_left_the_configuration_is_told_by_its_code() -> None:
    said = call_text(call("ru", "77"), small_config())
    assert (said.mark, said.names) == ("77", ("77",))


def test_texts_of_two_languages_stand_side_by_side_or_take_turns() -> None:
    assert alternating(["Обед", "Lunch"], 12, 1) == "Обед · Lunch"
    assert [alternating(["Обед", "Lunch"], 11, number) for number in (0, 1, 2)] == [
        "Обед",
        "Lunch",
        "Обед",
    ]
    assert alternating(["7", "7"], 1, 0) == "7"


@pytest.mark.parametrize(
    ("minutes", "ru", "en"),
    [(0, "0 мин", "0 min"), (59, "59 мин", "59 min"), (65, "1 ч 05 мин", "1 h 05 min")],
)
def test_a_wait_is_told_in_whole_minutes(minutes: int, ru: str, en: str) -> None:
    since = NOON - minutes * MINUTE - 30_000
    assert waited(since, NOON, texts("zal_board", "ru")) == ru
    assert waited(since, NOON, texts("zal_board", "en")) == en
    assert waited(None, NOON, texts("zal_board", "en")) == ""


@given(st.text(max_size=60), st.integers(1, 40))
def test_a_fitted_text_is_exactly_as_wide_as_its_column(text: str, width: int) -> None:
    for each in (left, right, centred):
        assert cell_len(each(text, width)) == width


@given(st.text(st.sampled_from("аб цwž日本 "), max_size=60), st.integers(2, 30))
def test_a_wrapped_text_loses_nothing_and_stays_within_its_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(0 < cell_len(each) <= width for each in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_the_board_has_every_text_in_every_language() -> None:
    assert languages("zal_board") == ("en", "ru")
    assert keys("zal_board", "ru") == keys("zal_board", "en") != frozenset()
