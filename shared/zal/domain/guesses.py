"""How long a place must wait where wrong codes are typed. No clock is read here.

The codes of appointments have 43 random bits: so slowed, nobody guesses one. No wait grows beyond
a minute, since those who come after a guesser have to wait as well.
"""

_FREE_TRIES = 3
_FIRST_DELAY_S = 15
LONGEST_DELAY_S = 60
FORGOTTEN_EVERY_MS = 5 * 60_000
"""Each time that it is so long without a wrong code, one of those before counts no more.

Right ones in between change nothing: else whoever has a code of their own could guess on.
"""


def delay_s(wrong: int) -> int:
    """Return how long to wait after so many wrong codes: none twice, then doubling."""
    over = wrong - _FREE_TRIES
    return 0 if over < 0 else int(min(LONGEST_DELAY_S, _FIRST_DELAY_S * 2 ** min(over, 10)))


def wrong_left(wrong: int, quiet_ms: int) -> int:
    """Return how many of some wrong codes still count, so long after one could type again."""
    return max(0, wrong - max(0, quiet_ms) // FORGOTTEN_EVERY_MS)
