"""Where a face writes its log: a full-screen program owns the tty, so nothing prints."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from zal.address import HallAddress

_LIMIT_BYTES = 1_000_000
_KEPT = 3


def log_path(hall: HallAddress, device: str) -> Path:
    """Return where a device of a hall writes its log: ``<hall file>.<device>.log``."""
    safe = re.sub(r"[^\w.-]", "-", device)
    return hall.folder / f"{hall.name}.{safe}.log"


def log_to_file(hall: HallAddress, device: str) -> Path:
    """Send every log line to the device's file and return its path."""
    path = log_path(hall, device)
    handler = RotatingFileHandler(path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not paint over the screen
    return path
