"""One table of the file, read key by key.

A read never raises: what is wrong is noted, a stand-in of the right type is returned, and
the reading goes on, so that all problems of a file are told at once. A key that nobody
asked for is unknown; so the code that reads a key is all that has to know it.
"""

import re
from typing import Any

from zal.config.problems import Problems, literal, shown, shown_key
from zal.domain.text import clean

NAME_LIMIT = 80
CODE_LIMIT = 40
_CODE = re.compile(r"[a-z0-9][a-z0-9-]*")


class Table:
    """A table and the path that leads to it; ``prefix`` ends where the key begins."""

    def __init__(
        self,
        problems: Problems,
        values: dict[str, Any],
        prefix: str = "",
        *,
        absent: bool = False,
    ) -> None:
        self.problems = problems
        self.absent = absent
        self._values = values
        self._prefix = prefix
        self._asked: dict[str, None] = {}

    @property
    def where(self) -> str:
        """The path of the table itself."""
        return self._prefix.rstrip(".: ")

    def path(self, key: str) -> str:
        """Return a key's full path, such as ``[[service]] "passport": name``."""
        name = shown_key(key)
        if self._prefix:
            return f"{self._prefix}{name}"
        value = self._values.get(key)
        if isinstance(value, dict):
            return f"[{name}]"
        return f"[[{name}]]" if value and isinstance(value, list) else name

    def note(self, problem: str, key: str, **args: str) -> None:
        """Note a problem with a key's value."""
        self.problems.add(problem, self.path(key), **args)

    def keys(self) -> tuple[str, ...]:
        """Return the keys that are given."""
        return tuple(self._values)

    def given(self, key: str) -> Any:
        """Return a key's value as it stands, None if it is not given; the key becomes known."""
        self._asked[key] = None
        return self._values.get(key)

    def require(self, key: str, example: str) -> None:
        """Note a key that is missing, unless the whole table is."""
        if self.given(key) is None and not self.absent:
            self.note("config-missing", key, example=example)

    def end(self) -> None:
        """Note the keys that nobody asked for."""
        free = [each for each in self._asked if each not in self._values]
        for key in self._values:
            if key not in self._asked:
                name = "config-unknown-key"
                self.problems.add_unknown(name, self.path(key), key, free or self._asked)

    def text(self, key: str, example: str, *, limit: int = NAME_LIMIT) -> str:
        """Return a text that can be read, an empty one if it is not given."""
        value = self.given(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            line = f"{shown_key(key)} = {literal(example)}"
            self.note("config-want-text", key, got=shown(value), example=line)
            return ""
        return self.checked(key, value, limit)

    def checked(self, key: str, value: str, limit: int = NAME_LIMIT) -> str:
        """Return a text made harmless; note one that is then empty or too long."""
        text = clean(value, len(value))
        if not text:
            self.note("config-empty", key)
        elif len(text) > limit:
            self.note("config-too-long", key, length=str(len(text)), limit=str(limit))
        return text

    def code(self, example: str) -> str:
        """Return the table's own code."""
        self.require("code", f"code = {literal(example)}")
        value = self.given("code")
        if value is None:
            return ""
        line = f"code = {literal(example)}"
        if not isinstance(value, str):
            self.note("config-want-text", "code", got=shown(value), example=line)
            return ""
        if not _CODE.fullmatch(value) or len(value) > CODE_LIMIT:
            limit = str(CODE_LIMIT)
            self.note("config-code", "code", got=shown(value), limit=limit, example=line)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self.given(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        example = f"{key} = {literal(default)}"
        self.note("config-want-flag", key, got=shown(value), example=example)
        return default

    def whole(self, key: str, default: int, *, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``."""
        value = self.whole_or_none(key, default, low=low, high=high)
        return default if value is None else value

    def whole_or_none(self, key: str, example: int, *, low: int, high: int) -> int | None:
        """Return a whole number from ``low`` to ``high``, None if it is not given."""
        value = self.given(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            line = f"{key} = {example}"
            self.note("config-want-whole", key, got=shown(value), example=line)
            return None
        if not low <= value <= high:
            self.note("config-range", key, got=shown(value), low=str(low), high=str(high))
            return None
        return value

    def number(self, key: str, default: float, *, high: float) -> float:
        """Return a number above 0 and not above ``high``."""
        value = self.given(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            line = f"{key} = {default:g}"
            self.note("config-want-number", key, got=shown(value), example=line)
            return default
        if not 0 < value <= high:
            self.note("config-not-positive", key, got=shown(value), high=f"{high:g}")
            return default
        return float(value)

    def texts(self, key: str, example: list[str]) -> list[str] | None:
        """Return a list of different texts, None if it is not given."""
        value = self.given(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            line = f"{key} = {literal(example)}"
            self.note("config-want-list", key, got=shown(value), example=line)
            return None
        if not value:
            self.note("config-list-empty", key)
        for twice in sorted({each for each in value if value.count(each) > 1}):
            self.note("config-listed-twice", key, got=shown(twice))
        return value

    def table(self, key: str, example: str) -> "Table":
        """Return the table under a key, an absent one if it is not given."""
        value = self.given(key)
        inside = f"{self._prefix}{shown_key(key)}." if self._prefix else f"[{shown_key(key)}]: "
        if isinstance(value, dict):
            return Table(self.problems, value, inside)
        if value is not None:
            self.note("config-want-table", key, got=shown(value), example=example)
        return Table(self.problems, {}, inside, absent=True)

    def tables(self, key: str, header: str) -> list["Table"]:
        """Return the entries under double brackets; ``header`` is what stands in them."""
        value = self.given(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.note("config-want-tables", key, got=shown(value), example=f"[[{header}]]")
            return []
        return [self._entry(each, header, n) for n, each in enumerate(value, 1)]

    def _entry(self, values: dict[str, Any], header: str, number: int) -> "Table":
        code = values.get("code")
        named = shown(code) if isinstance(code, str) and code else f"#{number}"
        return Table(self.problems, values, f"[[{header}]] {named}: ")
