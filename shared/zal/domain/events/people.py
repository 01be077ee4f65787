"""PINs, personal data and ratings: what concerns a person, and no word of theirs."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


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
    to count appointments by; ``texts``: so many typed reasons, all up to the line ``through``;
    ``comments``: so many, of all ratings from before ``comments_before`` (epoch ms).
    """

    ACT: ClassVar[str] = "purge-personal-data"
    before: int
    people: int = 0
    notes: int = 0
    contacts: int = 0
    texts: int = 0
    comments: int = 0
    through: int = 0
    comments_before: int = 0


@dataclass(frozen=True, slots=True)
class PersonForgotten(Payload):
    """What is told of whoever has, or had, an appointment was destroyed because they wanted it.

    The line's ticket: of that visit notes, reasons and comments; the rest as
    ``PersonalDataPurged``. ``appointment`` 0: somebody on a waiting list.
    """

    ACT: ClassVar[str] = "forget-person"
    appointment: int
    people: int = 0
    notes: int = 0
    contacts: int = 0
    texts: int = 0
    comments: int = 0


@dataclass(frozen=True, slots=True)
class PersonalDataTold(Payload):
    """All that is known of whoever has an appointment was told."""

    ACT: ClassVar[str] = "tell-personal-data"
    appointment: int


@dataclass(frozen=True, slots=True)
class NameSeen(Payload):
    """An operator saw the name of whose visitor is at the desk."""

    ACT: ClassVar[str] = "see-name"
    appointment: int


@dataclass(frozen=True, slots=True)
class NamesSeen(Payload):
    """Somebody who may see names saw those of these appointments.

    ``of_day``: of which day they were asked for, "": those that the hall has cancelled.
    """

    ACT: ClassVar[str] = "see-names"
    appointments: list[int]
    of_day: str = ""


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
