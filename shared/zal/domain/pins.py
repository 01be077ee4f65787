"""PINs: how they are hashed and how long a wrong one must wait. No PIN exists by default."""

import re

from zal.domain.errors import PinRefused

SALT_BYTES = 16
_COST = 2**14
_BLOCK = 8
_PARALLEL = 1
_FREE_TRIES = 3
_LONGEST_DELAY_S = 900
_PIN = re.compile(r"[0-9]{4,12}")


def check_form(pin: str) -> None:
    """Refuse a new PIN that is not 4–12 digits or is one digit repeated."""
    if not _PIN.fullmatch(pin) or len(set(pin)) == 1:
        raise PinRefused("pin-form")


def hash_pin(pin: str, salt: bytes) -> bytes:
    """Return the scrypt hash (RFC 7914, N=2¹⁴ r=8 p=1), about 30 ms of work."""
    import hashlib  # on use: OpenSSL is large, and a face's start checks no PIN

    secret = pin.encode()
    return hashlib.scrypt(secret, salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=64 * 2**20)


def matches(pin: str, salt: bytes, expected: bytes) -> bool:
    """Return whether a typed PIN gives the stored hash, in constant time."""
    import hmac

    return hmac.compare_digest(hash_pin(pin, salt), expected)


def delay_s(failures: int) -> int:
    """Return how long to wait after so many failed tries in a row: none thrice, then doubling."""
    over = failures - _FREE_TRIES
    return 0 if over < 0 else min(_LONGEST_DELAY_S, 15 * 2 ** min(over, 10))
