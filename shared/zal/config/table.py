"""One table of the file, asked key by key.

A read never raises: what is wrong is noted and the reading goes on, so that all problems of a file
are told at once. A key that nobody asked for is unknown; so the row that reads a key is all that
has to know it.
"""

from typing import Any

from zal.config.problems import Problems, literal, nearest, shown, shown_key
from zal.domain.dataclass import dataclass
from zal.domain.settings.services import Purpose, Service, ServiceGroup
from zal.domain.settings.zones import Zone
from zal.domain.text import clean, is_right_to_left

NAME_LIMIT = 80


@dataclass(slots=True)
class Known:
    """What was read before and other settings name: languages, service groups, purposes, services,
    zones.
    """

    languages: tuple[str, ...] = ()
    groups: tuple[ServiceGroup, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    services: tuple[Service, ...] = ()
    zones: tuple[Zone, ...] = ()


class Table:
    """A table and the path that leads to it; ``prefix`` ends where the key begins.

    ``known`` is what was read before, the same for all tables of a file.
    """

    def __init__(
        self,
        problems: Problems,
        values: dict[str, Any],
        prefix: str = "",
        *,
        known: Known | None = None,
        absent: bool = False,
    ) -> None:
        self.problems = problems
        self.known = Known() if known is None else known
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
                meant = next((each for each in (free, self._asked) if nearest(key, each)), free)
                path, known = self.path(key), meant or self._asked
                self.problems.add_unknown("config-unknown-key", path, key, known)

    def text(self, key: str, line: str, *, limit: int = NAME_LIMIT) -> str | None:
        """Return a text that can be read, None if it is not given; ``line``: what to write."""
        value = self.given(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.note("config-want-text", key, got=shown(value), example=line)
            return None
        return self.checked(key, value, limit)

    def checked(self, key: str, value: str, limit: int = NAME_LIMIT) -> str:
        """Return a text made harmless; note one that is then empty or too long.

        The dots that stand in our examples for what people are to write are as good as none.
        """
        text = clean(value, len(value))
        if not text.strip("…. "):
            self.note("config-empty", key)
        elif len(text) > limit:
            self.note("config-too-long", key, length=str(len(text)), limit=str(limit))
        elif is_right_to_left(text):
            self.note("config-right-to-left", key)
        return text

    def whole(self, key: str, line: str, *, low: int, high: int) -> int | None:
        """Return a whole number, None if it is not given; note one outside ``low`` … ``high``."""
        value = self.given(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.note("config-want-whole", key, got=shown(value), example=line)
            return None
        if not low <= value <= high:
            self.note("config-range", key, got=shown(value), low=str(low), high=str(high))
        return value

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
            return Table(self.problems, value, inside, known=self.known)
        if value is not None:
            self.note("config-want-table", key, got=shown(value), example=example)
        return Table(self.problems, {}, inside, known=self.known, absent=True)

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
        return Table(self.problems, values, f"[[{header}]] {named}: ", known=self.known)
