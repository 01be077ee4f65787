"""Rows as values: what is made of a store's rows, by the names of their columns.

What acts and looks ask for stands here; ``zal.store.rows.floor`` reads the whole floor, and
``zal.store.rows.log`` the lines that are folded, ``zal.store.rows.reports`` what reports count.
"""

from zal.store.rows.acts import (
    WaitingTold,
    anchor,
    browser,
    candidates,
    category_changed,
    day_opened,
    ends,
    event,
    fresh_call,
    numbers_by_group,
    overrides,
    own_figures,
    print_job,
    printer,
    rating,
    shift,
    stage,
    standing_call,
    ticket,
    told_of_waiting,
    unnamed_candidates,
    visit,
    visit_stage,
    waits,
    waits_by_service,
)
from zal.store.rows.by_name import only_value

__all__ = [
    "WaitingTold",
    "anchor",
    "browser",
    "candidates",
    "category_changed",
    "day_opened",
    "ends",
    "event",
    "fresh_call",
    "numbers_by_group",
    "only_value",
    "overrides",
    "own_figures",
    "print_job",
    "printer",
    "rating",
    "shift",
    "stage",
    "standing_call",
    "ticket",
    "told_of_waiting",
    "unnamed_candidates",
    "visit",
    "visit_stage",
    "waits",
    "waits_by_service",
]
