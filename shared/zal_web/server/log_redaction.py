"""Take what opens a visitor's pages, and what was asked for beside a path, out of log lines."""

import logging
import re

from zal.logs import CutFormatter

_LINK = re.compile(r"(/[tbw]/)[^\s/?\"'<>]+")
_QUERY = re.compile(r"(/[^\s?\"'<>]*\?)[^\s\"'<>]+")


class RedactedFormatter(CutFormatter):
    """Write lines without tokens and queries, those of tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return _QUERY.sub(r"\1…", _LINK.sub(r"\1…", super().format(record)))
