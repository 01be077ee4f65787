"""A log made by hand: payloads folded one after the other, as if acts had written them."""

from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor, KeptStage, KeptVisit
from zal.domain.fold import fold
from zal.domain.log import Event, detail
from zal.domain.roles import ROLES_IN_LOG
from zal.domain.states import TRANSITIONS, Act, State

NOON = 1_795_424_400_000
MINUTE = 60_000
DAY = "2026-11-23"


def _by(said: e.Payload) -> dict[str, Any]:
    """Return the columns of who does an act: time what it brings, the owner what it may."""
    if isinstance(said, e.Expired) or getattr(said, "why", "") in ("postponed", "day-end"):
        return {"role": "time"}
    roles = ROLES_IN_LOG.get(said.ACT, frozenset())
    return {"role": "owner" if "owner" in roles else min(roles)} if roles else {}


class Story:
    """A hall that is told; ``events`` is its log so far, ``floor`` what it comes to.

    Each event is a minute after the one before. What a stage is called to is kept, so that an
    event's columns are as an act would write them.
    """

    def __init__(self) -> None:
        self.floor = Floor()
        self.events: list[Event] = []
        self.at = NOON
        self.day = DAY
        self.say(e.Founded("hall", "first", DAY, "body"))

    def say(self, said: e.Payload, **columns: object) -> Floor | None:
        """Fold the next event and return what has left the floor."""
        event = self.event(said, **columns)
        self.events.append(event)
        left = fold(self.floor, event)
        self.at += MINUTE
        if isinstance(said, e.DayTurned):
            self.day = said.to
        return left

    def event(self, said: e.Payload, **columns: Any) -> Event:
        """Return the next event without folding it."""
        made = Event(
            rev=len(self.events) + 1,
            at=self.at,
            act=said.ACT,
            day=said.to if isinstance(said, e.DayTurned) else self.day,
            version=said.VERSION,
            detail=detail(said),
            device="kiosk-1",
            **_by(said),
        )
        return made._replace(**columns)

    def issue(self, number: int = 101, service: str = "passport", **more: object) -> int:
        """Give a ticket; its id and its stage's is its number."""
        said = e.Issued("Б", number, "ordinary", "ru", link=7, **more)  # type: ignore[arg-type]
        self.say(
            said,
            ticket_id=number,
            stage_id=number,
            code=f"Б{number}",
            service=service,
            state_after=State.WAITING,
        )
        return number

    def move(
        self, said: e.Payload, ticket_id: int, stage_id: int | None = None, **columns: object
    ) -> Floor | None:
        """Do to a stage, the ticket's first if none is named, what a payload says."""
        return self.say(said, **self.moving(said, ticket_id, stage_id, **columns))

    def _of_stage(self, visit: KeptVisit, stage_id: int) -> dict[str, object]:
        stage = visit.stages[stage_id]
        return {
            "ticket_id": visit.ticket_id,
            "stage_id": stage_id,
            "code": visit.code,
            "service": stage.service,
            "desk": stage.desk,
            "operator": stage.operator,
        }

    def moving(
        self, said: e.Payload, ticket_id: int, stage_id: int | None = None, **columns: object
    ) -> dict[str, object]:
        """Return the columns of an event that moves a stage."""
        visit = self.floor.visits[ticket_id]
        stage = visit.stages[stage_id or ticket_id]
        return {
            **self._of_stage(visit, stage.stage_id),
            "state_before": stage.state,
            "state_after": TRANSITIONS.get((stage.state, Act(said.ACT))),
        } | columns

    def serve(self, ticket_id: int, stage_id: int | None = None) -> None:
        """Serve a stage at desk 1, from its call to its end."""
        self.call(ticket_id, stage_id=stage_id or ticket_id)
        self.move(e.Started(), ticket_id, stage_id)
        self.move(e.Finished(), ticket_id, stage_id)

    def rate(self, said: e.Rated, ticket_id: int, stage_id: int | None = None) -> None:
        """Rate a visit of the day for a stage, its first if none is named."""
        of_stage = self._of_stage(self.floor.visits[ticket_id], stage_id or ticket_id)
        self.say(said, **of_stage, role="visitor")

    def sign_in(self, desk: str, operator: str, shift: int, **more: object) -> None:
        """Begin a shift."""
        said = e.SignedIn(shift, **more)  # type: ignore[arg-type]
        self.say(said, desk=desk, operator=operator)

    def call(self, ticket_id: int, desk: str = "1", operator: str = "ivanova", **more: int) -> None:
        """Call a stage to a desk."""
        stage_id = more.get("stage_id")
        self.move(e.Called("only-one"), ticket_id, stage_id, desk=desk, operator=operator)


def stage(story: Story, ticket_id: int, stage_id: int | None = None) -> KeptStage:
    """Return a stage of the floor, the ticket's first if none is named."""
    return story.floor.visits[ticket_id].stages[stage_id or ticket_id]
