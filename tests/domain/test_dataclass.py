"""What is made on first use is what the standard's decorator makes."""

import dataclasses
import inspect
from dataclasses import FrozenInstanceError, field
from typing import ClassVar

import pytest

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A value with every kind of field that there is here."""

    KIND: ClassVar[str] = "point"
    x: int
    y: int = 0
    names: dict[str, str] = field(default_factory=dict)
    why: str = field(default="", compare=False)

    @property
    def far(self) -> int:
        """How far it is by streets."""
        return self.x + self.y


@dataclass(slots=True)
class Heap:
    """What may change."""

    things: list[int] = field(default_factory=list)
    count: int = field(init=False)

    def __post_init__(self) -> None:
        self.count = len(self.things)


def test_a_value_is_made_compared_shown_and_hashed_like_any_other() -> None:
    assert (Point(1, 2), Point(1, y=2, why="so")) == (Point(1, 2, {}), Point(1, 2))
    assert Point(1) != Point(2)
    assert repr(Point(3)) == "Point(x=3, y=0, names={}, why='')"
    assert Point(1, 2).far + len(Point.KIND) == 8
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unhashable type: 'dict'"):
        hash(Point(1))


def test_a_frozen_value_cannot_be_changed_and_holds_nothing_else() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Point(1).x
    assert not hasattr(Point(1), "__dict__")


def test_what_may_change_has_slots_and_is_equal_by_its_fields() -> None:
    heap = Heap([1, 2])
    heap.things.append(3)
    assert (heap.count, Heap().things) == (2, [])
    assert heap != Heap([1, 2, 3])
    with pytest.raises(TypeError, match="unhashable type: 'Heap'"):
        hash(heap)


def test_it_can_be_examined_before_one_was_ever_made() -> None:
    @dataclass(frozen=True, slots=True)
    class Asked:
        """Asked for its fields, its parameters and whether it is one."""

        a: int
        b: str = "b"

    assert dataclasses.is_dataclass(Asked)
    assert [each.name for each in dataclasses.fields(Asked)] == ["a", "b"]
    assert list(inspect.signature(Asked).parameters) == ["a", "b"]
    match Asked(1):
        case Asked(a, b):
            assert (a, b) == (1, "b")
    assert dataclasses.asdict(dataclasses.replace(Asked(1), b="c")) == {"a": 1, "b": "c"}
