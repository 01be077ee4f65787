"""PINs of operators and of the kiosk's staff screen."""

from zal.domain import pins
from zal.domain.by import By
from zal.domain.errors import PinRefused
from zal.domain.events import PinSet, WrongPin
from zal.domain.roles import check_may
from zal.domain.seals import seal
from zal.hall.acts import Acts
from zal.hall.lookups import known, nothing_more
from zal.hall.turn import Turn
from zal.store.engine import Row
from zal.store.queries import hall as h

KIOSK = "kiosk"
"""The subject of the code that opens a kiosk's staff screen."""


def of_operator(code: str) -> str:
    """Return the subject under which an operator's PIN is kept."""
    return f"operator:{code}"


class Pins:
    """Set and check PINs. The hashing is slow on purpose and never done while holding the turn."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def set(self, by: By, subject: str, pin: str) -> None:
        """Set a PIN of 4–12 digits and forget failed tries."""
        pins.check_form(pin)
        salt = self._acts.means.random_bytes(pins.SALT_BYTES)
        hashed = pins.hash_pin(pin, salt)

        def work(turn: Turn) -> None:
            if subject != KIOSK:
                _must_be_known(turn, subject)
            turn.run(h.SET_PIN, subject=subject, salt=salt, hash=hashed)
            turn.run(h.PIN_TRIES_FORGOTTEN, subject=subject)
            turn.run(h.WRONG_PINS_FORGOTTEN, subject=subject)
            turn.tell(PinSet(subject, seal=seal(hashed, salt)))

        # of a PIN no quick checksum may be kept: there are too few of them
        slow = "" if by.request_id is None else pins.hash_pin(pin, by.request_id.encode())
        self._acts.do(by, "set-pin", work, nothing_more, subject=subject, pin=slow)

    def verify(self, by: By, subject: str, pin: str) -> None:
        """Return if the PIN is right, else raise ``PinRefused``; failed tries are stored.

        They count for the device where they are typed, and make that one wait: whoever guesses at
        one place shuts nobody out at another. A try counts as failed before its PIN is looked at,
        so that a process that is killed in between, or many that try at once, gain no free tries.
        Each try is one, also under a request id that was used before.
        """
        check_may(by.role, "verify-pin")
        with self._acts.turn(by) as turn:
            kept = _kept(turn, subject)
            failures = _count_try(turn, subject, kept)
        if pins.matches(pin, kept["salt"], kept["hash"]):
            self._forget(by, subject)
            return
        self._tell(by, WrongPin(subject, failures))
        delay = pins.delay_s(failures)
        if delay:
            raise PinRefused("pin-wrong-wait", seconds=delay)
        raise PinRefused("pin-wrong")

    def _forget(self, by: By, subject: str) -> None:
        with self._acts.turn(by) as turn:
            turn.run(h.PIN_PROVEN, subject=subject, device=turn.device)

    def _tell(self, by: By, wrong: WrongPin) -> None:
        with self._acts.turn(by) as turn, turn.as_time():
            turn.run(h.FORGET_WRONG_PINS, oldest=turn.now - pins.GUESSED_WITHIN_MS)
            turn.run(h.WRONG_PIN, subject=wrong.subject)
            turn.tell(wrong)


def _kept(turn: Turn, subject: str) -> Row:
    """Return the row of a PIN with the tries at this device; refuse where none was set."""
    if subject != KIOSK:
        _must_be_known(turn, subject)
    row = turn.row(h.PIN, subject=subject, device=turn.device)
    if row is not None:
        return row
    if subject == KIOSK:
        raise PinRefused("pin-unset-kiosk")
    operator = subject.removeprefix("operator:")
    raise PinRefused("pin-unset", operator=operator, subject=operator)


def _count_try(turn: Turn, subject: str, kept: Row) -> int:
    """Count a try as failed and return how many are in a row; refuse one that comes too early."""
    failures = kept["failures"] or 0
    # not the hall's own now: after a clock that ran ahead it stands still for long
    left_ms = (kept["blocked_until"] or 0) - turn.wall_ms
    if 0 < left_ms <= 1000 * pins.delay_s(failures):
        raise PinRefused("pin-wait", seconds=-(-left_ms // 1000))
    turn.run(
        h.PIN_TRIED,
        subject=subject,
        device=turn.device,
        failures=failures + 1,
        blocked_until=turn.wall_ms + 1000 * pins.delay_s(failures + 1),
    )
    return int(failures) + 1


def _must_be_known(turn: Turn, subject: str) -> None:
    known("operator", subject.removeprefix("operator:"), turn.config.operator_by_code)
