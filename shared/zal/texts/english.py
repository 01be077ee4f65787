"""Each package's texts in English as a Fluent file: what a translation begins with and is held to.

Refusals stand in English in the code (``zal.domain.sentences``); their keys are those that Zal's
own translation of them has.
"""

import errno
from string import Formatter

from zal.domain import sentences
from zal.texts import FALLBACK, keys, source

_SENTENCES = "zal.texts"


def english(package: str) -> str:
    """Return a package's texts in English as a Fluent file."""
    return _sentences() if package == _SENTENCES else source(package, FALLBACK)


def _sentences() -> str:
    own = sorted(keys(_SENTENCES, "ru"), key=_place)
    return "# Refusals and their words.\n\n" + "".join(f"{each} = {_said(each)}\n" for each in own)


def _place(key: str) -> tuple[int, str]:
    """Return where a key stands: sentences in the order of the code, then words."""
    kind, _, name = key.partition("-")
    order = list(sentences.ENGLISH)
    return (order.index(name), "") if kind == "error" else (len(order), key)


def _said(key: str) -> str:
    kind, _, name = key.partition("-")
    if kind == "error":
        parsed = Formatter().parse(sentences.ENGLISH[name])
        return "".join(_text(text) + _value(value) for text, value, *_ in parsed)
    if kind == "fault":
        faults = {errno.errorcode[each]: said for each, said in sentences.FAULTS.items()}
        return faults.get(name, sentences.NOT_TEXT)
    return sentences.WORDS.get(kind, {}).get(name, name)


def _value(name: str | None) -> str:
    return f"{{ ${name} }}" if name else ""


def _text(text: str) -> str:
    """Return a text with its own braces as Fluent writes them."""
    return "".join(f'{{"{each}"}}' if each in "{}" else each for each in text)
