"""The ticket: its code as large as the screen allows, its page's QR code, and what to do next."""

from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from zal.domain.dataclass import dataclass
from zal.texts import Say
from zal.tui.alike import Alike
from zal.tui.large_text import LargeText
from zal.tui.large_type import LargeType
from zal.tui.qr import QrCode, fitting
from zal_kiosk.language_switch import BESIDE_A_TICKET, LanguageSwitch, in_turn
from zal_kiosk.paper_status import Paper
from zal_kiosk.question import DONE, LISTEN, MINUTE, Option
from zal_kiosk.taken_away import TakenAway
from zal_kiosk.target import Target

_LEFT_LEAST = 31
"""Columns that the code and its words need; the QR code gets the others."""
_KEYS_ROWS, _KEYS_ROWS_LOW, _KEYS_ROWS_DRAWN = 4, 3, 8
"""Rows of the keys below, with their margin."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is taken away, and what the printer does. ``drawn``: whether its texts are;
    ``low``: whether there are few rows; ``may_stay``: whether it may be kept for another minute;
    ``listen``: the key that has it read aloud, None: nothing does.
    """

    taken: TakenAway
    languages: tuple[str, ...]
    language: str
    say: Say
    drawn: bool
    paper: Paper
    low: bool
    may_stay: bool
    listen: Option | None = None


class TicketPage(Vertical):
    """What the visitor takes away. ``seconds``: how long it still stays.

    It is empty until ``furnish``, so that a kiosk paints its first screen without it.
    """

    shown: reactive[Shown | None] = reactive[Shown | None](None)
    seconds: reactive[int] = reactive(0)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = Alike()
        self._done = Target(Option(DONE, ""), self._keys, id="ticket-done")
        self._minute = Target(Option(MINUTE, ""), self._keys, id="ticket-minute")
        self._listen = Target(Option(LISTEN, ""), self._keys, id="ticket-listen")
        self.is_begun = False
        self._is_furnished = False

    async def furnish(self) -> None:
        """Mount what a ticket is shown with, once, and show one that came before."""
        if self.is_begun:
            return
        self.is_begun = True
        alike = Alike()
        words = Vertical(
            LargeText("", alike, id="ticket-title"),
            LargeType(id="ticket-code"),
            LargeText("", alike, id="ticket-service"),
            LargeText("", alike, id="ticket-right"),
            LargeText("", alike, id="ticket-ahead"),
            LargeText("", alike, id="ticket-next"),
            LargeText("", alike, id="ticket-by-phone"),
            id="ticket",
        )
        phone = Vertical(QrCode(id="ticket-qr"), id="ticket-phone")
        languages = LanguageSwitch(self._keys, id="ticket-languages")
        keys = (self._done, self._minute, self._listen, languages)
        await self.mount(Horizontal(words, phone), Horizontal(*keys, id="ticket-keys"))
        self._is_furnished = True
        self.watch_shown(self.shown)

    def watch_shown(self, shown: Shown | None) -> None:
        """Show a ticket; of one that is gone nothing stays in any widget."""
        if not self._is_furnished:
            return
        if shown is None:
            self.query_one("#ticket-code", LargeType).text = ""
            self.query_one(QrCode).address = ""
            return
        taken = shown.taken
        is_missing = shown.paper is Paper.MISSING
        # others need the room; a sentence about paper says itself whose ticket it is
        makes_way = shown.low or (is_missing and shown.drawn)
        self._write("ticket-title", "" if makes_way else taken.title)
        self.query_one("#ticket-code", LargeType).text = taken.code
        self._write("ticket-service", taken.service)
        self._write("ticket-right", taken.right)
        self._write("ticket-ahead", taken.stands)
        self._write("ticket-next", taken.next)
        self.query_one("#ticket-next").set_class(is_missing, "-missing")
        languages = self.query_one(LanguageSwitch)
        languages.spoken = in_turn(shown.languages, shown.language, BESIDE_A_TICKET)
        languages.current = shown.language
        languages.drawn = shown.drawn
        languages.display = len(shown.languages) > 1
        self._show_keys()
        self._fit_code()

    def watch_seconds(self) -> None:
        """Count down."""
        self._show_keys()

    def on_resize(self) -> None:
        """Fit the QR code to the new box."""
        self._fit_code()

    def _write(self, name: str, text: str) -> None:
        words = self.query_one(f"#{name}", LargeText)
        words.text = text
        words.display = bool(text)
        words.drawn = self.shown is not None and self.shown.drawn

    def _show_keys(self) -> None:
        shown = self.shown
        if shown is not None:
            closes = shown.say("closes", seconds=str(self.seconds)) if self.seconds else ""
            self._done.option = Option(DONE, shown.say("done"), closes)
            self._minute.option = Option(MINUTE, shown.say("minute"))
            self._listen.option = shown.listen or Option(LISTEN, "")
            for each in (self._done, self._minute, self._listen):
                each.drawn = shown.drawn
            self._minute.visible = shown.may_stay  # its place stays: no other key comes under it
            self._listen.display = shown.listen is not None

    def _fit_code(self) -> None:
        """Give the QR code the largest scale at which code and words keep their room."""
        shown = self.shown
        if shown is None or not self._is_furnished or not self.size.area:
            return
        qr = self.query_one(QrCode)
        address = shown.taken.address
        width = min(self.size.width - _LEFT_LEAST, self.size.width // 2)
        keys = _KEYS_ROWS_LOW if shown.low else _KEYS_ROWS
        height = self.size.height - (_KEYS_ROWS_DRAWN if shown.drawn else keys)
        found = fitting(address, width, height, 1 if shown.low else 2) if address else None
        self.query_one("#ticket-phone").display = found is not None
        self._write("ticket-by-phone", shown.taken.by_phone if found else "")
        qr.address = address if found else ""
        if found is not None:
            qr.scale, qr.quiet = found
