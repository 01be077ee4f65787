"""What a log from before there were seals does not tell, left out of a comparison. No I/O."""

from typing import Any

from zal.domain.floor import Floor, KeptVisit

_LATER = {"seal": "", "request": 0}
"""Fields that events once had not, and what stands in them for "not told"."""
_HAVE_THEM = ("visits", "browsers", "ratings")


def leave_out_untold(found: Any, told: Any) -> None:
    """Let something that was found be, in place, as little told as what the log tells of it."""
    if found is None or told is None:
        return
    for name, nothing in _LATER.items():
        if getattr(told, name, None) == nothing:
            setattr(found, name, nothing)
    if isinstance(told, KeptVisit):
        for stage_id, stage in found.stages.items():
            leave_out_untold(stage, told.stages.get(stage_id))


def leave_out_untold_of_floor(found: Floor, told: Floor) -> None:
    """Do the same with all that stands on a floor."""
    for name in _HAVE_THEM:
        of_log = getattr(told, name)
        for key, each in getattr(found, name).items():
            leave_out_untold(each, of_log.get(key))
    leave_out_untold_pins(found.pins, told.pins)


def leave_out_untold_pins(found: dict[str, str], told: dict[str, str]) -> None:
    """Do the same with the seals of PINs."""
    found.update({subject: "" for subject, seal in told.items() if not seal and subject in found})
