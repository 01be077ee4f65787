"""No new hall has a series with a letter that is taken for a digit or for another letter."""

from dataclasses import replace
from itertools import product

from zal.config import SAMPLE, read
from zal.config.check import check
from zal.config.problems import Problems

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
MISREAD = "ЗЭОЧOI"


def test_every_series_with_a_letter_that_is_misread_is_refused_and_no_other() -> None:
    sample = read(SAMPLE)
    [one, *_] = sample.services
    refused = set()
    for series in (*LETTERS, *map("".join, product(LETTERS, repeat=2))):
        problems = Problems("hall.toml")
        check(replace(sample, services=(replace(one, series=series),)), problems)
        if "config-series-misread" in {each.key for each in problems.found}:
            refused.add(series)
    both = set(map("".join, product(LETTERS, repeat=2)))
    assert refused == {each for each in {*LETTERS, *both} if set(each) & set(MISREAD)}
