"""What a row is: one setting of the file, read, checked, written back and told of in one place.

What a setting is when it is left out stands in the class of its value and nowhere else: a field
without a default must be given.
"""

from abc import ABC, abstractmethod
from copy import copy
from dataclasses import MISSING, fields
from typing import Any, ClassVar, Literal, NamedTuple, Self, dataclass_transform

from zal.config.problems import literal, literal_key
from zal.config.table import Table

REQUIRED: Any = object()
"""In place of the default of a field that has none."""
Tables = dict[str, Any]
Fields = dict[str, Any]


def in_place(*, kw_only: Literal[False]) -> Any:
    """Return what marks an attribute that is given by its place, not by its name."""


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(in_place,))
class Made:
    """What is made as a dataclass is, and checked so by mypy.

    It is none: each of these classes would cost every face a millisecond at its start.
    """

    places: ClassVar[tuple[str, ...]] = ("key",)

    def __init__(self, *placed: Any, **named: Any) -> None:
        self.__dict__.update(zip(self.places, placed, strict=True), **named)


class Row(Made, ABC):
    """A key of a table. ``lent``: others lean on what it holds, so that it is read before them."""

    key: str = in_place(kw_only=False)
    doc: str = ""
    lent: bool = False

    @abstractmethod
    def bound(self, of: type) -> Self:
        """Return the row of a class of values, whose defaults it then knows."""

    @abstractmethod
    def read(self, table: Table) -> Fields:
        """Return the fields that the file gives; what is wrong with it is noted in the table."""

    @abstractmethod
    def write(self, owner: Any) -> Tables:
        """Return what stands in the file for a value, nothing if the setting is left out."""


class Told(NamedTuple):
    """What a person is told of a key: what may be written, what holds without it, what it does."""

    key: str
    takes: str
    otherwise: str
    doc: str


class Setting(Row):
    """One key for one field.

    ``name``: the field. ``example``: what to write, as it stands in the file, else the default.
    ``left_out``: what holds without it, where the default does not tell.
    """

    places = ("key", "name")
    name: str = in_place(kw_only=False)
    example: Any = None
    left_out: str = ""
    usual: Any = REQUIRED

    def bound(self, of: type) -> Self:
        found = copy(self)
        found.usual = usual_of(of, self.name)
        return found

    @property
    def is_required(self) -> bool:
        """True if the file must give it."""
        return self.usual is REQUIRED

    @property
    def line(self) -> str:
        """The line that one could write."""
        shown = self.shown(self.usual) if self.example is None else self.example
        return f"{literal_key(self.key)} = {literal(shown)}"

    def read(self, table: Table) -> Fields:
        if self.is_required:
            table.require(self.key, self.line)
        found = self.value(table)
        if found is None:
            return {self.name: self.nothing()} if self.is_required else {}
        if self.lent:
            setattr(table.known, self.name, found)
        return {self.name: found}

    def write(self, owner: Any) -> Tables:
        found = self.shown(getattr(owner, self.name))
        return {} if found is None else {self.key: found}

    @abstractmethod
    def value(self, table: Table) -> Any:
        """Return the value that the file gives, None if there is none of the right type."""

    @abstractmethod
    def shown(self, value: Any) -> Any:
        """Return a value as it stands in the file, None if it is left out."""

    def nothing(self) -> Any:
        """Return what stands in for a required value that is not there, so that reading goes on."""
        return ""

    @property
    @abstractmethod
    def takes(self) -> str:
        """What may be written, in English."""

    @property
    def otherwise(self) -> str:
        """What holds when it is left out, in English."""
        if self.is_required:
            return "must be given"
        shown = self.shown(self.usual)
        return self.left_out or ("nothing" if shown in (None, "") else f"`{literal(shown)}`")

    @property
    def told(self) -> tuple[Told, ...]:
        """What a person is told of it, a line for each key."""
        return (Told(self.key, self.takes, self.otherwise, self.doc),)


def usual_of(of: type, name: str) -> Any:
    """Return a field's default, ``REQUIRED`` if it has none; a row of no field is a mistake."""
    (found,) = (each for each in fields(of) if each.name == name)
    if found.default_factory is not MISSING:
        return found.default_factory()
    return REQUIRED if found.default is MISSING else found.default
