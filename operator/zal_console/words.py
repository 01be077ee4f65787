"""What the hall's things are called on this screen, in one language."""

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.printing import PrinterState
from zal.domain.settings.hall import HallConfig
from zal.domain.text import clean
from zal.domain.tickets import Stage
from zal.domain.views import QueueLine
from zal.texts import FALLBACK, Say, languages, texts
from zal.texts.naming import Naming
from zal.tui.shortened import shortened
from zal.tui.times import wall_time

PACKAGE = "zal_console"
_MINUTE_MS = 60_000


def first_language(config: HallConfig) -> str:
    """Return the first of the hall's languages that the console speaks."""
    spoken = (each for each in config.languages if each in languages(PACKAGE))
    return next(spoken, FALLBACK)


@dataclass(frozen=True, slots=True)
class Words:
    """Say texts and names. A code that the configuration no longer has stands for itself."""

    config: HallConfig
    language: str

    @property
    def naming(self) -> Naming:
        """What the settings call their things."""
        return Naming(self.language, self.config.names_of)

    @property
    def say(self) -> Say:
        """The console's texts."""
        return texts(PACKAGE, self.language)

    def hall(self) -> str:
        """Return the hall's name."""
        return clean(name_in(self.config.names, self.language))

    def desk(self, code: str) -> str:
        """Return a desk's name."""
        return self.naming.name("desk", code)

    def place(self, code: str, zone: str = "") -> str:
        """Return a desk's name, after its zone's unless that is ``zone``."""
        return clean(name_in(self.config.place_of(code, zone), self.language) or code)

    def by_zone(self, code: str, zone: str = "") -> int:
        """Return where a desk stands in a list: those of ``zone`` first, then zone by zone."""
        zones = [zone, *(each.code for each in self.config.zones), ""]
        return zones.index(self.config.zone_of(code))

    def operator(self, code: str) -> str:
        """Return an operator's name."""
        return self.naming.name("operator", code)

    def service(self, code: str) -> str:
        """Return a service's name."""
        return self.naming.name("service", code)

    def short_service(self, code: str, cells: int) -> str:
        """Return a service's name in so many cells, that of no other service of the hall."""
        names = tuple(self.service(each.code) for each in self.config.waited_for)
        return shortened(self.service(code), names, cells)

    def outcome(self, code: str) -> str:
        """Return the name of a way in which a service can end."""
        return self.naming.name("outcome", code)

    def category(self, code: str) -> str:
        """Return a visitor category's name."""
        return self.naming.name("category", code)

    def break_reason(self, code: str) -> str:
        """Return a break's reason, which is a code of the configuration or free text."""
        return self.naming.name("break", code)

    def kiosk(self, code: str) -> str:
        """Return how people call a kiosk: by its number, if it has one."""
        return clean(code.removeprefix("kiosk-") or code)

    def printer_state(self, state: PrinterState) -> str:
        """Return what a printer says of itself."""
        return self.say(f"printer-{state}")

    def spoken(self, language: str) -> str:
        """Return the name of a visitor's language."""
        return self.say("language", code=clean(language))

    def minutes(self, ms: int) -> str:
        """Return a duration in whole minutes."""
        return self.say("minutes", n=max(0, ms) // _MINUTE_MS)

    def time(self, at: int) -> str:
        """Return an instant on the hall's wall clock."""
        return wall_time(at, self.config.time_zone)

    def refusal(self, error: HallError) -> str:
        """Return what went wrong, with names instead of codes."""
        return clean(self.naming.sentence(error), 400)

    def out_of_turn(self, each: Stage | QueueLine) -> bool:
        """Return whether a visitor goes first by law."""
        found = self.config.category_by_code.get(each.category)
        return found is not None and found.out_of_turn

    def extra_category(self, each: Stage | QueueLine) -> str:
        """Return the category's name with its sign, empty for an ordinary visitor."""
        if each.category == self.config.ordinary.code:
            return ""
        sign = "★" if self.out_of_turn(each) else "•"
        return f"{sign} {self.category(each.category)}"

    def short_category(self, each: Stage | QueueLine, cells: int) -> str:
        """Return the same in so many cells, that of no other category of the hall."""
        names = tuple(self.category(other.code) for other in self.config.categories)
        sign, _, name = self.extra_category(each).partition(" ")
        return f"{sign} {shortened(name, names, cells - 2)}"[: max(0, cells)]
