"""Limit log lines that would otherwise be repeated a hundred times a day."""

from logging import Logger

from zal.tui.face import steady_clock

_HOUR_MS = 3_600_000


class LogLimit:
    """Log the same sentence once an hour at most."""

    def __init__(self, log: Logger) -> None:
        self._log = log
        self._told: dict[str, int] = {}

    def tell(self, level: int, sentence: str) -> None:
        """Log a sentence, unless it was within the hour."""
        now = steady_clock()
        self._told = {each: at for each, at in self._told.items() if now < at + _HOUR_MS}
        if sentence not in self._told:
            self._told[sentence] = now
            self._log.log(level, "%s", sentence)
