"""What every payload is. No I/O."""

from typing import ClassVar


class Payload:
    """What an act says beyond who, when, where and which stage."""

    __slots__ = ()
    ACT: ClassVar[str]
    VERSION: ClassVar[int] = 1
