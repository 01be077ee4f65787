"""A hall to begin with, and the same hall always open, for a demonstration."""

from dataclasses import replace
from functools import cache
from importlib.resources import files

from zal.config.read import read
from zal.config.write import write
from zal.domain.config import Hours, Span

_ROUND_THE_CLOCK = Hours(week=((Span(0, 24 * 60),),) * 7)


@cache
def sample_text() -> str:
    """Return ``sample.toml``, with comments: what a new hall starts from."""
    return files("zal.config").joinpath("sample.toml").read_text(encoding="utf-8")


@cache
def demo_text() -> str:
    """Return the sample's hall open at any hour: no closing, holidays, last tickets or expiry."""
    hall = read(sample_text(), "sample.toml")
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
