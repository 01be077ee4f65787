"""Places for the public that no desk has time for are warned of: nobody could book them."""

from dataclasses import replace

from booked_halls import POOL, booked_config
from zal import config
from zal.commands.warnings import warnings
from zal.domain.settings.appointments import SlotPool
from zal.domain.settings.hall import HallConfig


def warned(settings: HallConfig, language: str = "en") -> list[str]:
    """Return what is said of such places in settings."""
    found = warnings(config.write(settings), "hall.toml", language)
    return [each["message"] for each in found if each["warning"] == "slots-of-nobody"]


def in_reserve(pool: SlotPool = POOL) -> HallConfig:
    """Return settings in which every desk serves passports in reserve alone."""
    settings = sound(pool)
    others, passport = frozenset({"land", "pension"}), frozenset({"passport"})
    desks = [replace(each, services=others, reserve=passport) for each in settings.desks]
    return replace(settings, desks=tuple(desks))


def sound(pool: SlotPool = POOL) -> HallConfig:
    settings = booked_config(pool)
    return replace(settings, categories=settings.categories[:1])


def test_what_is_served_in_reserve_alone_is_warned_of() -> None:
    (english,) = warned(in_reserve())
    assert "can book no time for “Паспорт” (passport)" in english
    (russian,) = warned(in_reserve(), "ru")
    assert "не смогут записаться на «Паспорт» (passport)" in russian


def test_where_somebody_has_time_or_the_public_has_no_places_nothing_is_said() -> None:
    assert warned(sound()) == []
    assert warned(in_reserve(replace(POOL, public=0))) == []
