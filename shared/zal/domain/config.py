"""What a hall is made of: services, desks, operators, categories, hours and norms.

Values only. They are read from ``hall.toml`` by ``zal.config`` and never change:
a new configuration is a new ``HallConfig``. Codes are short stable keys; names are
shown to people and come in the hall's languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from zal.domain.devices import Connection, Printer, SlipPolicy, VoicePolicy
from zal.domain.hours import Hours
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """A heading on the kiosk's first screen."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class Service:
    """What a visitor comes for.

    ``series`` is the letter of its codes; several services may share one series.
    ``service_min``: norm of one service in minutes. ``wait_norm_min``: its own norm of waiting.
    ``last_ticket_min``: minutes since midnight after which no ticket is given, None: at closing.
    ``hours``: its own opening hours, None: the hall's.
    """

    code: str
    names: Names
    group: str
    series: str
    service_min: int = 10
    wait_norm_min: int | None = None
    last_ticket_min: int | None = None
    hours: Hours | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """A window. ``services`` None: it can serve any."""

    code: str
    names: Names
    services: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Operator:
    """A person who calls. ``services`` None: skilled in all."""

    code: str
    name: str
    services: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Category:
    """A visitor category.

    ``tier``: strict precedence, lower goes first; out-of-turn groups by law have 0, others 1.
    ``rate``: priority gained per second of waiting, inside a tier.
    ``legal_basis`` and ``proof`` (what to show) are told to staff and visitors.
    Outside ``valid_from`` … ``valid_to`` (inclusive) it is not offered.
    """

    code: str
    names: Names
    tier: int = 1
    rate: float = 1.0
    legal_basis: Names = field(default_factory=dict)
    proof: Names = field(default_factory=dict)
    valid_from: date | None = None
    valid_to: date | None = None
    wait_norm_min: int | None = None

    @property
    def out_of_turn(self) -> bool:
        """True for a group that the law lets go first."""
        return self.tier == 0

    def valid_on(self, day: date) -> bool:
        """Return whether the category is granted on a date."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class ChoicePolicy:
    """How the next ticket is chosen.

    ``rates`` and ``tiers`` by category code. Past ``boost_after_s`` seconds of waiting a
    score gains ``boost`` once; None: never.
    """

    rates: Mapping[str, float]
    tiers: Mapping[str, int]
    boost_after_s: float | None = None
    boost: float = 0.0


@dataclass(frozen=True, slots=True)
class KioskPolicy:
    """Times of the kiosk's screens, seconds, whether it asks for a category, and the printers."""

    idle_s: int = 30
    warning_s: int = 15
    result_s: int = 15
    ask_category: bool = True
    printers: tuple[Printer, ...] = ()


@dataclass(frozen=True, slots=True)
class BreakReason:
    """Why an operator pauses."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class ConsolePolicy:
    """The console's settings. ``lock_after_s``: locked when left alone for that long."""

    lock_after_s: int = 300
    break_reasons: tuple[BreakReason, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardPolicy:
    """The board's settings.

    ``minimum_s``: a new call keeps its place at least that long. ``recent``: calls listed below.
    ``message``: the line at the bottom. ``distance_m``: from how far it must be read, metres.
    """

    minimum_s: float = 6.0
    recent: int = 8
    message: Names = field(default_factory=dict)
    distance_m: float = 5.0


@dataclass(frozen=True)
class HallConfig:
    """Everything that a hall's people decide about it.

    ``day_turns_at_min``: minutes after local midnight at which the business day turns.
    ``page_address``: address of a ticket's page with ``{token}`` in it.
    ``first_number``/``digits``: codes start at ``Б101``.
    ``accent``: the hall's own colour for what is called, ``#rrggbb``, empty: Zal's.
    """

    names: Names
    languages: tuple[str, ...]
    time_zone: str
    hours: Hours
    groups: tuple[ServiceGroup, ...]
    services: tuple[Service, ...]
    desks: tuple[Desk, ...]
    operators: tuple[Operator, ...]
    categories: tuple[Category, ...]
    day_turns_at_min: int = 240
    wait_norm_min: int = 15
    page_address: str = "https://zal.invalid/t/{token}"
    first_number: int = 101
    digits: int = 3
    boost_after_s: float | None = None
    boost: float = 0.0
    kiosk: KioskPolicy = KioskPolicy()
    console: ConsolePolicy = ConsolePolicy()
    board: BoardPolicy = BoardPolicy()
    slip: SlipPolicy = field(default_factory=SlipPolicy)
    voice: VoicePolicy = field(default_factory=VoicePolicy)
    accent: str = ""

    @cached_property
    def service_by_code(self) -> Mapping[str, Service]:
        """Services by code."""
        return {each.code: each for each in self.services}

    @cached_property
    def desk_by_code(self) -> Mapping[str, Desk]:
        """Desks by code."""
        return {each.code: each for each in self.desks}

    @cached_property
    def operator_by_code(self) -> Mapping[str, Operator]:
        """Operators by code."""
        return {each.code: each for each in self.operators}

    @cached_property
    def category_by_code(self) -> Mapping[str, Category]:
        """Categories by code."""
        return {each.code: each for each in self.categories}

    @property
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
        )

    @cached_property
    def printer_by_kiosk(self) -> Mapping[str, Printer]:
        """Printers that slips are sent to, by the kiosk's name, in the order of the settings."""
        real = (each for each in self.kiosk.printers if each.connection is not Connection.NONE)
        return {each.code: each for each in real}

    def printer(self, kiosk: str) -> Printer | None:
        """Return the printer of a kiosk, None if it has none."""
        return next((each for each in self.kiosk.printers if each.code == kiosk), None)

    def wait_norm_s(self, service: str, category: str) -> int:
        """Return the norm of waiting in seconds: the category's, else the service's, the hall's."""
        of_category = self.category_by_code.get(category)
        of_service = self.service_by_code.get(service)
        minutes = (of_category and of_category.wait_norm_min) or (
            of_service and of_service.wait_norm_min
        )
        return 60 * (minutes or self.wait_norm_min)

    def skills(self, desk: str, operator: str) -> frozenset[str]:
        """Return the services that this operator can serve at this desk."""
        services = frozenset(self.service_by_code)
        at_desk = self.desk_by_code[desk].services
        of_operator = self.operator_by_code[operator].services
        if at_desk is not None:
            services &= at_desk
        return services if of_operator is None else services & of_operator
