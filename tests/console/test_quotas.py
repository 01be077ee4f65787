"""The console tells how few of the day's tickets are left, before there are none."""

from dataclasses import replace

import pytest

from halls import small_config
from zal.domain.quotas import Quota
from zal.domain.views import Signs
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal_console.banner import trouble_text
from zal_console.words import Words


def told(hall: Hall, language: str, signs: Signs) -> str:
    view = replace(hall.see(desk_view, "1"), signs=signs)
    return trouble_text(None, view, Words(small_config(), language), busy=False)


FEW = ("land", Quota(of=40, given=37)), ("passport", Quota(9, 8)), ("pension", Quota(5, 5))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Пенсия: все талоны на сегодня выданы (5). Паспорт: на сегодня осталось талонов:"),
        ("en", "Пенсия: all tickets of today are given (5). Паспорт: tickets left today: 1 of 9."),
    ],
)
def test_the_two_with_the_fewest_left_are_told_and_a_guessed_pin_before_them(
    hall: Hall, language: str, said: str
) -> None:
    found = told(hall, language, Signs(short=FEW))
    assert found.startswith(said)
    assert "Земля" not in found
    assert "9" not in told(hall, language, Signs(short=FEW, guessed=("ivanova",)))
