"""PINs: how they are hashed and how long a wrong one must wait. No PIN exists by default."""

import re
from contextlib import suppress
from itertools import pairwise

from zal.domain.errors import PinRefused
from zal.domain.identity import RandomBytes

SALT_BYTES = 16
_COST = 2**14
_BLOCK = 8
_PARALLEL = 1
_FREE_TRIES = 3
_LONGEST_DELAY_S = 900
_ONCE_DIGITS = 6
_PIN = re.compile(r"[0-9]{4,12}")
_IN_A_ROW = frozenset({0, 1, 9})
"""Steps from digit to digit, modulo ten: none, one up, one down."""
GUESSED_TRIES = 6
"""Wrong tries at one PIN, on all devices together, of which staff are warned: it does not lock."""
GUESSED_WITHIN_MS = 15 * 60_000
"""For so long a wrong try counts among those, also when a right one follows."""


def check_form(pin: str) -> None:
    """Refuse a new PIN that is not 4–12 digits, or what is guessed first: 0000, 1234, 9876.

    One that was set before this rule stays.
    """
    digits = [int(each) for each in pin] if _PIN.fullmatch(pin) else []
    steps = {(after - before) % 10 for before, after in pairwise(digits)}
    if not digits or (len(steps) == 1 and steps <= _IN_A_ROW):
        raise PinRefused("pin-form")


def check_own(own: str, good_once: str) -> None:
    """Refuse what cannot replace a PIN that was good once."""
    check_form(own)
    if own == good_once:
        raise PinRefused("pin-same")


def pin_good_once(random: RandomBytes) -> str:
    """Return six random digits that may be a PIN; whoever gets them soon has one of their own."""
    while True:
        drawn = f"{int.from_bytes(random(8)) % 10**_ONCE_DIGITS:0{_ONCE_DIGITS}}"
        with suppress(PinRefused):
            check_form(drawn)
            return drawn


def hash_pin(pin: str, salt: bytes) -> bytes:
    """Return the scrypt hash (RFC 7914, N=2¹⁴ r=8 p=1), about 30 ms of work."""
    import hashlib  # on use: OpenSSL is large, and a face's start checks no PIN

    secret = pin.encode()
    return hashlib.scrypt(secret, salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=64 * 2**20)


def salted(pin: str, random: RandomBytes) -> tuple[bytes, bytes]:
    """Return a new salt and the hash of a PIN under it."""
    salt = random(SALT_BYTES)
    return salt, hash_pin(pin, salt)


def matches(pin: str, salt: bytes, expected: bytes) -> bool:
    """Return whether a typed PIN gives the stored hash, in constant time."""
    import hmac

    return hmac.compare_digest(hash_pin(pin, salt), expected)


def delay_s(failures: int) -> int:
    """Return how long to wait after so many failed tries in a row: none thrice, then doubling."""
    over = failures - _FREE_TRIES
    return 0 if over < 0 else min(_LONGEST_DELAY_S, 15 * 2 ** min(over, 10))
