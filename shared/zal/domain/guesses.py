"""How long a place must wait where wrong codes are typed. No clock is read here.

The codes of appointments have 43 random bits: so slowed, nobody guesses one. No wait grows beyond
a minute, since those who come after a guesser have to wait as well.
"""

_FREE_TRIES = 3
_FIRST_DELAY_S = 15
LONGEST_DELAY_S = 60
FORGOTTEN_AFTER_MS = 15 * 60_000
"""After so long without a wrong code the ones before count no more."""


def delay_s(wrong: int) -> int:
    """Return how long to wait after so many wrong codes in a row: none twice, then doubling."""
    over = wrong - _FREE_TRIES
    return 0 if over < 0 else int(min(LONGEST_DELAY_S, _FIRST_DELAY_S * 2 ** min(over, 10)))
