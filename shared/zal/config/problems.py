"""What is wrong with a configuration, gathered while reading goes on."""

import difflib
import json
import re
from collections.abc import Callable, Iterable

from zal.domain.errors import ConfigError
from zal.domain.text import clean

_SHOWN_CHARACTERS = 60
_SAID_CHARACTERS = 2_000
_TOML_BITS = 64
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


class Problems:
    """The problems found so far in one file. ``place``: where a path stands in it."""

    def __init__(self, file: str, place: Callable[[str], str] = str) -> None:
        self.file = file
        self._place = place
        self.found: list[ConfigError] = []

    def add(self, key: str, path: str, **args: str) -> None:
        """Note a problem with the value at ``path``; whatever is quoted stays on one line."""
        said = {name: clean(each, _SAID_CHARACTERS) for name, each in args.items()}
        place = clean(self._place(path), _SAID_CHARACTERS)
        self.found.append(ConfigError(key, file=self.file, path=place, **said))

    def add_unknown(
        self, key: str, path: str, name: str, known: Iterable[str], **args: str
    ) -> None:
        """Note a name that is not ``known``: under ``key``-near if one of them is much like it."""
        choices = list(known)
        near = nearest(name, choices)
        if near is None:
            self.add(key, path, known=", ".join(map(shown_key, choices)) or "—", **args)
        else:
            self.add(f"{key}-near", path, near=shown_key(near), **args)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``name`` was probably meant to be, whatever its case."""
    by_folded = {each.casefold(): each for each in known}
    found = difflib.get_close_matches(name[:_SHOWN_CHARACTERS].casefold(), by_folded, n=1)
    return by_folded[found[0]] if found else None


def shown_key(key: str) -> str:
    """Return a key as it stands in a file, safe to print on one line."""
    return key if len(key) <= _SHOWN_CHARACTERS and _BARE_KEY.fullmatch(key) else shown(key)


def shown(value: object) -> str:
    """Return a value as it stands in a file, short and safe to print on one line."""
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, dict):
        return "{…}"
    text = literal(value)
    safe = clean(text, _SHOWN_CHARACTERS)
    return safe if len(text) <= _SHOWN_CHARACTERS else f"{safe}…"


def literal(value: object) -> str:
    """Return a value as TOML: texts, numbers, booleans, dates, lists and inline tables."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return hex(value) if value.bit_length() > _TOML_BITS else str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        pairs = (f"{literal_key(key)} = {literal(each)}" for key, each in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    return str(value)


def literal_key(key: str) -> str:
    """Return a key as TOML, in quotes where it needs them."""
    return key if _BARE_KEY.fullmatch(key) else literal(key)
