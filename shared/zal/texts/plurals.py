"""Which plural a whole number takes, as Unicode CLDR has it; a test compares it with Babel.

Babel itself would cost each face 60 ms and 7 MB at its start. Numbers are below a million.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

Plural = Callable[[int], str]
_TEENS = (11, 12, 13, 14)
_FEW = (2, 3, 4)


def _never(_: int) -> str:
    return "other"


def _one(n: int) -> str:
    return "one" if n == 1 else "other"


def _none_or_one(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _east_slavic(n: int) -> str:
    if n % 100 in _TEENS:
        return "many"
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(n % 10, "many")


def _south_slavic(n: int) -> str:
    found = _east_slavic(n)
    return "other" if found == "many" else found


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n % 10 in _FEW and n % 100 not in _TEENS else "many"


def _czech(n: int) -> str:
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(n, "other")


def _slovene(n: int) -> str:
    return {1: "one", 2: "two", 3: "few", 4: "few"}.get(n % 100, "other")


def _romanian(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n == 0 or 0 < n % 100 < 20 else "other"  # noqa: PLR2004 - CLDR's rule


def _lithuanian(n: int) -> str:
    if 10 < n % 100 < 20 or n % 10 == 0:  # noqa: PLR2004 - CLDR's rule
        return "other"
    return "one" if n % 10 == 1 else "few"


def _latvian(n: int) -> str:
    if 10 < n % 100 < 20 or n % 10 == 0:  # noqa: PLR2004 - CLDR's rule
        return "zero"
    return "one" if n % 10 == 1 else "other"


_FAMILIES: Mapping[Plural, str] = MappingProxyType(
    {
        _never: "id ja ko lo ms my th tt vi zh",
        _one: "az bg ca ce da de el en es et eu fi gl hu it ka kk ky mn nb nl nn no os sq sv tk "
        "tr ug uz",
        _none_or_one: "bn fr hi hy pt",
        _east_slavic: "be ru uk",
        _south_slavic: "bs hr sr",
        _polish: "pl",
        _czech: "cs sk",
        _slovene: "sl",
        _romanian: "ro",
        _lithuanian: "lt",
        _latvian: "lv",
    }
)
PLURALS: Mapping[str, Plural] = MappingProxyType(
    {language: rule for rule, languages in _FAMILIES.items() for language in languages.split()}
)
"""The rule of each language that is known here."""


def plural_of(language: str) -> Plural:
    """Return a language's rule; of one that is not known each number is ``other``."""
    return PLURALS.get(language, _never)
