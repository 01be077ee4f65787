"""How calls are spoken."""

from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.settings.hours import Span


class Engine(StrEnum):
    """What gives the hall its voice."""

    ESPEAK = "espeak"
    CLIPS = "clips"
    COMMAND = "command"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class VoicePolicy:
    """How calls are spoken.

    ``clips``: folder of recordings. ``command``: a program with ``{text}`` and ``{wav}``.
    ``languages`` in the order of speaking, empty: the hall's. ``times``: how often each call is
    said. ``stale_s``: a call that waited longer than that to be said is dropped. ``volume``:
    percent; ``volume_from``: minutes since midnight → percent from then on, in order.
    ``quiet``: when nothing is said.
    """

    engine: Engine = Engine.ESPEAK
    clips: str = ""
    command: str = ""
    languages: tuple[str, ...] = ()
    times: int = 1
    stale_s: int = 180
    volume: int = 100
    volume_from: tuple[tuple[int, int], ...] = ()
    quiet: tuple[Span, ...] = ()

    def volume_at(self, minute: int) -> int:
        """Return the volume in percent at a minute of the local day, 0 in quiet hours."""
        if any(each.opens_min <= minute < each.closes_min for each in self.quiet):
            return 0
        set_by_then = [percent for begins, percent in self.volume_from if begins <= minute]
        return set_by_then[-1] if set_by_then else self.volume
