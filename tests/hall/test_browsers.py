"""Browsers as terminals: paired by the staff's code, told apart by a secret, revoked at once."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import (
    AT_KIOSK,
    HOUR,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    enter,
    hall_rev,
    make_hall,
    refused,
    revs_are_whole,
)
from variants import in_one_test
from zal.domain.errors import PinRefused, StorageError, UnknownName, WrongMove
from zal.domain.pairing import PairedBrowser, check_terminal
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.browsers import paired_browser, paired_browsers
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

CODE = "4071"


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """Return a hall whose staff code is set."""
    opened = enter(hall_path, clock)
    opened.pins.set(OWNER, KIOSK, CODE)
    yield opened
    opened.close()


def everything_kept(hall_path: Path) -> bytes:
    """Return the bytes of the hall's file and of all that lies beside it."""
    return b"".join(each.read_bytes() for each in hall_path.parent.iterdir())


def test_a_browser_is_known_by_its_secret_until_it_is_revoked(hall: Hall, clock: ToldClock) -> None:
    browser, secret = hall.browsers.pair(
        AT_KIOSK, CODE, "kiosk/kiosk-1", label="192.0.2.7 X11; Linux"
    )
    assert browser == PairedBrowser(1, "kiosk/kiosk-1", "192.0.2.7 X11; Linux", NOON)
    assert hall.see(paired_browser, secret) == browser
    clock.at += HOUR
    revoked = hall.browsers.revoke(OWNER, 1)
    assert (revoked.paired_at, revoked.revoked_at) == (NOON, NOON + HOUR)
    assert hall.see(paired_browser, secret) is None
    assert hall.see(paired_browsers) == (revoked,)


def test_two_browsers_may_be_one_terminal_and_lose_it_one_by_one(hall: Hall) -> None:
    (first, its_secret), (second, other_secret) = (
        hall.browsers.pair(AT_KIOSK, CODE, "console", label=each) for each in ("hall", "office")
    )
    assert (first.number, second.number, its_secret != other_secret) == (1, 2, True)
    assert hall.see(paired_browsers) == (first, second)
    hall.browsers.revoke(OWNER, 1)
    assert hall.see(paired_browser, its_secret) is None
    assert hall.see(paired_browser, other_secret) == second
    third, _ = hall.browsers.pair(AT_KIOSK, CODE, "console")
    assert third.number == 3


def test_the_file_keeps_a_hash_and_neither_secret_nor_code(hall: Hall, hall_path: Path) -> None:
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "board/board-1", label="Firefox")
    hall.browsers.revoke(OWNER, 1)
    kept = everything_kept(hall_path)
    assert hashlib.sha256(secret.encode()).digest() in kept
    assert secret.encode() not in kept
    assert bytes.fromhex(secret) not in kept
    assert CODE.encode() not in kept
    hall.close()
    assert secret.encode() not in everything_kept(hall_path)


def test_a_secret_cannot_be_guessed_and_stands_in_a_cookie_as_it_is(hall: Hall) -> None:
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    assert re.fullmatch(r"[A-Za-z0-9_-]+", secret)
    assert len(bytes.fromhex(secret)) * 8 >= 128


def test_a_strangers_secret_is_nobodys(hall: Hall) -> None:
    _, right = hall.browsers.pair(AT_KIOSK, CODE, "console")
    kept = hashlib.sha256(right.encode()).hexdigest()
    for each in ("", "0" * 48, "\ud800", "х" * 10_000, "' OR 1=1 --", "\x00", kept):
        assert hall.see(paired_browser, each) is None
    for each in (right[:-1], right + " ", f" {right}", f"{right}\x00"):
        assert hall.see(paired_browser, each) is None


def test_a_wrong_code_pairs_nothing_and_makes_whoever_types_it_wait(
    hall: Hall, clock: ToldClock
) -> None:
    for told in (r"wrong\.$", r"wrong\.$", "in 15 s"):
        with pytest.raises(PinRefused, match=told):
            hall.browsers.pair(AT_KIOSK, "0000", "console")
    with refused(hall, "Too many", PinRefused):
        hall.browsers.pair(AT_KIOSK, CODE, "console")
    assert hall.see(paired_browsers) == ()
    clock.at += 15_000
    assert hall.browsers.pair(AT_KIOSK, CODE, "console")[0].number == 1


def test_an_invitation_pairs_one_browser_and_no_more(hall: Hall, hall_path: Path) -> None:
    invitation = hall.browsers.invite(OWNER)
    assert re.fullmatch("[0-9]{8}", invitation.code)
    browser, secret = hall.browsers.pair(AT_KIOSK, invitation.code, "console")
    assert hall.see(paired_browser, secret) == browser
    with pytest.raises(PinRefused, match="wrong"):
        hall.browsers.pair(AT_KIOSK, invitation.code, "console")
    made, paired = (each.detail for each in hall.see(logged_events)[-3:-1])
    assert made is not None
    assert paired is not None
    assert (made["until"], paired["is_invited"]) == (invitation.until, True)
    assert invitation.code.encode() not in everything_kept(hall_path)
    prove(hall_path, any_settings)


@pytest.mark.parametrize("is_invited", [True, False])
def test_a_repeated_pairing_is_told_so_and_is_no_try(hall: Hall, is_invited: bool) -> None:
    code = hall.browsers.invite(OWNER).code if is_invited else CODE
    by = asking(AT_KIOSK, "pair-1")
    hall.browsers.pair(by, code, "console", label="hall")
    for _ in range(4):
        with refused(hall, "its secret is shown only once"):
            hall.browsers.pair(by, code, "console", label="hall")
    with refused(hall, "something else was asked for"):
        hall.browsers.pair(by, code, "console", label="office")
    hall.pins.verify(AT_KIOSK, KIOSK, CODE)
    assert not [each for each in hall.see(logged_events) if each.act == "pin-refused"]


def test_an_invitation_holds_for_ten_minutes_and_until_the_next(
    hall: Hall, clock: ToldClock
) -> None:
    former, newer = hall.browsers.invite(OWNER), hall.browsers.invite(OWNER)
    assert newer.until == NOON + 10 * 60_000
    with pytest.raises(PinRefused, match="wrong"):
        hall.browsers.pair(AT_KIOSK, former.code, "console")
    clock.at = newer.until - 1
    assert hall.browsers.pair(AT_KIOSK, newer.code, "console")[0].number == 1
    last = hall.browsers.invite(OWNER)
    clock.at = last.until
    with pytest.raises(PinRefused, match="wrong"):
        hall.browsers.pair(AT_KIOSK, last.code, "console")


def test_an_invitation_pairs_while_the_network_has_to_wait_and_where_no_code_is_set(
    hall: Hall, hall_path: Path, tmp_path: Path, clock: ToldClock
) -> None:
    for _ in range(3):
        with pytest.raises(PinRefused):
            hall.browsers.pair(AT_KIOSK, "0000", "console")
    with refused(hall, "Too many", PinRefused):
        hall.browsers.pair(AT_KIOSK, CODE, "console")
    invited = hall.browsers.invite(OWNER).code
    assert hall.browsers.pair(AT_KIOSK, invited, "console")[0].number == 1
    bare = enter(make_hall(tmp_path / "bare.db"), clock)
    assert bare.browsers.pair(AT_KIOSK, bare.browsers.invite(OWNER).code, "console")
    bare.close()


def test_only_who_sets_the_hall_up_invites(hall: Hall) -> None:
    with refused(hall, "This may not be done in the role of kiosk"):
        hall.browsers.invite(AT_KIOSK)


def test_without_a_staff_code_nobody_pairs(hall_path: Path, clock: ToldClock) -> None:
    bare = enter(hall_path, clock)
    with refused(bare, "zal pin --kiosk", PinRefused):
        bare.browsers.pair(AT_KIOSK, "", "console")
    bare.close()


def test_what_is_no_terminal_costs_no_try(hall: Hall, clock: ToldClock) -> None:
    for _ in range(5):
        with refused(hall, "There is no terminal desk/1", UnknownName):
            hall.browsers.pair(AT_KIOSK, "0000", "desk/1")
    assert hall.browsers.pair(AT_KIOSK, CODE, "console")[0].number == 1


@in_one_test(
    "terminal",
    [
        *("", "kiosk", "kiosk/", "/kiosk/1", "kiosk/1/", "console/1", "Console", "web/1"),
        *("kiosk/a b", "kiosk/..", "kiosk/a/../b", "kiosk/--check", "board/-", "board/b\n"),
        *("kiosk/киоск", "kiosk/a_b", "kiosk/%31", "kiosk/a;Path=", f"kiosk/{'k' * 33}"),
    ],
)
def test_there_are_no_other_terminals(terminal: str) -> None:
    with pytest.raises(UnknownName, match="There are kiosk/NAME, board/NAME and console"):
        check_terminal(terminal)


@given(st.from_regex(r"\A(kiosk|board)/.{1,40}\Z"))
def test_a_terminals_name_is_harmless_wherever_it_stands(terminal: str) -> None:
    name = terminal.partition("/")[2]
    try:
        check_terminal(terminal)
    except UnknownName:
        assert len(name) > 32 or not re.fullmatch("[a-zA-Z0-9-]*", name) or name[0] == "-"
    else:
        assert name.replace("-", "0").isalnum()
        assert name.isascii()
        assert name[0] != "-"


def test_a_label_is_one_harmless_line_of_80_letters(hall: Hall) -> None:
    browser, _ = hall.browsers.pair(
        AT_KIOSK, CODE, "console", label="\x1b[2J\u202eX11;\n Linux" + "ё" * 200
    )
    assert browser.label == "[2JX11; Linux" + "ё" * 67


def test_the_log_tells_who_was_paired_and_revoked_and_nothing_secret(
    hall: Hall, hall_path: Path
) -> None:
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "kiosk/kiosk-1", label="192.0.2.7")
    hall.browsers.revoke(OWNER, 1)
    paired, revoked = hall.see(logged_events)[-2:]
    assert (paired.act, revoked.act) == ("pair-browser", "revoke-browser")
    assert revoked.detail == {"number": 1, "terminal": "kiosk/kiosk-1"}
    assert paired.detail is not None
    assert paired.detail.keys() == {"number", "terminal", "seal"}
    assert revs_are_whole(hall)
    assert not [
        each for each in hall.see(logged_events) if secret in str(each) or CODE in str(each)
    ]
    prove(hall_path, any_settings)


def test_only_a_paired_browser_is_revoked_and_only_once(hall: Hall) -> None:
    hall.browsers.pair(AT_KIOSK, CODE, "console")
    for number in (0, -1, 2, 2**63 - 1, 2**63, -(2**63), -(10**30)):
        with refused(hall, f"No browser {number} has ever been paired", UnknownName):
            hall.browsers.revoke(OWNER, number)
    hall.browsers.revoke(OWNER, 1)
    with refused(hall, "Browser 1 is revoked already", WrongMove):
        hall.browsers.revoke(OWNER, 1)


def test_what_cannot_be_logged_is_not_done(hall: Hall) -> None:
    browser, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    with hall.acts.turn(OWNER) as turn:
        turn.run(
            "CREATE TRIGGER half BEFORE INSERT ON event WHEN NEW.act LIKE '%-browser'"
            " BEGIN SELECT RAISE(ABORT, 'killed halfway'); END"
        )
    with refused(hall, "killed halfway", StorageError):
        hall.browsers.pair(AT_KIOSK, CODE, "kiosk/kiosk-1")
    with refused(hall, "killed halfway", StorageError):
        hall.browsers.revoke(OWNER, browser.number)
    assert hall.see(paired_browsers) == (browser,)
    assert hall.see(paired_browser, secret) == browser


def test_whoever_watches_learns_of_a_revocation(hall: Hall, hall_path: Path) -> None:
    other = enter(hall_path)
    other.looker.changed()
    rev = other.see(hall_rev)
    hall.browsers.pair(AT_KIOSK, CODE, "console")
    assert other.looker.changed()
    assert other.see(hall_rev) == rev + 1
    hall.browsers.revoke(OWNER, 1)
    assert other.looker.changed()
    assert other.see(hall_rev) == rev + 2
    other.close()
