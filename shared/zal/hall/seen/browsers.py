"""The browsers that staff have paired as terminals."""

from zal.domain.pairing import PairedBrowser
from zal.hall.browsers import hash_of
from zal.hall.look import Look
from zal.store import rows
from zal.store.queries import browsers as b


def paired_browser(look: Look, secret: str) -> PairedBrowser | None:
    """Return the paired browser of a secret, None if there is none or it was revoked."""
    row = look.row(b.BROWSER_BY_HASH, secret_hash=hash_of(secret))
    return None if row is None else rows.browser(row)


def paired_browsers(look: Look) -> tuple[PairedBrowser, ...]:
    """Return every browser that was ever paired, the newest last."""
    return tuple(map(rows.browser, look.rows(b.BROWSERS)))
