"""A folder for sounds that are made and played, which is gone after its owner at the latest."""

import tempfile
from pathlib import Path

from zal.owned_folder import OwnedFolder, take_away_left

_PREFIX = "zal-speaks-"


class SoundFolder(OwnedFolder):
    """A temporary folder. What others left because they were killed is taken away first.

    Raises ``OSError``.
    """

    def __init__(self) -> None:
        tidy()
        super().__init__(_PREFIX, Path(tempfile.gettempdir()))


def tidy() -> None:
    """Take away the folders whose owners were killed."""
    take_away_left(Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"))
