"""Operators as options of a question: found by name or code, and told apart."""

from zal.domain.spelling import Person
from zal_console.question import Option
from zal_console.words import Words


def called(code: str, words: Words) -> str:
    """Return somebody's name, with the code where somebody else has that name, too."""
    name = words.operator(code)
    namesakes = [each for each in words.config.operators if words.operator(each.code) == name]
    return f"{name} · {code}" if len(namesakes) > 1 else name


def person(code: str, words: Words, detail: str = "") -> Option:
    """Return somebody to choose."""
    return Option(code, called(code, words), detail, Person(code, words.operator(code)))
