"""``zal check``: what it counts, and each thing that it must find."""

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chains import chain_anew
from halls import (
    AT_BOARD,
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
from lived_in_hall import everything_else, lived_in_hall, serve
from zal.bootstrap import open_hall
from zal.domain.errors import StorageError, WrongMove
from zal.domain.now import VirtualClock
from zal.domain.printing import JobState
from zal.store.soundness import Soundness
from zal.store.sqlite.check import prove


def proved(path: Path, *, quick: bool = False) -> Soundness:
    return prove(path, any_settings, quick=quick)


def change(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def rev_of(path: Path, act: str, nth: int = 1) -> int:
    with closing(sqlite3.connect(path)) as connection:
        revs = connection.execute("SELECT rev FROM event WHERE act = ? ORDER BY rev", (act,))
        return int(revs.fetchall()[nth - 1][0])


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall in which everything has happened."""
    return lived_in_hall(tmp_path_factory.mktemp("lived-in") / "hall.db")


@pytest.fixture
def path(lived_in: Path, tmp_path: Path) -> Path:
    """A copy of that hall, to be changed."""
    return Path(shutil.copy(lived_in, tmp_path / "hall.db"))


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
    "newer Zal": "PRAGMA user_version = 99",
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
    "ticket Б105 of 2026-11-24 is past the last number": "UPDATE series_counter SET last = last - 1"
    " WHERE day = '2026-11-24'",
    "ticket Д101 of 2026-11-23 is past": "DELETE FROM series_counter WHERE series = 'Д'",
    "numbers of series Б on 2026-11-23": "UPDATE series_counter SET last = last + 1"
    " WHERE day = '2026-11-23'",
    "numbers of series Ж on 2026-11-23": "INSERT INTO series_counter"
    " VALUES (1, '2026-11-23', 'Ж', 5)",
    "service pension was opened or closed by hand on 2026-11-23": "UPDATE service_override"
    " SET reason = 'none' WHERE day = '2026-11-23'",
    "service pension was opened or closed by hand on 2026-11-24": "DELETE FROM service_override"
    " WHERE day = '2026-11-24'",
    # tickets and stages
    "the category of ticket Б101 of 23.11.2026": "UPDATE ticket SET category = 'booked'"
    " WHERE ticket_id = 1",
    "the link of ticket Б101 of 2026-11-24": "UPDATE ticket SET token = 'x' WHERE ticket_id = 3",
    "the code of ticket Б103 of 2026-11-24": "UPDATE ticket SET code = 'x' WHERE ticket_id = 5",
    "ticket Б103 of 2026-11-24 is for no service": "DELETE FROM stage WHERE ticket_id = 5",
    "ticket Д101 of 2026-11-23 stands in the log and not": "DELETE FROM stage WHERE ticket_id = 2;"
    " DELETE FROM print_job WHERE ticket_id = 2; DELETE FROM ticket WHERE ticket_id = 2",
    "the log does not tell of ticket Я7 of 2026-11-20": "INSERT INTO ticket (hall_id, day, series,"
    " number, code, category, language, issued_at, ahead, request_id, token)"
    " VALUES (1, '2026-11-20', 'Я', 7, 'Я7', 'ordinary', 'ru', 1, 0, 'r', 't')",
    "the state of ticket Б102 of 2026-11-24": "UPDATE stage SET state = 'cancelled'"
    " WHERE state = 'held'",
    "the state of ticket Б101 of 23.11.2026": "UPDATE stage SET state = 'cancelled'"
    " WHERE ticket_id = 1",
    "the stages of ticket Б101 of 2026-11-24": "INSERT INTO stage (hall_id, ticket_id, ordinal,"
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
    "shift of ivanova at desk 1 on 2026-11-23": "UPDATE shift SET ended_at = ended_at - 1"
    " WHERE day = '2026-11-23'",
    "shift of sidorova at desk 2 on 2026-11-24": "UPDATE shift_break SET reason = 'tea'",
    "shift of sidorova at desk 2 on 2026-11-24.": "DELETE FROM shift_break",
    "shift of petrov at desk 3 on 2026-11-20": "INSERT INTO shift (hall_id, day, operator, desk,"
    " started_at, ended_at) VALUES (1, '2026-11-20', 'petrov', '3', 1, 2)",
    # slips and printers
    "about a slip of ticket Б101 of 23.11.2026": "UPDATE print_job SET state = 'printed'"
    " WHERE ticket_id = 1",
    "about a slip of ticket Б102 of 2026-11-24": "DELETE FROM print_job WHERE ticket_id = 4",
    "about a slip of ticket Б103 of 2026-11-24": "UPDATE print_job SET day = '2026'"
    " WHERE ticket_id = 5",
    "about a slip of ticket Б104 of 2026-11-24": "INSERT INTO print_job (hall_id, ticket_id, kiosk,"
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
    "the rating of ticket Б103 of 2026-11-24": "UPDATE rating SET comfort = 1 WHERE ticket_id = 5",
    "rating of ticket Б103 of 2026-11-24.": "UPDATE rating SET information = 5 WHERE ticket_id = 5",
    "of ticket Б103 of 2026-11-24.": "UPDATE rating SET comment = '' WHERE ticket_id = 5",
    "rating of ticket Б103 of": "DELETE FROM rating WHERE ticket_id = 5",
    "the rating of ticket Б104 of 2026-11-24": "INSERT INTO rating (hall_id, ticket_id, day,"
    " rated_at, changed_at, waiting) VALUES (1, 6, '2026-11-24', 1, 1, 1)",
}
"""What is said → what was done to the file by hand."""


@pytest.mark.parametrize("sentence", UNSOUND)
def test_what_was_changed_by_hand_is_told(path: Path, sentence: str) -> None:
    change(path, UNSOUND[sentence])
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)


REMOVED = ["issue", "call", "start", "finish", "transfer", "hold", "rate", "sign-in", "printer"]


@pytest.mark.parametrize("act", [*REMOVED, "postpone", "recall", "break", "apply-config", "pin"])
def test_an_event_that_was_removed_and_its_number_given_to_the_next_is_told(
    path: Path, act: str
) -> None:
    act = {"pin": "set-pin"}.get(act, act)
    rev = rev_of(path, act)
    change(
        path,
        f"""
DELETE FROM event WHERE rev = {rev};
UPDATE event SET rev = -rev WHERE rev > {rev}; UPDATE event SET rev = -rev - 1 WHERE rev < 0;
UPDATE hall SET rev = rev - 1""",
    )
    with pytest.raises(StorageError, match="not sound"):
        proved(path)


EVENTS = {
    "at event {call} ticket Б101 was waiting": "state_before = 'held' WHERE rev = {call}",
    "event {call} (call, ticket Б999)": "code = 'Б999' WHERE rev = {call}",
    "event {call} (call) does not fit the shift of ivanova at desk 2": "desk = '2'"
    " WHERE act IN ('call', 'start', 'finish') AND day = '2026-11-23'",
    "Event {call} (call, version 9) ": "version = 9 WHERE rev = {call}",
    "Event {issue} (issue, version 1)": "detail = '{{' WHERE rev = {issue}",
    "Event {issue} (issue, version 1) ": "detail = '[1]' WHERE rev = {issue}",
    "(issue, version 1)": 'detail = \'{{"series": "Б", "number": "x", "category": "", "language":'
    ' ""}}\' WHERE rev = {issue}',
    "event {call} (call) cannot have happened on business day 2026-11-23": "day = '2026-11-22'"
    " WHERE rev = {call}",
    "with event 1 (close-day) no hall can begin": "act = 'close-day', detail = NULL WHERE rev = 1",
}


@pytest.mark.parametrize("sentence", EVENTS)
def test_an_event_that_a_program_wrote_wrong_is_told(path: Path, sentence: str) -> None:
    revs = {act: rev_of(path, act) for act in ("issue", "call")}
    change(path, f"UPDATE event SET {EVENTS[sentence].format(**revs)}")
    chain_anew(path)
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence.format(**revs).strip() in str(refused.value)


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


def test_a_quick_proof_begins_with_the_newest_turn_that_holds_the_floor(path: Path) -> None:
    whole = proved(path)
    found = proved(path, quick=True)
    assert found.is_quick
    assert (found.rev, found.tickets) == (whole.rev, whole.tickets)
    change(path, "UPDATE stage SET calls = 7 WHERE day = '2026-11-23'")
    proved(path, quick=True)
    change(path, "UPDATE stage SET calls = 7 WHERE state = 'called'")
    with pytest.raises(StorageError, match="the calls of ticket Б105"):
        proved(path, quick=True)


def test_a_quick_proof_finds_a_ticket_of_the_day_that_the_log_does_not_tell_of(path: Path) -> None:
    change(
        path,
        "INSERT INTO ticket (hall_id, day, series, number, code, category, language, issued_at,"
        " ahead, request_id, token)"
        " SELECT 1, day, 'Я', 7, 'Я7', 'ordinary', 'ru', 1, 0, 'r', 't' FROM hall",
    )
    with pytest.raises(StorageError, match=r"does not tell of ticket Я7 of 24\.11\.2026"):
        proved(path, quick=True)


OLD_HALL = Path(__file__).parent / "old" / "hall-schema-5.db.gz"
LAST_ACT_OF_IT = 1_795_588_071_000


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    """A hall of schema 5 that was brought up and worked on."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    hall = open_hall(path, clock=VirtualClock(lambda: LAST_ACT_OF_IT + 1_000))
    hall.tickets.start(at_desk("8"))
    hall.tickets.finish(at_desk("8"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    return path


def test_an_old_copy_is_proved_without_what_its_log_does_not_tell(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    found = proved(path)
    assert (found.schema, found.told_from, found.unproven) == (5, None, found.tickets)


def test_what_lies_before_the_adoption_of_a_hall_is_told_as_not_provable(adopted: Path) -> None:
    found = proved(adopted)
    assert found.told_from == rev_of(adopted, "adopt")
    with closing(sqlite3.connect(adopted)) as connection:
        ((role,),) = connection.execute("SELECT role FROM event WHERE act = 'adopt'")
        assert role == "time"  # nobody asked for it
        ((past,),) = connection.execute(
            "SELECT COUNT(*) FROM ticket t JOIN hall h WHERE t.day <> h.day"
        )
    assert (found.unproven, found.tickets) == (past, 37)
    assert 0 < past < 36


ADOPTED = {
    "the calls of ticket": "UPDATE stage SET calls = 9 WHERE day = (SELECT day FROM hall)",
    "table stage has 37 rows, and the log tells of 38": "DELETE FROM stage WHERE ticket_id = 1",
    "table rating has": "DELETE FROM rating WHERE ticket_id = (SELECT MIN(ticket_id) FROM rating)",
    "the hall's own hall": "UPDATE hall SET code = ''",
}


@pytest.mark.parametrize("sentence", ADOPTED)
def test_what_was_changed_in_an_adopted_hall_is_told(adopted: Path, sentence: str) -> None:
    change(adopted, ADOPTED[sentence])
    with pytest.raises(StorageError) as refused:
        proved(adopted)
    assert sentence in str(refused.value)


def passed_over(path: Path, clock: ToldClock) -> None:
    """Let time bring what it does, and nobody act."""
    hall = enter(path, clock, config=printing_config())
    hall.day.save_cursor(AT_BOARD, "hall", 1)
    hall.close()


def test_an_anchor_may_be_later_than_what_time_brought_until_it_brings_more(path: Path) -> None:
    passed_over(path, ToldClock(NOON + 3 * DAY))
    proved(path)
    change(path, f"UPDATE hall SET anchor_at = anchor_at + {15 * HOUR}")
    proved(path)
    change(path, f"UPDATE hall SET anchor_at = anchor_at + {HOUR}")
    with pytest.raises(StorageError, match="the hall's own at"):
        proved(path)


def test_a_copy_that_lives_on_without_an_act_is_sound(path: Path) -> None:
    change(path, "UPDATE hall SET is_copy = 1")
    passed_over(path, ToldClock(NOON + DAY + HOUR))
    assert proved(path).rev == rev_of(path, "restore")


def test_an_anchor_after_an_act_is_that_act_s(path: Path) -> None:
    change(path, "UPDATE hall SET anchor_at = anchor_at + 1")
    with pytest.raises(StorageError, match="the hall's own at"):
        proved(path)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same hall, whose day was closed and opened again."""
    return lived_in_hall(tmp_path_factory.mktemp("closed") / "hall.db", everything_else)


WRITTEN_WRONG = {
    "the seal of ticket Б102": "detail = json_remove(detail, '$.seal') WHERE act = 'hold'",
    "the seal of ticket Б101": "detail = json_remove(detail, '$.seal') WHERE act = 'transfer'",
    "the rating of ticket Б103": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'rate' AND detail LIKE '%seal%'",
    "(turn-day) does not follow from": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'set-pin'",
    "about browser 2": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'pair-browser' AND detail LIKE '%console%'",
    "the request of ticket": "detail = json_remove(detail, '$.request') WHERE act = 'issue'",
    "(call) cannot have been done in the role of board": "role = 'board' WHERE act = 'call'",
    "(call) cannot have been done by — in the role of operator": "actor = NULL"
    " WHERE act = 'call' AND role = 'operator'",
    "(release) cannot have been done in the role of owner": "role = 'owner'"
    " WHERE act = 'release' AND role = 'time'",
}
"""What is said → what a program wrote that was wrong, with digests that fit."""


@pytest.mark.parametrize("sentence", WRITTEN_WRONG)
def test_a_line_that_fits_its_digest_and_not_the_rows_is_told(
    closed: Path, tmp_path: Path, sentence: str
) -> None:
    path = Path(shutil.copy(closed, tmp_path / "hall.db"))
    change(path, f"UPDATE event SET {WRITTEN_WRONG[sentence]}")
    chain_anew(path)
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)


FORGED = {
    # what is not the hall's
    "holds mine, which is not Zal's": "CREATE TRIGGER mine AFTER INSERT ON stage"
    " BEGIN UPDATE stage SET calls = 0; END",
    "holds another, which is not Zal's": "CREATE UNIQUE INDEX another ON stage (hall_id, stage_id)",
    "holds seen, which is not Zal's": "CREATE VIEW seen AS SELECT * FROM stage",
    # rows that the log does not tell of
    "numbers of series Ж on 2026-11-20": "INSERT INTO series_counter"
    " VALUES (1, '2026-11-20', 'Ж', 5)",
    "service land was opened or closed by hand on 2026-11-20": "INSERT INTO service_override"
    " VALUES (1, '2026-11-20', 'land', 1, '')",
    "settings, version 9": "INSERT INTO config (hall_id, version, applied_at, body,"
    " former_categories) VALUES (1, 9, 1, 'x', '')",
    "the planned_stage of ticket Б101 of 23.11.2026": "INSERT INTO planned_stage"
    " VALUES (1, 1, 1, 'land', 'ordinary')",
    "lacks the hall's settings, version 2": "PRAGMA foreign_keys = OFF; DELETE FROM config",
}
"""What is said → what was done by hand to a hall whose day was closed."""


@pytest.mark.parametrize("sentence", FORGED)
def test_what_was_put_into_a_hall_whose_day_was_closed_is_told(
    closed: Path, tmp_path: Path, sentence: str
) -> None:
    path = Path(shutil.copy(closed, tmp_path / "hall.db"))
    change(path, FORGED[sentence])
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)


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
