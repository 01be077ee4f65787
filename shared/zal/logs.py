"""Where a face writes its log: a full-screen program owns the tty, so nothing prints.

Whoever makes a program say much must not push out of its log what it said before: lines are cut,
and of lines of one kind only so many are written in a minute.
"""

import logging
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from zal.address import HallAddress
from zal.companions import open_companion

FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LONGEST_LINE, LONGEST_TRACEBACK = 1_000, 8_000
MOST_A_MINUTE = 30
"""Lines of one kind: the same text before its values are put in, by the same part."""
_MINUTE_S = 60.0
_LIMIT_BYTES = 1_000_000
_KEPT = 3


class CutFormatter(logging.Formatter):
    """Write lines cut at a length that any of ours has."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with its traceback if there is one."""
        whole = super().format(record)
        most = LONGEST_TRACEBACK if record.exc_info else LONGEST_LINE
        return whole if len(whole) <= most else f"{whole[:most]}…"


class Sparing(logging.Filter):
    """Let so many lines of a kind through in a minute; the last one says that there are more."""

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._steady = steady
        self._since = steady()
        self._told: Counter[tuple[str, str]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a line is to be written."""
        now = self._steady()
        if now - self._since >= _MINUTE_S:
            self._since = now
            self._told.clear()
        kind = record.name, str(record.msg)[:LONGEST_LINE]
        self._told[kind] += 1
        if self._told[kind] == MOST_A_MINUTE:
            record.msg = f"{record.getMessage()} (and more of this kind, not written)"
            record.args = ()
        return self._told[kind] <= MOST_A_MINUTE


class _HallLog(RotatingFileHandler):
    """A log that is the hall's owner's, whoever writes it first."""

    def __init__(self, hall: HallAddress, path: Path) -> None:
        self._hall_file = None if hall.url is not None else hall.file
        super().__init__(path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, delay=True)

    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename,
            "a",
            encoding=self.encoding,
            errors=self.errors,
            opener=partial(open_companion, self._hall_file),
        )


def log_path(hall: HallAddress, device: str) -> Path:
    """Return where a device of a hall writes its log: ``<hall file>.<device>.log``."""
    safe = re.sub(r"[^\w.-]", "-", device)
    return hall.folder / f"{hall.name}.{safe}.log"


def log_to_file(hall: HallAddress, device: str, formatter: logging.Formatter | None = None) -> Path:
    """Send every log line to the device's file and return its path.

    ``formatter`` None: ``CutFormatter``.
    """
    path = log_path(hall, device)
    handler = _HallLog(hall, path)
    handler.setFormatter(formatter or CutFormatter(FORM))
    handler.addFilter(Sparing())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not paint over the screen
    return path
