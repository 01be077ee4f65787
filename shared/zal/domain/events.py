"""What the hall's log says: one payload per act, versioned and self-contained. No I/O.

The log is a contract: from it alone the hall can be told again (``zal.domain.fold``), on this
machine or another, years later. So a version that was ever written is read for ever; a payload
gains fields with a default, and what changes its meaning gets a new version and a new class. No
payload holds a note, a comment, a link, a PIN or a browser's label: those stay in the rows.
``seal``: what shows a change of them (``zal.domain.seals``), "" where there are no such words. The
names of operators, which stand in a configuration's text, and typed reasons are in the log.

How an event is written and read stands in ``zal.domain.log``.
"""

from typing import Any, ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.states import Act


class Payload:
    """What an act says beyond who, when, where and which stage."""

    __slots__ = ()
    ACT: ClassVar[str]
    VERSION: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Founded(Payload):
    """The hall came to be, with its first configuration."""

    ACT: ClassVar[str] = "found"
    hall: str
    incarnation: str
    day: str
    body: str


@dataclass(frozen=True, slots=True)
class Adopted(Payload):
    """A hall from before the log was a contract.

    ``floor``: its day and what was open, as ``floor_dict.as_dict``.
    ``rows``: how many rows of each table there were then, by the table's name; the log can prove
    only those that are on the floor.
    """

    ACT: ClassVar[str] = "adopt"
    hall: str
    incarnation: str
    floor: dict[str, Any]
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored(Payload):
    """The first act on a copy that was made by ``zal backup``: the hall lives on from there."""

    ACT: ClassVar[str] = "restore"
    incarnation: str
    was: str


@dataclass(frozen=True, slots=True)
class Configured(Payload):
    """Another configuration is in force; ``body`` is its text.

    ``former_categories``: what visits have and it lets go of, apart by spaces: they are called yet.
    """

    ACT: ClassVar[str] = "apply-config"
    config: int
    body: str
    former_categories: str = ""


@dataclass(frozen=True, slots=True)
class Issued(Payload):
    """A ticket with its first stage. ``link``: check number of its page's token, not the token.

    ``ahead``: how many were ahead of it then, None: no desk could serve it. ``slip``: the print job
    that was asked for with it. ``request``: check number of the id
    under which it was asked for. ``chance``: how likely (percent) it was called before closing,
    where the visitor was told that it was not, and took the ticket all the same; None: nothing was
    told. ``booked_for``: see ``Stage``; ``clock_at``: from when its waiting counts, None: from then
    on.
    """

    ACT: ClassVar[str] = Act.ISSUE
    series: str
    number: int
    category: str
    language: str
    ahead: int | None = 0
    link: int = 0
    slip: int | None = None
    ordinal: int = 1
    request: int = 0
    chance: int | None = None
    booked_for: int | None = None
    clock_at: int | None = None
    bundle: str = ""


@dataclass(frozen=True, slots=True)
class Added(Payload):
    """The visit is for one more service, and waits for it at once."""

    ACT: ClassVar[str] = Act.ADD
    ordinal: int
    category: str
    clock_at: int


@dataclass(frozen=True, slots=True)
class Planned(Payload):
    """The visit is for one more service, which follows others.

    ``follows``: as ``visit_plan.as_text``.
    """

    ACT: ClassVar[str] = Act.PLAN
    ordinal: int
    category: str
    follows: str


@dataclass(frozen=True, slots=True)
class Queued(Payload):
    """A planned stage waits, as what it follows has ended."""

    ACT: ClassVar[str] = Act.QUEUE
    clock_at: int


@dataclass(frozen=True, slots=True)
class Replanned(Payload):
    """That was undone: the stage follows others again."""

    ACT: ClassVar[str] = Act.REPLAN


@dataclass(frozen=True, slots=True)
class Suspended(Payload):
    """A stage that waited is kept back: its visitor was set aside or missed for another."""

    ACT: ClassVar[str] = Act.SUSPEND


@dataclass(frozen=True, slots=True)
class WentOn(Payload):
    """A suspended stage waits again, as its visitor is back.

    ``clock_at``: where it goes behind others, as that stage did; None: it is in its old place.
    """

    ACT: ClassVar[str] = Act.GO_ON
    clock_at: int | None = None


@dataclass(frozen=True, slots=True)
class Called(Payload):
    """A stage was called, and why this one.

    ``rule``: what told it from the runner-up, or ``named`` with the ``reason`` that staff gave;
    ``rule_version``: ``choice.RULE_VERSION`` then. ``considered``: how many heads were scored.
    ``out_of_turn_run``: as in ``choice.Choice``, None also where nothing limits it.
    """

    ACT: ClassVar[str] = Act.CALL
    rule: str
    score: float = 0.0
    considered: int = 0
    runner_up: str | None = None
    runner_up_score: float | None = None
    waited_s: int | None = None
    reason: str = ""
    rule_version: int = 0
    out_of_turn_run: int | None = None


@dataclass(frozen=True, slots=True)
class Recalled(Payload):
    """The call was repeated."""

    ACT: ClassVar[str] = Act.RECALL


@dataclass(frozen=True, slots=True)
class Started(Payload):
    """Service began. ``announced_at``: when a board first showed or said the call, epoch ms.

    None: no board had told of it by then, as in older lines.
    """

    ACT: ClassVar[str] = Act.START
    announced_at: int | None = None


@dataclass(frozen=True, slots=True)
class Finished(Payload):
    """Service ended. ``outcome``: how, "": that was not asked.

    ``is_done``: the visitor got what they came for, so that what follows can begin.
    ``next_at``: from when on the desk is given its next visitor by itself, epoch ms, None: not.
    """

    ACT: ClassVar[str] = Act.FINISH
    outcome: str = ""
    is_done: bool = True
    next_at: int | None = None


@dataclass(frozen=True, slots=True)
class Reopened(Payload):
    """A finish or a no-show was undone: the visitor is at that desk again, as before it."""

    ACT: ClassVar[str] = Act.REOPEN


@dataclass(frozen=True, slots=True)
class Missed(Payload):
    """Nobody came to the desk.

    ``is_early``: staff said so before the settings' calls and minutes had passed.
    ``announced_at``: as in ``Started``; ``next_at``: as in ``Finished``.
    """

    ACT: ClassVar[str] = Act.NO_SHOW
    is_early: bool = False
    announced_at: int | None = None
    next_at: int | None = None


@dataclass(frozen=True, slots=True)
class Returned(Payload):
    """The stage waits again, in its old place.

    ``clock_at``: a visitor who had missed the call is back, and from then on (epoch ms) waiting
    counts; None: staff let the visitor at their desk wait again, or called a missed one by name.
    """

    ACT: ClassVar[str] = Act.RETURN
    clock_at: int | None = None


@dataclass(frozen=True, slots=True)
class Held(Payload):
    """The visitor was set aside. ``has_note``: staff wrote a note, which is not in the log."""

    ACT: ClassVar[str] = Act.HOLD
    has_note: bool = False
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Postponed(Payload):
    """The visitor lets others by for ``minutes``, until ``until`` (epoch ms).

    ``minutes`` 0: another stage of a visit for which they are counted already, or the visitor
    ``is_early``: asked for nothing, and came before the time of an appointment, ``until``.
    """

    ACT: ClassVar[str] = Act.POSTPONE
    minutes: int
    until: int
    is_early: bool = False


@dataclass(frozen=True, slots=True)
class Released(Payload):
    """A held stage waits again; ``why`` ``postponed``: because its time was over."""

    ACT: ClassVar[str] = Act.RELEASE
    why: str = ""


@dataclass(frozen=True, slots=True)
class CategoryChanged(Payload):
    """The stage has another visitor category, in its old place by time; a called one waits again.

    ``was``: its category before. ``reason``: as staff gave it, "" for who is to wait in turn.
    ``why`` ``undone``: a change was taken back.
    """

    ACT: ClassVar[str] = Act.CHANGE_CATEGORY
    category: str
    was: str
    reason: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Transferred(Payload):
    """The stage ended and another began: its birth stands here.

    What was to follow the one follows the other.
    ``is_kept``: the desk's shift keeps whom it sent on, see ``eligible.not_called_back``.
    ``booked_for``: see ``Stage``.
    """

    ACT: ClassVar[str] = Act.TRANSFER
    to_stage: int
    to_ordinal: int
    to_service: str
    category: str
    clock_at: int
    to_desk: str | None = None
    to_operator: str | None = None
    has_note: bool = False
    seal: str = ""
    is_kept: bool = False
    booked_for: int | None = None


@dataclass(frozen=True, slots=True)
class Cancelled(Payload):
    """The stage ended because the visitor or staff wanted it.

    ``until``, ``missed_at``: as in ``Expired``; of a stage that was missed None in older lines.
    ``skipped_by``: this stage alone of its visit, see ``visit_plan``; None: the whole visit.
    """

    ACT: ClassVar[str] = Act.CANCEL
    reason: str = ""
    until: int | None = None
    missed_at: int | None = None
    skipped_by: int | None = None


@dataclass(frozen=True, slots=True)
class Expired(Payload):
    """The stage ended with its day, or because whoever runs the hall ended what was left of it.

    ``until``: until when its visitor let others by; ``missed_at``: when its call was missed (epoch
    ms). They are what its end takes from it and ``Reinstated`` gives back.
    """

    ACT: ClassVar[str] = Act.EXPIRE
    until: int | None = None
    missed_at: int | None = None


@dataclass(frozen=True, slots=True)
class Reinstated(Payload):
    """The end of a stage by hand, or its cancel, was undone: it waits again, in its old place."""

    ACT: ClassVar[str] = Act.REINSTATE


@dataclass(frozen=True, slots=True)
class ReinstatedHeld(Payload):
    """The same of one that was held; ``until``: as in ``Expired``."""

    ACT: ClassVar[str] = Act.REINSTATE_HELD
    until: int | None = None


@dataclass(frozen=True, slots=True)
class ReinstatedMissed(Payload):
    """The same of one that had missed its call at ``missed_at`` (epoch ms)."""

    ACT: ClassVar[str] = Act.REINSTATE_MISSED
    missed_at: int


@dataclass(frozen=True, slots=True)
class SignedIn(Payload):
    """A shift began, or (``why`` ``resumed``) its operator went on with it.

    ``handed_over``: the stage at the desk that came with it.
    """

    ACT: ClassVar[str] = "sign-in"
    shift: int
    why: str = ""
    taken_over_from: str = ""
    reason: str = ""
    handed_over: int | None = None


@dataclass(frozen=True, slots=True)
class SignedOut(Payload):
    """A shift ended; ``why``: ``signed-out``, ``moved``, ``taken-over`` or ``day-end``."""

    ACT: ClassVar[str] = "sign-out"
    shift: int
    why: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BreakBegun(Payload):
    """A shift pauses."""

    ACT: ClassVar[str] = "break"
    shift: int
    reason: str


@dataclass(frozen=True, slots=True)
class BreakEnded(Payload):
    """A shift goes on."""

    ACT: ClassVar[str] = "resume"
    shift: int


@dataclass(frozen=True, slots=True)
class NextStopped(Payload):
    """A free desk is not given its next visitor by itself: its operator calls."""

    ACT: ClassVar[str] = "stop-next"
    shift: int


@dataclass(frozen=True, slots=True)
class ServiceOpened(Payload):
    """Tickets are given for a service today, whatever its hours.

    ``by_hours``: not so; it was closed by hand, and is no more, so that its hours decide.
    """

    ACT: ClassVar[str] = "open-service"
    by_hours: bool = False


@dataclass(frozen=True, slots=True)
class ServiceClosed(Payload):
    """No more tickets are given for a service today."""

    ACT: ClassVar[str] = "close-service"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayClosed(Payload):
    """No more tickets are given on this day; who has one is served yet."""

    ACT: ClassVar[str] = "close-day"


@dataclass(frozen=True, slots=True)
class DayOpened(Payload):
    """Tickets are given again on a day that was closed by hand.

    ``visits``: how many that had been ended with it go on.
    """

    ACT: ClassVar[str] = "open-day"
    visits: int = 0


@dataclass(frozen=True, slots=True)
class VisitsExpired(Payload):
    """So many visits that nobody was to call any more on a closed day were ended by hand."""

    ACT: ClassVar[str] = "expire-visits"
    visits: int


@dataclass(frozen=True, slots=True)
class DayTurned(Payload):
    """The business day turned; days that nobody saw are in one step.

    ``floor``: what is carried over the turn, as ``floor_dict.as_dict``; a proof can begin here.
    ``carry_over``: the settings say that nothing ends with the day.
    """

    ACT: ClassVar[str] = "turn-day"
    was: str
    to: str
    floor: dict[str, Any] | None = None
    carry_over: bool = False


@dataclass(frozen=True, slots=True)
class ClockLeapt(Payload):
    """The machine's clock was not believed: it said ``wall``, expected was ``expected`` (ms)."""

    ACT: ClassVar[str] = "clock-leapt"
    wall: int
    expected: int
    offset: int


@dataclass(frozen=True, slots=True)
class ClockAgrees(Payload):
    """The machine's clock is believed again."""

    ACT: ClassVar[str] = "clock-agrees"


@dataclass(frozen=True, slots=True)
class ClockAccepted(Payload):
    """A person said that the machine's clock is right, which was not believed.

    What time brought by it stands in the lines before. ``was``: the hall's time until then, epoch
    ms; ``visits``: how many lost their place by it.
    """

    ACT: ClassVar[str] = "accept-clock"
    was: int
    visits: int = 0


@dataclass(frozen=True, slots=True)
class ClockForgotten(Payload):
    """A person had taken back what was done under a wrong clock; see ``zal.domain.astray``.

    Its stretch: ``since`` which revision, the ``first`` instant in it and the ``last`` before
    (epoch ms), by how much the clock ran ``ahead`` (ms). ``floor``: the hall as it stands after it,
    as ``floor_dict.as_dict``. ``twice``: by ticket id the new series of those whose code somebody
    else has on the day that it is again. ``visits``: how many were given or go on by it.
    """

    ACT: ClassVar[str] = "forget-clock"
    since: int
    first: int
    last: int
    ahead: int
    floor: dict[str, Any]
    twice: dict[str, str]
    visits: int = 0


@dataclass(frozen=True, slots=True)
class SlotHeld(Payload):
    """Places of a slot, or of several, are held while an appointment is filled in, ``until`` when.

    ``places``: as in ``KeptAppointment``. ``link``: check number of its code and token, neither of
    which is in the log. ``wish``: to whom on the waiting list it is offered. Instants: epoch ms.
    """

    ACT: ClassVar[str] = "hold-slot"
    appointment: int
    pool: str
    channel: str
    of_day: str
    slot_at: int
    places: list[list[int]]
    until: int
    link: int
    wish: int | None = None


@dataclass(frozen=True, slots=True)
class SlotBooked(Payload):
    """What was held is an appointment; ``due``: when its visitor is expected no more.

    ``link``: as in ``SlotHeld``, of what was offered and had no code yet; else 0.
    """

    ACT: ClassVar[str] = "book-slot"
    appointment: int
    due: int
    link: int = 0


@dataclass(frozen=True, slots=True)
class SlotDropped(Payload):
    """What was held is free again: nobody wanted it, or the time was over."""

    ACT: ClassVar[str] = "drop-slot"
    appointment: int


@dataclass(frozen=True, slots=True)
class AppointmentMoved(Payload):
    """An appointment goes on as another one, ``to``, with the same code and link.

    ``returns_at``: when the former places come back, None: they do not, the slot is too soon; the
    rest as in ``SlotHeld`` and ``SlotBooked``.
    """

    ACT: ClassVar[str] = "move-appointment"
    appointment: int
    to: int
    pool: str
    channel: str
    of_day: str
    slot_at: int
    places: list[list[int]]
    due: int
    returns_at: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentCancelled(Payload):
    """Nobody comes, by the visitor's or the hall's word; ``returns_at`` as in a move."""

    ACT: ClassVar[str] = "cancel-appointment"
    appointment: int
    returns_at: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentReinstated(Payload):
    """A cancel was undone while the places were kept back; ``due`` as in ``SlotBooked``."""

    ACT: ClassVar[str] = "reinstate-appointment"
    appointment: int
    due: int


@dataclass(frozen=True, slots=True)
class AppointmentLapsed(Payload):
    """Nobody came for the slot."""

    ACT: ClassVar[str] = "lapse-appointment"
    appointment: int


@dataclass(frozen=True, slots=True)
class CheckedIn(Payload):
    """Its visitor has come, and has the ticket of this line."""

    ACT: ClassVar[str] = "check-in"
    appointment: int


@dataclass(frozen=True, slots=True)
class PlacesReturned(Payload):
    """The places that an appointment left are free again."""

    ACT: ClassVar[str] = "return-places"
    appointment: int


@dataclass(frozen=True, slots=True)
class WaitingListJoined(Payload):
    """Somebody waits for a freed place of a service on a day; ``link``: the token's."""

    ACT: ClassVar[str] = "join-waiting-list"
    wish: int
    of_day: str
    link: int


@dataclass(frozen=True, slots=True)
class WaitingListLeft(Payload):
    """Somebody waits for a freed place no more."""

    ACT: ClassVar[str] = "leave-waiting-list"
    wish: int


@dataclass(frozen=True, slots=True)
class PinSet(Payload):
    """A PIN was set for ``subject``; ``seal``: of its hash, under its salt.

    ``is_once``: it is good for choosing another and nothing else.
    """

    ACT: ClassVar[str] = "set-pin"
    subject: str
    seal: str = ""
    is_once: bool = False


@dataclass(frozen=True, slots=True)
class PinReplaced(Payload):
    """Whose PIN was good once has chosen one of their own; as ``PinSet``."""

    ACT: ClassVar[str] = "replace-pin"
    subject: str
    seal: str


@dataclass(frozen=True, slots=True)
class WrongPin(Payload):
    """A wrong PIN was typed for ``subject``, for the ``failures``-th time in a row at its device.

    Nobody has proven who it was. What is typed while that device has to wait is not told.
    """

    ACT: ClassVar[str] = "pin-refused"
    subject: str
    failures: int


@dataclass(frozen=True, slots=True)
class PersonalDataPurged(Payload):
    """Names, phone numbers and notes were destroyed of all that had ended ``before`` (epoch ms).

    ``people``: of so many appointments; ``notes``: so many; ``contacts``: what was kept of so many,
    to count appointments by.
    """

    ACT: ClassVar[str] = "purge-personal-data"
    before: int
    people: int = 0
    notes: int = 0
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class PersonalDataTold(Payload):
    """All that is known of whoever has an appointment was told."""

    ACT: ClassVar[str] = "tell-personal-data"
    appointment: int


@dataclass(frozen=True, slots=True)
class Rated(Payload):
    """A visit was rated, or rated anew; marks 1 to 5, None: not given.

    ``of_day``: the business day of its ticket, if that is another than the event's.
    """

    ACT: ClassVar[str] = "rate"
    waiting: int | None = None
    politeness: int | None = None
    comfort: int | None = None
    information: int | None = None
    has_comment: bool = False
    of_day: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class SlipAsked(Payload):
    """A person asked for a slip at ``kiosk``; ``job``: the print job."""

    ACT: ClassVar[str] = "ask-slip"
    job: int
    kiosk: str


@dataclass(frozen=True, slots=True)
class SlipSent(Payload):
    """A slip was claimed to be sent."""

    ACT: ClassVar[str] = "send-slip"
    job: int
    kiosk: str


@dataclass(frozen=True, slots=True)
class SlipEnded(Payload):
    """What became of a slip; ``why``: the code of a sentence."""

    ACT: ClassVar[str] = "end-slip"
    job: int
    kiosk: str
    outcome: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PrinterTold(Payload):
    """What a kiosk's printer says of itself."""

    ACT: ClassVar[str] = "printer"
    kiosk: str
    state: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class BrowserPaired(Payload):
    """A browser was paired as a terminal; ``seal``: of its label, under its secret's hash.

    ``is_invited``: by the invitation that held, which then holds no more; else by the staff code.
    """

    ACT: ClassVar[str] = "pair-browser"
    number: int
    terminal: str
    seal: str = ""
    is_invited: bool = False


@dataclass(frozen=True, slots=True)
class BrowserInvited(Payload):
    """A code was made that pairs one browser, ``until`` when (epoch ms); a former one is void.

    ``seal``: of its hash, under its salt.
    """

    ACT: ClassVar[str] = "invite-browser"
    until: int
    seal: str = ""


@dataclass(frozen=True, slots=True)
class BrowserRevoked(Payload):
    """A browser shows its terminal no more."""

    ACT: ClassVar[str] = "revoke-browser"
    number: int
    terminal: str
