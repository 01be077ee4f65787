"""The schema's versions: one SQL script leads to each."""

from functools import cache
from importlib.resources import files


@cache
def scripts() -> tuple[str, ...]:
    """Return the migrations' SQL in order; the n-th leads to version n."""
    folder = files("zal.store.sqlite").joinpath("migrations")
    found = sorted((each for each in folder.iterdir() if each.name.endswith(".sql")), key=str)
    return tuple(each.read_text(encoding="utf-8") for each in found)


@cache
def newest() -> int:
    """Return the version that this program knows; reads no script."""
    folder = files("zal.store.sqlite").joinpath("migrations")
    return sum(each.name.endswith(".sql") for each in folder.iterdir())
