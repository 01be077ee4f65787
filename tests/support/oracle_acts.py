"""What can be done in the oracle's hall: each act as one would tell it to a new colleague."""

from oracle import Hall
from oracle_queue import ahead, clock_of_return, left_alone, may_have, next_at
from oracle_values import (
    AT_DESK,
    HALF_A_MINUTE_MS,
    LANGUAGES,
    MOVES,
    POLICY,
    SERIES,
    SKILLS,
    UNDO_WITHIN_MS,
    Refused,
    Seat,
    Visit,
    refuse_unless,
)


def issue(
    hall: Hall, service: str, category: str | None, language: str | None, request: str | None
) -> Visit:
    body = (service, category, language)
    if request in hall.requests:
        visit, asked = hall.requests[request]
        refuse_unless(body == asked, "request-other-body")
        return visit
    refuse_unless(service in SERIES, "unknown-service")
    refuse_unless(category is None or category in POLICY.rates, "unknown-category")
    refuse_unless(language is None or language in LANGUAGES, "unknown-language")
    if not hall.gives(service):
        raise Refused(_why_none(hall, service))
    series = SERIES[service]
    number = hall.last_number.get(series, 100) + 1
    while f"{series}{number}" in {each.code for each in hall.carried()}:
        number += 1
    hall.last_number[series] = number
    hall.stages += 1
    visit = Visit(
        number=len(hall.visits) + 1,
        stage=hall.stages,
        day=hall.day,
        code=f"{series}{number}",
        service=service,
        category=category or "ordinary",
        issued_at=hall.now,
        queued_at=hall.now,
        clock_at=hall.now,
    )
    hall.visits.append(visit)
    visit.ahead = ahead(hall, visit)
    hall.log.append(("issue", visit.code, None, None, "waiting", hall.now))
    if request is not None:
        hall.requests[request] = visit, body
    return visit


def record(
    hall: Hall, desk: str, operator: str | None, service: str, category: str | None
) -> Visit:
    """Serve somebody who has no ticket, whatever is closed."""
    seat = _free_seat(hall, desk, operator)
    refuse_unless(service in SERIES, "unknown-service")
    refuse_unless(category is None or category in POLICY.rates, "unknown-category")
    number = hall.last_number.get("#", 0) + 1
    while f"#{number:03}" in {each.code for each in hall.carried()}:
        number += 1
    hall.last_number["#"] = number
    hall.stages += 1
    visit = Visit(
        number=len(hall.visits) + 1,
        stage=hall.stages,
        day=hall.day,
        code=f"#{number:03}",
        service=service,
        category=category or "ordinary",
        issued_at=hall.now,
        queued_at=hall.now,
        clock_at=hall.now,
        state="serving",
        started_at=hall.now,
        desk=desk,
        operator=seat.operator,
        is_recorded=True,
    )
    hall.visits.append(visit)
    seat.sent = None
    hall.log.append(("record", visit.code, desk, None, "serving", hall.now))
    return visit


def _why_none(hall: Hall, service: str) -> str:
    if hall.day_closed:
        return "day-closed-opens"
    return "service-closed-by-hand" if service in hall.by_hand else "service-closed-opens"


def call(
    hall: Hall, desk: str, code: str | None, reason: str, operator: str | None
) -> Visit | None:
    seat = _free_seat(hall, desk, operator)
    if code is None:
        choice = next_at(hall, desk)
        if choice is None:
            return None
        code = choice.best.candidate.code
    else:
        _must_be_callable(hall, seat, hall.visit(code))
        refuse_unless(reason.strip(), "reason-needed")
        hall.type_reason(reason)
    visit = hall.visit(code)
    if visit.state in ("held", "missed"):
        _move(hall, visit, "release" if visit.state == "held" else "return")
    hall.move(visit, "call", "called", desk=desk)
    visit.desk, visit.operator, visit.called_at = desk, seat.operator, hall.now
    visit.calls += 1
    visit.called = (hall.now,)
    seat.sent = None
    return visit


def _free_seat(hall: Hall, desk: str, operator: str | None) -> Seat:
    seat = hall.seat(desk, operator)
    here = hall.visit_at(desk)
    is_called = here is not None and here.state == "called"
    refuse_unless(here is None, "desk-calls" if is_called else "desk-busy")
    return seat


def _must_be_callable(hall: Hall, seat: Seat, visit: Visit) -> None:
    if visit.state in ("waiting", "held", "missed") and may_have(hall, seat, visit):
        return
    refuse_unless(visit.state not in ("called", "serving"), "ticket-at-desk")
    refuse_unless(visit.state in ("waiting", "held", "missed"), f"call-{visit.state}")
    refuse_unless(visit.for_operator in (None, seat.operator), "for-other-operator")
    refuse_unless(visit.for_desk in (None, seat.desk), "for-other-desk")
    raise Refused("not-this-desk")


def at_desk(hall: Hall, act: str, desk: str, expected: str | None, operator: str | None) -> Visit:
    """Recall, start, finish, return or hold: what is done to the visitor at a desk."""
    visit = _there(hall, desk, expected, operator)
    _may_wait(visit, act)
    refuse_unless(act != "unrecord" or visit.is_recorded, "unrecord-ticket")
    _move(hall, visit, act)
    if act == "change-category":
        refuse_unless(visit.category != "ordinary", "category-same")
        visit.former, visit.former_until = visit.category, hall.now + UNDO_WITHIN_MS
        visit.category = "ordinary"
    if act == "recall":
        visit.calls += 1
        visit.called += (hall.now,)
    if act == "start":
        visit.started_at = hall.now
    if act == "finish":
        hall.leaves_desk(visit)
    return visit


def _may_wait(visit: Visit, act: str) -> None:
    is_to_wait = act in ("hold", "transfer")
    refuse_unless(not (visit.is_recorded and is_to_wait), "recorded-only-ends")


def no_show(
    hall: Hall, desk: str, expected: str | None, operator: str | None, *, anyway: bool
) -> Visit:
    """Mark as missed who was called often enough, or whom staff say so of."""
    visit = _there(hall, desk, expected, operator)
    refuse_unless((visit.state, "no-show") in MOVES, "wrong-move")
    refuse_unless(anyway or hall.has_missed(visit), "no-show-too-early")
    _move(hall, visit, "no-show")
    hall.leaves_desk(visit)
    return visit


def _there(hall: Hall, desk: str, expected: str | None, operator: str | None) -> Visit:
    hall.seat(desk, operator)
    visit = hall.visit_at(desk)
    if visit is None:
        raise Refused("desk-empty")
    refuse_unless(expected in (None, visit.code), "desk-other-ticket")
    return visit


def _move(hall: Hall, visit: Visit, act: str) -> None:
    refuse_unless((visit.state, act) in MOVES, "wrong-move")
    was_at = visit.desk if visit.state in ("called", "serving") else None
    hall.move(visit, act, MOVES[visit.state, act])
    if visit.state in ("served", "missed", "cancelled", "transferred"):
        visit.ended_at = hall.now
    if visit.state == "waiting":  # in its old place, as if it had never been called
        visit.called_at = visit.started_at = visit.ended_at = None
        visit.desk = visit.operator = None
    if visit.state not in ("called", "serving"):
        hall.after_leaving(was_at)


def reopen(hall: Hall, desk: str, expected: str | None, operator: str | None) -> Visit:
    seat = _free_seat(hall, desk, operator)
    visit = hall.reopenable(desk)
    if visit is None:
        raise Refused("nothing-to-reopen")
    refuse_unless(expected in (None, visit.code), "desk-ended-other")
    hall.move(visit, "reopen", "serving" if visit.state == "served" else "called")
    visit.ended_at = None
    seat.sent = None
    return visit


def by_code(hall: Hall, act: str, code: str) -> Visit:
    """Return (who was missed), release, cancel, wait in turn: done to a ticket wherever it is."""
    if act == "change-category":
        return change_category(hall, code, None, "")
    visit = hall.visit(code)
    refuse_unless(act != "return" or visit.state == "missed", "wrong-move")
    if act == "return":
        return come_back(hall, code, by_staff=True)
    stood = visit.state, visit.postponed_until, visit.ended_at
    _move(hall, visit, act)
    if act == "cancel":
        visit.was = stood
    return visit


def come_back(hall: Hall, code: str, *, by_staff: bool) -> Visit:
    """Let who missed a call wait again; without staff once, within half an hour."""
    visit = hall.visit(code)
    refuse_unless(visit.state == "missed", "wrong-move")
    if not by_staff:
        refuse_unless(visit.returns == 0, "return-too-often")
        is_late = hall.now - (visit.ended_at or 0) > 60 * HALF_A_MINUTE_MS
        refuse_unless(not is_late, "return-too-late")
    visit.clock_at, visit.returns = clock_of_return(hall, visit), visit.returns + 1
    _move(hall, visit, "return")
    return visit


def reinstate(hall: Hall, code: str) -> Visit:
    """Take a cancel back, within two minutes."""
    visit = hall.visit(code)
    is_recent = hall.now - (visit.ended_at or 0) <= UNDO_WITHIN_MS
    is_gone = visit.state == "cancelled" and not visit.is_recorded
    refuse_unless(is_gone and is_recent, "nothing-to-reinstate")
    hall.reinstate(visit)
    return visit


def change_category(hall: Hall, code: str, category: str | None, reason: str) -> Visit:
    """Let who waits, is set aside or was missed be of another category, or wait in turn."""
    refuse_unless(category is None or category in POLICY.rates, "unknown-category")
    visit, to = hall.visit(code), category or "ordinary"
    refuse_unless(visit.state not in ("called", "serving"), "category-at-desk")
    refuse_unless(visit.state in ("waiting", "held", "missed"), "wrong-move")
    refuse_unless(to == "ordinary" or reason.strip(), "category-reason-needed")
    refuse_unless(to != visit.category, "category-same")
    visit.former, visit.former_until = visit.category, hall.now + UNDO_WITHIN_MS
    hall.type_reason(reason)
    _have_category(hall, visit, to)
    return visit


def _have_category(hall: Hall, visit: Visit, category: str) -> None:
    """Give another category to who is at no desk, and change nothing else."""
    until, ended_at = visit.postponed_until, visit.ended_at
    _move(hall, visit, "change-category")
    visit.category, visit.postponed_until, visit.ended_at = category, until, ended_at


def undo_category(hall: Hall, code: str) -> Visit:
    """Take that back, within two minutes and while they are at no desk."""
    visit = hall.visit(code)
    is_recent = visit.former is not None and hall.now <= visit.former_until
    is_there = visit.state in ("waiting", "held", "missed")
    refuse_unless(is_recent and is_there, "no-category-to-restore")
    assert visit.former is not None
    _have_category(hall, visit, visit.former)
    visit.former = None
    return visit


def postpone(hall: Hall, code: str, minutes: int) -> Visit:
    """Let others by: at most three times and sixty minutes in all."""
    visit = hall.visit(code)
    refuse_unless(1 <= minutes <= 60, "postpone-minutes")
    refuse_unless((visit.state, "postpone") in MOVES, "wrong-move")
    spent = sum(visit.postponed_min)
    refuse_unless(len(visit.postponed_min) < 3 and spent < 60, "postpone-too-often")
    refuse_unless(spent + minutes <= 60, "postpone-too-long")
    _move(hall, visit, "postpone")
    visit.postponed_min += (minutes,)
    visit.postponed_until = hall.now + minutes * 60_000
    return visit


def transfer(
    hall: Hall,
    desk: str,
    expected: str | None,
    operator: str | None,
    note: str,
    *,
    service: str | None,
    to_desk: str | None,
    to_operator: str | None,
    anyway: bool,
) -> Visit:
    """Send the visitor at a desk on to a service, a desk or an operator."""
    visit = _there(hall, desk, expected, operator)
    _may_wait(visit, "transfer")
    refuse_unless(service or to_desk or to_operator, "transfer-nowhere")
    refuse_unless(to_desk is None or to_desk in AT_DESK, "unknown-desk")
    refuse_unless(to_operator is None or to_operator in SKILLS, "unknown-operator")
    refuse_unless(service is None or service in SERIES, "unknown-service")
    refuse_unless((visit.state, "transfer") in MOVES, "wrong-move")
    if not anyway:
        _must_be_served(hall, visit, service or visit.service, to_desk, to_operator)
    seat = hall.seats[desk]
    _move(hall, visit, "transfer")
    hall.stages += 1
    seat.sent = hall.stages, hall.now
    visit.stage, visit.ordinal, visit.state = hall.stages, visit.ordinal + 1, "waiting"
    if visit.note:
        hall.former_notes.append(hall.now)
    visit.service, visit.note, visit.calls = service or visit.service, note, 0
    visit.returns = 0
    visit.for_desk, visit.for_operator = to_desk, to_operator
    visit.queued_at = hall.now
    visit.clock_at += hall.now - (visit.called_at or hall.now)
    visit.called_at = visit.started_at = visit.ended_at = None
    visit.desk = visit.operator = None
    return visit


def _must_be_served(
    hall: Hall, visit: Visit, service: str, to_desk: str | None, to_operator: str | None
) -> None:
    """Refuse to send somebody on to where nobody is, or for what is not served now."""
    operators = {each.operator for each in hall.seats.values()}
    refuse_unless(to_operator is None or to_operator in operators, "transfer-operator-away")
    refuse_unless(to_desk is None or to_desk in hall.seats, "transfer-desk-empty")
    is_closed = service != visit.service and hall.by_hand.get(service) is False
    refuse_unless(not is_closed, "transfer-service-closed-by-hand")
    served = [AT_DESK[each.desk] & SKILLS[each.operator] for each in hall.seats.values()]
    is_served = to_desk or to_operator or any(service in each for each in served)
    refuse_unless(is_served, "transfer-unserved")


def sign_in(hall: Hall, operator: str, desk: str, reason: str, why_leave: str) -> Seat:
    refuse_unless(operator in SKILLS, "unknown-operator")
    refuse_unless(desk in AT_DESK, "unknown-desk")
    refuse_unless(AT_DESK[desk] & SKILLS[operator], "no-common-service")
    there = hall.seats.get(desk)
    if there is not None and there.operator == operator:
        hall.write("sign-in", desk=desk)
        return there
    elsewhere = [each for each in hall.seats.values() if each.operator == operator]
    for each in elsewhere:
        refuse_unless(hall.visit_at(each.desk) is None, "desk-not-free")
    refuse_unless(there is None or reason.strip(), "desk-taken")
    ending = [*elsewhere, *([] if there is None else [there])]
    coming = Seat(hall.shifts + 1, desk, operator, hall.now, hall.day)
    refuse_unless(why_leave.strip() or not left_alone(hall, ending, coming), "leaves-alone")
    for each in ending:
        hall.type_reason(why_leave, reason if each is there else "")
        hall.write("sign-out", desk=each.desk)
        del hall.seats[each.desk]
    hall.shifts += 1
    hall.seats[desk] = coming
    hall.write("sign-in", desk=desk)
    visit = hall.visit_at(desk)
    if visit is not None:
        visit.operator = operator
    return hall.seats[desk]


def sign_out(hall: Hall, desk: str, operator: str | None, reason: str) -> None:
    seat = hall.seat(desk, operator, working=False)
    refuse_unless(hall.visit_at(desk) is None, "desk-not-free")
    refuse_unless(reason.strip() or not left_alone(hall, [seat]), "last-to-serve")
    hall.type_reason(reason)
    hall.write("sign-out", desk=seat.desk)
    del hall.seats[desk]


def take_break(hall: Hall, desk: str, reason: str, operator: str | None) -> Seat:
    seat = hall.seat(desk, operator)
    refuse_unless(reason.strip(), "break-reason-needed")
    refuse_unless(hall.visit_at(desk) is None, "desk-not-free")
    seat.break_since = hall.now
    hall.write("break", desk=desk)
    return seat


def resume(hall: Hall, desk: str, operator: str | None) -> Seat:
    seat = hall.seat(desk, operator, working=False)
    refuse_unless(seat.break_since is not None, "not-on-break")
    seat.break_since = None
    hall.write("resume", desk=desk)
    return seat


def set_service(hall: Hall, service: str, *, is_open: bool) -> None:
    refuse_unless(service in SERIES, "unknown-service")
    if is_open and hall.by_hand.get(service) is False:
        del hall.by_hand[service]
    else:
        hall.by_hand[service] = is_open
    hall.write("open-service" if is_open else "close-service")


def close_day(hall: Hall) -> None:
    refuse_unless(not hall.day_closed, "day-already-closed")
    hall.day_closed = True
    hall.write("close-day")


def expire_visits(hall: Hall, agreed: int | None) -> None:
    refuse_unless(hall.day_closed, "day-not-closed")
    refuse_unless(hall.rest(), "nobody-to-expire")
    refuse_unless(agreed == len(hall.rest()), "expire-how-many")
    hall.expire_rest()
    hall.write("expire-visits")


def open_day(hall: Hall) -> int:
    refuse_unless(hall.day_closed, "day-not-closed")
    visits = hall.reinstate_rest()
    hall.day_closed = False
    hall.write("open-day")
    return visits
