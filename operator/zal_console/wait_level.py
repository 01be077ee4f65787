"""Whether a wait is within its norm, near it or past it."""

CALM, SOON, LATE = "calm", "soon", "late"


def level(waited_ms: int, norm_s: int) -> str:
    """Return ``late`` past the norm (seconds), ``soon`` past two thirds of it, else ``calm``."""
    norm_ms = 1000 * norm_s
    if waited_ms > norm_ms:
        return LATE
    return SOON if 3 * waited_ms > 2 * norm_ms else CALM
