"""Which of a test's variants ``make test`` runs, and which need no test each."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest


def mostly_long(values: Iterable[Any], *, short: Iterable[Any]) -> list[Any]:
    """Return the parameters of a test, all marked as long but those that are named.

    ``make test-all`` runs them all.
    """
    kept = list(short)
    return [pytest.param(each, marks=() if each in kept else pytest.mark.long) for each in values]


def in_one_test(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try many cases in one test, which fails with every case that does not hold.

    It stands where ``pytest.mark.parametrize`` would, which makes a test of each case: to begin and
    to report a test takes longer than most cases do. All of them share the test's fixtures, so
    they leave those as they were.
    """
    taken = (names,) if isinstance(names, str) else names

    def of(check: Callable[..., None]) -> Callable[..., None]:
        @wraps(check)
        def all_hold(**fixtures: Any) -> None:
            __tracebackhide__ = True
            tried = [(each,) if isinstance(names, str) else tuple(each) for each in cases]
            assert tried, "no case"
            faults = [
                f"{values}: {fault}"
                for values in tried
                if (fault := _fault(check, dict(zip(taken, values, strict=True)) | fixtures))
            ]
            if faults:
                pytest.fail("\n\n".join([f"{len(faults)} of {len(tried)} cases:", *faults]))

        signature = inspect.signature(check)
        left = [each for name, each in signature.parameters.items() if name not in taken]
        all_hold.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        return all_hold

    return of


def _fault(check: Callable[..., None], arguments: dict[str, Any]) -> str:
    """Return what is wrong in a case, "" for nothing."""
    try:
        check(**arguments)
    except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - whatever ends a test
        return f"{type(error).__name__}: {error}"
    return ""
