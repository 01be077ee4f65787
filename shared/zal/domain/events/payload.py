"""What every payload is. No I/O."""

from typing import ClassVar


class Payload:
    """What an act says beyond who, when, where and which stage."""

    __slots__ = ()
    ACT: ClassVar[str]
    VERSION: ClassVar[int] = 1
    IS_TYPED: ClassVar[bool] = False
    """Its ``reason`` is what staff typed. It is told of a person, so it stands in no line: a line
    has its ``seal``, and ``typed_text`` the words until they are destroyed. Lines from before have
    them."""
