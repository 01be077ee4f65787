"""The kiosk as a program: wires the visitor's request, the screen, the staff and the printer."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.reactive import reactive
from textual.screen import Screen

from zal.domain.clock import business_day
from zal.domain.views import KioskView
from zal.hall.look import Look
from zal.hall.seen.kiosk import kiosk_view
from zal.tui.face import Face, FaceSetup, Steady, steady_clock
from zal.tui.themes import LIGHT
from zal_kiosk import own_ticket
from zal_kiosk.appearance import Appearance
from zal_kiosk.code_typed import is_of_appointment
from zal_kiosk.hall_screen import HallScreen
from zal_kiosk.idle_watch import IdleWatch
from zal_kiosk.issuing import ask_for_ticket, decline, with_offer
from zal_kiosk.listening import Listening
from zal_kiosk.listening_keys import ListeningKeys
from zal_kiosk.next_step import MOVABLE, choose
from zal_kiosk.paper_status import Paper
from zal_kiosk.print_worker import PrintWorker
from zal_kiosk.question import (
    BACK,
    DIGIT,
    DONE,
    ERASE,
    FIND,
    IS_BACK,
    LARGER,
    LISTEN,
    MORE,
    OTHER_COLOURS,
    OTHER_DAY,
)
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.spoken import Reading
from zal_kiosk.staff_access import StaffAccess
from zal_kiosk.target import Target
from zal_kiosk.ticket_request import (
    OFFERING,
    Step,
    TicketRequest,
    begin,
    languages_of,
    next_page,
    typed,
    with_code,
)

if TYPE_CHECKING:
    from zal.speech.speaker import Speaker


class KioskApp(Face[KioskView], inherit_bindings=False):
    """Gives tickets. ``request`` is where the visitor stands; the screen is drawn from it.

    ``folder``: where the hall's file and its logo lie. ``speaker``: makes who reads the screen
    aloud, None: nobody does.
    """

    CSS_PATH = "kiosk.tcss"
    ALLOW_SELECT = False

    request: reactive[TicketRequest] = reactive(TicketRequest("", Step.LANGUAGE))
    kiosk_view: KioskView | None = None

    def __init__(
        self,
        setup: FaceSetup,
        theme: str = LIGHT.name,
        steady: Steady = steady_clock,
        folder: Path = Path(),
        speaker: "Callable[[], Speaker] | None" = None,
    ) -> None:
        super().__init__(setup, theme)
        self._printing = PrintWorker(
            setup.name, self.hall.slips, self.act, lambda: self.config, folder
        )
        self.listening = Listening(speaker, folder, self._reading, self.now, steady)
        self._staff = StaffAccess(
            self,
            lambda: self.language,
            lambda: self.kiosk_view,
            lambda: self.listening.trouble(self.config),
        )
        self._scanner = own_ticket.Scanner(steady)
        self._keys = ListeningKeys(self, self.listening, lambda: self.action_choose(LISTEN))
        self.idle = IdleWatch(self, self, self._content, self.listening, steady)
        self.appearance = Appearance(self, self._draw)
        self.set_reactive(KioskApp.request, begin(self.config, None))

    @property
    def language(self) -> str:
        """Return the visitor's language."""
        return self.request.language

    def get_default_screen(self) -> Screen[None]:
        """Return the kiosk's one screen."""
        return HallScreen()

    def on_mount(self) -> None:
        """Draw whenever something changes; begin the visitor's time, and printing."""
        for each in ("request", "theme", "trouble", "unwritable", "is_disk_full", "busy"):
            self.watch(self, each, self._draw, init=False)
        self.idle.start()
        self.call_after_refresh(self.run_worker, self._printing.run)

    def on_mouse_down(self) -> None:
        """Note that somebody is there."""
        self.idle.touch()

    def on_key(self, event: events.Key) -> None:
        """Note that somebody is there, and do what the keys for listening ask for."""
        self.idle.touch()
        if len(self.screen_stack) == 1:  # else staff type their code
            self._keys.take(event.key)
            self._take_typed(event)

    def _take_typed(self, event: events.Key) -> None:
        """Take a link that a scanner reads, and the digits of a keyboard where they are asked."""
        step, scanned = self.request.step, self._scanner.take(event.key, event.character)
        if scanned and step in MOVABLE:
            self.request = typed(self.request, "")  # the digits of a link are no number
            self._look_for(scanned)
        elif step is Step.CODE and event.key in "0123456789":
            self.action_choose(f"{DIGIT}{event.key}")
        elif step is Step.CODE and event.key == "enter":
            self.action_choose(FIND)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Read the choice that the keys went to; a question in front of it is read by itself."""
        if isinstance(event.widget, Target) and len(self.screen_stack) == 1:
            self.listening.read_choice(event.widget.option)

    def on_resize(self) -> None:
        """Draw for the new size, which an app has only after this event."""
        self.call_later(self._draw)

    def read_view(self, look: Look) -> KioskView:
        """Read the kiosk's picture."""
        return kiosk_view(look, self.setup.name)

    def receive_view(self, view: KioskView) -> None:
        """Show the hall's picture; the first question depends on it."""
        before, paper = self.kiosk_view, self._content().paper
        self.kiosk_view = view
        if view.slips_waiting:
            self._printing.wake()
        self._keys.renew_calls()
        if before is None or self.request.language not in self.config.languages:
            self.request = begin(self.config, view)
        self._staff.list_slips()
        if (now := self._content().paper) is not paper:  # so is the time to read what it says
            self.idle.slip_changed(is_printed=now is Paper.READY)
        self._draw()

    def _content(self) -> ScreenContent:
        return ScreenContent(
            request=self.request,
            view=self.kiosk_view,
            config=self.config,
            now=self.now(),
            cells=(self.size.width, self.size.height),
            kiosk=self.setup.name,
            large=self.appearance.is_large,
            airy=self.appearance.is_airy,
            contrast=self.appearance.is_contrast,
            busy=self.busy,
            in_trouble=(self.trouble or self.unwritable) is not None,
            fault=self.fault,
            listen=self.listening.option(self.config, languages_of(self.request, self.config)),
            listens=self.listening.is_on,
        )

    @on(events.Unmount)
    def end(self) -> None:
        """Stop speaking."""
        self.listening.close()

    def _reading(self) -> Reading:
        shown, voices = self._hall_screen.choices, self.listening.voices
        return Reading(self._content(), shown, self.config.kiosk.name_rights, voices)

    def _draw(self) -> None:
        if self.has_ended:
            return
        self._hall_screen.content = self._content()
        if self.listening.is_on:
            self.call_after_refresh(self.listening.follow)

    @property
    def _hall_screen(self) -> HallScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, HallScreen)
        return screen

    def watch_request(self, before: TicketRequest, request: TicketRequest) -> None:
        """Begin the time of another screen; on the way to a ticket, ask the hall for it."""
        self.idle.follow(before, request)
        if request.step is Step.ISSUING and before.step is not Step.ISSUING:
            self._printing.hold()
            self.run_worker(self._issue(request))
        elif request.step is Step.NOTICE and before.step is not Step.NOTICE:
            self.run_worker(self._offer(request))

    async def _issue(self, request: TicketRequest) -> None:
        view, config = self.kiosk_view, self._content().config
        day = view.moment.day if view else business_day(self.now(), config).isoformat()
        answered = await ask_for_ticket(self, request, config, day)
        if answered.step in OFFERING:
            answered = await with_offer(self, answered, view)
        self.request = replace(answered, language=self.language)  # it may be another by now
        self.call_after_refresh(self._printing.release)
        self.idle.touch()

    async def _offer(self, request: TicketRequest) -> None:
        """Offer a slot on a page that is there already, unless the visitor has gone on."""
        found = await with_offer(self, request, self.kiosk_view)
        now = self.request
        if found.offer and (now.step, now.service) == (request.step, request.service):
            self.request = replace(now, offer=found.offer)

    async def _find(self, written: str) -> None:
        found = await own_ticket.find(self, self.request, written)
        self.request = replace(found, language=self.language)
        self.idle.touch()

    async def _come_back(self) -> None:
        back = await own_ticket.come_back(self, self.request)
        self.request = replace(back, language=self.language)
        self.idle.touch()

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Do what the touched target stands for."""
        self.idle.touch()
        if message.is_held and self._content().listen is not None:
            return  # the screen takes it for what it is
        if self.idle.is_settled and self.listening.takes(message.option):
            self.action_choose(message.option.key)

    def action_staff(self) -> None:
        """Let staff give their code."""
        self._staff.ask_for_code()

    def action_choose(self, key: str) -> None:
        """Do what the target of ``key`` does."""
        if key == LARGER:
            self.appearance.other_size()
        elif key == OTHER_COLOURS:
            self.appearance.other_colours()
        elif key == LISTEN:
            self.listening.press()
            self._draw()
        elif key == MORE:
            self.request = next_page(self.request)
        elif key == DONE and self.request.step is Step.TICKET:
            self.go_home()
        elif key == FIND and self.request.step is Step.CODE:
            if self.request.typed:
                self._look_for(self.request.typed)
        elif key == OTHER_DAY and self.request.step is Step.CLOSING:
            self.run_worker(decline(self, self.request, self.config))
            self.go_home()
        elif key == IS_BACK and self.request.step is Step.OWN:
            self.run_worker(self._come_back())
        else:
            request_id = self._new_request_id()
            self.request = choose(self.request, key, self.config, self.kiosk_view, request_id)

    def action_erase(self) -> None:
        """Take the last digit back; where none is typed, go back."""
        is_typed = self.request.step is Step.CODE and self.request.typed
        self.action_choose(ERASE if is_typed else BACK)

    def _look_for(self, written: str) -> None:
        """Look for what was typed or scanned: an appointment, or a ticket."""
        if is_of_appointment(written):
            self.request = with_code(self.request, written, self._new_request_id())
        else:
            self.run_worker(self._find(written))

    def _new_request_id(self) -> str:
        return f"{self.now():015d}-{os.urandom(8).hex()}"

    def count_down(self, seconds: int) -> None:
        """Show how long a ticket still stays, and the wall clock's minute."""
        screen = self._hall_screen
        screen.count_down(seconds)
        shown = screen.content
        is_minute_over = shown is None or self.now() // 60_000 != shown.now // 60_000
        if is_minute_over or shown is None or shown.listen != self._content().listen:
            self._draw()

    def go_home(self) -> None:
        """Be ready for the next visitor: first question, usual letters and colours."""
        self.appearance.reset()
        self.listening.reset()
        self.request = begin(self.config, self.kiosk_view)
        self.count_down(0)
