"""Operators as options of a question: found by name or code, and told apart."""

from zal_console.chooser import Option
from zal_console.words import Words


def person(code: str, words: Words, detail: str = "") -> Option:
    """Return somebody to choose; the code stands with a name that somebody else has, too."""
    name = words.operator(code)
    namesakes = [each for each in words.config.operators if words.operator(each.code) == name]
    label = f"{name} · {code}" if len(namesakes) > 1 else name
    return Option(code, label, detail, person=name)
