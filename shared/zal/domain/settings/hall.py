"""What a hall is made of, as its people decided: all that ``hall.toml`` holds, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from zal.domain.hosts import is_found
from zal.domain.names import Kind, Names, name_in
from zal.domain.settings.appointments import AppointmentPolicy, SlotPool
from zal.domain.settings.boards import Board, BoardPolicy
from zal.domain.settings.categories import Category
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hours import Hours
from zal.domain.settings.kiosks import Kiosk, KioskPolicy
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.printers import Connection, Printer
from zal.domain.settings.privacy import PrivacyPolicy
from zal.domain.settings.return_passes import ReturnPassPolicy
from zal.domain.settings.services import Purpose, Service, ServiceGroup, whole_of
from zal.domain.settings.slips import SlipPolicy
from zal.domain.settings.visits import Bundle, Outcome
from zal.domain.settings.voice import VoicePolicy
from zal.domain.settings.zones import Zone


@dataclass(frozen=True)
class HallConfig:
    """Everything that a hall's people decide about it.

    ``day_turns_at_min``: minutes after local midnight at which the business day turns.
    ``carry_over``: nothing ends with the day, for halls that are open over the turn.
    ``services``: as the settings have them; who asks what one can wait for asks ``waited_for``.
    ``purposes``: to which ends visitors come, where that is asked.
    ``groups``: the kiosk's headings, none where all services stand under none.
    ``bundles``: for what a ticket of several services is given. ``outcomes``: how a service can
    end, none where that is not asked.
    ``page_address``: address of a ticket's page with ``{token}`` in it, empty: there are none.
    ``first_number``/``digits``: codes start at ``Р101``.
    ``kiosk``, ``console`` and ``board`` hold for all of their kind; ``kiosks`` and ``boards`` are
    those that the hall's people listed, others work all the same.
    ``slots``: what can be booked, none where nothing can.
    ``accent``: the hall's own colour for what is called, ``#rrggbb``, empty: Zal's.
    """

    names: Names
    languages: tuple[str, ...]
    time_zone: str
    hours: Hours
    services: tuple[Service, ...]
    desks: tuple[Desk, ...]
    operators: tuple[Operator, ...]
    categories: tuple[Category, ...]
    groups: tuple[ServiceGroup, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    return_pass: ReturnPassPolicy = field(default_factory=ReturnPassPolicy)
    day_turns_at_min: int = 240
    carry_over: bool = False
    wait_norm_min: int = 15
    page_address: str = ""
    first_number: int = 101
    digits: int = 3
    boost_after_s: float | None = None
    boost: float = 0.0
    out_of_turn_at_most: int | None = None
    no_show: NoShowPolicy = field(default_factory=NoShowPolicy)
    kiosk: KioskPolicy = field(default_factory=KioskPolicy)
    console: ConsolePolicy = field(default_factory=ConsolePolicy)
    board: BoardPolicy = field(default_factory=BoardPolicy)
    slip: SlipPolicy = field(default_factory=SlipPolicy)
    voice: VoicePolicy = field(default_factory=VoicePolicy)
    privacy: PrivacyPolicy = field(default_factory=PrivacyPolicy)
    accent: str = ""
    kiosks: tuple[Kiosk, ...] = ()
    boards: tuple[Board, ...] = ()
    zones: tuple[Zone, ...] = ()
    appointments: AppointmentPolicy = field(default_factory=AppointmentPolicy)
    slots: tuple[SlotPool, ...] = ()

    @property
    def has_pages(self) -> bool:
        """True if tickets have pages of their own that a phone can find."""
        return is_found(self.page_address)

    def page_of(self, token: str) -> str:
        """Return the address of a ticket's own page, empty: it has none."""
        return self.page_address.replace("{token}", token) if self.has_pages else ""

    def booking_page_of(self, token: str) -> str:
        """Return the address of an appointment's page, empty: phones cannot find any."""
        return self._page_beside(f"b/{token}")

    def wish_page_of(self, token: str) -> str:
        """Return the address of a page of the waiting list, empty: phones cannot find any."""
        return self._page_beside(f"w/{token}")

    def _page_beside(self, path: str) -> str:
        """Return an address where tickets' pages are, if these are those of ``zal web``."""
        before = self.page_address.removesuffix("/t/{token}")
        is_ours = self.has_pages and before != self.page_address
        return f"{before}/{path}" if is_ours else ""

    @cached_property
    def waited_for(self) -> tuple[Service, ...]:
        """The services that one can wait for: one with purposes once for each of them."""
        names = {each.code: each.names for each in self.purposes}
        return tuple(apart for each in self.services for apart in each.apart(names))

    @cached_property
    def service_by_code(self) -> Mapping[str, Service]:
        """The services that one can wait for, by code."""
        return {each.code: each for each in self.waited_for}

    @cached_property
    def whole_by_code(self) -> Mapping[str, Service]:
        """The services as the settings have them, by code."""
        return {each.code: each for each in self.services}

    @cached_property
    def bundle_by_code(self) -> Mapping[str, Bundle]:
        """Bundles by code."""
        return {each.code: each for each in self.bundles}

    @cached_property
    def outcome_by_code(self) -> Mapping[str, Outcome]:
        """Outcomes by code."""
        return {each.code: each for each in self.outcomes}

    @property
    def gives_passes(self) -> bool:
        """True if whoever is sent away for papers gets a return pass."""
        return self.return_pass.days > 0 and any(each.gives_pass for each in self.outcomes)

    @cached_property
    def desk_by_code(self) -> Mapping[str, Desk]:
        """Desks by code."""
        return {each.code: each for each in self.desks}

    @cached_property
    def operator_by_code(self) -> Mapping[str, Operator]:
        """Operators by code."""
        return {each.code: each for each in self.operators}

    @cached_property
    def slots_by_code(self) -> Mapping[str, SlotPool]:
        """Pools of slots by code."""
        return {each.code: each for each in self.slots}

    @cached_property
    def category_by_code(self) -> Mapping[str, Category]:
        """Categories by code."""
        return {each.code: each for each in self.categories}

    def zone_of(self, desk: str) -> str:
        """Return the zone of a desk, "": it stands in none, or is gone."""
        found = self.desk_by_code.get(desk)
        return "" if found is None else found.zone

    def zone_of_kiosk(self, kiosk: str | None) -> str:
        """Return the zone of a kiosk by its name, "": it is of the whole hall."""
        return next((each.zone for each in self.kiosks if each.code == kiosk), "")

    def zone_of_board(self, board: str) -> str:
        """Return the zone of a board by its name, "": it is of the whole hall."""
        return next((each.zone for each in self.boards if each.code == board), "")

    def is_in(self, zone: str, desk: str) -> bool:
        """Return whether a desk belongs to a zone: it stands there, or in none."""
        return not zone or self.zone_of(desk) in ("", zone)

    def is_served_in(self, zone: str, service: str) -> bool:
        """Return whether a desk that belongs to a zone can serve a service."""
        return any(self._serves(e, service) and self.is_in(zone, e.code) for e in self.desks)

    def zones_serving(self, service: str) -> tuple[str, ...]:
        """Return the zones whose desks alone can serve a service, none if one stands in none."""
        found = {each.zone for each in self.desks if self._serves(each, service)}
        return () if "" in found else tuple(e.code for e in self.zones if e.code in found)

    def _serves(self, desk: Desk, service: str) -> bool:
        """Return whether a desk can serve a service, or a whole one with one of its purposes."""
        whole = self.whole_by_code.get(service)
        return any(map(desk.can_serve, (service,) if whole is None else whole.codes))

    def where_to_wait(self, service: str) -> Names:
        """Return the name of the one zone in which a service is served, empty: there is none."""
        zones = self.zones_serving(service)
        return self.names_of("zone", zones[0]) if len(zones) == 1 else {}

    def can_be_booked(self, service: str) -> bool:
        """Return whether there are slots for a service."""
        return any(each.serves(service) for each in self.slots)

    def place_of(self, desk: str, zone: str = "") -> Names:
        """Return where to go: the desk's name, after its zone's «2 этаж · Окно 7».

        ``zone``: whoever reads it is there already, so that it is not named.
        """
        names = self.names_of("desk", desk)
        there = self.names_of("zone", self.zone_of(desk))
        if not there or self.zone_of(desk) == zone:
            return names
        languages = self.languages
        return {e: f"{name_in(there, e)} · {name_in(names, e) or desk}" for e in languages}

    def names_of(self, kind: Kind, code: str) -> Names:
        """Return the names of what has a code, empty: there is no such thing, or it has no name."""
        return self.names_by_code.get((kind, code), {})

    @cached_property
    def names_by_code(self) -> Mapping[tuple[Kind, str], Names]:
        """Names of all that has a code, by its kind and code; an operator's in every language."""
        languages = self.languages
        people = {each.code: dict.fromkeys(languages, each.name) for each in self.operators}
        of_kind: Mapping[Kind, Mapping[str, Names]] = {
            "service": {e.code: e.names for e in (*self.services, *self.waited_for)},
            "purpose": {each.code: each.names for each in self.purposes},
            "bundle": {each.code: each.names for each in self.bundles},
            "outcome": {each.code: each.names for each in self.outcomes},
            "desk": {each.code: each.names for each in self.desks},
            "operator": people,
            "category": {each.code: each.names for each in self.categories},
            "kiosk": {each.code: each.names for each in self.kiosks},
            "zone": {each.code: each.names for each in self.zones},
            "break": {each.code: each.names for each in self.console.break_reasons},
        }
        return {(kind, code): of[code] for kind, of in of_kind.items() for code in of}

    @cached_property
    def series(self) -> frozenset[str]:
        """The letters of its tickets."""
        return frozenset(each.series for each in self.services)

    @cached_property
    def _service_codes(self) -> frozenset[str]:
        return frozenset(self.service_by_code)

    @cached_property
    def known_to_be_open(self) -> dict[str | None, tuple[Service | None, int, int]]:
        """By service, None for the hall: in which span (epoch ms) it was found to be open last.

        Kept by ``zal.domain.clock.opening``: it depends on these settings alone.
        """
        return {}

    @cached_property
    def ordinary(self) -> Category:
        """The category of a visitor of whom nothing else is known: the first that is not by law."""
        return next(each for each in self.categories if not each.out_of_turn)

    @cached_property
    def choice(self) -> ChoicePolicy:
        """The choice rule's numbers."""
        return ChoicePolicy(
            rates={each.code: each.rate for each in self.categories},
            tiers={each.code: each.tier for each in self.categories},
            boost_after_s=self.boost_after_s,
            boost=self.boost,
            out_of_turn_at_most=self.out_of_turn_at_most,
            booked_tier=self.appointments.tier,
            booked_rate=self.appointments.rate,
        )

    @cached_property
    def printer_by_kiosk(self) -> Mapping[str, Printer]:
        """Printers that slips are sent to, by the kiosk's name, in the order of the settings."""
        return {each.code: each for each in self.printers if each.connection is not Connection.NONE}

    @property
    def printers(self) -> tuple[Printer, ...]:
        """The printers, in the order of their kiosks."""
        return tuple(each.printer for each in self.kiosks if each.printer is not None)

    def printer(self, kiosk: str) -> Printer | None:
        """Return the printer of a kiosk, None if it has none."""
        return next((each for each in self.printers if each.code == kiosk), None)

    def wait_norm_s(self, service: str, category: str, *, is_booked: bool = False) -> int:
        """Return the norm of waiting in seconds: the category's, else the service's, the hall's.

        Of whoever is booked it is the appointments', if that is stricter.
        """
        of_category = self.category_by_code.get(category)
        of_service = self.service_by_code.get(service) or self.whole_by_code.get(whole_of(service))
        minutes = (of_category and of_category.wait_norm_min) or (
            of_service and of_service.wait_norm_min
        )
        minutes = minutes or self.wait_norm_min
        booked = self.appointments.wait_norm_min if is_booked else None
        return 60 * (minutes if booked is None else min(minutes, booked))

    def reserve(self, desk: str, operator: str) -> tuple[tuple[str, int], ...]:
        """Return what this operator serves at this desk in reserve, see ``eligible.Reserve``."""
        at, who = self.desk_by_code[desk], self.operator_by_code[operator]
        if not at.reserve and not who.reserve:
            return ()
        always = self.skills(desk, operator)
        both = (e for e in self.waited_for if at.can_serve(e.code) and who.can_serve(e.code))
        return tuple((e.code, self._reserve_after_ms(e)) for e in both if e.code not in always)

    def can_serve(self, desk: str, operator: str) -> bool:
        """Return whether there is a service that this operator can serve at this desk."""
        return bool(self.skills(desk, operator) or self.reserve(desk, operator))

    def _reserve_after_ms(self, service: Service) -> int:
        minutes = service.reserve_after_min or service.wait_norm_min or self.wait_norm_min
        return 60_000 * minutes

    def skills(self, desk: str, operator: str) -> frozenset[str]:
        """Return the services that this operator serves at this desk at any time."""
        services = self._service_codes
        at_desk = self.desk_by_code[desk].services
        of_operator = self.operator_by_code[operator].services
        if at_desk is not None:
            services &= at_desk
        return services if of_operator is None else services & of_operator
