"""Fluent messages, said with values.

fluent.syntax reads the files. Saying them is done here: fluent.runtime would load Babel with all
that it knows of two languages, 60 ms and 7 MB at the start of every face, for the plural of a
whole number. A test compares the two.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from zal.texts.plurals import plural_of

Values = Mapping[str, object]

_MESSAGE = re.compile(r"^[a-zA-Z][\w-]* *=", re.MULTILINE)
"""A message begins at the start of a line; its other lines are indented or close a brace."""
_TEXT = re.compile(
    r"[^=]*= *([^ \r\n{}](?:[^\r\n{}]*[^ \r\n{}])?) *+\n?(?: *+\n|#[^\n]*+(?:\n|\Z))*+"
)
"""A message that is text in one line, as two of three are; comments before the next may follow.

What it has read it does not try to read otherwise (``*+``): a line of # in which every # might
begin a comment of its own would take for ever.
"""


class Patterns:
    """The messages of a file in one language; numbers are whole and written as they are."""

    def __init__(self, source: str, language: str) -> None:
        self._plural = plural_of(language)
        starts = [each.start() for each in _MESSAGE.finditer(source)]
        chunks = (source[a:b] for a, b in pairwise([*starts, len(source)]))
        self._sources = {each[: each.index("=")].strip(): each for each in chunks}
        self._read: dict[str, str | Callable[[Values], str]] = {}

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of all messages."""
        return frozenset(self._sources)

    def say(self, key: str, values: Values) -> str | None:
        """Return a message with its values, None if there is none of this key.

        Raises ``LookupError`` for a value that the message needs and did not get.
        """
        if key not in self._sources:
            return None
        if key not in self._read:
            text = _TEXT.fullmatch(self._sources[key])
            self._read[key] = text[1] if text else self._parsed(key)
        found = self._read[key]
        return found if isinstance(found, str) else found(values)

    def _parsed(self, key: str) -> str | Callable[[Values], str]:
        """Return a message as Fluent reads it: a text, or what says it with its values.

        Each is read when it is first said: a start says few of them, and a face's first screen
        hardly one with a value.
        """
        from zal.texts import messages

        try:
            pattern = messages.read(self._sources[key])
        except RecursionError:
            too_deep = f"{key}: braces stand too deep inside one another"
            raise LookupError(too_deep) from None
        say = messages.Speaker(self._plural).say
        return say(pattern, {}) if messages.is_text(pattern) else partial(say, pattern)
