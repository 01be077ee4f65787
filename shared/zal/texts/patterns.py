"""Fluent messages, said with values.

fluent.syntax reads the files. Saying them is done here: fluent.runtime would load Babel with all
that it knows of two languages, 60 ms and 7 MB at the start of every face, for the plural of a
whole number. A test compares the two.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from fluent.syntax import FluentParser, ast

Values = Mapping[str, object]

_MESSAGE = re.compile(r"^[a-zA-Z][\w-]* *=", re.MULTILINE)
"""A message begins at the start of a line; its other lines are indented or close a brace."""


def plural_of_russian(n: int) -> str:
    """Return the plural category of a whole number, as Unicode CLDR has it for Russian."""
    if n % 100 in (11, 12, 13, 14):
        return "many"
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(n % 10, "many")


def plural_of_english(n: int) -> str:
    """Return the plural category of a whole number, as Unicode CLDR has it for English."""
    return "one" if n == 1 else "other"


PLURALS: Mapping[str, Callable[[int], str]] = {"ru": plural_of_russian, "en": plural_of_english}


class Patterns:
    """The messages of a file in one language; numbers are whole and written as they are."""

    def __init__(self, source: str, language: str) -> None:
        self._plural = PLURALS.get(language, plural_of_english)
        starts = [each.start() for each in _MESSAGE.finditer(source)]
        chunks = (source[a:b] for a, b in pairwise([*starts, len(source)]))
        self._sources = {each[: each.index("=")].strip(): each for each in chunks}
        self._read: dict[str, ast.Pattern | str] = {}

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
        pattern = self._pattern(key)
        return pattern if isinstance(pattern, str) else self._said(pattern, values)

    def _pattern(self, key: str) -> ast.Pattern | str:
        """Return a message's pattern, read when it is first said: a start says few of them.

        One that needs no value is its text: a page of a visit says ten of those.
        """
        if key not in self._read:
            entry = FluentParser(with_spans=False).parse_entry(self._sources[key])
            if not isinstance(entry, ast.Message) or entry.value is None:
                message = f"{key} is not a message"
                raise LookupError(message)
            is_text = all(isinstance(each, ast.TextElement) for each in entry.value.elements)
            self._read[key] = self._said(entry.value, {}) if is_text else entry.value
        return self._read[key]

    def _said(self, pattern: ast.Pattern, values: Values) -> str:
        return "".join(self._parts(pattern, values))

    def _parts(self, pattern: ast.Pattern, values: Values) -> Iterator[str]:
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                yield element.value
            else:
                yield self._expression(element.expression, values)

    def _expression(self, expression: object, values: Values) -> str:
        if isinstance(expression, ast.SelectExpression):
            return self._said(self._chosen(expression, values), values)
        return str(_value(expression, values))

    def _chosen(self, select: ast.SelectExpression, values: Values) -> ast.Pattern:
        value = _value(select.selector, values)
        plural = self._plural(abs(value)) if isinstance(value, int) else None
        for variant in select.variants:
            if isinstance(variant.key, ast.NumberLiteral):
                if isinstance(value, int) and int(variant.key.value) == value:
                    return variant.value
            elif variant.key.name in (value, plural):
                return variant.value
        return next(each.value for each in select.variants if each.default)


def _value(expression: object, values: Values) -> object:
    if isinstance(expression, ast.StringLiteral):
        return expression.parse()["value"]
    if isinstance(expression, ast.VariableReference):
        return values[expression.id.name]
    message = f"{type(expression).__name__} is not spoken here"
    raise LookupError(message)
