"""Which of a test's variants ``make test`` runs; ``make test-all`` runs them all."""

from collections.abc import Iterable
from typing import Any

import pytest


def mostly_long(values: Iterable[Any], *, short: Iterable[Any]) -> list[Any]:
    """Return the parameters of a test, all marked as long but those that are named."""
    kept = list(short)
    return [pytest.param(each, marks=() if each in kept else pytest.mark.long) for each in values]
