"""Take the tokens that open tickets' pages out of every log line."""

import logging
import re

_LINK = re.compile(r"(/t/)[^\s/?\"'<>]+")


class RedactedFormatter(logging.Formatter):
    """Write lines with the tokens taken out, those of tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return _LINK.sub(r"\1…", super().format(record))
