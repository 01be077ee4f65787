"""What the kiosk asks at each step, as text: a title, a hint and the choices. No I/O."""

from collections.abc import Callable, Iterable
from functools import partial

from zal.domain.clock import business_day, hours_of_day, opening, rest_of_day
from zal.domain.dataclass import dataclass
from zal.domain.errors import HallBusy, HallError, StorageError, UnknownName
from zal.domain.names import Names, name_in
from zal.domain.quotas import Quota
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import purpose_of
from zal.domain.states import State
from zal.domain.views import Availability, GroupStatus, KioskView, ServiceStatus
from zal.domain.visits import VisitView
from zal.hall.seen.own_visits import MOST_TYPED
from zal.texts import Say, texts
from zal.texts.language_names import language_name
from zal.texts.naming import Naming
from zal.tui.times import day_and_time, wall_time
from zal_kiosk.appointment_question import why_not_now, wrong_code
from zal_kiosk.code_typed import shown
from zal_kiosk.further import further
from zal_kiosk.ticket_request import (
    Step,
    TicketRequest,
    checks_in,
    has_entrance,
    service_status,
)

# The kiosk's own keys begin with a sign that no service's code can have.
ADD = ":add"
AGAIN = ":again"
BACK = ":back"
BOOK = ":book"
DONE = ":done"
ERASE = ":erase"
FIND = ":find"
HAVE = ":have"
HERE = ":here"
DIGIT = ":digit-"
IS_BACK = ":is-back"
VISIT = ":visit-"
HOME = ":home"
LANGUAGE = ":language-"
LANGUAGES = ":languages"
LARGER = ":larger"
LISTEN = ":listen"
MINUTE = ":minute"
MORE = ":more"
OTHER_DAY = ":other-day"
OTHER_COLOURS = ":colours"
PEOPLE = ":people-"
TAKE = ":take"
WITHOUT = ":without-"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its key, its label, what is said of it below, and whether it leads on now.

    ``place``: of the way to the next page, which page stands there and how many there are.
    """

    key: str
    label: str
    note: str = ""
    is_open: bool = True
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Question:
    """What one screen asks.

    ``hint`` is what must be known before choosing. ``on_one_page``: who overlooks one of the
    choices loses by it, so their notes, which the ticket says again, make way where that brings
    all of them onto one page. ``more``: the text of the way to the next page. ``is_pad``: its
    choices are the keys of a telephone.
    """

    title: str
    options: tuple[Option, ...]
    hint: str = ""
    on_one_page: bool = False
    more: str = "more"
    is_pad: bool = False


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks in one language; ``now`` is epoch ms."""

    request: TicketRequest
    view: KioskView
    config: HallConfig
    say: Say
    now: int

    def ask(self) -> Question:
        """Return what the request's step asks."""
        asks: dict[Step, Callable[[], Question]] = {
            Step.LANGUAGE: self._language,
            Step.GROUP: self._group,
            Step.SERVICE: self._service,
            Step.PURPOSE: self._purpose,
            Step.NOTICE: self._notice,
            Step.LIST: self._list,
            Step.CATEGORY: self._category,
            Step.PEOPLE: self._people,
            Step.CLOSING: self._closing,
            Step.REFUSED: self._refused,
            Step.CODE: self._code,
            Step.OWN: partial(tell_own, self.request, self.say),
        }
        return asks[self.request.step]()

    def _language(self) -> Question:
        options = tuple(Option(each, language_name(each)) for each in self.config.languages)
        welcomes = (texts("zal_kiosk", each)("welcome") for each in self.config.languages[:3])
        return Question(" · ".join(dict.fromkeys(welcomes)), options)

    def _group(self) -> Question:
        options = (
            Option(each.code, self._name(each.names), self._group_note(each), _any_open(each))
            for each in self.view.groups
        )
        return Question(self.say("choose-group"), (*self._entrance(), *options))

    def _service(self) -> Question:
        found = next((each for each in self.view.groups if each.code == self.request.group), None)
        # of a situation one ticket is for all that it takes, and nothing is added to it
        listed = found.services if found and self.request.also else found.choices if found else ()
        options = (self._offer(each, each.names) for each in listed)
        return Question(self.say("choose-service"), (*self._entrance(), *options))

    def _purpose(self) -> Question:
        """Ask to which end; the service itself stands above."""
        whole = service_status(self.view, self.request.service)
        options = tuple(
            self._offer(each, self.config.names_of("purpose", purpose_of(each.code)))
            for each in (whole.purposes if whole else ())
        )
        name = self._service_name()
        return Question(self.say("choose-purpose"), options, name, on_one_page=True)

    def _offer(self, status: ServiceStatus, names: Names) -> Option:
        if status.code in self.request.also:
            return Option(status.code, self._name(names), self.say("chosen"), is_open=False)
        is_open = status.availability is Availability.OPEN
        return Option(status.code, self._name(names), self.service_note(status), is_open)

    def _list(self) -> Question:
        """Show what was chosen: the ticket can be taken, something added or taken off."""
        names = [self._named(each) for each in self.request.services]
        options = [Option(TAKE, self.say("list-take"))]
        if len(names) < further(self.config, self.view.moment.day).services:
            options.append(Option(ADD, self.say("list-add")))
        if len(names) > 1:
            options += [
                Option(f"{WITHOUT}{n}", self.say("list-without", name=name))
                for n, name in enumerate(names)
            ]
        return Question(self.say("list-title", count=len(names)), tuple(options), " · ".join(names))

    def _named(self, service: str) -> str:
        return self._name(self.config.names_of("service", service)) or service

    def _people(self) -> Question:
        """Ask how many have come together."""
        most = further(self.config, self.view.moment.day).people(self.request.services)
        options = (Option(f"{PEOPLE}{n}", self.say("people", count=n)) for n in range(1, most + 1))
        return Question(self.say("choose-people"), tuple(options), on_one_page=True)

    def _entrance(self) -> tuple[Option, ...]:
        """Return the way of those who have an appointment, or a ticket already."""
        if not has_entrance(self.request, self.config, self.view):
            return ()
        note = "have-code-or-pass" if self.config.gives_passes else "have-code"
        return (Option(HAVE, self.say("have-appointment"), self.say(note)),)

    def _code(self) -> Question:
        is_either, passes = checks_in(self.config, self.view), self.config.gives_passes
        return ask_for_number(self.request, self.say, checks_in=is_either, passes=passes)

    def _notice(self) -> Question:
        status = service_status(self.view, self.request.service)
        if status is None:
            return self._only_back(self.say("service-gone"), "")
        name = self._name(status.names)
        if status.availability is Availability.CLOSED:
            return self._only_back(name, self._why_closed(status))
        options = (Option(AGAIN, self.say("take-all-the-same")), self._other_service())
        return Question(name, options, self.say("unserved", waiting=status.waiting))

    def _category(self) -> Question:
        status = service_status(self.view, self.request.service)
        is_limited = status is not None and not self.request.has_appointment
        quotas = status.by_category if status is not None and is_limited else {}
        full = [code for code, each in quotas.items() if not each.left]
        options = (
            Option(
                each.code,
                self.say("ordinary") if each is self.config.ordinary else self._name(each.names),
                self._and_left(self._proof(each), quotas.get(each.code)),
                each.code not in full,
            )
            for each in further(self.config, self.view.moment.day).categories
        )
        title = self.say("choose-category")
        return Question(title, tuple(options), on_one_page=True, more="more-rights")

    def _closing(self) -> Question:
        """Say that service will hardly begin today, and when else; the visitor decides."""
        told = {} if self.request.refusal is None else self.request.refusal.args_by_name
        options = (
            Option(OTHER_DAY, self.say("come-another-day"), self._opens_next()),
            *self._offered(),
            self._other_service(),
            Option(AGAIN, self.say("take-all-the-same")),
        )
        hint = self.say("may-close-first", ahead=told.get("ahead", 0), closes=told.get("closes"))
        return Question(self._service_told_of(), options, hint)

    def _service_told_of(self) -> str:
        """Return the name of the one of the chosen services of which a refusal tells."""
        told = {} if self.request.refusal is None else self.request.refusal.args_by_name
        service = str(told.get("service", ""))
        return self._named(service) if service in self.request.also else self._service_name()

    def _service_name(self) -> str:
        status = service_status(self.view, self.request.service)
        return self._name(status.names) if status else ""

    def _opens_next(self) -> str:
        """Return when the service opens after today's closing, "" where that is not known."""
        code = self.request.service or ""
        bundle = self.config.bundle_by_code.get(code)
        service = self.config.service_by_code.get(bundle.services[0] if bundle else code)
        if service is None:
            return ""
        today = business_day(self.now, self.config)
        rest = rest_of_day(hours_of_day(self.config, service, today), self.now)
        if rest is None:
            return ""
        opens_at = opening(self.config, service, rest.closes_at).opens_at
        return "" if opens_at is None else self._opens("open-again", opens_at)

    def _refused(self) -> Question:
        """Ask to try again after a fault of the store; give the reason of any other refusal."""
        refusal = self.request.refusal
        if refusal is None or isinstance(refusal, StorageError):
            options = (Option(AGAIN, self.say("try-again")), Option(HOME, self.say("to-start")))
            is_busy = refusal is None or isinstance(refusal, HallBusy)
            hint = self.say("not-issued-hint" if is_busy else "not-issued-fault")
            return Question(self.say("not-issued"), options, hint)
        home = Option(HOME, self.say("to-start"))
        if self.request.has_appointment:
            ordinary = Option(BACK, self.say("take-ordinary"))
            return Question(self.say("not-checked-in"), (ordinary, home), self._reason(refusal))
        ways = (*self._offered(), self._other_service(), home)
        return Question(self.say("not-given"), ways, self._reason(refusal))

    def _reason(self, refusal: HallError) -> str:
        """Return why there is no ticket, with names where staff would read codes."""
        if isinstance(refusal, UnknownName):
            return self.say("service-gone")
        language = self.request.language
        told = why_not_now(refusal, self.config, self.now, language, self.say)
        return told or Naming(language, self.config.names_of).sentence(refusal)

    def _only_back(self, title: str, hint: str) -> Question:
        return Question(title, (*self._offered(), self._other_service()), hint)

    def _offered(self) -> tuple[Option, ...]:
        """Return the key by which the next free slot is booked instead, if there is one."""
        offer = self.request.offer
        if offer is None:
            return ()
        zone, language = self.config.time_zone, self.request.language
        when = day_and_time(offer.slot_at, self.now, zone, language)
        return (Option(BOOK, self.say("book-instead"), when),)

    def _other_service(self) -> Option:
        key = "to-list" if self.request.also else "other-service"
        return Option(BACK, self.say(key))

    def _group_note(self, group: GroupStatus) -> str:
        """Return where all of a group is served, if not here, and how many wait or what bars it."""
        zones = {each.zones for each in group.services}
        return self._in_zones(zones.pop() if len(zones) == 1 else (), self._group_stands(group))

    def _in_zones(self, zones: Iterable[str], told: str) -> str:
        names = ", ".join(self._name(self.config.names_of("zone", each)) for each in zones)
        return " · ".join(each for each in (names, told) if each)

    def _group_stands(self, group: GroupStatus) -> str:
        if _any_open(group) and not _any_served(group):
            return self._unserved(group.waiting)
        if group.waiting or _any_open(group):
            return self.say("waiting", count=group.waiting)
        reason = one_reason(group.choices)
        if reason:
            return self.say("closed-today-because", reason=reason)
        opens = [each.opens_at for each in group.choices if each.opens_at is not None]
        return self._opens("opens", min(opens)) if opens else self.say("closed-today")

    def service_note(self, status: ServiceStatus) -> str:
        """Return where a service is served, if not here, and how many wait or what bars it."""
        return self._in_zones(status.zones, self._stands(status))

    def _stands(self, status: ServiceStatus) -> str:
        if status.availability is Availability.CLOSED:
            if status.reason:
                return self.say("closed-today-because", reason=status.reason)
            if status.opens_at is None or status.is_full:
                return self.say("closed-today")
            return self._opens("opens", status.opens_at)
        if status.availability is Availability.OPEN:
            return self._and_left(self.say("waiting", count=status.waiting), status.quota)
        return self._and_left(self._unserved(status.waiting), status.quota)

    def _and_left(self, told: str, quota: Quota | None) -> str:
        """Add how many of the day's tickets are left, once they are few."""
        if quota is None or not quota.is_short:
            return told
        left = self.say("left", count=quota.left) if quota.left else self.say("closed-today")
        return f"{told} · {left}" if told else left

    def _unserved(self, waiting: int) -> str:
        unserved = self.say("unserved-note")
        return f"{unserved} · {self.say('waiting', count=waiting)}" if waiting else unserved

    def _why_closed(self, status: ServiceStatus) -> str:
        if status.reason:
            return self.say("closed-because", reason=status.reason)
        if status.quota is not None and status.is_full:
            return self._why_full(status, status.quota)
        if status.opens_at is None:
            return self.say("closed-today-hint")
        key = "past-last-ticket-hint" if status.past_last_ticket else "opens-hint"
        return self._opens(key, status.opens_at)

    def _why_full(self, status: ServiceStatus, quota: Quota) -> str:
        if status.opens_at is None:
            return self.say("full-today-hint", count=quota.of)
        zone, language = self.config.time_zone, self.request.language
        when = day_and_time(status.opens_at, self.now, zone, language)
        key = "full-hint-book" if self.config.can_be_booked(status.code) else "full-hint"
        return self.say(key, count=quota.of, when=when)

    def _opens(self, key: str, at: int) -> str:
        when = day_and_time(at, self.now, self.config.time_zone, self.request.language)
        return self.say(key, when=when)

    def _proof(self, category: Category) -> str:
        proof = self._name(category.proof)
        return self.say("proof", proof=proof) if proof else ""

    def _name(self, names: Names) -> str:
        return name_in(names, self.request.language)


def ask_for_number(
    request: TicketRequest, say: Say, *, checks_in: bool, passes: bool = False
) -> Question:
    """Ask who has a ticket for its number, and who has an appointment for its code.

    ``passes``: visitors may also have the code of a return pass.
    """
    keys = ("1", "2", "3", ERASE, "4", "5", "6", "0", "7", "8", "9", FIND)
    words = {ERASE: say("erase"), FIND: say("find")}
    options = tuple(Option(e if e in words else f"{DIGIT}{e}", words.get(e, e)) for e in keys)
    hint = shown(request.typed, MOST_TYPED) or say("code-hint")
    if checks_in and not request.typed:
        hint = f"{hint} {say('code-hint-pass' if passes else 'code-hint-appointment')}"
    if request.found is not None and not request.found:
        typed = request.typed
        hint = say("code-unknown", number=typed) if typed else say("link-unknown")
    if request.refusal is not None:
        hint = f"{hint} · {wrong_code(request.refusal, say)}"
    title = say("code-title-either" if checks_in else "code-title")
    return Question(title, options, hint, is_pad=True)


def tell_own(request: TicketRequest, say: Say) -> Question:
    """Tell whoever has a ticket how the visit stands, and let those come back who missed a call."""
    found = request.found or ()
    if len(found) > 1:
        options = tuple(Option(f"{VISIT}{n}", each.code) for n, each in enumerate(found))
        return Question(say("code-which"), options)
    (visit,) = found
    key = Option(IS_BACK, say("is-back")) if visit.may_come_back else Option(HOME, say("to-start"))
    return Question(say("own-ticket", code=visit.code), (key,), own_stands(visit, request, say))


def own_stands(visit: VisitView, request: TicketRequest, say: Say) -> str:
    """Return in a sentence how a visit stands, for everybody to read: not what it is for."""
    state, desk = visit.state, name_in(visit.desk, request.language) if visit.desk else ""
    told: dict[str, object] = {"count": visit.ahead or 0, "desk": desk}
    if visit.missed_at is not None:
        told["at"] = wall_time(visit.missed_at, visit.time_zone)
    if visit.back_until is not None:
        until = wall_time(visit.back_until, visit.time_zone)
        return say("own-missed-back", until=until, **told)
    if visit.is_shut_out:
        return say("own-shut-out")
    is_unserved = state is State.WAITING and visit.ahead is None
    return say("own-unserved" if is_unserved else f"own-{state}", **told)


def gives_tickets(view: KioskView) -> bool:
    """Return whether any service gives tickets now."""
    return any(_any_open(each) for each in view.groups)


def one_reason(services: Iterable[ServiceStatus]) -> str:
    """Return why staff closed all of some services, "" if they said nothing or not the same."""
    reasons = {each.reason for each in services}
    return reasons.pop() if len(reasons) == 1 else ""


def _any_open(group: GroupStatus) -> bool:
    return any(each.availability is not Availability.CLOSED for each in group.choices)


def _any_served(group: GroupStatus) -> bool:
    return any(each.availability is Availability.OPEN for each in group.choices)
