"""What is asked for under a request id is all that an act is told, but for secrets."""

import inspect
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from halls import NOON, OWNER, ToldClock, asking, enter, small_config
from zal.domain.by import By
from zal.domain.printing import JobState, PrinterState
from zal.domain.settings.appointments import Channel
from zal.hall.acts import Acts
from zal.hall.contacts import Person
from zal.hall.hall import Hall, assemble
from zal.hall.imported_appointments import Imported
from zal.hall.requests import digest
from zal.hall.settings_appointments import Touched

NO_REQUESTS = {"verify", "recognise", "undo"}
"""Each is a try, a look, or another act."""
SECRET = {("pair", "code"), ("replace", "pin")}
"""What is proven before anything is done, and each time anew."""
TWO = {
    "pin": ("482913", "570264"),
    "own": ("739155", "604182"),
    "terminal": ("console", "board/wall"),
    "marks": ({"comfort": 5}, {"comfort": 4}),
}
"""Two values of what an act is told, by its name, where any two of its kind will not do."""
BY_KIND: dict[str, tuple[object, object]] = {
    "bool": (False, True),
    "int": (1, 2),
    "str": ("a", "b"),
    "date": (date(2026, 3, 2), date(2026, 3, 3)),
    "Channel": (Channel.PUBLIC, Channel.DESK),
    "Imported": (
        Imported("uid:1", "passport", NOON, Channel.DESK),
        Imported("uid:1", "passport", NOON, Channel.DESK, sequence=1),
    ),
    "JobState": (JobState.PRINTED, JobState.FAILED),
    "Person": (Person(), Person("a@example.org")),
    "Sequence": ((), ("a",)),
    "PrinterState": (PrinterState.OK, PrinterState.PAPER_OUT),
    "Touched": (Touched.KEEP, Touched.CANCEL),
}


class Asked(Exception):
    """What an act was asked for."""


class Asking(Acts):
    """Acts that are asked for and not done."""

    def do(self, by: By, act: str, *_: object, **body: object) -> Any:
        raise Asked(digest(by, act, body))

    def was_done(self, by: By, act: str, **body: object) -> bool:
        raise Asked(digest(by, act, body))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall whose acts are asked for and not done."""
    opened = enter(hall_path, clock, config=small_config())
    yield assemble(Asking(opened.acts.means), opened.looker)
    opened.close()


def acts_of(hall: Hall) -> Iterator[tuple[str, Any, dict[str, tuple[Any, Any]]]]:
    """Give each act with two values of all that it is told."""
    for part in fields(hall):
        for name, act in inspect.getmembers(getattr(hall, part.name), inspect.ismethod):
            told = dict(inspect.signature(act).parameters)
            by = told.pop("by", None)
            if (
                by is not None
                and part.name != "acts"
                and name[0] != "_"
                and name not in NO_REQUESTS
            ):
                yield name, act, {each: _two(each, of.annotation) for each, of in told.items()}


def _two(name: str, annotation: object) -> tuple[Any, Any]:
    kind = getattr(annotation, "__name__", None) or str(annotation)
    named = [each for each in BY_KIND if each in kind.replace("|", " ").replace(".", " ").split()]
    assert name in TWO or named, f"two values of {name} ({kind}) are to be told above"
    return TWO[name] if name in TWO else BY_KIND[named[0]]


def asked_for(act: Any, told: dict[str, Any]) -> str:
    with pytest.raises(Asked) as asked:
        act(asking(OWNER, "one"), **told)
    return str(asked.value)


def test_an_act_that_is_told_something_else_is_another_wish(hall: Hall) -> None:
    found = list(acts_of(hall))
    assert len(found) > 40
    overheard = []
    for name, act, told in found:
        first = {each: values[0] for each, values in told.items()}
        asked = asked_for(act, first)
        for each, (_, other) in told.items():
            if asked_for(act, first | {each: other}) == asked:
                overheard.append((name, each))
    assert set(overheard) == SECRET
