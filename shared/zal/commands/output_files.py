"""Files that a command writes: one that holds something else is never overwritten."""

from pathlib import Path

from zal.domain.errors import ConfigError, HallError


def to_write(name: str, begins: bytes) -> Path:
    """Return the file to write; refuse one that is there and does not begin as its kind does."""
    path, found = Path(name), b""
    try:
        if path.is_file():
            with path.open("rb") as file:
                found = file.read(len(begins))
        elif path.exists():
            raise HallError("file-exists", path=path)
    except OSError as error:
        raise HallError("file-unwritable", file=path, error=error) from error
    if found not in (b"", begins):
        raise HallError("file-exists", path=path)
    return path


def write_settings(path: Path, text: str) -> None:
    """Write a configuration file that was not there; ``ConfigError`` if it cannot be."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError("file-unwritable", file=path, error=error) from error
