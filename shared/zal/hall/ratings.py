"""The act of rating a visit."""

from collections.abc import Mapping

from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.events import Rated
from zal.domain.ratings import MARKS, MOST_COMMENT, Criterion, Rating, no_rating
from zal.domain.seals import seal
from zal.domain.text import clean
from zal.hall.acts import Acts
from zal.hall.lookups import known, visit_by_token
from zal.hall.requests import Done
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import ratings as r


class Ratings:
    """What visitors think of their visits."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def rate(self, by: By, token: str, marks: Mapping[str, int], *, comment: str = "") -> Rating:
        """Rate the visit of a page's link; within ten minutes another rating takes its place.

        ``marks``: 1 to 5 by criterion, at least one. Of ``comment`` the first 500 characters are
        kept; it is not written into the log. Raises ``HallError``.
        """
        given = _checked(marks)
        comment = clean(comment, MOST_COMMENT)

        def work(turn: Turn) -> Rating:
            visit = visit_by_token(turn, token)
            ticket_id = visit.ticket.ticket_id
            row = turn.row(r.RATING, ticket_id=ticket_id)
            rated_at = None if row is None else int(row["rated_at"])
            refusal = no_rating(visit, rated_at, turn.now, turn.config)
            if refusal is not None:
                raise refusal
            values = {each.value: given.get(each) for each in Criterion} | {"comment": comment}
            if rated_at is None:
                values["of_day"] = visit.ticket.day
                turn.write_one(r.NEW_RATING, ticket_id=ticket_id, **values)
            else:
                values["rated_at"] = rated_at
                turn.write_one(r.CHANGE_RATING, ticket_id=ticket_id, **values)
            told = {each.value: mark for each, mark in given.items()}
            of_day = "" if visit.ticket.day == turn.day else visit.ticket.day
            sealed = seal(comment, visit.ticket.token)
            said = Rated(**told, has_comment=bool(comment), of_day=of_day, seal=sealed)
            turn.tell(said, visit.at(visit.served or visit.current))
            row = turn.row(r.RATING, ticket_id=ticket_id)
            assert row is not None
            return rows.rating(row)

        body = {"token": token, "marks": sorted(given.items()), "comment": comment}
        return self._acts.do(by, "rate", work, _as_it_stands, **body)


def _as_it_stands(turn: Turn, done: Done) -> Rating:
    row = turn.row(r.RATING, ticket_id=done.ticket_id)
    assert row is not None
    return rows.rating(row)


def _checked(marks: Mapping[str, int]) -> dict[Criterion, int]:
    names = [each.value for each in Criterion]
    given = {Criterion(known("criterion", name, names)): mark for name, mark in marks.items()}
    if not given:
        raise WrongMove("rate-nothing")
    if any(type(mark) is not int or mark not in MARKS for mark in given.values()):
        raise WrongMove("rate-mark")
    return given
