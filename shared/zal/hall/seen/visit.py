"""What the page of a visitor's link shows, and nothing of anybody else's."""

from collections.abc import Iterable, Iterator, Mapping

from zal.domain.by import By, Role
from zal.domain.errors import WrongMove
from zal.domain.postponing import no_postponing
from zal.domain.ratings import no_rating
from zal.domain.return_passes import ReturnPass
from zal.domain.returning import no_return, return_until
from zal.domain.settings.hall import HallConfig
from zal.domain.states import AT_DESK_STATES, Act, State, no_move
from zal.domain.tickets import Stage, Ticket, Visit, VisitStage
from zal.domain.views import Moment
from zal.domain.visit_plan import BY_STAFF
from zal.domain.visits import ServiceOfVisit, VisitView
from zal.hall.ahead import visitors_ahead
from zal.hall.look import Look
from zal.hall.return_passes import good_pass
from zal.hall.seen.hall import hall_moment
from zal.hall.uncancel import cancelled_lately
from zal.store import rows
from zal.store.queries import ratings as r
from zal.store.queries import tickets as q


def visit_view(look: Look, token: str) -> VisitView | None:
    """Return what the page of a link shows, None if the hall never gave that link."""
    return visit_views(look, [token]).get(token)


def visit_views(look: Look, tokens: Iterable[str]) -> dict[str, VisitView]:
    """Return what the pages of many links show, by link, without those that are unknown.

    Who waits is read once, if any of them does.
    """
    visits = list(_visits(look, list(tokens)))
    is_asked = any(each.state is State.WAITING for each in visits)
    ahead = visitors_ahead(look) if is_asked else {}
    moment = hall_moment(look)
    return {each.ticket.token: _visit(look, moment, each, ahead) for each in visits}


def _visits(look: Look, tokens: list[str]) -> Iterator[Visit]:
    """Read the visits of links by many at once: a hall's phones are hundreds."""
    for begin in range(0, len(tokens), q.MOST_LINKS):
        some = tokens[begin : begin + q.MOST_LINKS]
        some += some[-1:] * (_power_of_two(len(some)) - len(some))  # few statements to prepare
        names = {f"l{n}": each for n, each in enumerate(some)}
        by_ticket: dict[int, list[VisitStage]] = {}
        for each in look.stages(q.stages_by_link(len(some)), **names):
            by_ticket.setdefault(each.ticket.ticket_id, []).append(each)
        for stages in by_ticket.values():
            yield Visit(stages[0].ticket, tuple(each.stage for each in stages))


def _is_in_turn(config: HallConfig, ticket: Ticket, stage: Stage) -> bool:
    """Return whether who took a ticket to go first waits as everybody does."""
    issued = config.category_by_code.get(ticket.category)
    is_ordinary = stage.category == config.ordinary.code
    return issued is not None and issued.out_of_turn and is_ordinary


def _back_until(look: Look, ticket: Ticket, stage: Stage) -> int | None:
    """Return until when who missed a call can come back by themselves, None: they cannot."""
    policy = look.config.no_show
    if stage.state is not State.MISSED or no_return(policy, stage, ticket.code, look.now):
        return None
    return return_until(policy, stage)


def _is_shut_out(look: Look, visit: Visit) -> bool:
    """Return whether a visit ended with the day before its turn had come."""
    if visit.state is not State.EXPIRED:
        return False
    ends = rows.ends(look.rows(q.ENDS_WITH_DAY, ticket_id=visit.ticket.ticket_id))
    return any(
        each.state is State.EXPIRED and each.stage_id in ends and ends[each.stage_id].is_shut_out
        for each in visit.stages
    )


def _good_pass(look: Look, visit: Visit) -> ReturnPass | None:
    """Return the return pass of a visit with which its visitor can come again."""
    if not any(each.outcome for each in visit.stages):
        return None
    return good_pass(look.rows, visit.ticket.ticket_id, look.day)


def _may_book(config: HallConfig, service: str) -> bool:
    return config.appointments.public_page and config.can_be_booked(service)


def _power_of_two(least: int) -> int:
    return 1 << (least - 1).bit_length()


def _services(look: Look, visit: Visit) -> Iterator[ServiceOfVisit]:
    """Give the services of a visit; one that was sent on stands where it went on."""
    by_ordinal = {each.ordinal: each for each in visit.stages}
    for each in visit.stages:
        if each.state is State.TRANSFERRED:
            continue
        because = by_ordinal.get(each.skipped_by or BY_STAFF)
        yield ServiceOfVisit(
            names=look.names_of("service", each.service),
            stands=each.stands,
            is_current=each is visit.current,
            outcome=look.names_of("outcome", each.outcome) if each.outcome else {},
            because={} if because is None else look.names_of("service", because.service),
        )


def _visit(look: Look, moment: Moment, visit: Visit, ahead: Mapping[int, int]) -> VisitView:
    ticket, stage = visit.ticket, visit.current
    is_past = ticket.latest_day != look.day
    desk = look.config.place_of(stage.desk or "")
    is_called = stage.state in AT_DESK_STATES
    again = _good_pass(look, visit)
    is_new = len(visit.stages) == 1 and stage.state is State.WAITING and not stage.calls
    rated = None if is_new else look.row(r.RATING, ticket_id=ticket.ticket_id)
    no_rate = no_rating(visit, None if rated is None else rated["rated_at"], look.now, look.config)
    may_go_on = not is_past and bool(cancelled_lately(look, visit, By(Role.OWNER)))
    gone = WrongMove("link-expired", code=ticket.code, day=ticket.day) if is_past else None
    return VisitView(
        moment=moment,
        code=ticket.code,
        day=ticket.day,
        language=ticket.language,
        state=stage.state,
        service=look.names_of("service", stage.service),
        hall=look.config.names,
        languages=look.config.languages,
        time_zone=look.config.time_zone,
        is_expired=is_past and no_rate is not None and again is None,
        pass_code="" if again is None else again.code,
        pass_until="" if again is None else again.until_day,
        ahead=None if is_past else ahead.get(ticket.ticket_id),
        desk=desk if desk and is_called else None,
        where=look.config.where_to_wait(stage.service) if stage.state is State.WAITING else {},
        called_at=stage.called_at if is_called else None,
        calls=stage.calls,
        is_in_turn=_is_in_turn(look.config, ticket, stage),
        may_reinstate=may_go_on and bool(cancelled_lately(look, visit, By(Role.VISITOR))),
        may_go_on=may_go_on,
        is_shut_out=(shut_out := not is_past and _is_shut_out(look, visit)),
        may_book=shut_out and _may_book(look.config, stage.service),
        postponed_until=None if is_past else stage.postponed_until,
        is_early=stage.state is State.HELD and stage.is_early,
        missed_at=stage.ended_at if stage.state is State.MISSED else None,
        latest_day=ticket.latest_day,
        people=ticket.people,
        back_until=None if is_past else _back_until(look, ticket, stage),
        services=tuple(_services(look, visit)) if ticket.services > 1 else (),
        is_rated=rated is not None,
        rating=rows.rating(rated) if rated is not None and no_rate is None else None,
        no_cancel=gone or no_move(visit.state, Act.CANCEL, ticket.code),
        no_postpone=gone or no_postponing(visit),
        no_rate=no_rate,
    )
