"""What the hall's log says: one payload per act, versioned and self-contained. No I/O.

The log is a contract: from it alone the hall can be told again (``zal.domain.fold``), on this
machine or another, years later. So a version that was ever written is read for ever; a payload
gains fields with a default, and what changes its meaning gets a new version and a new class. No
payload holds a note, a comment, a link, a PIN or a browser's label: those stay in the rows.
``seal``: what shows a change of them (``zal.domain.seals``), "" where there are no such words. So
it is with the reasons that staff type (``Payload.IS_TYPED``), but in lines from before. The names
of operators, which stand in a configuration's text, are in the log, and what is told to all: why a
service is closed, and for what a desk takes a break.

How an event is written and read stands in ``zal.domain.log``.
"""

from zal.domain.events.appointments import (
    AppointmentCancelled,
    AppointmentLapsed,
    AppointmentMoved,
    AppointmentReinstated,
    CheckedIn,
    PlacesReturned,
    SlotBooked,
    SlotDropped,
    SlotHeld,
    WaitingListJoined,
    WaitingListLeft,
)
from zal.domain.events.clock import (
    ClockAccepted,
    ClockAgrees,
    ClockForgotten,
    ClockLeapt,
)
from zal.domain.events.devices import (
    BrowserInvited,
    BrowserPaired,
    BrowserRevoked,
    PrinterTold,
    SlipAsked,
    SlipEnded,
    SlipSent,
)
from zal.domain.events.hall import (
    Adopted,
    Configured,
    DayClosed,
    DayOpened,
    DayTurned,
    Founded,
    Restored,
    ServiceClosed,
    ServiceOpened,
    VisitsExpired,
)
from zal.domain.events.payload import (
    Payload,
)
from zal.domain.events.people import (
    NameSeen,
    NamesSeen,
    PersonalDataPurged,
    PersonalDataTold,
    PersonForgotten,
    PinReplaced,
    PinSet,
    Rated,
    WrongPin,
)
from zal.domain.events.return_passes import (
    ReturnPassGiven,
    ReturnPassUsed,
)
from zal.domain.events.several import Added, Planned, Queued, Replanned, Suspended, WentOn
from zal.domain.events.shifts import (
    BreakBegun,
    BreakEnded,
    NextStopped,
    SignedIn,
    SignedOut,
)
from zal.domain.events.visits import (
    Called,
    Cancelled,
    CategoryChanged,
    Expired,
    Finished,
    Held,
    Issued,
    Missed,
    PeopleCounted,
    Postponed,
    Recalled,
    Recorded,
    Reinstated,
    ReinstatedHeld,
    ReinstatedMissed,
    Released,
    Reopened,
    Returned,
    Started,
    TicketDeclined,
    Transferred,
    Unrecorded,
)

__all__ = [
    "Added",
    "Adopted",
    "AppointmentCancelled",
    "AppointmentLapsed",
    "AppointmentMoved",
    "AppointmentReinstated",
    "BreakBegun",
    "BreakEnded",
    "BrowserInvited",
    "BrowserPaired",
    "BrowserRevoked",
    "Called",
    "Cancelled",
    "CategoryChanged",
    "CheckedIn",
    "ClockAccepted",
    "ClockAgrees",
    "ClockForgotten",
    "ClockLeapt",
    "Configured",
    "DayClosed",
    "DayOpened",
    "DayTurned",
    "Expired",
    "Finished",
    "Founded",
    "Held",
    "Issued",
    "Missed",
    "NameSeen",
    "NamesSeen",
    "NextStopped",
    "Payload",
    "PeopleCounted",
    "PersonForgotten",
    "PersonalDataPurged",
    "PersonalDataTold",
    "PinReplaced",
    "PinSet",
    "PlacesReturned",
    "Planned",
    "Postponed",
    "PrinterTold",
    "Queued",
    "Rated",
    "Recalled",
    "Recorded",
    "Reinstated",
    "ReinstatedHeld",
    "ReinstatedMissed",
    "Released",
    "Reopened",
    "Replanned",
    "Restored",
    "ReturnPassGiven",
    "ReturnPassUsed",
    "Returned",
    "ServiceClosed",
    "ServiceOpened",
    "SignedIn",
    "SignedOut",
    "SlipAsked",
    "SlipEnded",
    "SlipSent",
    "SlotBooked",
    "SlotDropped",
    "SlotHeld",
    "Started",
    "Suspended",
    "TicketDeclined",
    "Transferred",
    "Unrecorded",
    "VisitsExpired",
    "WaitingListJoined",
    "WaitingListLeft",
    "WentOn",
    "WrongPin",
]
