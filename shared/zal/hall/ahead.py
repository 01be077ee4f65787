"""How many are ahead of visitors, read from the rows for the pure rule."""

from zal.domain.ahead import Staff, ahead, ahead_of_newcomer
from zal.domain.choice import Candidate
from zal.domain.eligible import Present, with_reserve
from zal.hall.eligible import as_candidate, present, read_reserves, staffed
from zal.hall.look import Look
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import waiting as w

_NEWEST = 2**62
"""In place of the id of a ticket that is about to be given."""
_IF_APART = ("", "", 0)
"""The row of ``NUMBERS_AND_IF_APART`` that tells whether anybody waits apart."""
_NOBODY = Present()
"""Those who are there tell of them alone who wait apart."""


def visitors_ahead(look: Look) -> dict[int, int]:
    """Return by ticket id how many visitors are ahead of each now.

    Whom no desk can serve now, and who does not wait, is not in the answer. Everybody who waits is
    read once, however many are asked about.
    """
    shifts = look.shifts()
    desks, who = staffed(look.config, shifts), present(look, shifts)
    waiting = rows.unnamed_candidates(look.live(w.SENT_TO_NOBODY)) + rows.candidates(
        look.live(w.SENT)
    )
    waiting += map(as_candidate, look.due)
    staff = Staff(desks, with_reserve(who, waiting, desks, look.now))
    return ahead(waiting, staff, look.config.choice, look.now)


def returners_ahead(turn: Turn, service: str, category: str, clock_at: int) -> int | None:
    """Return how many are ahead of who takes a ticket now and waits as if since ``clock_at``.

    Everybody who waits is read: that is seldom asked.
    """
    shifts = turn.shifts()
    desks, who = staffed(turn.config, shifts), present(turn, shifts)
    waiting = rows.unnamed_candidates(turn.rows(w.SENT_TO_NOBODY)) + rows.candidates(
        turn.rows(w.SENT)
    )
    waiting.append(Candidate(_NEWEST, service, category, clock_at))
    staff = Staff(desks, with_reserve(who, waiting, desks, turn.now))
    return ahead(waiting, staff, turn.config.choice, turn.now).get(_NEWEST)


def newcomers_ahead(turn: Turn, service: str, category: str, *, is_booked: bool) -> int | None:
    """Return how many are ahead of who takes a ticket now, None: no desk can serve them.

    They are counted; read are those few who may wait twice or are sent to somebody.
    """
    shifts = turn.shifts()
    desks = staffed(turn.config, shifts)
    able = [each for each in desks if service in each.all_skills]
    if not able:
        return None
    groups = rows.numbers_by_group(turn.rows(w.NUMBERS_AND_IF_APART))
    is_any_apart = groups.pop(_IF_APART)
    apart = rows.unnamed_candidates(turn.rows(w.APART)) if is_any_apart else []
    for each in apart:
        if not each.is_sent:
            groups[each.group] -= 1
    who = present(turn, shifts) if apart else _NOBODY
    newcomer = Candidate(0, service, category, turn.now, is_booked=int(is_booked))
    if any(each.reserve for each in desks):
        able, who = desks, read_reserves(turn, who, desks, [newcomer])
    return ahead_of_newcomer(newcomer, groups, apart, Staff(able, who), turn.config.choice)
