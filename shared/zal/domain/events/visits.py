"""A visit: issued, planned, called, served, set aside, sent on, ended."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload
from zal.domain.states import Act


@dataclass(frozen=True, slots=True)
class Issued(Payload):
    """A ticket with its first stage. ``link``: check number of its page's token, not the token.

    ``ahead``: how many were ahead of it then, None: no desk could serve it. ``slip``: the print job
    that was asked for with it. ``request``: check number of the id
    under which it was asked for. ``chance``: how likely (percent) it was called before closing,
    where the visitor was told that it was not, and took the ticket all the same; None: nothing was
    told. ``booked_for``: see ``Stage``; ``clock_at``: from when its waiting counts, None: from then
    on. ``people``: how many come on it. ``channel``: how it was given, see ``channels``, "": that
    was not kept then; ``given_at``: the desk where an operator gave it;
    ``slip_at``: the kiosk where its slip is printed, "": the device that gave it.
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
    people: int = 1
    channel: str = ""
    given_at: str = ""
    slip_at: str = ""


@dataclass(frozen=True, slots=True)
class Recorded(Payload):
    """An operator serves somebody who has no ticket. ``link``, ``request``: as in ``Issued``."""

    ACT: ClassVar[str] = Act.RECORD
    number: int
    category: str
    language: str
    link: int
    request: int
    people: int = 1


@dataclass(frozen=True, slots=True)
class Unrecorded(Payload):
    """That was a mistake: nobody was served."""

    ACT: ClassVar[str] = Act.UNRECORD


@dataclass(frozen=True, slots=True)
class PeopleCounted(Payload):
    """So many people come on a ticket; ``was``: how many were told before."""

    ACT: ClassVar[str] = "count-people"
    people: int
    was: int


@dataclass(frozen=True, slots=True)
class TicketDeclined(Payload):
    """Whoever was told that service would hardly begin before closing comes another day."""

    ACT: ClassVar[str] = "decline-ticket"


@dataclass(frozen=True, slots=True)
class Called(Payload):
    """A stage was called, and why this one.

    ``rule``: what told it from the runner-up, or ``named`` with the ``reason`` that staff gave;
    ``rule_version``: ``choice.RULE_VERSION`` then. ``considered``: how many heads were scored.
    ``out_of_turn_run``: as in ``choice.Choice``, None also where nothing limits it.
    """

    ACT: ClassVar[str] = Act.CALL
    IS_TYPED: ClassVar[bool] = True
    rule: str
    score: float = 0.0
    considered: int = 0
    runner_up: str | None = None
    runner_up_score: float | None = None
    waited_s: int | None = None
    reason: str = ""
    rule_version: int = 0
    out_of_turn_run: int | None = None
    seal: str = ""


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
    ``closes``: the ordinals, apart by spaces, of what this was the common end of.
    """

    ACT: ClassVar[str] = Act.FINISH
    outcome: str = ""
    is_done: bool = True
    next_at: int | None = None
    closes: str = ""


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
    counts; None: staff let the visitor at their desk wait again, or called a missed one by name,
    or the call was missed before the slot of an appointment.
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
    ``is_early``: asked for nothing, and came before the time of an appointment, ``until``, from
    which on waiting then counts.
    """

    ACT: ClassVar[str] = Act.POSTPONE
    minutes: int
    until: int
    is_early: bool = False


@dataclass(frozen=True, slots=True)
class Released(Payload):
    """A held stage waits again; ``why`` ``postponed``: because its time was over.

    Without that by whoever let it, which is time where a desk calls somebody before their slot.
    """

    ACT: ClassVar[str] = Act.RELEASE
    why: str = ""


@dataclass(frozen=True, slots=True)
class CategoryChanged(Payload):
    """The stage has another visitor category, in its old place by time; a called one waits again.

    ``was``: its category before. ``reason``: as staff gave it, "" for who is to wait in turn.
    ``why`` ``undone``: a change was taken back.
    """

    ACT: ClassVar[str] = Act.CHANGE_CATEGORY
    IS_TYPED: ClassVar[bool] = True
    category: str
    was: str
    reason: str = ""
    why: str = ""
    seal: str = ""


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
    ``is_final``: it is not reinstated, since the check-in that it was given for was undone.
    """

    ACT: ClassVar[str] = Act.CANCEL
    IS_TYPED: ClassVar[bool] = True
    reason: str = ""
    until: int | None = None
    missed_at: int | None = None
    skipped_by: int | None = None
    seal: str = ""
    is_final: bool = False


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
