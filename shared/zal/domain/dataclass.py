"""Frozen, slotted dataclasses whose methods are made when they are first needed. No I/O.

The standard decorator compiles six functions a class, which takes as long as to load a module of
a hundred lines. The log alone has forty kinds of events, and a kiosk that starts makes none of
them. Checked as the standard's; what is made on first use is made by the standard's.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, get_origin

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - so it is exported
else:

    def dataclass(*, frozen: bool = False, slots: bool) -> Callable[[type], type]:
        """Return a decorator that makes a slotted dataclass of a class with a docstring."""
        assert slots
        return lambda plain: _slotted(plain, frozen=frozen)


def _slotted(plain: type, *, frozen: bool) -> type:
    """Return a class with slots for the fields of ``plain``, completed on first use."""
    fields = [name for name, kind in plain.__annotations__.items() if not _is_of_class(kind)]
    body = {name: each for name, each in vars(plain).items() if name not in fields}
    for each in ("__dict__", "__weakref__"):
        body.pop(each, None)
    slotted = type(plain)(plain.__name__, plain.__bases__, {**body, "__slots__": tuple(fields)})

    def complete() -> None:
        made = vars(dataclasses.dataclass(frozen=frozen)(plain))
        for name in _MADE:  # the one that others may wait for comes last
            if name in made:
                setattr(slotted, name, made[name])

    for name in _ASKED_FOR:
        setattr(slotted, name, _OnUse(complete, name))
    return slotted


def _is_of_class(kind: object) -> bool:
    return kind is ClassVar or get_origin(kind) is ClassVar


class _OnUse:
    """A member of a class that is not there before it is asked for."""

    def __init__(self, complete: Callable[[], None], name: str) -> None:
        self._complete = complete
        self._name = name

    def __get__(self, instance: object, owner: type) -> Any:
        self._complete()
        return getattr(owner if instance is None else instance, self._name)


_ASKED_FOR = ("__dataclass_fields__", "__match_args__", "__init__")
"""Whoever makes or examines a value asks for one of these first."""
_MADE = (
    *("__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__dataclass_params__"),
    *_ASKED_FOR,
)
