"""What is asked once a service was chosen: what else, by what right, how many have come. No I/O."""

from datetime import date

from zal.domain.dataclass import dataclass
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig


@dataclass(frozen=True, slots=True)
class Further:
    """What there is to ask.

    ``categories``: empty where there is no choice. ``services``: for so many one ticket can be
    taken here.
    """

    config: HallConfig
    categories: tuple[Category, ...]
    services: int

    def people(self, services: tuple[str, ...]) -> int:
        """Return how many people can come for some services on one ticket."""
        found = (self.config.service_by_code.get(each) for each in services)
        return max((each.people_at_most for each in found if each is not None), default=1)


def further(config: HallConfig, day: str) -> Further:
    """Return what there is to ask on a business day."""
    categories = offered(config, date.fromisoformat(day))
    return Further(config, categories, min(config.kiosk.services_at_most, len(config.waited_for)))


def offered(config: HallConfig, day: date) -> tuple[Category, ...]:
    """Return the categories that a visitor may choose from; empty where there is no choice.

    A booking is not claimed at a kiosk: of the others, only those that the law lets go first.
    """
    rights = tuple(each for each in config.categories if each.out_of_turn and each.valid_on(day))
    return (config.ordinary, *rights) if config.kiosk.ask_category and rights else ()
