"""Many cases in one test: it fails with every case that does not hold, whatever ended it."""

import inspect
import re
from pathlib import Path

import pytest

from variants import in_one_test


@in_one_test(("number", "half"), [(2, 1), (3, 1), (4, 2), (5, 1)])
def halved(number: int, half: int) -> None:
    assert 2 * half == number


@in_one_test("number", [0, 1])
def inverted(number: int) -> None:
    with pytest.raises(ZeroDivisionError):
        assert 1 / number


def test_each_case_that_does_not_hold_is_told_and_no_other() -> None:
    with pytest.raises(pytest.fail.Exception) as failed:
        halved()
    assert re.findall(r"\(\d, \d\)", str(failed.value)) == ["(3, 1)", "(5, 1)"]
    assert str(failed.value).startswith("2 of 4 cases:")


def test_a_case_that_ends_otherwise_than_by_an_assertion_is_told_too() -> None:
    with pytest.raises(pytest.fail.Exception, match=re.escape("(1,): Failed: DID NOT RAISE")):
        inverted()


def test_without_any_case_it_fails() -> None:
    with pytest.raises(AssertionError, match="no case"):
        in_one_test("number", [])(lambda number: None)()


@in_one_test("name", ["one", "two"])
def test_its_fixtures_are_given_to_each_case(tmp_path: Path, name: str) -> None:
    assert tmp_path.is_dir()
    assert name in {"one", "two"}


def test_pytest_is_asked_for_the_fixtures_alone() -> None:
    wanted = inspect.signature(test_its_fixtures_are_given_to_each_case).parameters
    assert list(wanted) == ["tmp_path"]
