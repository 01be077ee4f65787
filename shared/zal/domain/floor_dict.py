"""A floor as plain JSON-able values, as the log holds it. This code does no I/O.

What has its default value is left out. A floor that was ever written is read for ever: a field
that is added gets a default. Of what there may be thousands the fields are named once.
"""

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields
from typing import Any

from zal.domain import floor as kept
from zal.domain.floor import Floor
from zal.domain.states import State

_BY_KEY: dict[str, tuple[type[Any], str]] = {
    "configs": (kept.KeptConfig, "version"),
    "overrides": (kept.KeptOverride, "service"),
    "shifts": (kept.KeptShift, "shift_id"),
    "slips": (kept.KeptSlip, "job_id"),
    "printers": (kept.KeptPrinter, "kiosk"),
    "browsers": (kept.KeptBrowser, "number"),
    "ratings": (kept.KeptRating, "ticket_id"),
    "pins": (kept.KeptPin, "subject"),
    "invitations": (kept.KeptInvitation, "until"),
    "appointments": (kept.KeptAppointment, "appointment_id"),
    "wishes": (kept.KeptWish, "wish_id"),
}
"""A floor's field → what it holds, and by which of its fields."""
_MANY = frozenset({"appointments", "wishes"})
"""Fields in which there may be thousands."""


def as_dict(floor: Floor) -> dict[str, Any]:
    """Return a floor as values that JSON can hold; ``from_dict`` is the inverse."""
    said = _said(floor)
    for name in _BY_KEY.keys() & said.keys():
        values = [_said(each) for each in said[name].values()]
        said[name] = _table(values) if name in _MANY else values
    if "visits" in said:
        said["visits"] = [_visit_said(each) for each in floor.visits.values()]
    for shift in said.get("shifts", ()):
        if "breaks" in shift:
            shift["breaks"] = [_said(each) for each in shift["breaks"]]
    if "counters" in said:
        said["counters"] = dict(floor.counters)
    return said


def _visit_said(visit: kept.KeptVisit) -> dict[str, Any]:
    return _said(visit) | {"stages": [_said(each) for each in visit.stages.values()]}


def from_dict(said: dict[str, Any]) -> Floor:
    """Return the floor of ``as_dict``; raises ``TypeError`` or ``ValueError`` for anything else."""
    values = said | {"pins": _pins(said.get("pins", ()))}
    for name, (kind, key) in _BY_KEY.items():
        made = [kind(**each) for each in _each_told(values.get(name, ()))]
        values[name] = {getattr(each, key): each for each in made}
    for shift in values["shifts"].values():
        shift.breaks = [kept.KeptBreak(**each) for each in shift.breaks]
    visits = [_visit(**each) for each in values.get("visits", ())]
    values["visits"] = {each.ticket_id: each for each in visits}
    values["counters"] = dict(values.get("counters", {}))
    return Floor(**values)


def _table(values: list[dict[str, Any]]) -> dict[str, Any]:
    """Return values as rows of the fields that any of them has; None: it has not."""
    of = sorted({name for each in values for name in each})
    return {"of": of, "rows": [[each.get(name) for name in of] for each in values]}


def _each_told(said: Any) -> Iterable[dict[str, Any]]:
    """Give values back; all of them were told as ``_said`` at first.

    No field is None but by default.
    """
    if not isinstance(said, dict):
        return said  # type: ignore[no-any-return]
    told = (zip(said["of"], row, strict=True) for row in said["rows"])
    return ({name: each for name, each in row if each is not None} for row in told)


def _pins(said: Any) -> list[dict[str, Any]]:
    """Return PINs as they are told now: they were subjects alone at first, and then their seals."""
    seals = said if isinstance(said, dict) else {each: "" for each in said if isinstance(each, str)}
    return [{"subject": subject, "seal": each} for subject, each in seals.items()] or list(said)


def _visit(stages: Iterable[dict[str, Any]], **said: Any) -> kept.KeptVisit:
    made = [kept.KeptStage(**(each | {"state": State(each["state"])})) for each in stages]
    return kept.KeptVisit(**said, stages={each.stage_id: each for each in made})


def _said(value: Any) -> dict[str, Any]:
    """Return the fields of a value that are not as they are by default."""
    return {
        each.name: found
        for each in fields(value)
        if each.init and (found := getattr(value, each.name)) != _default(each)
    }


def _default(of: Field[Any]) -> object:
    return of.default if of.default_factory is MISSING else of.default_factory()
