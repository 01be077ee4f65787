"""``zal check``: what it counts, and each thing that it must find in the rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chains import chain_anew
from checks import change, proved, rev_of
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
    printing_config,
)
from lived_in_hall import serve
from zal.domain.errors import StorageError, WrongMove
from zal.domain.printing import JobState
from zal.store.sqlite.check import prove


def test_a_sound_hall_is_counted(path: Path) -> None:
    found = proved(path)
    assert (found.tickets, found.stages, found.days) == (7, 8, 2)
    assert (found.events, found.config_version) == (found.rev, 2)
    assert (found.told_from, found.unproven, found.is_quick) == (1, 0, False)


def test_a_closed_day_whose_rest_was_ended_and_which_was_opened_again_is_sound(
    path: Path,
) -> None:
    again = enter(path, ToldClock(NOON + DAY + HOUR), config=printing_config())
    again.tickets.issue(AT_KIOSK, "land")
    postponed = again.tickets.issue(AT_KIOSK, "passport")
    again.tickets.postpone(OWNER, 10, code=postponed.code)
    again.day.close_day(OWNER)
    with pytest.raises(WrongMove) as how_many:
        again.day.expire_visits(OWNER, 99)
    again.day.expire_visits(OWNER, int(str(how_many.value.args_by_name["visits"])))
    assert proved(path).rev == rev_of(path, "expire-visits")
    again.day.open_day(OWNER)
    again.close()
    assert proved(path).rev == rev_of(path, "open-day")


def test_a_shift_that_was_taken_over_and_a_closed_day_are_sound(
    path: Path,
) -> None:
    again = enter(path, ToldClock(NOON + DAY + HOUR), config=printing_config())
    again.desks.sign_out(at_desk("2"))
    again.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home ill")
    again.day.close_day(OWNER)
    again.close()
    assert proved(path).rev == rev_of(path, "close-day")


def test_how_far_it_is_is_told(path: Path) -> None:
    told: list[float] = []
    change(path, many_revisions(5_000))
    chain_anew(path)
    with pytest.raises(StorageError, match="event"):
        prove(path, any_settings, progress=told.append)
    assert told == sorted(told)
    assert all(0 < each < 1 for each in told)
    assert len(told) >= 2


def many_revisions(count: int) -> str:
    """Return what makes a log long: a shift that is gone on with, again and again, and a fault."""
    return f"""
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
INSERT INTO event (hall_id, rev, at, day, act, version, desk, operator, role, detail)
SELECT 1, h.rev + n.i, h.anchor_at, h.day, 'sign-in', 1, '2', 'sidorova', 'owner', e.detail
FROM n, hall h JOIN (SELECT json_set(detail, '$.why', 'resumed') AS detail FROM event
  WHERE act = 'sign-in' AND desk = '2' LIMIT 1) e;
UPDATE hall SET rev = (SELECT MAX(rev) FROM event);
UPDATE event SET operator = 'petrov' WHERE rev = (SELECT rev FROM hall)"""


UNSOUND = {
    # the file itself, and the log's numbers
    "event 5 is missing": "DELETE FROM event WHERE rev = 5",
    "event 1 is missing": "DELETE FROM event WHERE rev = 1",
    "without a gap": "UPDATE hall SET rev = rev + 1",
    "belongs to no ticket": "DELETE FROM ticket WHERE ticket_id = 3",
    "belongs to no hall": "DELETE FROM hall",
    "lacks stage_at_desk": "DROP INDEX stage_at_desk",
    "newer version of Zal": "PRAGMA user_version = 99",
    "is not a Zal hall": "PRAGMA application_id = 7",
    # the hall
    "the hall's own closed_day": "UPDATE hall SET closed_day = day",
    "the hall's own incarnation": "UPDATE hall SET incarnation = 'x'",
    "the hall's own hall": "UPDATE hall SET code = 'x'",
    "the hall's own at": "UPDATE hall SET anchor_at = anchor_at - 1",
    "the hall's own config_version": "UPDATE hall SET config_version = 1",
    "version 2": "UPDATE config SET former_categories = 'x' WHERE version = 2",
    "settings, version 1": "UPDATE config SET body = 'x' WHERE version = 1",
    "settings, version 2": "UPDATE config SET applied_at = 1 WHERE version = 2",
    "PIN of kiosk": "DELETE FROM pin",
    "PIN of operator:petrov": "INSERT INTO pin (hall_id, subject, salt, hash)"
    " VALUES (1, 'operator:petrov', x'00', x'00')",
    # counters and services
    "ticket Б105 of 24.11.2026 is past the last number": "UPDATE series_counter SET last = last - 1"
    " WHERE day = '2026-11-24'",
    "ticket Д101 of 23.11.2026 is past": "DELETE FROM series_counter WHERE series = 'Д'",
    "numbers of series Б on 23.11.2026": "UPDATE series_counter SET last = last + 1"
    " WHERE day = '2026-11-23'",
    "numbers of series Ж on 23.11.2026": "INSERT INTO series_counter"
    " VALUES (1, '2026-11-23', 'Ж', 5)",
    "service pension was opened or closed by hand on 23.11.2026": "UPDATE service_override"
    " SET reason = 'none' WHERE day = '2026-11-23'",
    "service pension was opened or closed by hand on 24.11.2026": "DELETE FROM service_override"
    " WHERE day = '2026-11-24'",
    # tickets and stages
    "the category of ticket Б101 of 23.11.2026": "UPDATE ticket SET category = 'booked'"
    " WHERE ticket_id = 1",
    "the link of ticket Б101 of 24.11.2026": "UPDATE ticket SET token = 'x' WHERE ticket_id = 3",
    "the code of ticket Б103 of 24.11.2026": "UPDATE ticket SET code = 'x' WHERE ticket_id = 5",
    "ticket Б103 of 24.11.2026 is for no service": "DELETE FROM stage WHERE ticket_id = 5",
    "ticket Д101 of 23.11.2026 is in the log but not": "DELETE FROM stage WHERE ticket_id = 2;"
    " DELETE FROM print_job WHERE ticket_id = 2; DELETE FROM ticket WHERE ticket_id = 2",
    "the log says nothing of ticket Я7 of 20.11.2026": "INSERT INTO ticket (hall_id, day, series,"
    " number, code, category, language, issued_at, ahead, request_id, token)"
    " VALUES (1, '2026-11-20', 'Я', 7, 'Я7', 'ordinary', 'ru', 1, 0, 'r', 't')",
    "the state of ticket Б102 of 24.11.2026": "UPDATE stage SET state = 'cancelled'"
    " WHERE state = 'held'",
    "the state of ticket Б101 of 23.11.2026": "UPDATE stage SET state = 'cancelled'"
    " WHERE ticket_id = 1",
    "the stages of ticket Б101 of 24.11.2026": "INSERT INTO stage (hall_id, ticket_id, ordinal,"
    " day, service, state, clock_at, queued_at)"
    " SELECT 1, ticket_id, 3, day, 'land', 'waiting', 1, 1 FROM stage WHERE ordinal = 2",
    "the for_desk of ticket Б101": "UPDATE stage SET for_desk = NULL WHERE ordinal = 2",
    "the desk of ticket Б105": "UPDATE stage SET desk = NULL WHERE state = 'called'",
    "the has_note of ticket Б102": "UPDATE stage SET note = '' WHERE state = 'held'",
    "the calls of ticket Б105": "UPDATE stage SET calls = 1 WHERE state = 'called'",
    "the call_rev of ticket Б105": "UPDATE stage SET call_rev = call_rev - 1"
    " WHERE state = 'called'",
    "the postponed_ms of ticket Б104": "UPDATE stage SET postponed_ms = 5 WHERE postponed_ms > 0",
    "the started_at of ticket Б103": "UPDATE stage SET started_at = started_at - 1"
    " WHERE ticket_id = 5",
    "the queued_at of ticket Д101": "UPDATE stage SET queued_at = queued_at + 1"
    " WHERE ticket_id = 2",
    # shifts
    "shift of ivanova at desk 1 on 23.11.2026": "UPDATE shift SET ended_at = ended_at - 1"
    " WHERE day = '2026-11-23'",
    "shift of sidorova at desk 2 on 24.11.2026": "UPDATE shift_break SET reason = 'tea'",
    "shift of sidorova at desk 2 on 24.11.2026.": "DELETE FROM shift_break",
    "shift of petrov at desk 3 on 20.11.2026": "INSERT INTO shift (hall_id, day, operator, desk,"
    " started_at, ended_at) VALUES (1, '2026-11-20', 'petrov', '3', 1, 2)",
    # slips and printers
    "about a slip of ticket Б101 of 23.11.2026": "UPDATE print_job SET state = 'printed'"
    " WHERE ticket_id = 1",
    "about a slip of ticket Б102 of 24.11.2026": "DELETE FROM print_job WHERE ticket_id = 4",
    "about a slip of ticket Б103 of 24.11.2026": "UPDATE print_job SET day = '2026'"
    " WHERE ticket_id = 5",
    "about a slip of ticket Б104 of 24.11.2026": "INSERT INTO print_job (hall_id, ticket_id, kiosk,"
    " day, state, is_reprint, asked_at, changed_at)"
    " VALUES (1, 6, 'test', '2026-11-20', 'printed', 1, 1, 1)",
    "the printer of test": "UPDATE printer_state SET state = 'ok'",
    "the printer of kiosk-2": "INSERT INTO printer_state (hall_id, kiosk, state, since)"
    " VALUES (1, 'kiosk-2', 'ok', 1)",
    # browsers and ratings
    "about browser 1": "UPDATE browser SET revoked_at = NULL WHERE number = 1",
    "about browser 1.": "UPDATE browser SET revoked_at = paired_at WHERE number = 1",
    "about browser 2": "UPDATE browser SET terminal = 'kiosk/kiosk-1' WHERE number = 2",
    "about browser 2.": "DELETE FROM browser WHERE number = 2",
    "the rating of ticket Б101 of 23.11.2026": "UPDATE rating SET comfort = 1 WHERE ticket_id = 1",
    "the rating of ticket Б103 of 24.11.2026": "UPDATE rating SET comfort = 1 WHERE ticket_id = 5",
    "rating of ticket Б103 of 24.11.2026.": "UPDATE rating SET information = 5 WHERE ticket_id = 5",
    "of ticket Б103 of 24.11.2026.": "UPDATE rating SET comment = '' WHERE ticket_id = 5",
    "rating of ticket Б103 of": "DELETE FROM rating WHERE ticket_id = 5",
    "the rating of ticket Б104 of 24.11.2026": "INSERT INTO rating (hall_id, ticket_id, day,"
    " rated_at, changed_at, waiting) VALUES (1, 6, '2026-11-24', 1, 1, 1)",
}
"""What is said → what was done to the file by hand."""


@pytest.mark.parametrize("sentence", UNSOUND)
def test_what_was_changed_by_hand_is_told(path: Path, sentence: str) -> None:
    change(path, UNSOUND[sentence])
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)


def test_what_sqlite_counted_for_itself_does_no_harm(path: Path) -> None:
    change(path, "ANALYZE")
    proved(path)


def test_slips_of_every_outcome_are_sound(hall_path: Path, clock: ToldClock) -> None:
    hall = enter(hall_path, clock, config=printing_config())
    for outcome in (JobState.PRINTED, JobState.UNKNOWN, JobState.FAILED, None):
        hall.tickets.issue(AT_KIOSK, "passport")
        slip = hall.slips.begin(AT_KIOSK, "test")
        if slip is not None and outcome is not None:
            hall.slips.end(AT_KIOSK, slip.job.job_id, outcome)
    hall.slips.ask(AT_KIOSK, "Б102")
    hall.slips.recover(AT_KIOSK, "test")
    hall.close()
    proved(hall_path)


def test_a_visit_that_was_rated_on_the_morning_after_is_sound(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    token = serve(hall, clock)
    clock.at += DAY * 3 // 4
    hall.ratings.rate(BY_LINK, token, {"waiting": 1})
    hall.ratings.rate(BY_LINK, token, {"waiting": 4})
    hall.close()
    proved(hall_path)
    change(hall_path, "UPDATE rating SET day = '2026-11-24'")
    with pytest.raises(StorageError, match=r"the rating of ticket Б101 of 23\.11\.2026"):
        proved(hall_path)


def test_a_second_hall_in_the_file_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        columns = [each[1] for each in connection.execute("PRAGMA table_info(hall)")]
        others = ", ".join(each for each in columns if each != "hall_id")
        try:
            connection.execute(f"INSERT INTO hall (hall_id, {others}) SELECT 2, {others} FROM hall")
        except sqlite3.IntegrityError:
            pytest.skip("the schema refuses it")
        connection.commit()
    with pytest.raises(StorageError, match="another hall, number 2"):
        proved(path)


def test_a_clock_that_is_not_believed_is_told(path: Path) -> None:
    assert proved(path).clock_offset_ms is None
    clock = ToldClock(NOON + DAY + HOUR)
    hall = enter(path, clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "land")
    clock.set_wall(clock.at + 5 * HOUR)
    hall.tickets.issue(AT_KIOSK, "land")
    hall.close()
    assert proved(path).clock_offset_ms == -5 * HOUR
