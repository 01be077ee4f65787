"""The browsers that show terminals: paired by a code of staff's, revoked by staff."""

from typing import Never

from zal.domain import pins
from zal.domain.by import By
from zal.domain.errors import PinRefused, UnknownName, WrongMove
from zal.domain.events import BrowserInvited, BrowserPaired, BrowserRevoked
from zal.domain.pairing import (
    CODE_DIGITS,
    INVITED_MS,
    MOST_LABEL,
    Invitation,
    PairedBrowser,
    check_terminal,
)
from zal.domain.seals import seal, seal_of_label
from zal.domain.text import clean
from zal.hall.acts import Acts
from zal.hall.pins import KIOSK, Pins
from zal.hall.requests import Done
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import browsers as b

_SECRET_BYTES = 24
_MOST_NUMBER = 2**63 - 1
"""The store asks for no larger integer."""


class Browsers:
    """Invite, pair and revoke browsers."""

    def __init__(self, acts: Acts, pins: Pins) -> None:
        self._acts = acts
        self._pins = pins

    def invite(self, by: By) -> Invitation:
        """Make a code that pairs one browser within the next minutes; a former one is void.

        It is told this once: the hall keeps its hash. It has a budget of guesses of its own, so it
        serves also while the network has guessed at the staff code and must wait.
        """
        number = int.from_bytes(self._acts.means.random_bytes(_SECRET_BYTES)) % 10**CODE_DIGITS
        code, salt = f"{number:0{CODE_DIGITS}}", self._acts.means.random_bytes(pins.SALT_BYTES)
        hashed = pins.hash_pin(code, salt)

        def work(turn: Turn) -> Invitation:
            until = turn.now + INVITED_MS
            turn.run(b.INVITE, salt=salt, hash=hashed, until=until)
            turn.tell(BrowserInvited(until, seal=seal(hashed, salt)))
            return Invitation(code, until)

        return self._acts.do(by, "invite-browser", work, _code_told_once)

    def pair(
        self, by: By, code: str, terminal: str, *, label: str = ""
    ) -> tuple[PairedBrowser, str]:
        """Pair a browser as a terminal by an invitation or the staff code; return its secret too.

        The secret is told this once: the hall keeps its hash. Raises ``UnknownName`` for what is
        no terminal, ``PinRefused`` for a code that is wrong, not set, or tried too often; a
        repeated request is refused, since there is no secret to tell again.
        """
        check_terminal(terminal)
        label = clean(label, MOST_LABEL)
        if self._acts.was_done(by, "pair-browser", terminal=terminal, label=label):
            raise WrongMove("secret-told-once")
        invitation = self._invitation_of(by, code)
        if invitation is None:
            self._pins.verify(by, KIOSK, code)
        secret = self._acts.means.random_bytes(_SECRET_BYTES).hex()
        secret_hash = hash_of(secret)

        def work(turn: Turn) -> tuple[PairedBrowser, str]:
            if invitation is not None and not turn.run(b.TAKE_INVITATION, hash=invitation):
                raise PinRefused("code-wrong")  # another browser was quicker
            (number,) = (row["next_number"] for row in turn.rows(b.NEXT_BROWSER))
            turn.write_one(
                b.NEW_BROWSER,
                number=number,
                terminal=terminal,
                label=label,
                secret_hash=secret_hash,
            )
            sealed = seal_of_label(label, secret_hash)
            is_invited = invitation is not None
            turn.tell(BrowserPaired(number, terminal, seal=sealed, is_invited=is_invited))
            return _browser(turn, number), secret

        return self._acts.do(by, "pair-browser", work, _told_once, terminal=terminal, label=label)

    def _invitation_of(self, by: By, code: str) -> bytes | None:
        """Return the hash of the invitation that holds, if this is its code."""
        if len(code) != CODE_DIGITS or not code.isdecimal():
            return None
        with self._acts.turn(by) as turn:
            row = turn.row(b.INVITATION)
            if row is None or row["until"] <= turn.now:
                return None
            salt, expected = row["salt"], bytes(row["hash"])
        return expected if pins.matches(code, salt, expected) else None

    def revoke(self, by: By, number: int) -> PairedBrowser:
        """Let a browser show its terminal no more, from now on."""

        def work(turn: Turn) -> PairedBrowser:
            browser = _browser(turn, number)
            if browser.revoked_at is not None:
                raise WrongMove("browser-revoked", number=number)
            # whoever sets the hall's clock right may take it back: never before it was paired
            at = max(turn.now, browser.paired_at)
            turn.write_one(b.REVOKE_BROWSER, number=number, revoked_at=at)
            turn.tell(BrowserRevoked(number, browser.terminal))
            return _browser(turn, number)

        return self._acts.do(
            by, "revoke-browser", work, lambda turn, _: _browser(turn, number), number=number
        )


def _told_once(_turn: Turn, _done: Done) -> Never:
    raise WrongMove("secret-told-once")


def _code_told_once(_turn: Turn, _done: Done) -> Never:
    raise WrongMove("code-told-once")


def hash_of(secret: str) -> bytes:
    """Return what the hall keeps of a secret; as random as that is, it needs no salt."""
    import hashlib  # on use: OpenSSL is large, and few processes ask for a browser

    return hashlib.sha256(secret.encode(errors="replace")).digest()


def _browser(turn: Turn, number: int) -> PairedBrowser:
    row = turn.row(b.BROWSER, number=number) if abs(number) <= _MOST_NUMBER else None
    if row is None:
        raise UnknownName("unknown-browser", code=str(number))
    return rows.browser(row)
