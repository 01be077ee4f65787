"""The catalogue of refusals is the sum of its modules."""

import pkgutil
from collections import Counter
from importlib import import_module

from zal.domain import sentences


def test_no_key_stands_in_two_modules_and_none_is_left_out() -> None:
    found: Counter[str] = Counter()
    for each in pkgutil.iter_modules(sentences.__path__):
        module = import_module(f"{sentences.__name__}.{each.name}")
        if each.name != "words":
            found.update(getattr(module, each.name.upper()).keys())
    assert found == Counter(sentences.ENGLISH.keys())
