"""A hall to begin with, and the same hall always open, for a demonstration."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from zal.config.read import read
from zal.config.write import write
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span

_ROUND_THE_CLOCK = Hours(week=((Span(0, 24 * 60),),) * 7)


@cache
def sample_text() -> str:
    """Return ``sample.toml``, with comments: what a new hall starts from."""
    return Path(__file__).with_name("sample.toml").read_text(encoding="utf-8")


@cache
def demo_text(speed: float = 1.0) -> str:
    """Return the sample's hall open at any hour: no closing, holidays, last tickets or expiry.

    Where people live ``speed`` times as fast, so much sooner have they waited for too long.
    """
    hall = _hurried(read(sample_text(), "sample.toml"), speed)
    services = (replace(each, hours=None, last_ticket_min=None) for each in hall.services)
    categories = (replace(each, valid_from=None, valid_to=None) for each in hall.categories)
    return write(
        replace(
            hall,
            hours=_ROUND_THE_CLOCK,
            services=tuple(services),
            categories=tuple(categories),
        )
    )


def _hurried(hall: HallConfig, speed: float) -> HallConfig:
    """Return a hall with its norms of waiting, and the time for a call, divided by ``speed``.

    In whole minutes, and seconds.
    """

    def sooner(norm_min: int) -> int:
        return max(1, round(norm_min / speed))

    categories = (
        replace(each, wait_norm_min=each.wait_norm_min and sooner(each.wait_norm_min))
        for each in hall.categories
    )
    services = (
        replace(each, wait_norm_min=each.wait_norm_min and sooner(each.wait_norm_min))
        for each in hall.services
    )
    no_show = replace(
        hall.no_show,
        apart_s=round(hall.no_show.apart_s / speed),
        after_min=round(hall.no_show.after_min / speed),
    )
    return replace(
        hall,
        no_show=no_show,
        wait_norm_min=sooner(hall.wait_norm_min),
        categories=tuple(categories),
        services=tuple(services),
    )
