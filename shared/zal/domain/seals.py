"""Seals: what the log keeps of words that it must not hold. No I/O.

A note, a comment, a browser's label are personal, or give away how to get in, so they stay in the
rows. The log holds a seal of them: a digest under a key that is in the rows too and never in the
log, such as the token of the ticket's page. So a changed word does not fit its seal, and whoever
has the log alone cannot try words out, however short they are.
"""

from zal.domain.blake2 import blake2b

_SEAL_BYTES = 8
_KEY_BYTES = 64


def seal(words: str | bytes, key: str | bytes) -> str:
    """Return the seal of words under a key; "" of no words. BLAKE2b (RFC 7693) with a key."""
    if not words:
        return ""
    of_words, of_key = (
        each if isinstance(each, bytes) else each.encode(errors="replace") for each in (words, key)
    )
    return blake2b(of_words, key=of_key[:_KEY_BYTES], digest_size=_SEAL_BYTES).hexdigest()


def seal_of_label(label: str, secret_hash: bytes) -> str:
    """Return the seal of a paired browser: of its label and of its secret's hash."""
    return seal(f"label: {label}", secret_hash)
