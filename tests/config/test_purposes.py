"""Purposes in the settings: what a service has of them, and who serves which."""

import pytest

from zal import config
from zal.domain.errors import ConfigProblems
from zal.domain.settings.hall import HallConfig

PURPOSES = (
    '\n[[purpose]]\ncode = "submit"\nname = { ru = "Подать", en = "Submit" }\n'
    '\n[[purpose]]\ncode = "collect"\nname = { ru = "Получить", en = "Collect" }\n'
)
ASKED = "purposes = { submit = {}, collect = { service_minutes = 5, wait_norm_minutes = 8 } }"


def hall(*changes: tuple[str, str], asked: str = ASKED) -> HallConfig:
    text = config.SAMPLE.replace('series = "Р"', f'series = "Р"\n{asked}', 1) + PURPOSES
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return config.read(text)


def test_a_service_with_purposes_is_waited_for_once_for_each() -> None:
    found = hall()
    whole, submit, collect = (
        {**found.whole_by_code, **found.service_by_code}[each]
        for each in ("passport", "passport:submit", "passport:collect")
    )
    assert "passport" not in found.service_by_code
    assert submit.names["en"] == f"{whole.names['en']} · Submit"
    assert (submit.service_min, submit.wait_norm_min) == (whole.service_min, whole.wait_norm_min)
    assert (collect.service_min, collect.wait_norm_min) == (5, 8)
    assert (collect.series, collect.hours) == (whole.series, whole.hours)


def test_what_was_read_is_written_so_that_it_is_read_again() -> None:
    assert config.read(config.write(hall())) == hall()


def test_who_serves_a_service_serves_it_for_every_purpose_or_for_the_one_that_is_named() -> None:
    whole = hall(('["collect"]', '["passport"]'))
    one = hall(('["collect"]', '["passport:collect"]'))
    served = [each.operator_by_code["kovalenko"].services or frozenset() for each in (whole, one)]
    assert served[0] - served[1] == {"passport:submit"}
    assert "passport:collect" in served[1]


def test_more_purposes_than_a_kiosk_has_keys_for_are_refused() -> None:
    seven = ", ".join(f"p{n} = {{}}" for n in range(7))
    with pytest.raises(ConfigProblems) as caught:
        hall(asked=f"purposes = {{ {seven} }}")
    assert "config-range" in {each.key for each in caught.value.problems}
