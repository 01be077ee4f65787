"""Names that are too long for their place: cut in the middle, and no two alike."""

import pytest

from halls import small_config
from variants import in_one_test
from zal.tui.shortened import shortened
from zal_console.words import Words

ALIKE = (
    "Регистрация по месту жительства взрослого",
    "Регистрация по месту жительства ребёнка",
    "Регистрация по месту пребывания взрослого",
    "Регистрация по месту пребывания ребёнка",
    "Паспорт",
    "Паспорт России",
    "регистрация по месту жительства взрослого гражданина",
)
MIDDLE = (
    "Получение справки о доходах физического лица",
    "Получение справки о расходах физического лица",
)


@in_one_test("cells", range(12, 40))
def test_no_two_names_look_alike_at_any_width(cells: int) -> None:
    cut = [shortened(each, ALIKE, cells) for each in ALIKE]
    assert len({each.casefold() for each in cut}) == len(ALIKE), cut
    assert max(map(len, cut)) <= cells


def test_a_name_is_cut_in_the_middle_and_only_where_it_does_not_fit() -> None:
    assert shortened("Паспорт", ALIKE, 7) == "Паспорт"
    assert (
        shortened("Замена паспорта гражданина", ("Замена паспорта гражданина",), 11)
        == "Замен…анина"
    )


def test_a_cut_is_never_one_that_another_name_could_have() -> None:
    for each, other in (MIDDLE, MIDDLE[::-1]):
        cut = shortened(each, MIDDLE, 30)
        kept = [part for part in cut.split("…") if part]
        assert not all(part in other for part in kept), cut


def test_names_that_no_cut_tells_apart_are_numbered() -> None:
    names = ("а" * 40, "а" * 41)
    assert [shortened(each, names, 9)[:3] for each in names] == ["1 а", "2 а"]


@pytest.mark.parametrize("cells", [-3, 0, 1, 2, 3])
def test_hardly_any_room_is_never_exceeded(cells: int) -> None:
    assert all(len(shortened(each, ALIKE, cells)) <= max(0, cells) for each in ALIKE)


def test_letters_of_two_cells_are_counted_as_two() -> None:
    assert shortened("护照护照护照护照", (), 9) == "护照…照"


def test_a_code_that_the_hall_no_longer_has_stands_for_itself_in_the_room_there_is() -> None:
    assert Words(small_config(), "ru").short_service("long-gone-service", 9) == "long…vice"
