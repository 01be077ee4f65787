"""A floor as plain values and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zal.domain import floor as kept
from zal.domain.floor import Floor
from zal.domain.floor_dict import as_dict, from_dict
from zal.domain.states import State

_MADE = settings(max_examples=60, deadline=None)
BY_KEY = {
    "configs": (kept.KeptConfig, "version"),
    "overrides": (kept.KeptOverride, "service"),
    "slips": (kept.KeptSlip, "job_id"),
    "printers": (kept.KeptPrinter, "kiosk"),
    "browsers": (kept.KeptBrowser, "number"),
    "ratings": (kept.KeptRating, "ticket_id"),
    "shifts": (kept.KeptShift, "shift_id"),
    "pins": (kept.KeptPin, "subject"),
    "visits": (kept.KeptVisit, "ticket_id"),
    "appointments": (kept.KeptAppointment, "appointment_id"),
    "wishes": (kept.KeptWish, "wish_id"),
}


def keyed(name: str) -> st.SearchStrategy[dict[object, object]]:
    kind, key = BY_KEY[name]
    made = st.lists(st.builds(kind), max_size=2)
    return made.map(lambda found: {getattr(each, key): each for each in found})


def stages() -> st.SearchStrategy[dict[int, kept.KeptStage]]:
    made = st.lists(st.builds(kept.KeptStage, state=st.sampled_from(State)), max_size=2)
    return made.map(lambda found: {each.stage_id: each for each in found})


def visits() -> st.SearchStrategy[dict[int, kept.KeptVisit]]:
    made = st.lists(st.builds(kept.KeptVisit, stages=stages()), max_size=2)
    return made.map(lambda found: {each.ticket_id: each for each in found})


FLOORS = st.builds(
    Floor,
    counters=st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
    visits=visits(),
    **{name: keyed(name) for name in BY_KEY if name != "visits"},
)


@given(FLOORS)
@_MADE
def test_a_floor_comes_back_as_it_was(floor: Floor) -> None:
    said = json.loads(json.dumps(as_dict(floor)))
    again = from_dict(said)
    assert again == floor
    assert again.desks == floor.desks
    assert as_dict(again) == said


@given(FLOORS)
@_MADE
def test_what_is_said_of_a_floor_holds_nothing_of_it(floor: Floor) -> None:
    said = as_dict(floor)
    before = json.dumps(said)
    for visit in floor.visits.values():
        visit.stages.clear()
    for shift in floor.shifts.values():
        shift.breaks.clear()
    floor.counters["Б"] = 5
    assert json.dumps(said) == before


def test_appointments_are_read_also_as_they_were_told_at_first() -> None:
    expected = kept.KeptAppointment(
        7, "expected", "passport", "papers", "public", "2026-11-24", 5, 1, 9, places=[[5, 1, 2]]
    )
    moved = kept.KeptAppointment(
        8, "moved", "land", "papers", "desk", "2026-11-25", 6, 1, wish_id=3
    )
    wish = kept.KeptWish(3, "land", "2026-11-25", "waiting", 1)
    floor = Floor(appointments={7: expected, 8: moved}, wishes={3: wish})
    told = as_dict(floor)
    assert told["appointments"]["of"].count("service") == 1
    at_first = {
        name: [
            {each: value for each, value in zip(table["of"], row, strict=True) if value is not None}
            for row in table["rows"]
        ]
        for name, table in told.items()
    }
    assert from_dict(at_first) == from_dict(json.loads(json.dumps(told))) == floor


def test_nothing_is_said_of_an_empty_floor() -> None:
    assert as_dict(Floor()) == {}


@pytest.mark.parametrize(
    "said", [{"visits": [{}]}, {"tickets": []}, {"shifts": [{"breaks": 1}]}, {"rev": {}, "x": 1}]
)
def test_what_is_no_floor_is_refused(said: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_dict(said)
