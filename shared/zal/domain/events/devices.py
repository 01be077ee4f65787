"""Slips, printers and paired browsers."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


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
