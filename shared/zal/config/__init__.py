"""The hall's settings: ``hall.toml`` read once, checked whole, compared, and a sample of it."""

from typing import TYPE_CHECKING, Any

from zal.config.diff import Change, Kind, difference
from zal.config.old_forms import Former
from zal.config.read import formers, read, read_after, read_stored
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
    "read_after",
    "read_stored",
    "write",
]

if TYPE_CHECKING:
    from zal.config.sample import demo_text

    SAMPLE: str
else:

    def __getattr__(name: str) -> Any:
        """Return what is of the sample: no face reads it at its start."""
        if name not in ("SAMPLE", "demo_text"):
            raise AttributeError(name)
        from zal.config.sample import demo_text, sample_text

        return sample_text() if name == "SAMPLE" else demo_text
