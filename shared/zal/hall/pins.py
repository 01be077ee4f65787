"""PINs of operators and of the kiosk's staff screen."""

from zal.domain import pins
from zal.domain.by import By
from zal.domain.errors import PinRefused
from zal.domain.events import PinReplaced, PinSet, WrongPin
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

    def set(self, by: By, subject: str, pin: str, *, is_once: bool = False) -> None:
        """Set a PIN of 4–12 digits and forget failed tries.

        ``is_once``: its operator can replace it by one of their own, and do nothing else with it.
        """
        pins.check_form(pin)
        if is_once and subject == KIOSK:
            raise PinRefused("pin-once-of-all")
        salted = pins.salted(pin, self._acts.means.random_bytes)

        def work(turn: Turn) -> None:
            if subject != KIOSK:
                _must_be_known(turn, subject)
            write_pin(turn, subject, salted, is_once=is_once)

        body: dict[str, object] = {"subject": subject, "pin": _slow(by, pin)}
        if is_once:  # other requests are as they were before there was this word
            body["is_once"] = True
        self._acts.do(by, "set-pin", work, nothing_more, **body)

    def replace(self, by: By, pin: str, own: str) -> None:
        """Replace an operator's PIN that is good once by ``own``, which they chose.

        The former is proven as by ``verify``. Of wrong tries at it staff stay warned: it may have
        been a guesser who chose.
        """
        pins.check_own(own, pin)
        subject = of_operator(by.actor)
        body: dict[str, object] = {"subject": subject, "pin": _slow(by, own)}
        if self._acts.was_done(by, "replace-pin", **body):
            return
        former = self._proven(by, subject, pin)
        if not former["is_once"]:
            raise PinRefused("pin-is-own", operator=by.actor)
        salt, hashed = pins.salted(own, self._acts.means.random_bytes)

        def work(turn: Turn) -> None:
            new = {"subject": subject, "salt": salt, "hash": hashed}
            if not turn.run(h.REPLACE_PIN, was=former["hash"], **new):
                raise PinRefused("pin-wrong")  # it was replaced in between
            turn.run(h.PIN_TRIES_FORGOTTEN, subject=subject)
            turn.tell(PinReplaced(subject, seal=seal(hashed, salt)))

        self._acts.do(by, "replace-pin", work, nothing_more, **body)

    def verify(self, by: By, subject: str, pin: str) -> None:
        """Return if the PIN is right and one's own, else raise ``PinRefused``.

        One that is good once is refused as ``pin-once``: ``replace`` comes first. Failed tries are
        stored.
        They count for the device where they are typed, and make that one wait: whoever guesses at
        one place shuts nobody out at another. A try counts as failed before its PIN is looked at,
        so that a process that is killed in between, or many that try at once, gain no free tries.
        Each try is one, also under a request id that was used before.
        """
        check_may(by.role, "verify-pin")
        if self._proven(by, subject, pin)["is_once"]:
            raise PinRefused("pin-once")

    def _proven(self, by: By, subject: str, pin: str) -> Row:
        """Return the row of a PIN that is right."""
        with self._acts.turn(by) as turn:
            kept = _kept(turn, subject)
            failures = _count_try(turn, subject, kept)
        if pins.matches(pin, kept["salt"], kept["hash"]):
            self._forget(by, subject)
            return kept
        self._tell(by, WrongPin(subject, failures))
        delay = pins.delay_s(failures)
        if delay:
            raise PinRefused(f"{_called(subject)}-wrong-wait", seconds=delay)
        raise PinRefused(f"{_called(subject)}-wrong")

    def _forget(self, by: By, subject: str) -> None:
        with self._acts.turn(by) as turn:
            turn.run(h.PIN_PROVEN, subject=subject, device=turn.device)

    def _tell(self, by: By, wrong: WrongPin) -> None:
        with self._acts.turn(by) as turn, turn.as_time():
            turn.run(h.FORGET_WRONG_PINS, oldest=turn.now - pins.GUESSED_WITHIN_MS)
            turn.run(h.WRONG_PIN, subject=wrong.subject)
            turn.tell(wrong)


def write_pin(turn: Turn, subject: str, salted: tuple[bytes, bytes], *, is_once: bool) -> None:
    """Keep a PIN's salt and hash, forget what was tried at the one before, and tell the log."""
    salt, hashed = salted
    turn.run(h.SET_PIN, subject=subject, salt=salt, hash=hashed, is_once=int(is_once))
    turn.run(h.PIN_TRIES_FORGOTTEN, subject=subject)
    turn.run(h.WRONG_PINS_FORGOTTEN, subject=subject)
    turn.tell(PinSet(subject, seal=seal(hashed, salt), is_once=is_once))


def _slow(by: By, pin: str) -> bytes | str:
    """Return what tells a PIN in a request: no quick checksum, since there are too few PINs."""
    return "" if by.request_id is None else pins.hash_pin(pin, by.request_id.encode())


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
        raise PinRefused(f"{_called(subject)}-wait", seconds=-(-left_ms // 1000))
    turn.run(
        h.PIN_TRIED,
        subject=subject,
        device=turn.device,
        failures=failures + 1,
        blocked_until=turn.wall_ms + 1000 * pins.delay_s(failures + 1),
    )
    return int(failures) + 1


def _called(subject: str) -> str:
    """Return what the digits are called where they are refused: staff have a code, no PIN."""
    return "staff-code" if subject == KIOSK else "pin"


def _must_be_known(turn: Turn, subject: str) -> None:
    known("operator", subject.removeprefix("operator:"), turn.config.operator_by_code)
