"""What the whole screen shows, as values: which page, and what stands around it. No I/O."""

from collections.abc import Callable

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.legibility import are_letters_small
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability, KioskView
from zal.texts import Say, texts
from zal.tui.times import day_and_time, wall_time
from zal_kiosk.idle_rules import IdleState, Passed, idle_state
from zal_kiosk.layout import is_low, is_roomy
from zal_kiosk.paper_status import Paper, paper_of, slip_of
from zal_kiosk.question import (
    BACK,
    HAVE,
    HOME,
    LARGER,
    OTHER_COLOURS,
    Asker,
    Option,
    Question,
    gives_tickets,
    one_reason,
)
from zal_kiosk.staff_sign import fault_sign, staff_sign
from zal_kiosk.taken_away import TakenAway, appointment_taken, ticket_taken
from zal_kiosk.ticket_request import (
    CHOICES,
    Step,
    TicketRequest,
    checks_in,
    has_entrance,
    is_first,
    languages_of,
    offers_own,
    service_status,
)
from zal_kiosk.ticket_words import Standing

Told = Callable[[Say, str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Calm:
    """What is so, and what to do, in a language."""

    language: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class ScreenContent:
    """Everything that the screen is drawn from. ``now``: epoch ms; ``cells``: columns, rows.

    ``kiosk``: its name. ``large``: the visitor asked for larger letters; ``airy``: they could not
    be had, so what there is stands bolder and wider apart. ``in_trouble``: no ticket can be given;
    ``fault``: what staff should see to in the hall's file. ``listen``: the key that has the screen
    read aloud, None: nothing does; ``listens``: the visitor has it read.
    """

    request: TicketRequest
    view: KioskView | None
    config: HallConfig
    now: int
    cells: tuple[int, int]
    kiosk: str = ""
    large: bool = False
    airy: bool = False
    contrast: bool = False
    busy: bool = False
    in_trouble: bool = False
    fault: HallError | None = None
    listen: Option | None = None
    listens: bool = False

    @property
    def say(self) -> Say:
        """Return what says the kiosk's texts in the visitor's language."""
        return texts("zal_kiosk", self.request.language)

    @property
    def roomy(self) -> bool:
        """Return whether the screen is so fine that its texts are drawn for everybody."""
        return is_roomy(*self.cells)

    @property
    def low(self) -> bool:
        """Return whether the screen has so few rows that only what must be there has room."""
        return is_low(self.cells[1])

    @property
    def wall_time(self) -> str:
        """Return the time of day."""
        return wall_time(self.now, self.config.time_zone)

    @property
    def hall_name(self) -> str:
        """Return the hall's name."""
        return name_in(self.config.names, self.request.language)

    @property
    def paper(self) -> Paper:
        """Return what the visitor with the ticket on the screen can expect of the printer."""
        ticket = self.request.ticket
        if ticket is None or (self.request.is_again and slip_of(self.view, ticket) is None):
            return Paper.NONE  # a slip was given with the ticket, wherever that was
        return paper_of(self.view, ticket, self.config, self.kiosk)

    @property
    def stands(self) -> str:
        """Return what whoever has the ticket on the screen waits for, "" if there is none."""
        asked = self.request
        if asked.ticket is None:
            return ""
        slot_at = None if asked.booked is None else asked.booked.slot_at
        told = asked.ticket, self.config, asked.language, self.say, self.is_served
        return Standing(*told, slot_at).words

    @property
    def taken_away(self) -> TakenAway | None:
        """Return what the visitor takes away, None: it is not that far."""
        asked, tells = self.request, (self.config, self.request.language, self.say)
        if asked.ticket is not None:
            return ticket_taken(asked.ticket, tells, self.stands, self.paper)
        return None if asked.made is None else appointment_taken(asked.made, tells, self.now)

    @property
    def is_served(self) -> bool:
        """Return whether a desk now serves what the ticket on the screen is for."""
        ticket = self.request.ticket
        if ticket is None or self.view is None:
            return False
        found = service_status(self.view, ticket.stage.service)
        return found is not None and found.availability is Availability.OPEN

    @property
    def staff_sign(self) -> str:
        """Return the few words in the header that tell staff of hall, printer, clock or letters."""
        told = fault_sign(self.fault) if self.fault else staff_sign(self.view, self.now)
        sign = told or ("sign-letters" if are_letters_small(*self.cells) else "")
        return self.say(sign) if sign else ""

    @property
    def screen(self) -> tuple[object, ...]:
        """Return what tells one screen from another to whoever has it read aloud."""
        asked = self.request
        chosen = asked.step, asked.language, asked.group, asked.service, asked.page
        return *chosen, asked.refusal, self.paper, self.calm()

    @property
    def can_leave(self) -> bool:
        """Return whether there is something to go back to."""
        return not is_first(self.request, self.config, self.view)

    def idle_state(self, passed: Passed) -> IdleState:
        """Return what is due after so long."""
        return idle_state(
            self.request.step,
            passed,
            self.config.kiosk,
            self.paper,
            at_home=not self.can_leave,
            minutes=self.request.minutes,
            listens=self.listens,
        )

    def question(self) -> Question | None:
        """Return what is asked, None while a ticket or a calm sentence has the screen."""
        if self.view is None or self.calm():
            return None
        if self.request.step in (*CHOICES, Step.REFUSED):
            return Asker(self.request, self.view, self.config, self.say, self.now).ask()
        return None

    def calm(self) -> tuple[Calm, ...]:
        """Return the calm sentences that have the screen for them, empty while there is none.

        They stand there in the visitor's language, before it is known in the first two.
        """
        return self.calm_in(self.languages[:2])

    def calm_in(self, languages: tuple[str, ...]) -> tuple[Calm, ...]:
        """Return the calm sentences in these languages.

        A visitor who has a ticket on the screen keeps it, whatever happens to the hall.
        """
        told = self._told_calmly()
        if told is None:
            return ()
        return tuple(Calm(each, *told(texts("zal_kiosk", each), each)) for each in languages)

    @property
    def corners(self) -> dict[str, str]:
        """Return which text stands on the keys in the corners, by key."""
        return {
            BACK: "back",
            HOME: "home",
            LARGER: "smaller" if self.large else "larger",
            OTHER_COLOURS: "plain" if self.contrast else "contrast",
        }

    @property
    def start_key(self) -> Option:
        """Return the key in the second corner: home; for who has a ticket where back leads home."""
        where = self.request, self.config, self.view
        if offers_own(*where) and not has_entrance(*where):
            is_either = checks_in(self.config, self.view)
            return Option(HAVE, self.say("have-either" if is_either else "have-ticket"))
        return Option(HOME, self.say("home"))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the visitor's language; before it is chosen, all that it may be."""
        return languages_of(self.request, self.config)

    @property
    def is_language_chosen(self) -> bool:
        """Return whether the visitor has chosen a language, or there is but one."""
        return self.request.step is not Step.LANGUAGE

    def _told_calmly(self) -> Told | None:
        step = self.request.step
        if step is Step.ISSUING:
            return self._issuing
        if step not in CHOICES:
            return None
        if self.in_trouble:
            return lambda say, _: (say("trouble"), say("trouble-hint"))
        if self.view is None:
            return lambda say, _: (say("starting"), "")
        is_awaited = self.view.is_anybody_expected and not self.view.moment.is_day_closed
        books = bool(self.config.slots and self.config.appointments.kiosk_open_at_most)
        return None if gives_tickets(self.view) or is_awaited or books else self._closed

    def _issuing(self, say: Say, _language: str) -> tuple[str, str]:
        is_looked_for = self.request.has_appointment and self.request.service is None
        issuing = say("code-looked-for") if is_looked_for else say("issuing")
        issuing = say("booking") if self.request.wants_slot else issuing
        return issuing, say("issuing-busy") if self.busy else ""

    def _closed(self, say: Say, language: str) -> tuple[str, str]:
        view = self.view
        services = () if view is None else [e for group in view.groups for e in group.services]
        reason = one_reason(services)
        if reason:
            return say("closed"), say("closed-because-all", reason=reason)
        opens = [each.opens_at for each in services if each.opens_at is not None]
        until = say("closed-for-today")
        if opens:
            when = day_and_time(min(opens), self.now, self.config.time_zone, language)
            until = say("closed-opens", when=when)
        if view is None or not view.moment.is_day_closed:
            return say("closed"), until
        is_served_out = any(each.waiting for each in services)
        return say("day-closed"), f"{say('day-closed-waiting')} {until}" if is_served_out else until
