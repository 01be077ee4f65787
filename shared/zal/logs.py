"""Where a face writes its log: a full-screen program owns the terminal, so nothing prints."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LIMIT_BYTES = 1_000_000
_KEPT = 3


def log_path(hall_file: Path, device: str) -> Path:
    """Return where a device of a hall writes its log: ``<hall file>.<device>.log``."""
    safe = re.sub(r"[^\w.-]", "-", device)
    return hall_file.with_name(f"{hall_file.name}.{safe}.log")


def log_to_file(hall_file: Path, device: str) -> Path:
    """Send every log line to the device's file and return its path."""
    path = log_path(hall_file, device)
    handler = RotatingFileHandler(path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not paint over the screen
    return path
