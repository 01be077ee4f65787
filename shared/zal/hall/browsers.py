"""The browsers that show terminals: paired by the staff's code, revoked by staff."""

from zal.domain.by import By
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.events import BrowserPaired, BrowserRevoked
from zal.domain.pairing import MOST_LABEL, PairedBrowser, check_terminal
from zal.domain.seals import seal_of_label
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
    """Pair and revoke browsers."""

    def __init__(self, acts: Acts, pins: Pins) -> None:
        self._acts = acts
        self._pins = pins

    def pair(
        self, by: By, pin: str, terminal: str, *, label: str = ""
    ) -> tuple[PairedBrowser, str]:
        """Pair a browser as a terminal by the staff's code; return it with its secret.

        The secret is told this once: the hall keeps its hash. Raises ``UnknownName`` for what is
        no terminal, ``PinRefused`` for a code that is wrong, not set, or tried too often; a
        repeated request is refused, since there is no secret to tell again.
        """
        check_terminal(terminal)
        self._pins.verify(by, KIOSK, pin)
        secret = self._acts.means.random_bytes(_SECRET_BYTES).hex()
        secret_hash, label = hash_of(secret), clean(label, MOST_LABEL)

        def work(turn: Turn) -> tuple[PairedBrowser, str]:
            number = turn.new_id(b.NEXT_BROWSER)
            turn.write_one(
                b.NEW_BROWSER,
                number=number,
                terminal=terminal,
                label=label,
                secret_hash=secret_hash,
            )
            sealed = seal_of_label(label, secret_hash)
            turn.tell(BrowserPaired(number, terminal, seal=sealed))
            return _browser(turn, number), secret

        return self._acts.do(by, "pair-browser", work, _told_once, terminal=terminal, label=label)

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


def _told_once(_turn: Turn, _done: Done) -> tuple[PairedBrowser, str]:
    raise WrongMove("secret-told-once")


def hash_of(secret: str) -> bytes:
    """Return what the hall keeps of a secret; as random as that is, it needs no salt."""
    import hashlib  # on use: OpenSSL is large, and few processes ask for a browser

    return hashlib.sha256(secret.encode(errors="replace")).digest()


def _browser(turn: Turn, number: int) -> PairedBrowser:
    row = turn.row(b.BROWSER, number=number) if abs(number) <= _MOST_NUMBER else None
    if row is None:
        raise UnknownName("unknown-browser", code=str(number))
    return rows.browser(row)
