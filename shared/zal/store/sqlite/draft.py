"""A file of a hall before it has its name: drafted in a hidden folder beside the place for it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zal.owned_folder import OwnedFolder, take_away_left

_RANDOM = 8
"""Characters that end the name of a folder made for a draft."""
_BESIDE = frozenset({"", "-wal", "-shm", "-journal", "-gate", "-lock"})
_BEGINS = b"SQLite format 3\0"


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """Yield where to draft a file, and leave nothing there in the end. Raises ``OSError``.

    The PINs' hashes are in it: what a killed program left in the same folder is taken away, too.
    """
    take_away_left([each for each in target.parent.glob(f".*-{'?' * _RANDOM}") if _is_draft(each)])
    folder = OwnedFolder(f".{target.name}-", target.parent)
    try:
        yield folder.path / target.name
    finally:
        folder.close()


def _is_draft(folder: Path) -> bool:
    """Return whether a folder holds a draft of the file that it is named after, and no more."""
    name = folder.name[1 : -_RANDOM - 1]
    with suppress(OSError):
        found = {each.name.removeprefix(name) for each in folder.iterdir()}
        if "" in found and found <= _BESIDE:
            with (folder / name).open("rb") as file:
                return file.read(len(_BEGINS)) in (b"", _BEGINS)
    return False
