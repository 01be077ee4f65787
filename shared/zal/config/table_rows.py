"""The rows of one table, and the tables and entries of a file that are made of them."""

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, Self

from zal.config.row import REQUIRED, Fields, Row, Tables, in_place, usual_of
from zal.config.table import Table


class Form:
    """The rows of one table, in the order in which they are written, and the value they make.

    ``of``: the class of the value. ``build``: what makes it, if that is more than the class.
    """

    def __init__(self, of: type, *rows: Row, build: Callable[..., Any] | None = None) -> None:
        self._build = build or of
        self.rows = tuple(row.bound(of) for row in rows)

    def read(self, table: Table) -> Any:
        """Return the value that a table holds; keys without a row are noted."""
        found = read_rows(self.rows, table)
        table.end()
        return self._build(**found)

    def write(self, value: Any) -> Tables:
        """Return the table of a value, settings that were left out at their defaults."""
        return write_rows(self.rows, value)


class Part(Row):
    """A table of the file whose settings are fields of the hall itself."""

    places = ("key", "rows")
    rows: tuple[Row, ...] = in_place(kw_only=False)
    required: bool = False

    def bound(self, of: type) -> Self:
        found = copy(self)
        found.rows = tuple(row.bound(of) for row in self.rows)
        return found

    def read(self, table: Table) -> Fields:
        if self.required:
            table.require(self.key, f"[{self.key}]")
        inside = table.table(self.key, f"[{self.key}]")
        found = read_rows(self.rows, inside)
        inside.end()
        return found

    def write(self, owner: Any) -> Tables:
        return {self.key: write_rows(self.rows, owner)}


class Section(Row):
    """A table that makes a value of its own, which is one field.

    ``header``: the table's in the file. Where the field can be None, so it is when nothing is
    given.
    """

    places = ("key", "name", "form")
    name: str = in_place(kw_only=False)
    form: Form = in_place(kw_only=False)
    header: str = ""
    optional: bool = False

    def bound(self, of: type) -> Self:
        found = copy(self)
        found.optional = usual_of(of, self.name) is None
        return found

    def read(self, table: Table) -> Fields:
        inside = table.table(self.key, f"[{self.header or self.key}]")
        if inside.absent and self.optional:
            return {}
        return {self.name: self.form.read(inside)}

    def write(self, owner: Any) -> Tables:
        value = getattr(owner, self.name)
        return {} if value is None else {self.key: self.form.write(value)}


class Entries(Row):
    """Tables under double brackets, each with a code of its own, in an order that counts."""

    places = ("key", "name", "form")
    name: str = in_place(kw_only=False)
    form: Form = in_place(kw_only=False)
    header: str = ""
    required: bool = False

    def bound(self, of: type) -> Self:
        found = copy(self)
        found.required = usual_of(of, self.name) is REQUIRED
        return found

    @property
    def title(self) -> str:
        """What stands in the double brackets."""
        return self.header or self.key

    def read(self, table: Table) -> Fields:
        if self.required:
            table.require(self.key, f"[[{self.title}]]")
        found = tuple(self._read(table))
        if self.lent:
            setattr(table.known, self.name, found)
        return {self.name: found}

    def _read(self, table: Table) -> Iterator[Any]:
        seen: set[str] = set()
        for each in table.tables(self.key, self.title):
            entry = self.form.read(each)
            if entry.code in seen:
                each.note("config-code-twice", "code")
            if entry.code:
                seen.add(entry.code)
            yield entry

    def write(self, owner: Any) -> Tables:
        return {self.key: [self.form.write(each) for each in getattr(owner, self.name)]}


def read_rows(rows: tuple[Row, ...], table: Table) -> Fields:
    """Return the fields of a table, those first that others lean on."""
    found: Fields = {}
    for row in sorted(rows, key=lambda each: not each.lent):
        found |= row.read(table)
    return found


def write_rows(rows: tuple[Row, ...], owner: Any) -> Tables:
    """Return the table of a value's fields, in the order of the rows."""
    found: Tables = {}
    for row in rows:
        found |= row.write(owner)
    return found
