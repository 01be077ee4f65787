"""Which printers need somebody, which slips may be missing, and the key that prints one."""

from collections.abc import Iterator
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zal.domain.printing import MUTE, PrinterState
from zal.domain.views import DeskView
from zal_console.key_legend import Key
from zal_console.moves import PRINT_KEY
from zal_console.words import Words

ORDER = (
    PrinterState.PAPER_OUT,
    PrinterState.COVER_OPEN,
    PrinterState.FAULT,
    PrinterState.UNKNOWN,
    PrinterState.PAPER_LOW,
)
"""What keeps slips from visitors first; the last one prints still, and is told quietly."""
LISTED = 20
"""A picture lists that many lost slips at most."""

_LEAST_LINES, _FORMS = 6, ("whole", "names", "count")
Line = tuple[str, str]
"""A line with its style."""


class PaperPanel(Vertical):
    """Tell what is wrong with the hall's paper for as long as it is; takes no key and no focus."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._notices = Static(markup=False, id="paper-notices")
        self._key = Key(PRINT_KEY, id="key-print-slip")
        self._given: tuple[DeskView, Words] | None = None
        self._lines: list[Line] = []

    def compose(self) -> ComposeResult:
        """Lay both parts out."""
        yield self._notices
        yield self._key

    def on_mount(self) -> None:
        """Begin with nothing to tell."""
        self._notices.display = False

    def show(self, view: DeskView, words: Words) -> None:
        """Show the desk's picture; a hall without printers has no paper to speak of."""
        self._given = (view, words)
        self.display = bool(words.config.printer_by_kiosk)
        self._key.tell(words.say("move-print-slip"))
        self._draw()

    def on_resize(self) -> None:
        """Fit the lines to the new size."""
        self._draw()

    def _draw(self) -> None:
        width, height = self.size.width, self.app.size.height
        if self._given is None or not width:
            return
        lines = paper_lines(*self._given, width, max(_LEAST_LINES, height // 4))
        if lines != self._lines:
            self._lines = lines
            drawn = (Content.styled(text.ljust(width), style) for text, style in lines)
            self._notices.update(Content("\n").join(drawn))
            self._notices.display = bool(lines)


def paper_lines(view: DeskView, words: Words, width: int, room: int) -> list[Line]:
    """Return what is wrong, as fully as ``room`` lines of ``width`` cells allow.

    First without what to do, then without the kiosks' names: no fault goes untold.
    """
    lines: list[Line] = []
    for form in _FORMS:
        lines = [
            (text, style)
            for told, style in _told(view, words, form)
            for text in wrap(told, width, subsequent_indent="  ")
        ]
        if len(lines) <= room:
            break
    return lines


def _told(view: DeskView, words: Words, form: str) -> Iterator[Line]:
    say = words.say
    # a printer that never tells anything is no news
    told = [each for each in view.signs.printers if each.detail != MUTE]
    for state in ORDER:
        kiosks = [words.kiosk(each.kiosk) for each in told if each.state is state]
        if not kiosks:
            continue
        who = say(f"printer-{form}", n=len(kiosks), kiosks=", ".join(kiosks))
        text = say("printer-is", who=who, state=words.printer_state(state))
        if form == "whole":
            text += f" {say(f'printer-do-{state}')}"
        yield (text, "$soon") if state.prints else (f"! {text}", "bold $on-late on $late")
    if view.signs.slips:
        n = len(view.signs.slips)
        yield say("slips-lost", n=f"{n}+" if n >= LISTED else str(n)), "bold $soon"
