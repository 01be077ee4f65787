"""A translation held to the English texts: pure, nothing is read or said here."""

import re
from collections.abc import Callable, Iterator, Mapping

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from zal.domain.dataclass import dataclass
from zal.domain.errors import ConfigError
from zal.domain.text import is_right_to_left, printable
from zal.texts.plurals import plural_of

_PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))
_PERCENT = re.compile(r"%(?:\(\w+\))?[a-z]?")
_KEY = re.compile(r"[a-zA-Z][\w-]*")
_NUMBERS = 200
"""All plural forms of a language have been met by then."""
_FILLED_BY_PERCENT = "argparse-"
_CODE = re.compile(r"(?<![\w-])[A-ZА-ЯЁ]{1,2}[0-9]+(?![\w-])")
"""What reads as a ticket's code; the series of a hall are such letters."""
_CODE_PROBLEM = "texts-code"
Letters = Callable[[str], str]
"""Gives the letters of a text that cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text: which, in which line, and the refusal's key and values."""

    name: str
    line: int
    problem: str
    told: Mapping[str, str]

    @property
    def is_doubt(self) -> bool:
        """Return whether it may be meant so."""
        return self.problem == _CODE_PROBLEM

    def error(self, file: object) -> ConfigError:
        """Return it as a refusal of a file."""
        return ConfigError(
            self.problem, file=file, line=str(self.line), name=self.name, **self.told
        )


class _Parts(Visitor):
    """Gather what a message shows, chooses by and says."""

    def __init__(self, message: ast.Message) -> None:
        self.shown: set[str] = set()
        self.choices: list[tuple[str, set[str]]] = []
        self.text = ""
        self.is_unspoken = message.value is None or bool(message.attributes)
        self.visit(message)

    @property
    def is_blank(self) -> bool:
        return not (self.shown or printable(self.text).strip())

    @property
    def values(self) -> set[str]:
        return self.shown | {each for each, _ in self.choices}

    def chosen(self, value: str) -> set[str]:
        """Return the variants by which a value chooses, none if they are plurals or it doesn't."""
        found = [keys for name, keys in self.choices if name == value]
        return set() if any(map(_is_plural, found)) else set().union(*found)

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802 - its name
        expression = node.expression
        if isinstance(expression, ast.VariableReference):
            self.shown.add(expression.id.name)
        elif isinstance(expression, ast.StringLiteral):
            self.text += expression.parse()["value"]
        elif isinstance(expression, ast.SelectExpression):
            self._choice(expression)
        else:
            self.is_unspoken = True

    def _choice(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            keys = {
                each.key.name if isinstance(each.key, ast.Identifier) else each.key.value
                for each in node.variants
            }
            self.choices.append((node.selector.id.name, keys))
        else:
            self.is_unspoken = True
        for each in node.variants:
            self.visit(each.value)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - its name
        self.text += node.value


class Proofreader:
    """Holds translations to the English texts of one package. ``lacking``: as ``Letters``."""

    def __init__(self, english: str, lacking: Letters) -> None:
        body = FluentParser(with_spans=False).parse(english).body
        self._english = {each.id.name: each for each in body if isinstance(each, ast.Message)}
        self._lacking = lacking

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of all texts, in their order."""
        return tuple(self._english)

    def missing(self, theirs: str) -> tuple[str, ...]:
        """Return the keys of the texts that a translation lacks."""
        body = FluentParser(with_spans=False).parse(theirs).body
        there = {each.id.name for each in body if isinstance(each, ast.Message)}
        return tuple(each for each in self._english if each not in there)

    def faults(self, theirs: str, language: str) -> Iterator[Fault]:
        """Yield what is wrong with a translation, in the order of its lines."""
        seen: set[str] = set()
        for each in FluentParser().parse(theirs).body:
            line = theirs.count("\n", 0, each.span.start) + 1 if each.span else 1
            if isinstance(each, ast.Junk):
                yield _unread(each, line)
            elif isinstance(each, ast.Term):
                yield Fault(f"-{each.id.name}", line, "texts-unspoken", {})
            elif isinstance(each, ast.Message):
                name = each.id.name
                if name in seen:
                    yield Fault(name, line, "texts-twice", {})
                seen.add(name)
                for problem, told in self._faults(each, language):
                    yield Fault(name, line, problem, told)

    def _faults(
        self, message: ast.Message, language: str
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        english = self._english.get(message.id.name)
        if english is None:
            yield "texts-unknown-key", {}
            return
        ours, theirs = _Parts(english), _Parts(message)
        if theirs.is_unspoken:
            yield "texts-unspoken", {}
        elif theirs.is_blank and not ours.is_blank:
            yield "texts-blank", {}
        for value in sorted(theirs.values - ours.values):
            known = ", ".join(f"${each}" for each in sorted(ours.values))
            problem = "texts-unknown-value" if known else "texts-valueless"
            yield problem, {"what": f"${value}", **({"known": known} if known else {})}
        for value in sorted(ours.shown - theirs.shown):
            yield "texts-missing-value", {"what": f"{{ ${value} }}"}
        yield from _choices(ours, theirs, language)
        yield from self._letters(theirs.text)
        if not _CODE.search(ours.text):
            for code in dict.fromkeys(_CODE.findall(theirs.text)):
                yield _CODE_PROBLEM, {"what": code}
        if message.id.name.startswith(_FILLED_BY_PERCENT):
            wanted, found = (sorted(set(_PERCENT.findall(e.text))) for e in (ours, theirs))
            if wanted != found:
                yield "texts-missing-value", {"what": " ".join(wanted) or "—"}

    def _letters(self, text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
        if is_right_to_left(text):
            yield "texts-right-to-left", {}
        elif missing := self._lacking(text.replace("\n", "").replace("\t", "")):
            yield "texts-letters", {"letters": " ".join(missing)}


def _choices(
    ours: _Parts, theirs: _Parts, language: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    for value, keys in theirs.choices:
        is_plural = _is_plural(keys)
        missing = (_forms(language, keys) if is_plural else ours.chosen(value)) - keys
        if missing:
            told = ", ".join(f"[{each}]" for each in sorted(missing))
            kind = "plural" if is_plural else "choice"
            yield f"texts-{kind}", {"what": f"${value}", "missing": told}


def _is_plural(keys: set[str]) -> bool:
    words = {each for each in keys if not each.isdecimal()}
    return bool(words) and words <= _PLURALS


def _forms(language: str, keys: set[str]) -> set[str]:
    """Return the plural categories of all numbers that have no variant of their own."""
    rule = plural_of(language)
    return {rule(number) for number in range(_NUMBERS) if str(number) not in keys}


def _unread(junk: ast.Junk, line: int) -> Fault:
    """Return what is wrong with what is no message."""
    name, told = _KEY.match(junk.content or ""), junk.annotations
    error = (told[0].message if told else None) or "?"
    return Fault(name[0] if name else "—", line, "texts-syntax", {"error": error})
