"""The first line: which desk, who works there, and what they have done today."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from zal.domain.views import DeskView
from zal.tui.times import elapsed
from zal_console.name_line import NameLine
from zal_console.people import called
from zal_console.words import Words


class DeskHeader(Horizontal):
    """The desk with its operator, and beside them their figures and the clock."""

    def __init__(self) -> None:
        super().__init__(classes="header")
        self._who = NameLine(markup=False, classes="header-left")
        self._figures = Static(markup=False, classes="header-right")

    def compose(self) -> ComposeResult:
        """Lay both out."""
        yield from (self._who, self._figures)

    def show(self, view: DeskView, words: Words, now: int) -> None:
        """Show the desk's picture."""
        desk = words.desk(view.desk)
        who = "" if view.shift is None else called(view.shift.operator, words)
        everybody = (called(each.code, words) for each in words.config.operators)
        self._who.tell(f"{desk} · {who}", tuple(f"{desk} · {each}" for each in everybody))
        told = f"{_figures(view, words)} · {words.time(now)}"
        if self._figures.content != told:
            self._figures.update(told)


def _figures(view: DeskView, words: Words) -> str:
    served, mean_s = view.figures.served, view.figures.mean_service_s
    told = words.say("served", n=served)
    return told if mean_s is None else told + words.say("mean", time=elapsed(int(1000 * mean_s)))
