"""The table role × act: what each role may do, and that it is said in whole sentences."""

import inspect
from typing import get_type_hints

import pytest

from variants import in_one_test
from zal import texts
from zal.domain.by import By, Role
from zal.domain.errors import WrongMove
from zal.domain.events import Payload
from zal.domain.roles import MAY, check_may
from zal.domain.states import Act
from zal.hall.acts import Acts
from zal.hall.hall import Hall
from zal.hall.look import Looker

TABLE = """
issue          kiosk operator owner
record         operator owner
unrecord       operator owner
decline-ticket  kiosk owner
call           operator time owner
recall         operator time owner
start          operator owner
finish         operator owner
reopen         operator owner
no-show        operator time owner
return         visitor kiosk operator owner
hold           operator owner
change-category  operator owner
transfer       operator owner
postpone       visitor operator owner
release        visitor operator time owner
cancel         visitor operator owner
expire         time
reinstate         visitor operator owner
reinstate-held    visitor operator owner
reinstate-missed  visitor operator owner
expire-visits  manager administrator owner
add            operator owner
plan           kiosk operator owner
queue          operator owner
replan         operator owner
suspend        operator time owner
go-on          visitor kiosk operator time owner
count-people   operator owner
rate           visitor
sign-in        operator owner
sign-out       operator time owner
break          operator owner
resume         operator owner
stop-next      operator owner
verify-pin     kiosk operator owner
found          owner
adopt          time
restore        visitor kiosk board operator manager administrator auditor time owner
clock-leapt    time
clock-agrees   time
accept-clock   manager administrator owner
forget-clock   manager administrator owner
open-service   manager administrator owner
close-service  manager administrator owner
open-day       manager administrator owner
close-day      manager administrator owner
turn-day       time
purge-personal-data manager administrator time owner
forget-person  manager administrator owner
tell-personal-data manager administrator owner
see-name       operator
see-names      operator manager administrator owner
apply-config   administrator owner
set-pin        administrator owner
replace-pin    operator
pin-refused    time
invite-browser  administrator owner
pair-browser    kiosk administrator owner
revoke-browser  administrator owner
hold-slot      visitor kiosk operator time owner
book-slot      visitor kiosk operator owner
drop-slot      visitor kiosk operator time owner
move-appointment       visitor operator owner
cancel-appointment     visitor operator administrator time owner
reinstate-appointment  visitor operator owner
lapse-appointment      time
check-in       visitor kiosk operator owner
undo-check-in  operator owner
import-appointment     operator owner
give-pass      operator owner
use-pass       kiosk operator owner
return-places  time
join-waiting-list      visitor operator owner
leave-waiting-list     visitor operator owner
save-cursor    board
ask-slip       kiosk operator owner
send-slip      kiosk owner
end-slip       kiosk time owner
recover-slips  kiosk owner
printer        kiosk owner
"""
WORDS = {name: words for name, *words in map(str.split, TABLE.split("\n")[1:-1])}


def test_each_role_may_do_what_the_table_says_and_nothing_else() -> None:
    told = {act: [role.value for role in Role if role in roles] for act, roles in MAY.items()}
    assert told == WORDS


@in_one_test("act", WORDS)
def test_whoever_may_not_is_refused_in_a_sentence_in_every_language(act: str) -> None:
    for role in Role:
        if role in WORDS[act]:
            check_may(role, act)
            continue
        with pytest.raises(WrongMove) as refusal:
            check_may(role, act)
        assert str(refusal.value).startswith(
            f"This may not be done in the role of {role}: “{act.replace('-', ' ')}”."
        )
        russian = texts.sentence(refusal.value, "ru")
        assert role not in russian
        assert act not in russian
        assert not set("{}$") & set(russian)


def test_every_line_of_the_log_has_its_row_and_three_rows_write_none_of_their_name() -> None:
    told = {each.ACT for each in Payload.__subclasses__()}
    assert {each.value for each in Act} <= told
    assert set(MAY) == told | {"verify-pin", "save-cursor", "recover-slips"}


ACTS = [each for each in get_type_hints(Hall).values() if each not in (Acts, Looker)]
"""Each group of acts of a hall."""


@in_one_test("acts", ACTS)
def test_every_act_takes_first_who_acts(acts: type) -> None:
    methods = {name: each for name, each in vars(acts).items() if name[0] != "_"}
    assert methods
    for name, method in methods.items():
        _self, first, *_ = inspect.signature(method).parameters.values()
        assert (name, first.annotation) == (name, By)


def test_an_operator_acts_at_the_own_shift_and_an_owner_at_whose_it_is_told() -> None:
    assert By(Role.OPERATOR, "ivanova").operator == "ivanova"
    assert By(Role.OWNER, "root").operator is None
    assert By(Role.OWNER, "root", in_place_of="ivanova").operator == "ivanova"
