"""A message with values in it, as fluent.syntax reads it; loaded when the first is said."""

from collections.abc import Callable, Iterator, Mapping

from fluent.syntax import FluentParser, ast

from zal.domain.text import after_value

Values = Mapping[str, object]


def read(source: str) -> ast.Pattern:
    """Return the pattern of a message. Raises ``LookupError`` if there is none."""
    entry = FluentParser(with_spans=False).parse_entry(source)
    if not isinstance(entry, ast.Message) or entry.value is None:
        message = f"{source!r} is not a message"
        raise LookupError(message)
    return entry.value


class Speaker:
    """Says patterns in a language whose plurals ``plural`` tells."""

    def __init__(self, plural: Callable[[int], str]) -> None:
        self._plural = plural

    def say(self, pattern: ast.Pattern, values: Values) -> str:
        """Return a pattern with its values. Raises ``LookupError`` for one that is not there."""
        return "".join(self._parts(pattern, values))

    def _parts(self, pattern: ast.Pattern, values: Values) -> Iterator[str]:
        before = ""
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                said = after_value(before, element.value)
            else:
                said = self._expression(element.expression, values)
            yield said
            before = said

    def _expression(self, expression: object, values: Values) -> str:
        if isinstance(expression, ast.SelectExpression):
            return self.say(self._chosen(expression, values), values)
        return str(_value(expression, values))

    def _chosen(self, select: ast.SelectExpression, values: Values) -> ast.Pattern:
        value = _value(select.selector, values)
        plural = self._plural(abs(value)) if isinstance(value, int) else None
        for variant in select.variants:
            if isinstance(variant.key, ast.NumberLiteral):
                if isinstance(value, int) and variant.key.value == str(value):
                    return variant.value
            elif variant.key.name in (value, plural):
                return variant.value
        return next(each.value for each in select.variants if each.default)


def is_text(pattern: ast.Pattern) -> bool:
    """Return whether a pattern needs no value."""
    return all(isinstance(each, ast.TextElement) for each in pattern.elements)


def _value(expression: object, values: Values) -> object:
    if isinstance(expression, ast.StringLiteral):
        return expression.parse()["value"]
    if isinstance(expression, ast.VariableReference):
        return values[expression.id.name]
    message = f"{type(expression).__name__} is not spoken here"
    raise LookupError(message)
