"""Prose at a tty: no word is cut where a line of it is longer than the terminal is wide."""

import shutil
import sys
import textwrap
from typing import TextIO


def wrapped(text: str, stream: TextIO | None = None) -> str:
    """Return lines broken between words to the terminal's width, further ones indented alike.

    What goes to a file or a program stays as it is. ``stream``: where it goes, None: to stdout.
    """
    if not (stream or sys.stdout).isatty():
        return text
    width = shutil.get_terminal_size().columns
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    """Return a line as it is if it fits: what stands in it in columns is left in them."""
    if len(line) <= width:
        return line
    indent = line[: len(line) - len(line.lstrip(" !"))]
    return textwrap.fill(
        line[len(indent) :],
        width,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
