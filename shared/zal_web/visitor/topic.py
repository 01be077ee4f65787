"""One visit that is listened to, and what is told of it."""

import asyncio
from dataclasses import dataclass, field

from zal.domain.visits import VisitView
from zal_web.server.event_stream import event
from zal_web.visitor.visit_html import Drawn, draw

Told = tuple[str, bytes]
"""The mark of what is told, and the event as it goes over the line."""


@dataclass(eq=False, slots=True)
class Topic:
    """One visit that is listened to, with what is told of it: made once for each language.

    ``visit`` None: there is none by this link any more. ``told``: by language, and nothing else
    that was drawn: hundreds of phones listen.
    """

    token: str
    visit: VisitView | None
    told: dict[str, Told] = field(default_factory=dict)
    listeners: set[asyncio.Event] = field(default_factory=set)

    def told_in(self, visit: VisitView, language: str) -> Told:
        """Return its visit told in a language; drawn here if nobody has asked for it before."""
        if language not in self.told:
            self.told[language] = drawn(self.token, visit, language)
        return self.told[language]

    def wake(self) -> None:
        """Let all who listen take what is told now."""
        for each in self.listeners:
            each.set()


def drawn(token: str, visit: VisitView, language: str) -> Told:
    """Draw what is told of a visit."""
    made = draw(visit, token, language)
    said = {name: getattr(made, name) for name in Drawn.__slots__}
    return made.mark, event("now", said, made.mark)
