"""What the hall does at its desks by itself, where its settings say so.

A call that nobody answers is repeated and then missed; a free desk is given its next visitor.
"""

from itertools import groupby

from zal.domain.announcements import Announcement
from zal.domain.events import Recalled
from zal.domain.idle_desks import IdleDesk, idle_desks_for
from zal.domain.no_show import by_itself, calls_until
from zal.domain.states import Act
from zal.hall.act_or_look import Sees
from zal.hall.calling import call, chosen, next_for
from zal.hall.eligible import desk_of, is_known, present, read_reserves
from zal.hall.no_show import miss
from zal.hall.stage_moves import advance
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


# --- calls that nobody answers ------------------------------------------------------------------
def next_answer(seen: Sees) -> int | None:
    """Return when the next call is repeated or missed by itself."""
    due = _answer_due(seen)
    return None if due is None else due[0]


def answer_call(turn: Turn) -> None:
    """Repeat that call, or set its visitor aside."""
    due = _answer_due(turn)
    assert due is not None
    _, stage_id, act = due
    found = turn.stage(stage_id)
    if act is Act.NO_SHOW:
        miss(turn, found)
    else:
        advance(turn, found, Recalled(), q.RECALL, rev=turn.rev + 1)


def _answer_due(seen: Sees) -> tuple[int, int, Act] | None:
    """Return when, of which stage and what is done first.

    A recall is made when it is heard, so not before now. What was brought back by hand is left to
    whoever did that.
    """
    policy = seen.config.no_show
    if not (policy.automatic or policy.automatic_recalls):
        return None
    found = []
    for stage_id, lines in groupby(seen.rows(q.UNANSWERED), lambda row: int(row["stage_id"])):
        told = [*lines]
        if any(each["act"] == Act.REOPEN for each in told):
            continue
        first = told[0]
        calls = calls_until(seen.time_now, first["called_at"], [row["told_at"] for row in told])
        kept = Announcement(first["first_at"], first["newest_rev"], first["newest_at"])
        comes = by_itself(policy, calls, kept)
        if comes is not None:
            act, at = comes
            found.append((at if act is Act.NO_SHOW else max(at, seen.time_now), stage_id, act))
    return min(found, default=None)


# --- free desks ---------------------------------------------------------------------------------
def next_call(seen: Sees) -> int | None:
    """Return when the next visitor is called to a free desk by itself: not before now.

    While nobody waits for the desks that are due, it is when the next desk is.
    """
    desks = _free_desks(seen)
    if not desks:  # as in a hall where operators call; each act and look asks
        return None
    now = seen.time_now
    if any(each.since <= now and next_for(seen, each.desk.shift) for each in desks):
        return now
    return min((each.since for each in desks if each.since > now), default=None)


def call_to_free_desk(turn: Turn) -> None:
    """Call the next visitor to a desk: of several that are due to the one that is to have them."""
    due = [each for each in _free_desks(turn) if each.since <= turn.time_now]
    who = read_reserves(turn, present(turn, turn.shifts()), [each.desk for each in due])
    for each in due:
        choice = next_for(turn, each.desk.shift)
        if choice is not None:
            first, *_ = (*idle_desks_for(choice.best.candidate, due, who), each)
            shift = first.desk.shift
            call(turn, shift, *chosen(turn, next_for(turn, shift) or choice))
            return


def _free_desks(seen: Sees) -> list[IdleDesk]:
    """Return the desks that get their next visitor by themselves, and each from when on.

    Not for longer than a console may be left alone: then perhaps nobody sits there any more.
    """
    policy = seen.config.console
    if not policy.next_after_s:
        return []
    earliest = seen.time_now - 1000 * policy.lock_after_s
    return [
        IdleDesk(desk_of(seen.config, each), each.next_at)
        for each in seen.shifts()
        if each.next_at is not None and each.next_at >= earliest
        if each.break_since is None and is_known(seen.config, each)
    ]
