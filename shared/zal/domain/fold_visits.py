"""What the acts on a ticket do to the floor; see ``zal.domain.fold``. This code does no I/O."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.by import Role
from zal.domain.channels import NO_TICKET_SERIES, TicketChannel
from zal.domain.floor import Floor, KeptShift, KeptSlip, KeptStage, KeptVisit
from zal.domain.fold_lines import check_operator
from zal.domain.fold_moves import end_postponement, ids, meant, moved, must_be_new, stand_still
from zal.domain.fold_refusals import impossible
from zal.domain.fold_return_passes import take_back
from zal.domain.log import Event
from zal.domain.roles import OPENS_A_DAY
from zal.domain.states import State
from zal.domain.visit_plan import follows_instead, forerunners


def _issue(floor: Floor, event: Event, said: e.Issued) -> None:
    ticket_id, stage_id = ids(event)
    if ticket_id in floor.visits or said.number <= floor.counters.get(said.series, -1):
        raise impossible("ticket", event)
    if event.state_before is not None or event.state_after != State.WAITING:
        raise impossible("move", event, state="new")
    if event.desk is not None or event.operator is not None:
        raise impossible("column", event)
    floor.counters[said.series] = said.number
    floor.visits[ticket_id] = _new_visit(
        event, said, ticket_id, _first_stage(event, said, stage_id)
    )
    if said.slip is not None:
        kiosk = said.slip_at or event.device or ""
        floor.slips[said.slip] = KeptSlip(
            said.slip, ticket_id, kiosk, event.day, "queued", event.at, event.at
        )


def _new_visit(event: Event, said: e.Issued, ticket_id: int, first: KeptStage) -> KeptVisit:
    return KeptVisit(
        ticket_id=ticket_id,
        day=event.day,
        code=event.code or "",
        series=said.series,
        number=said.number,
        category=said.category,
        language=said.language,
        issued_at=event.at,
        ahead=said.ahead,
        device=event.device,
        bundle=said.bundle,
        people=said.people,
        channel=said.channel,
        link=said.link,
        request=said.request,
        stages={first.stage_id: first},
    )


def _first_stage(event: Event, said: e.Issued, stage_id: int) -> KeptStage:
    return KeptStage(
        stage_id=stage_id,
        ordinal=said.ordinal,
        day=event.day,
        service=event.service or "",
        category=said.category,
        state=State.WAITING,
        clock_at=event.at if said.clock_at is None else said.clock_at,
        queued_at=event.at,
        booked_for=said.booked_for,
    )


def _record(floor: Floor, event: Event, said: e.Recorded) -> None:
    ticket_id, stage_id = ids(event)
    series = NO_TICKET_SERIES
    if ticket_id in floor.visits or said.number <= floor.counters.get(series, -1):
        raise impossible("ticket", event)
    if event.state_before is not None or event.state_after != State.SERVING:
        raise impossible("move", event, state="new")
    floor.counters[series] = said.number
    told = e.Issued(
        series,
        said.number,
        said.category,
        said.language,
        ahead=None,
        link=said.link,
        request=said.request,
        people=said.people,
        channel=TicketChannel.NO_TICKET,
    )
    stage = _first_stage(event, told, stage_id)
    stage.state, stage.started_at = State.SERVING, event.at
    stage.desk, stage.operator = event.desk, event.operator
    visit = floor.visits[ticket_id] = _new_visit(event, told, ticket_id, stage)
    check_operator(event)
    shift = _arrived(floor, event, visit, stage)
    shift.sent_stage = shift.sent_at = shift.next_at = None


def _unrecord(floor: Floor, event: Event, _: e.Unrecorded) -> None:
    if meant(floor, event)[0].channel != TicketChannel.NO_TICKET:
        raise impossible("ticket", event)
    _ended(floor, event)


def _count_people(floor: Floor, event: Event, said: e.PeopleCounted) -> None:
    visit, stage = meant(floor, event)
    if visit.people != said.was or said.people == said.was:
        raise impossible("ticket", event)
    if stage.desk != event.desk or stage.operator != event.operator:
        raise impossible("column", event)
    visit.people = said.people


def _arrived(floor: Floor, event: Event, visit: KeptVisit, stage: KeptStage) -> KeptShift:
    """Let a visitor be at the stage's desk, if its operator is there and they are at no other.

    Returns the shift there.
    """
    if stage.desk is None or stage.desk in floor.desks or _is_somewhere(floor, visit):
        raise impossible("desk", event, desk=stage.desk or "—")
    shift = floor.at_work.get(stage.desk)
    if shift is None or shift.operator != stage.operator:
        raise impossible("shift", event, desk=stage.desk, operator=stage.operator or "—")
    floor.desks[stage.desk] = visit
    return shift


def _is_somewhere(floor: Floor, visit: KeptVisit) -> bool:
    return any(each is visit for each in floor.desks.values())


def _call(floor: Floor, event: Event, said: e.Called) -> None:
    visit, stage = moved(floor, event)
    stage.called_at = event.at
    stage.calls += 1
    stage.call_rev = event.rev
    shift = _arrived(floor, event, visit, stage)
    shift.sent_stage = shift.sent_at = shift.next_at = None
    if said.out_of_turn_run is not None:
        shift.out_of_turn_run = said.out_of_turn_run


def _recall(floor: Floor, event: Event, _: e.Recalled) -> None:
    stage = moved(floor, event)[1]
    stage.calls += 1
    stage.call_rev = event.rev


def _start(floor: Floor, event: Event, said: e.Started) -> None:
    stage = moved(floor, event)[1]
    stage.started_at = event.at
    _announce(event, stage, said.announced_at)


def _miss(floor: Floor, event: Event, said: e.Missed) -> None:
    _end(floor, event, said)
    _announce(event, meant(floor, event)[1], said.announced_at)
    _next_from(floor, event, said.next_at)


def _next_from(floor: Floor, event: Event, at: int | None) -> None:
    """Keep from when on a desk is given its next visitor by itself."""
    if at is None:
        return
    shift = floor.at_work.get(event.desk or "")
    if shift is None or at < event.at:
        raise impossible("shift", event, desk=event.desk or "—", operator=event.operator or "—")
    shift.next_at = at


def _announce(event: Event, stage: KeptStage, at: int | None) -> None:
    """Keep when a call was announced; that was since it was made, and before it was answered."""
    if at is not None and not (stage.called_at or 0) <= at <= event.at:
        raise impossible("instant", event)
    stage.announced_at = at


def _end(floor: Floor, event: Event, _: e.Payload) -> None:
    _ended(floor, event)


def _ended(floor: Floor, event: Event) -> KeptStage:
    stage = moved(floor, event)[1]
    stage.ended_at = event.at
    end_postponement(stage, event.at)
    return stage


def _finish(floor: Floor, event: Event, said: e.Finished) -> None:
    stage = _ended(floor, event)
    stage.outcome = said.outcome
    if not {int(each) for each in said.closes.split()} <= forerunners(stage.follows).keys():
        raise impossible("move", event, state=stage.state)
    _next_from(floor, event, said.next_at)


def _cancel(floor: Floor, event: Event, said: e.Cancelled) -> None:
    _ended(floor, event).skipped_by = said.skipped_by


def _reopen(floor: Floor, event: Event, _: e.Reopened) -> None:
    visit, stage = moved(floor, event)
    if stage.ended_at is not None:
        stand_still(visit, stage, stage.ended_at, -1)
    stage.ended_at, stage.outcome = None, ""
    if stage.pass_until:
        stage.pass_until, stage.pass_link = "", 0
        take_back(floor, stage.stage_id)
    if stage.started_at is None:
        stage.announced_at = None
    shift = _arrived(floor, event, visit, stage)
    shift.sent_stage = shift.sent_at = shift.next_at = None


def _brought_back(floor: Floor, event: Event) -> KeptStage:
    """Return a stage whose end is undone: of a closed day's by whoever opens the day."""
    stage = moved(floor, event)[1]
    if event.state_before == State.EXPIRED and event.role not in OPENS_A_DAY:
        raise impossible("role", event, role=event.role or "—")
    stage.ended_at = stage.skipped_by = None
    return stage


def _reinstate(floor: Floor, event: Event, _: e.Reinstated) -> None:
    _brought_back(floor, event)


def _reinstate_held(floor: Floor, event: Event, said: e.ReinstatedHeld) -> None:
    stage = _brought_back(floor, event)
    if said.until is not None:
        stage.postponed_at, stage.postponed_until = min(event.at, said.until), said.until


def _reinstate_missed(floor: Floor, event: Event, said: e.ReinstatedMissed) -> None:
    _brought_back(floor, event).ended_at = said.missed_at


def _wait_again(floor: Floor, event: Event, _: e.Payload) -> None:
    stage = moved(floor, event)[1]
    stage.called_at = stage.started_at = stage.ended_at = stage.announced_at = None
    stage.desk = stage.operator = None
    stage.clock_at = min(stage.clock_at, event.at)
    end_postponement(stage, event.at)


_COMES_BACK_ALONE = frozenset({Role.VISITOR.value, Role.KIOSK.value})
"""The roles in which a visitor comes back by themselves."""


def _come_back(floor: Floor, event: Event, said: e.Returned) -> None:
    """Let a stage wait again; of a missed call from another instant, and counted.

    A call that was missed before the slot is not.
    """
    stage = meant(floor, event)[1]
    if said.clock_at is None:
        is_early = stage.booked_for is not None and event.at < stage.booked_for
        if event.role in _COMES_BACK_ALONE and not is_early:
            raise impossible("role", event, role=event.role)
    elif stage.state is not State.MISSED or not stage.clock_at <= said.clock_at <= event.at:
        raise impossible("instant", event)
    else:
        stage.clock_at, stage.returns = said.clock_at, stage.returns + 1
    _wait_again(floor, event, said)


def _release(floor: Floor, event: Event, said: e.Released) -> None:
    """Let a stage wait again: by time if the others' time is over, else by whoever asked.

    Time alone also lets wait who came before the slot, to be called to a free desk by itself.
    """
    stage = meant(floor, event)[1]
    until = stage.postponed_until
    may_be = until is not None if event.role == Role.TIME else not said.why
    if not may_be:
        raise impossible("role", event, role=event.role or "—")
    if said.why and (until is None or until > event.at):
        raise impossible("instant", event)
    if stage.kept_back:
        raise impossible("move", event, state=State.HELD)
    _wait_again(floor, event, said)


def _change_category(floor: Floor, event: Event, said: e.CategoryChanged) -> None:
    stage = meant(floor, event)[1]
    if stage.category != said.was:
        raise impossible("ticket", event)
    if stage.state is State.CALLED:
        _wait_again(floor, event, said)
    else:
        moved(floor, event)
    stage.category = said.category


def _hold(floor: Floor, event: Event, said: e.Held) -> None:
    stage = moved(floor, event)[1]
    stage.has_note, stage.seal = said.has_note, said.seal


def _postpone(floor: Floor, event: Event, said: e.Postponed) -> None:
    stage = moved(floor, event)[1]
    stage.postponed_at = event.at
    stage.postponed_until = said.until
    stage.postponed_times += 1 if said.minutes else 0
    stage.postponed_min += said.minutes
    if said.is_early:
        stage.clock_at = said.until


def _transfer(floor: Floor, event: Event, said: e.Transferred) -> None:
    visit, stage = moved(floor, event)
    stage.ended_at = event.at
    shift = floor.at_work.get(stage.desk or "")
    if said.is_kept:
        if shift is None:
            raise impossible("desk", event, desk=stage.desk or "—")
        shift.sent_stage, shift.sent_at = said.to_stage, event.at
    must_be_new(event, visit, said.to_stage, said.to_ordinal)
    for each in visit.stages.values():
        each.follows = follows_instead(each.follows, stage.ordinal, said.to_ordinal)
    visit.stages[said.to_stage] = KeptStage(
        stage_id=said.to_stage,
        ordinal=said.to_ordinal,
        day=event.day,
        service=said.to_service,
        category=said.category,
        state=State.WAITING,
        clock_at=said.clock_at,
        queued_at=event.at,
        for_desk=said.to_desk,
        for_operator=said.to_operator,
        booked_for=said.booked_for,
        has_note=said.has_note,
        seal=said.seal,
    )


VISITS: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.Issued: _issue,
        e.Recorded: _record,
        e.Unrecorded: _unrecord,
        e.PeopleCounted: _count_people,
        e.Called: _call,
        e.Recalled: _recall,
        e.Started: _start,
        e.Finished: _finish,
        e.Missed: _miss,
        e.Cancelled: _cancel,
        e.Expired: _end,
        e.Reinstated: _reinstate,
        e.ReinstatedHeld: _reinstate_held,
        e.ReinstatedMissed: _reinstate_missed,
        e.Reopened: _reopen,
        e.Returned: _come_back,
        e.Released: _release,
        e.CategoryChanged: _change_category,
        e.Held: _hold,
        e.Postponed: _postpone,
        e.Transferred: _transfer,
    }
)
"""The class of a payload → what it does to the floor."""
