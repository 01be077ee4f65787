"""Who works at which desk of this console, and how that may have ended."""

from zal.domain.by import By, Role
from zal.domain.dataclass import dataclass
from zal.domain.views import DeskView
from zal_console.words import Words


@dataclass(frozen=True, slots=True)
class OperatorAtDesk:
    """An operator at a desk, by their codes."""

    operator: str
    desk: str

    @property
    def by(self) -> By:
        """Who acts."""
        return By(Role.OPERATOR, self.operator, desk=self.desk)


def why_ended(at_work: OperatorAtDesk, view: DeskView, day: str | None, words: Words) -> str:
    """Return what to tell an operator whose shift is no longer there, empty if it still is.

    ``day`` is the business day of the shift in the picture before, None if this is the first one.
    """
    shift = view.shift
    if shift is None:
        key = "ended-day" if day not in (None, view.moment.day) else "ended-elsewhere"
        return words.say(key, desk=words.desk(at_work.desk))
    if shift.operator != at_work.operator:
        name = words.operator(shift.operator)
        return words.say("ended-taken", desk=words.desk(at_work.desk), name=name)
    return ""
