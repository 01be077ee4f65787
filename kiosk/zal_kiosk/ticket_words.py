"""What is told of a ticket, on the screen and aloud. No I/O."""

from zal.domain.dataclass import dataclass
from zal.domain.names import name_in
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.texts import Say
from zal.tui.times import wall_time


def service_name(ticket: VisitStage, config: HallConfig, language: str, say: Say) -> str:
    """Return what the ticket is for, nothing if the hall no longer has it.

    Of several services it is told how many they are, and with which the visit begins, if it does
    with one. The names stand last: a small screen may have no room for their ends.
    """
    service = config.service_by_code.get(ticket.stage.service)
    name = "" if service is None else name_in(service.names, language)
    bundle = config.bundle_by_code.get(ticket.ticket.bundle)
    count = ticket.ticket.services
    if bundle is None:
        return _chosen(name, count, say)
    told = {"name": name_in(bundle.names, language), "count": count}
    if len([each for each in bundle.services if not bundle.forerunners(each)]) > 1:
        return say("several", **told)
    return say("several-in-order", first=name, **told)


def _chosen(name: str, count: int, say: Say) -> str:
    return say("several-chosen", name=name, count=count, others=count - 1) if count > 1 else name


def service_and_zone(ticket: VisitStage, config: HallConfig, language: str, say: Say) -> str:
    """Return what the ticket is for, and first where to wait if that is one zone of the hall."""
    service = service_name(ticket, config, language, say)
    zone = name_in(config.where_to_wait(ticket.stage.service), language)
    people = ticket.ticket.people
    several = say("for-people", count=people) if people > 1 else ""
    told = say("where", zone=zone) if zone else ""
    return " · ".join(each for each in (several, told, service) if each)


@dataclass(frozen=True, slots=True)
class Standing:
    """A ticket in the words of a language.

    ``booked_at``: the slot for which its visitor has checked in, epoch ms, None: they had no
    appointment. ``is_served``: whether a desk now serves what it is for.
    """

    ticket: VisitStage
    config: HallConfig
    language: str
    say: Say
    is_served: bool
    booked_at: int | None = None

    @property
    def words(self) -> str:
        """Return what the visitor waits for, and for how many others."""
        state, say = self.ticket.state, self.say
        if state is State.CALLED:
            desk = self.config.desk_by_code.get(self.ticket.stage.desk or "")
            return say("called-now", desk=name_in(desk.names, self.language) if desk else "—")
        if state not in (State.WAITING, State.HELD):
            return say("no-longer-waits")
        told = ahead(self.ticket, say, is_served=self.is_served)
        return told if self.booked_at is None else self._booked(self.booked_at, told)

    def _booked(self, slot_at: int, told: str) -> str:
        stage = self.ticket.stage
        time = wall_time(slot_at, self.config.time_zone)
        if stage.is_early:
            return self.say("booked-early", time=time)
        return f"{self.say('booked-for' if stage.is_booked else 'booked-late', time=time)} {told}"


def ahead(ticket: VisitStage, say: Say, *, is_served: bool) -> str:
    """Return how many are ahead; of whom none could be told, whether the service is served now."""
    count = ticket.ticket.ahead
    if count is None:
        return say("served-now" if is_served else "unserved-yet")
    return say("ahead", count=count)


def right_of(config: HallConfig, category: str | None) -> Category | None:
    """Return the right to go first that a category is, None: it is none."""
    found = config.category_by_code.get(category or "")
    return found if found is not None and found.out_of_turn else None


def right_words(ticket: VisitStage, config: HallConfig, language: str, say: Say) -> str:
    """Return by what right the ticket goes first and what proves it, nothing for all others."""
    right = right_of(config, ticket.stage.category)
    if right is None:
        return ""
    name, proof = name_in(right.names, language), name_in(right.proof, language)
    return say("out-of-turn", category=name, proof=proof or "…")
