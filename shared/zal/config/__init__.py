"""The hall's settings: ``hall.toml`` read once, checked whole, compared, and a sample of it."""

from typing import TYPE_CHECKING

from zal.config.diff import Change, Kind, difference
from zal.config.old_forms import Former
from zal.config.read import formers, read, read_stored
from zal.config.sample import demo_text, sample_text
from zal.config.write import write

__all__ = [
    "SAMPLE",
    "Change",
    "Former",
    "Kind",
    "demo_text",
    "difference",
    "formers",
    "read",
    "read_stored",
    "write",
]

if TYPE_CHECKING:
    SAMPLE: str
else:

    def __getattr__(name: str) -> str:
        if name == "SAMPLE":
            return sample_text()
        raise AttributeError(name)
