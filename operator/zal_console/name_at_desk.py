"""The name of whoever is at the desk, as long as it is shown.

The picture of the desk has no name in it. It is brought by an act, which the log tells of, and is
kept here and nowhere else: as long as that call stands, and the console is not locked.
"""

from zal.domain.views import DeskView

_At = tuple[int, int | None]


class NameAtDesk:
    """The name that was looked at, for the call to which it belongs."""

    def __init__(self) -> None:
        self._at: _At | None = None
        self._name = ""

    def keep(self, view: DeskView, name: str) -> None:
        """Show a name from now on; ``view``: the picture on which it was asked for."""
        self._at, self._name = _call(view), name

    def forget(self) -> None:
        """Show it no more."""
        self._at, self._name = None, ""

    def of(self, view: DeskView) -> str:
        """Return the name of whoever is at the desk, "": nobody has looked at it for this call."""
        if self._at != _call(view):
            self.forget()
        return self._name


def _call(view: DeskView) -> _At | None:
    """Return which call of which stage a picture shows, None: nobody is at the desk."""
    if view.ticket is None:
        return None
    stage = view.ticket.stage
    return stage.stage_id, stage.called_at
