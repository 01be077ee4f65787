"""What ``zal status`` tells: values for programs, put together to lines for people."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from zal.commands.status_facts import Facts
from zal.domain.clock import local
from zal.domain.dataclass import dataclass
from zal.domain.dates import written_instant
from zal.texts import Say
from zal.texts.naming import Naming

NAMED = 3
"""So many of a kind are named; of the others their number stands there."""


class Told(NamedTuple):
    """``what`` it is about, in words for programs; the sentence; does it need a person?"""

    what: str
    message: str
    needs_person: bool = False


Line = tuple[Told, ...]
"""What stands in one line, all of it for programs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the lines are told from, and how."""

    facts: Facts
    say: Say
    naming: Naming

    def instant(self, at: int) -> str:
        """Return an instant, epoch ms, as it is read in the hall."""
        return written_instant(local(at, self.facts.seen.config.time_zone))

    def named(self, names: Sequence[str], between: str = "; ") -> str:
        """Return the first names with the number of the others; names have commas."""
        told, more = between.join(names[:NAMED]), len(names) - NAMED
        return self.say("status-and-more", told=told, count=more) if more > 0 else told


def shown(line: Line, say: Say) -> str:
    """Return a line as people read it, marked if it needs a person."""
    parts = []
    for _, same in groupby(line, attrgetter("what")):
        messages = [each.message for each in same]
        parts += messages[:NAMED]
        if len(messages) > NAMED:
            parts.append(say("status-more", count=len(messages) - NAMED))
    mark = "!" if any(each.needs_person for each in line) else " "
    return f"{mark} {' '.join(parts)}"
